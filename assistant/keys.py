"""Keys to the service: made, listed, revoked, and told whether one is good.

A key reads ``klarplan_<id>_<secret>``. The secret is 32 random bytes, so a plain SHA-256 of it can be
kept and compared: there is nothing to guess that a slow hash would protect.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from index.errors import NotFoundError, SettingsError
from index.store import keys
from index.store.database import Database, now
from index.store.keys import ROLES, Key, Role

PREFIX = "klarplan"
_ID_BYTES = 6
_SECRET_BYTES = 32
_NOBODY = hashlib.sha256(b"").hexdigest()  # compared with when there is no such key, to take as long
_USED_AGAIN = timedelta(minutes=5)  # a key in use is noted as used no more often: each note is a write


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key just made. `text` is the key itself, shown once and kept nowhere."""

    key: Key
    text: str


def make(database: Database, name: str, role: str, origins: tuple[str, ...] = ()) -> NewKey:
    """Make a key.

    Args:
        database: to keep its hash in.
        name: whose or what it is for.
        role: one of `ROLES`; each may do what those before it may, but for "widget".
        origins: for a widget key, the addresses it may be used from ("https://intranet.example.dk").

    Raises:
        SettingsError: an unknown role, no name, or origins that are missing, wrong or not to be there.
    """
    checked = _role(role)
    if not name.strip():
        raise SettingsError("Giv nøglen et navn, så den kan kendes igen, for eksempel »Sekretariatet«.")
    wanted = tuple(_origin(o) for o in origins)
    if (checked == "widget") != bool(wanted):
        raise SettingsError(
            "En nøgle til en side (rollen widget) skal bindes til mindst én adresse, for eksempel "
            "https://intranet.eksempel.dk; andre nøgler kan ikke bindes til adresser."
        )
    id_, secret = secrets.token_hex(_ID_BYTES), secrets.token_urlsafe(_SECRET_BYTES)
    key = Key(id_, name.strip(), checked, wanted, now())
    keys.add(database, key, _hash(secret))
    return NewKey(key, f"{PREFIX}_{id_}_{secret}")


def listed(database: Database) -> tuple[Key, ...]:
    """Return all keys, revoked ones too, the oldest first."""
    return keys.listed(database)


def revoke(database: Database, id_: str) -> None:
    """Revoke a key from now on. Raises NotFoundError when there is none of that id that was good until now."""
    if not keys.revoke(database, id_):
        raise NotFoundError(f"Der er ingen gyldig nøgle med id »{id_}«. Se dem med klarplan keys list.")


def verify(database: Database, text: str) -> Key | None:
    """Return the key that a text is, or None when it is none, wrong or revoked; notes that it was used.

    Whether a widget key is used from one of its `origins` is for the caller to see to.
    """
    prefix, _, rest = text.partition("_")
    id_, _, secret = rest.partition("_")
    key, hash_ = keys.find(database, id_) or (None, _NOBODY)
    same = hmac.compare_digest(_hash(secret), hash_)
    if not same or key is None or key.revoked or prefix != PREFIX:
        return None
    if key.used is None or datetime.now(UTC) - datetime.fromisoformat(key.used) > _USED_AGAIN:
        keys.mark_used(database, id_)
    return key


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _role(role: str) -> Role:
    for known in ROLES:
        if role == known:
            return known
    raise SettingsError(f"Rollen »{role}« findes ikke. Brug en af: {', '.join(ROLES)}.")


def _origin(origin: str) -> str:
    """Return an origin as browsers send it: scheme, host, perhaps a port, in lower case, no path."""
    plain = origin.strip().rstrip("/").lower()
    scheme, separator, host = plain.partition("://")
    if scheme not in {"https", "http"} or not separator or not host or any(c in host for c in "/?#@* "):
        raise SettingsError(
            f"»{origin}« er ingen adresse. Skriv den som i browseren, uden sti: https://intranet.eksempel.dk."
        )
    return plain
