"""An invented plan with figures by year, traffic lights, a table in a status, and a revision."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from assistant.answer import Answer
from assistant.chain import Chain
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store
from tests.word_embedder import WordEmbedder

_HEADS = "<tr><th>Vi har gjort</th><th>Vi har opnået</th><th>Næste skridt</th><th>Vurdering</th></tr>"
_GOALS = "<tr><th>Mål</th><th>Delmål</th><th>Handlemål</th><th>Succeskriterier</th></tr>"


def _status(heading: str, *cells: str) -> str:
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    return f"<h3>{heading}</h3><table>{_HEADS}<tr>{row}</tr></table>"


_AGES = (
    "<table><tr><th>Aldersgruppe</th><th>Cyklister</th></tr><tr><td>Under 30 år</td><td>41</td></tr>"
    "<tr><td>30-59 år</td><td>66</td></tr><tr><td>60 år og derover</td><td>12</td></tr></table>"
)
_PLAN = f"""<html><head><title>Handleplan 2021-2026 for Teknik</title></head><body>
<h1>Handleplan 2021-2026 for Teknik, Rødkær Kommune</h1>
<p>Forvaltningen passer 90 km vej og to færger.</p>
<h2>Indsats: Træer i byen</h2>
<p><b>Formål:</b> At gaderne får skygge.</p>
<p><b>Økonomi:</b> Der er afsat 400.000 kr. i 2021, 300.000 kr. i 2022 og 200.000 kr. årligt i 2023-2025.
Plantekummerne på torvet er anslået til 900.000 kr. i 2022.</p>
<table>{_GOALS}<tr><td>At alle gader har skygge.</td><td>Der skal plantes 300 træer inden 2024.</td>
<td>Gartnerne planter træer.</td><td>Ni ud af ti træer lever efter et år.</td></tr></table>
{_status("Status 2021", "Der er plantet 40 træer.", "31 træer lever.", "Flere gader.", "Grøn")}
{_status("Status 2022", "Der er plantet 55 træer.", "Plantekummerne på torvet endte med at koste 1.200.000 kr., fordi kloakken skulle flyttes.", "Flere kummer.", "Rød")}
{_status("Status 2023", "Der er plantet 1.005 træer.", "Otte ud af ti træer lever.", "Flere veje.", "Gul")}
<h2>Revidering af mål for 2024-2026</h2><p>Træer i byen</p>
<table>{_GOALS}<tr><td>Målet bibeholdes.</td><td>Der skal plantes 500 træer inden 2026.</td>
<td>Handlemål bortfalder, da gartnerne er flyttet til en anden afdeling.</td><td>Succeskriterier bibeholdes.</td></tr></table>
<h2>Indsats: Cykler til udlån</h2>
<p><b>Formål:</b> At flere kan prøve en ladcykel.</p>
<p><b>Økonomi:</b> Der er afsat 100.000 kr. i 2021 og 150.000 kr. i 2022.</p>
<table>{_GOALS}<tr><td>At flere cykler.</td><td>Der skal være ti cykler.</td><td>Havnen køber cykler.</td>
<td>200 borgere har lånt en cykel.</td></tr></table>
{_status("Status 2021", "Havnen har købt ti cykler.", "60 borgere har siden starten lånt en cykel.", "Flere cykler.", "Grøn")}
{_status("Status 2022", "Cyklerne er efterset.", f"<p>119 borgere har siden starten lånt en cykel.</p>{_AGES}", "Flere låse.", "Grøn")}
</body></html>"""

_IN_TRACKS = """# Handleplan for læsning 2023-2026

Elleby Kommune, Børn og Kultur

## Spor A: Tidlig hjælp

### Læsegrupper på skolerne

| Felt | Indhold |
|---|---|
| Ansvarlig | Skoleafdelingen |
| Frist | 1. august 2023 |
| Økonomi | 240.000 kr. i 2023 og 60.000 kr. årligt i 2024-2026. Bøgerne koster 900 kr. pr. elev. |

Halvårsstatus

| Periode | Farve | Bemærkning |
|---|---|---|
| 1. halvår 2024 | Grøn | Grupperne åbnede i Ny Vestergade. 38 elever har fået en læsehjælper. |
| 2. halvår 2024 | Gul | Aftalen med biblioteket skal fornyes inden 1. juni 2025. |

### Bøger i børnehaven

| Felt | Indhold |
|---|---|
| Ansvarlig | Dagtilbud |
| Økonomi | 80.000 kr. om året |

Halvårsstatus

| Periode | Farve | Bemærkning |
|---|---|---|
| 1. halvår 2024 | Grøn | Bogkasserne er kørt ud. |
| 2. halvår 2024 | Grøn | Kasserne er byttet. |

## Spor B: Hjælp til de store

### Ordblindecafé

| Felt | Indhold |
|---|---|
| Ansvarlig | Ungdomsskolen |
| Frist | 1. oktober 2023 |

Halvårsstatus

| Periode | Farve | Bemærkning |
|---|---|---|
| 1. halvår 2024 | Grøn | Caféen har 12 unge. |
| 2. halvår 2024 |  | ikke indberettet |
"""


@dataclass(frozen=True)
class Roedkaer:
    """The plan of a municipality with its chain."""

    chain: Chain

    def talk(self, *turns: str) -> Answer:
        """Answer the last of the turns of one conversation."""
        answer, about = self.chain.ask(turns[0])
        for turn in turns[1:]:
            answer, about = self.chain.ask(turn, about)
        return answer


@contextmanager
def _chain(make: pytest.TempPathFactory, name: str, plan: str) -> Iterator[Chain]:
    """Give the assistant over one plan in a file of that name."""
    folder, embedder = make.mktemp("plan"), WordEmbedder()
    (folder / name).write_text(plan, encoding="utf-8")
    with Store.open(make.mktemp("store") / "data", embedder, wait=0) as store:
        assert not ingest([folder], store).failed
        yield Chain(store, Searcher(store, embedder))


@pytest.fixture(scope="session")
def roedkaer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Roedkaer]:
    """The assistant over the invented plan; tests only ask it."""
    with _chain(tmp_path_factory, "teknik.html", _PLAN) as chain:
        yield Roedkaer(chain)


@pytest.fixture(scope="session")
def elleby(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Roedkaer]:
    """The assistant over an invented plan in lettered tracks with a status each half-year; tests only ask it."""
    with _chain(tmp_path_factory, "laesning.md", _IN_TRACKS) as chain:
        yield Roedkaer(chain)


@pytest.fixture(scope="module")
def chain(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chain]:
    """The assistant over the plan that a module of tests gives as `PLAN`, in Markdown."""
    with _chain(tmp_path_factory, "plan.md", request.module.PLAN) as made:
        yield made


@pytest.fixture(scope="module")
def ask(chain: Chain) -> Callable[[str], Answer]:
    """Ask of the plan that a module of tests gives as `PLAN`."""
    return lambda question: chain.ask(question)[0]
