"""Why something happened."""


def test_a_dearer_thing_is_explained_by_the_sentence_with_the_price_and_the_reason(roedkaer):
    """Of what happened, the sentence with the reason answers, though it says "koste" and the question "dyrere"."""
    for question in (
        "Hvorfor blev plantekummerne i Træer i byen dyrere?",
        "Hvad var grunden til, at plantekummerne på torvet blev dyrere?",
        "Hvad fik prisen på plantekummerne på torvet til at stige?",
    ):
        assert "fordi kloakken skulle flyttes" in roedkaer.talk(question).answer, question


def test_no_reason_is_given_for_what_a_reason_says_nothing_of(roedkaer):
    """A sentence with a reason for something else is no answer."""
    assert "kloakken" not in roedkaer.talk("Hvorfor blev færgerne forsinket?").answer
