"""What Prometheus reads: counts and times, never words."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

# Seconds; an answer from records takes some milliseconds, one with a language model many seconds
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")


class Metrics:
    """The counts of one service."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "klarplan_requests",
            "Requests by address and status.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "klarplan_request_seconds",
            "Time from request to the end of its answer.",
            ("route",),
            buckets=BUCKETS,
            registry=self._registry,
        )
        self._answers = Counter("klarplan_answers", "Answers by kind.", ("kind",), registry=self._registry)
        self._waiting = Gauge(
            "klarplan_waiting", "Pieces of work under way or waiting.", ("pool",), registry=self._registry
        )
        self._jobs = Counter(
            "klarplan_jobs", "Uploads by how they ended.", ("state",), registry=self._registry
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request."""
        known = method if method in METHODS else "other"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def answer(self, kind: str) -> None:
        """Count an answer."""
        self._answers.labels(kind).inc()

    def job(self, state: str) -> None:
        """Count a finished upload."""
        self._jobs.labels(state).inc()

    def text(self, waiting: dict[str, int]) -> bytes:
        """Return all counts in Prometheus' format, with how much work is in each pool now."""
        for pool, inside in waiting.items():
            self._waiting.labels(pool).set(inside)
        return generate_latest(self._registry)
