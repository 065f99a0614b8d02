"""Greetings, thanks and "hvad kan du"."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.answers.context import Context
from assistant.answers.phrases import say
from assistant.answers.refusals import suggestions

_REPLIES = {
    "greeting": (
        "Hej! Spørg mig om mål, status eller økonomi i de indlæste handleplaner, så svarer jeg med citater fra planerne.",
        "Hello! Ask me about goals, status or economy in the plans, and I will answer with quotes from them.",
    ),
    "thanks": ("Selv tak! Spørg endelig igen.", "You are welcome! Feel free to ask again."),
    "capabilities": (
        (
            "Jeg svarer på spørgsmål om kommunens handleplaner: mål, delmål, succeskriterier, status år for år, samarbejdspartnere, ansvarlige, frister og beløb. "
            "Hvert svar bygger på ordrette citater med henvisning til stedet i planen, og jeg siger til, når planerne ikke svarer. Tallene i klammer efter en sætning viser, hvilken kilde den står på."
        ),
        (
            "I answer questions about the municipality's plans: goals, success criteria, status year by year, partners, responsible units, deadlines and amounts. "
            "Every answer stands on exact quotes with their place in the plan, and I say so when the plans do not answer."
        ),
    ),
}


def reply(context: Context, kind: str) -> Answer:
    """Answer a message that is no question to the plans."""
    draft = context.draft()
    danish, english = _REPLIES[kind]
    draft.say(say(context.language, danish, english))
    return draft.finish("smalltalk", suggestions=suggestions(context, ()))
