"""Whether the language model of the settings answers, asked something that tells nothing."""

from __future__ import annotations

from assistant.models import ModelSettings, make_model
from assistant.models.protocol import Deadline, Prompt, complete
from index.errors import ModelUnavailableError, PlanError

_PROMPT = Prompt("Svar kun med ordet ja.", "Er du der?")


def tried(settings: ModelSettings) -> tuple[bool, str] | None:
    """Ask the model one word; say whether it answered, and in Danish how it went. None when no model is set."""
    try:
        model = make_model(settings)
        if model is None:
            return None
        complete(model, _PROMPT, Deadline.after(settings.model_timeout))
    except ModelUnavailableError as error:
        says = f"{settings.model} svarer ikke ({error}). Svar gives uden den. Kontrollér navn, adresse og nøgle, og at tjenesten kører."
        return False, says
    except PlanError as error:
        return False, str(error)
    return True, f"{settings.model} svarer"
