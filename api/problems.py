"""What can be wrong with a request, told in Danish; the statuses stand in `api/errors.py`."""

from __future__ import annotations

from index.errors import PlanError


class ApiError(PlanError):
    """A request that is not served. `retry_after` is in seconds."""

    retry_after: int | None = None


class NotSignedInError(ApiError):
    """Nobody has said who asks, or with a key or token that does not hold."""


class NotAllowedError(ApiError):
    """Who asks is known, and may not."""


class ForgedRequestError(ApiError):
    """An unsafe request from another page, or without the session's token."""


class InvalidRequestError(ApiError):
    """A request whose fields are missing, too long or of the wrong kind, where no schema has caught it."""


class UnknownModelError(ApiError):
    """A client of OpenAI's API asks for a model that isn't here."""


class AlreadyThereError(ApiError):
    """A document of that name is there, and replacing it wasn't asked for."""


class TooLargeError(ApiError):
    """A body or file over the limit."""


class OverloadedError(ApiError):
    """As many are waiting as may wait, or one has waited too long."""

    retry_after = 5


class TooManyRequestsError(ApiError):
    """One principal asks faster than it may."""

    def __init__(self, message: str, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class UnsupportedFileError(ApiError):
    """A file of a kind that this address does not take."""


class ProviderUnavailableError(ApiError):
    """The provider that people sign in by cannot be reached."""

    retry_after = 10
