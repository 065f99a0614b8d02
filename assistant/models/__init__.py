"""Language models, optional: which one, guarded, or none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec

from assistant.models.guarded import Guarded
from assistant.models.provider import ChatProvider, Endpoint
from index.errors import SettingsError

_NEEDED = ("langchain", "langchain_openai")


def make_model(endpoint: Endpoint, options: str = "") -> Guarded | None:
    """Return the model of the settings, or None when none is set. Nothing heavy is imported yet.

    Args:
        endpoint: from the settings.
        options: more for the provider, a JSON object.

    Raises:
        SettingsError: packages are missing, or the settings do not fit together; says what to do.
    """
    if not endpoint.model:
        if endpoint.url:
            raise SettingsError("KLARPLAN_MODEL_URL er sat uden KLARPLAN_MODEL. Skriv navnet på modellen.")
        return None
    endpoint = replace(endpoint, options=_read(options))
    if any(find_spec(package) is None for package in _NEEDED):
        raise SettingsError(
            "KLARPLAN_MODEL er sat, men pakkerne til sprogmodeller er ikke installeret. "
            "Installér dem med pip install 'klarplan[llm]', eller fjern KLARPLAN_MODEL."
        )
    return Guarded(ChatProvider(endpoint))


def _read(options: str) -> Mapping[str, object]:
    try:
        read = json.loads(options or "{}")
    except ValueError:
        read = None
    if not isinstance(read, dict):
        raise SettingsError(
            'KLARPLAN_MODEL_OPTIONS skal være et JSON-objekt, for eksempel {"temperature": 0}.'
        )
    return read
