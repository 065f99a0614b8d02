"""Language models, optional: which one, guarded, or none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Protocol

from assistant.models.guarded import Guarded
from assistant.models.provider import ChatProvider, Endpoint
from index.errors import SettingsError

TASKS = frozenset({"answer", "understand", "rewrite"})
_NEEDED = ("langchain", "langchain_openai")


class ModelSettings(Protocol):
    """What is set of a language model (`assistant/settings.py`)."""

    @property
    def model(self) -> str: ...
    @property
    def model_url(self) -> str: ...
    @property
    def model_key(self) -> str: ...
    @property
    def model_timeout(self) -> float: ...
    @property
    def model_options(self) -> str: ...
    @property
    def model_tasks(self) -> str: ...


def make_model(settings: ModelSettings) -> Guarded | None:
    """Return the model of the settings, guarded, or None when none is set. Nothing heavy is imported yet.

    Raises:
        SettingsError: packages are missing, or the settings do not fit together; says what to do.
    """
    if unknown := sorted(set(settings.model_tasks.split()) - TASKS):
        raise SettingsError(
            f"KLARPLAN_MODEL_TASKS kender ikke »{unknown[0]}«. Vælg blandt {', '.join(sorted(TASKS))}."
        )
    if not settings.model:
        if settings.model_url:
            raise SettingsError(
                "KLARPLAN_MODEL_URL er sat uden KLARPLAN_MODEL. Skriv navnet på modellen, eller fjern adressen."
            )
        return None
    endpoint = Endpoint(
        settings.model,
        settings.model_url,
        settings.model_key,
        settings.model_timeout,
        _read(settings.model_options),
    )
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
