"""A thing that is only spoken of may be more than one indsats."""

import pytest

from assistant.chain import Chain
from assistant.vague import widened
from index.ingest import ingest
from index.search import Searcher
from index.store.store import Store
from tests.word_embedder import WordEmbedder

from .questions import BRO


@pytest.mark.parametrize(
    "question",
    ["Hvad er målet for det med badebroen?", f"Hvad er målet med {BRO}?", "Hvad er målet for broen?"],
)
def test_what_is_named_stays(soeby, question):
    """A name, and a word that only one indsats says, mean that indsats alone."""
    names = soeby.chain.names()
    query = soeby.read(question)
    assert widened(query, names.catalogue, names.sources) == query


PLAN = """# Handleplan 2021-2024

Nørby Kommune

## Indsatser

### Cykler til personalet

**Formål:** At flere kommer på arbejde uden bil.

**Mål:** Alle skoler har to cykler.

### Gode veje

**Formål:** Det skal være trygt at tage cyklen.

**Mål:** Alle stier er plads til to cykler ved siden af hinanden.

### Mere lys

**Formål:** At flere føler sig trygge.

**Mål:** Ingen mørke veje.
"""


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Hvad er målet for det med cyklerne?", 2),
        ("Hvad er målet for det med lyset?", 1),
        ("Hvad er målet for cyklerne?", 1),
        ("Hvad er målet for det med Cykler til personalet?", 1),
    ],
)
def test_what_several_are_about(tmp_path, question, count):
    """What is only spoken of is answered for the other indsats, too, that is about it."""
    embedder = WordEmbedder()
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    with Store.open(tmp_path / "data", embedder, wait=0) as store:
        ingest([tmp_path / "plan.md"], store)
        answer, _ = Chain(store, Searcher(store, embedder)).ask(question)
    assert len({c.indsats for c in answer.citations}) == count
