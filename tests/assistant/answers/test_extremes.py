"""The row of a table in a status with most or least."""

import pytest


@pytest.mark.parametrize(
    ("most", "row"), [("færrest", "60 år og derover står med “12”"), ("flest", "30-59 år står med “66”")]
)
def test_the_row_with_most_or_least(roedkaer, most, row):
    """ "Færrest" and "flest" pick their row, and the answer quotes no other."""
    answer = roedkaer.talk(
        f"Hvilken aldersgruppe er der {most} af blandt dem, der brugte Cykler til udlån i 2022?"
    )
    assert answer.sentences[0].text.startswith(row)
    assert answer.table is not None
    assert len(answer.table.rows) == 3


def test_a_table_of_something_else_does_not_answer(roedkaer):
    """A table whose heads are not what is asked for is not taken for it."""
    answer = roedkaer.talk("Hvilken bydel er der færrest af blandt dem, der brugte Cykler til udlån i 2022?")
    assert "står med" not in answer.answer
