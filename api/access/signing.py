"""Small signed values, for cookies: readable by whoever holds them, made by nobody else."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Mapping


class Signer:
    """Signs with a secret. `purpose` keeps what was signed for one thing from being used for another."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def sign(self, purpose: str, value: Mapping[str, str], seconds: float) -> str:
        """Return a text that holds the value and is good for so many seconds."""
        content = json.dumps([time.time() + seconds, dict(value)], ensure_ascii=False).encode()
        return f"{_text(content)}.{_text(self._mac(purpose, content))}"

    def read(self, purpose: str, signed: str) -> dict[str, str] | None:
        """Return the value, or None when it was made by another, for another purpose, or is too old."""
        content, _, mac = signed.partition(".")
        try:
            plain = _bytes(content)
            if not hmac.compare_digest(_bytes(mac), self._mac(purpose, plain)):
                return None
        except ValueError:
            return None
        until, value = json.loads(plain)
        return {str(k): str(v) for k, v in value.items()} if until > time.time() else None

    def token(self, purpose: str, of: str) -> str:
        """Return a token that belongs to something and can be told from it by nobody else."""
        return _text(self._mac(purpose, of.encode()))

    def _mac(self, purpose: str, content: bytes) -> bytes:
        return hmac.digest(self._secret, purpose.encode() + b"\0" + content, hashlib.sha256)


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
