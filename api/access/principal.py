"""Whoever asks: a person or program with a role, whose conversations are their own."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from assistant.conversations import LOCAL
from index.store.keys import Key, Role

RANKS: tuple[Role, ...] = ("ask", "writer", "editor", "admin")  # each may do what those before it may
Via = Literal["socket", "local", "key", "token", "session", "widget"]


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks. `owner` is whose their conversations are, `name` what a person calls them.

    `id` stands in the log of changes: a key's id, or the subject that the provider knows.
    """

    id: str
    owner: str
    name: str
    role: Role
    via: Via

    def may(self, role: Role) -> bool:
        """Tell whether this principal may do what a role may; widgets may only what is said of widgets."""
        if self.role == "widget" or role == "widget":
            return self.role == role
        return RANKS.index(self.role) >= RANKS.index(role)


COMMANDS = Principal("kommandolinjen", LOCAL, "Kommandolinjen", "admin", "socket")
NOBODY_ELSE = Principal(LOCAL, LOCAL, "Denne maskine", "admin", "local")


def of_key(key: Key, via: Via = "key") -> Principal:
    """Return who holds a key."""
    return Principal(key.id, f"key:{key.id}", key.name, key.role, via)


def of_widget(key: Key, tab: str) -> Principal:
    """Return the reader in one tab of a page: its conversations are found by the tab's secret alone."""
    secret = hashlib.sha256(tab.encode()).hexdigest()
    return Principal(key.id, f"widget:{key.id}:{secret}", key.name, "widget", "widget")


def of_subject(subject: str, name: str, role: Role, via: Via) -> Principal:
    """Return somebody whom the OIDC provider knows."""
    return Principal(subject, f"oidc:{subject}", name, role, via)
