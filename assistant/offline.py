"""Nothing leaves the machine: telemetry and tracing of every library are switched off, whatever the environment says."""

from __future__ import annotations

import logging
import os

_OFF = {
    "ANONYMIZED_TELEMETRY": "False",
    "CHROMA_TELEMETRY": "False",
    "LANGCHAIN_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "OTEL_SDK_DISABLED": "true",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "DO_NOT_TRACK": "1",
}
# Where traces would go, with which key, and other ways of asking for them
_FORGOTTEN = (
    "LANGSMITH_",
    "LANGCHAIN_",
    "OTEL_EXPORTER_",
    "OTEL_TRACES_",
    "CHROMA_OTEL_",
    "OPENAI_LOG",
    "ANTHROPIC_LOG",
)
_TALKATIVE = (
    "openai",
    "anthropic",
    "langchain_openai",
    "httpx",
    "httpcore",
)  # they log what is sent, at their finest level


def close() -> None:
    """Switch off telemetry and tracing. Called before any library that has them is imported."""
    for name in [name for name in os.environ if name.startswith(_FORGOTTEN)]:
        del os.environ[name]
    os.environ.update(_OFF)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
