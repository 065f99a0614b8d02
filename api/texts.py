"""A text to be rewritten, as it comes: JSON, or a Word file in a form. And back as JSON or Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.datastructures import FormData, UploadFile

from api.problems import TooLargeError, UnsupportedFileError
from api.schemas.writing import MAX_TEXT, Draft, RewriteBody
from assistant.rewrite.model import RewritingModel
from assistant.rewrite.suggest import suggest
from assistant.rewrite.views import as_json
from assistant.wordlists import HouseWords

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORM = "multipart/form-data"
FIELDS = 4
FIELD_BYTES = 1000


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: a draft, whose text is empty and still to be read when there is a Word file."""

    draft: Draft
    word: bytes | None = None
    name: str = ""

    @classmethod
    async def of(cls, request: Request) -> Self:
        """Read a request.

        Raises:
            RequestValidationError: its fields are not as they should be.
            UnsupportedFileError: it is neither JSON nor a form with a file.
        """
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == FORM:
            async with request.form(max_files=1, max_fields=FIELDS, max_part_size=FIELD_BYTES) as form:
                return await cls._of_form(form)
        if kind != "application/json":
            raise UnsupportedFileError("Send teksten som JSON, eller en Word-fil (.docx) i feltet file.")
        try:
            return cls(Draft.model_validate_json(await request.body()))
        except ValidationError as error:
            raise _invalid(error) from error

    @classmethod
    async def _of_form(cls, form: FormData) -> Self:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise RequestValidationError([{"type": "missing", "loc": ("body", "file")}])
        given: dict[str, object] = {name: value for name, value in form.items() if name != "file"}
        if "changes" in given:  # a form has no lists: the numbers stand between commas
            given["changes"] = str(given["changes"]).split(",") if given["changes"] else []
        try:  # the text comes out of the file, in a thread
            draft = Draft.model_validate({"text": "-", **given})
        except ValidationError as error:
            raise _invalid(error) from error
        return cls(draft, await file.read(), file.filename or "Word-filen")

    def text(self) -> str:
        """Return the text. Call from a thread.

        Raises:
            UnreadableDocumentError: the file is no Word file.
            TooLargeError: its text is too long.
        """
        if self.word is None:
            return self.draft.text
        from assistant.rewrite.word import text_of  # noqa: PLC0415  a fifth of a second

        text = text_of(self.word, self.name)
        if len(text) > MAX_TEXT:
            raise TooLargeError(f"Teksten er på {len(text)} tegn. Højst {MAX_TEXT} kan omskrives ad gangen.")
        return text

    def rewritten(
        self, *, to_word: bool, model: RewritingModel | None = None, words: HouseWords | None = None
    ) -> RewriteBody | bytes:
        """Return the suggestion, or a Word file with it. Call from a thread."""
        text, draft = self.text(), self.draft
        found = suggest(text, strength=draft.strength, audience=draft.audience, words=words, model=model)
        if not to_word:
            body = RewriteBody.model_validate(as_json(found))
            return body if self.word is None else body.model_copy(update={"text": text})
        from assistant.rewrite.word import with_changes  # noqa: PLC0415  a fifth of a second
        from assistant.rewrite.word.fresh import from_text  # noqa: PLC0415

        if self.word is None:
            return from_text(found, chosen=self.draft.changes)
        return with_changes(self.word, found, name=self.name, chosen=self.draft.changes)


def wants_word(request: Request) -> bool:
    """Tell whether the answer is to be a Word file."""
    return WORD in request.headers.get("accept", "")


def described() -> dict[str, Any]:
    """Return what the OpenAPI description says of the request's body."""
    schema = Draft.model_json_schema()
    fields = {name: schema["properties"][name] for name in ("audience", "strength")}
    file = {"type": "string", "format": "binary", "description": "En Word-fil (.docx)."}
    numbers = {
        "type": "string",
        "description": "Numre på de ændringer, der skal med i en Word-fil, med komma imellem.",
    }
    form = {
        "type": "object",
        "properties": {"file": file, "changes": numbers, **fields},
        "required": ["file"],
    }
    content = {"application/json": {"schema": schema}, FORM: {"schema": form}}
    return {"requestBody": {"required": True, "content": content}}


def _invalid(error: ValidationError) -> RequestValidationError:
    return RequestValidationError(
        [{**e, "loc": ("body", *e["loc"])} for e in error.errors(include_input=False)]
    )
