"""What kind of thing a text must hold to answer."""

import pytest

from assistant.answers.expected import EXPECTED


@pytest.mark.parametrize(
    ("asks", "text", "holds"),
    [
        ("often", "De mødes hver tredje uge.", True),
        ("often", "Kanterne slås to gange om året.", True),
        ("often", "Udvalget får en ugentlig status.", True),
        ("often", "Hver borger får en mentor.", False),
        ("often", "De mødtes i 2022.", False),
        ("soon", "Alle får besøg inden for en uge.", True),
        ("soon", "Svar gives indenfor 4 uger.", True),
        ("soon", "De skal have en læseven senest ti dage før skolestart.", True),
        ("soon", "Ventetiden er i gennemsnit otte dage.", True),
        ("soon", "De er i job et år efter.", False),
        ("soon", "12 elever har en læseven.", False),
        ("long", "Stranden var lukket i ni uger.", True),
        ("long", "En læseven følger eleven fra august til jul.", True),
        ("long", "De er i job et år efter.", False),
    ],
)
def test_how_often_how_soon_and_how_long(asks, text, holds):
    """A frequency tells how often; a time limit or the time that something takes tells how soon; a stretch of time tells how long."""
    assert bool(EXPECTED[asks].search(text)) is holds
