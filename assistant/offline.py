"""Nothing leaves the machine: telemetry and tracing of every library are switched off, whatever the environment says."""

from __future__ import annotations

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


def close() -> None:
    """Switch off telemetry and tracing. Called before any library that has them is imported."""
    os.environ.update(_OFF)
    for name in (
        "LANGSMITH_ENDPOINT",
        "LANGCHAIN_ENDPOINT",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "CHROMA_OTEL_COLLECTION_ENDPOINT",
    ):
        os.environ.pop(name, None)
