import pytest

from assistant import bench
from assistant.evaluation import made_up
from assistant.settings import Settings


@pytest.mark.slow
def test_everything_is_measured_and_ratios_are_of_the_same_run(tmp_path):
    """A small run gives every figure, with a floor and the ratios to it, and leaves the data folder alone."""
    settings = Settings(embedder="hash", data=tmp_path / "untouched")
    figures = {f.name: f for f in bench.bench(settings, bench.Size(400, 400, 3, 1))}
    assert figures["Passager i det store indeks"].median >= 400
    ratio = figures["Svar fra fri tekst ÷ gulv"].median
    assert ratio == pytest.approx(
        figures["Svar fra fri tekst"].median / figures["Gulv: begge dele"].median, rel=1e-6
    )
    assert {"klarplan ask, kold start, svar fra poster", "Indlæsning ÷ indlejring alene"} <= figures.keys()
    assert {"Omskrivning, tunge tekster", "Import af assistant.rewrite.suggest"} <= figures.keys()
    assert all(f.median > 0 for f in figures.values())
    assert not settings.data.exists()


def test_made_up_plans_are_the_same_every_time_and_differ_by_seed():
    """The benchmark fills its store with the same plans on every machine."""
    assert made_up.plan(3) == made_up.plan(3)
    assert made_up.plan(3) != made_up.plan(4)


def test_questions_from_records_name_an_indsats_of_the_plan():
    """The structured questions can be answered from the plan of the same seed."""
    exact, free = made_up.questions(5, 4)
    names = [
        line.removeprefix("## Indsats: ") for line in made_up.plan(5).splitlines() if line.startswith("## ")
    ]
    assert all(any(name in question for name in names) for question in exact)
    assert len(free) == 4
