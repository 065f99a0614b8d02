"""A language model by the settings."""

from __future__ import annotations

import importlib.util

import pytest

from assistant.build import model_use, rewriter
from assistant.models import make_model
from assistant.models.provider import ChatProvider, Endpoint
from assistant.models.scripted import ScriptedModel
from assistant.settings import Settings
from index.errors import SettingsError


def test_none_is_the_default() -> None:
    """Nothing set, no model; and nothing asks one."""
    assert make_model(Settings()) is None
    use = model_use(Settings(), None)
    assert use.writer is use.interpreter is None
    assert rewriter(Settings()) is None


def test_a_missing_package_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the setting names it."""
    find = importlib.util.find_spec
    monkeypatch.setattr(
        "assistant.models.find_spec", lambda name: None if name == "langchain_openai" else find(name)
    )
    with pytest.raises(SettingsError, match=r"klarplan\[llm\]"):
        make_model(Settings(model="openai:gpt-4.1"))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"model_url": "http://localhost:1/v1"}, "KLARPLAN_MODEL"),
        ({"model": "x", "model_options": "{"}, "KLARPLAN_MODEL_OPTIONS"),
        ({"model": "x", "model_options": "[1]"}, "KLARPLAN_MODEL_OPTIONS"),
        ({"model": "x", "model_tasks": "answer digte"}, "digte.*answer, rewrite, understand"),
    ],
)
def test_what_does_not_fit_together_is_told(settings: dict[str, str], told: str) -> None:
    """Each wrong setting is named, with what is allowed."""
    with pytest.raises(SettingsError, match=told):
        make_model(Settings(**settings))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("endpoint", "provider", "name"),
    [
        (Endpoint("openai:gpt-4.1"), "openai", "gpt-4.1"),
        (Endpoint("azure_openai:klarplan"), "azure_openai", "klarplan"),
        (Endpoint("llama3.1:8b", "http://localhost:11434/v1"), "openai", "llama3.1:8b"),
        (Endpoint("openai:mistral", "http://localhost:8000/v1"), "openai", "mistral"),
        (Endpoint("anthropic:claude"), None, "anthropic:claude"),
    ],
)
def test_a_name_tells_its_provider(endpoint: Endpoint, provider: str | None, name: str) -> None:
    """A colon belongs to the model's own name, unless a provider stands before it."""
    assert (endpoint.provider, endpoint.name) == (provider, name)


def test_azure_gets_its_own_address() -> None:
    """A deployment behind an Azure resource is asked there, with the options given."""
    options = {"api_version": "2024-10-21"}
    provider = ChatProvider(
        Endpoint("azure_openai:klarplan", "https://x.openai.azure.com", "k", options=options)
    )
    chat = provider._made()
    assert type(chat).__name__ == "AzureChatOpenAI"
    assert chat.azure_endpoint == "https://x.openai.azure.com"  # type: ignore[attr-defined]
    assert chat.deployment_name == "klarplan"  # type: ignore[attr-defined]


def test_tasks_can_be_chosen() -> None:
    """A model that may only rewrite is asked no question."""
    settings = Settings(model="x", model_url="http://127.0.0.1:9/v1", model_tasks="rewrite")
    use = model_use(settings, ScriptedModel())
    assert use.writer is use.interpreter is None
    assert rewriter(settings) is not None
    assert rewriter(settings.model_copy(update={"model_tasks": "answer"})) is None


def test_the_key_is_not_shown() -> None:
    """Neither the settings nor the endpoint print it."""
    assert "hemmelig" not in repr(Settings(model="x", model_key="hemmelig"))
    assert "hemmelig" not in repr(Endpoint("x", key="hemmelig"))
