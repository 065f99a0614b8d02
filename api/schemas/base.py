"""What all bodies share: unknown fields are refused on the way in, records are read by attribute on the way out."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]


class Request(BaseModel):
    """A body that is sent to the service."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Body(BaseModel):
    """A body that the service gives."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Fault(Body):
    """One field of a request that is not as it should be."""

    field: str
    message: str


class Problem(Body):
    """Problem details (RFC 9457): `type` is stable, `title` and `detail` are Danish."""

    type: str = Field(examples=["urn:klarplan:problem:not-found"])
    title: str = Field(examples=["Findes ikke"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["Adressen findes ikke."])
    errors: list[Fault] | None = None
