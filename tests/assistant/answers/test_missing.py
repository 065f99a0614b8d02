"""What is missing."""


def test_a_half_year_without_a_report_is_missing(elleby):
    """Asked of a half-year, its statuses alone count, and one that says "ikke indberettet" is missing."""
    answer = elleby.talk("Hvilke handlinger mangler status for 2. halvår 2024?").answer
    assert answer.startswith("Én indsats mangler status 2. halvår 2024: »Ordblindecafé«.")


def test_a_half_year_that_all_have_reported_lacks_none(elleby):
    """Where all have reported for a half-year, none is missing, whatever the other half lacks."""
    assert "Ordblindecafé" not in elleby.talk("Hvilke handlinger mangler status for 1. halvår 2024?").answer
