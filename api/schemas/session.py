"""Signing in, and who is signed in."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from api.schemas.base import Body, Request
from index.store.keys import Role


class Entered(Request):
    """A key that somebody enters to sign in to the pages."""

    key: Annotated[str, Field(min_length=1, max_length=200, examples=["klarplan_0123456789ab_…"])]


class SessionBody(Body):
    """Who is signed in. `csrf` goes into the field X-CSRF-Token of unsafe requests; null where none is needed."""

    name: str
    role: Role
    via: Literal["socket", "local", "key", "token", "session", "widget"]
    csrf: str | None
