"""The fields that every answer has."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ID_HEADER = "X-Request-Id"
SECURITY: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-Frame-Options": "DENY",
        "Cache-Control": "no-store",
    }
)
