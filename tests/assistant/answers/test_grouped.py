"""What stands under a numbered heading of the plan."""


def test_the_indsatser_of_a_track_are_those_under_its_heading(elleby):
    """Asked for a track by its letter, the indsatser between its heading and the next are listed."""
    answer = elleby.talk("Hvilke handlinger hører under spor A?").answer
    assert "“Spor A: Tidlig hjælp”" in answer
    assert "»Læsegrupper på skolerne« og »Bøger i børnehaven«" in answer
    assert "Ordblindecafé" not in answer


def test_a_track_that_the_plan_lacks_has_no_indsatser(elleby):
    """A letter that no heading has gives no list of indsatser."""
    assert "Der er" not in elleby.talk("Hvilke handlinger hører under spor D?").answer
    assert "Under “Spor" not in elleby.talk("Hvilke handlinger hører under spor D?").answer


def test_a_track_is_asked_for_in_english_by_its_english_name(elleby):
    """ "Track A" is the heading "Spor A"."""
    answer = elleby.talk("Which initiatives belong to track A?").answer
    assert "“Spor A: Tidlig hjælp”" in answer
    assert "»Læsegrupper på skolerne«" in answer
