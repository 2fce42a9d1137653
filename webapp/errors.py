"""What went wrong, as a page for people or as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, Response, current_app, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from indexer.errors import BlogSearchError, IndexUnusable, ParameterError, QueryError
from indexer.query.parameters import PARAMETERS, read
from webapp.archive import live_archive

Pair = tuple[str, str]
STATUS: dict[type[BlogSearchError], HTTPStatus] = {
    QueryError: HTTPStatus.BAD_REQUEST,
    ParameterError: HTTPStatus.BAD_REQUEST,
    IndexUnusable: HTTPStatus.SERVICE_UNAVAILABLE,
}
HEADINGS = {
    HTTPStatus.BAD_REQUEST: "This search cannot be run as it stands",
    HTTPStatus.NOT_FOUND: "There is nothing at this address",
    HTTPStatus.SERVICE_UNAVAILABLE: "The archive cannot be searched at the moment",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """One response to something that went wrong.

    ``kept`` are the usable parameters of a search that cannot be run, ``slipped`` those of its
    fields that must be changed: a reader loses no work over one slip.
    """

    status: HTTPStatus
    messages: tuple[str, ...]
    suggestion: str | None = None
    kept: tuple[Pair, ...] = ()
    slipped: tuple[Pair, ...] = ()

    @property
    def heading(self) -> str:
        """What the page is headed with."""
        return HEADINGS.get(self.status, self.status.phrase)


def register(app: Flask) -> None:
    """Make every error of an application a page or a JSON answer of this room."""
    app.register_error_handler(BlogSearchError, lambda error: _respond(_of_ours(error)))
    app.register_error_handler(HTTPException, lambda error: _respond(_of_http(error)))
    app.register_error_handler(Exception, _unexpected)


def _of_ours(error: BlogSearchError) -> Trouble:
    status = next(
        (status for kind, status in STATUS.items() if isinstance(error, kind)),
        HTTPStatus.INTERNAL_SERVER_ERROR,
    )
    slips: Sequence[str] = error.slips if isinstance(error, ParameterError) else [str(error)]
    suggestion = error.suggestion if isinstance(error, QueryError) else None
    if status is not HTTPStatus.BAD_REQUEST:
        return Trouble(status, tuple(slips))
    kept, slipped = _parted(request.args.items(multi=True))
    if isinstance(error, ParameterError) and not slipped:
        # Each is in order and together they are not: from 2017 to 2016. Hidden, they could
        # never be changed.
        kept, slipped = [], kept
    return Trouble(status, tuple(slips), suggestion, tuple(kept), tuple(slipped))


def _parted(given: Iterable[tuple[str, str]]) -> tuple[list[Pair], list[Pair]]:
    """Return the filters that can be used as they stand, and those that cannot."""
    filters = [(n, v) for n, v in given if n in PARAMETERS and n != "q" and v.strip()]
    kept = [pair for pair in filters if _is_usable(pair)]
    return kept, [pair for pair in filters if pair not in kept]


def _is_usable(pair: Pair) -> bool:
    try:
        read([pair])
    except BlogSearchError:
        return False
    return True


def _of_http(error: HTTPException) -> Trouble:
    status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    ours = status is HTTPStatus.NOT_FOUND and error.description != type(error).description
    if ours and error.description:
        return Trouble(status, (error.description,))
    return Trouble(status, (f"{request.path}: {status.description or status.phrase}.",))


def _unexpected(error: Exception) -> Response:
    try:
        live_archive().verify()
    except IndexUnusable as damage:
        return _respond(_of_ours(damage))
    current_app.logger.exception("unexpected error at %s", request.full_path)
    message = "Something went wrong on the server. It has been written to the server's log."
    return _respond(Trouble(HTTPStatus.INTERNAL_SERVER_ERROR, (message,)))


def _respond(trouble: Trouble) -> Response:
    if request.path.startswith("/api/"):
        answer = jsonify({"error": _as_json(trouble)})
    else:
        answer = make_response(
            render_template("error.html", trouble=trouble, typed=request.args.get("q", ""))
        )
    answer.status_code = trouble.status
    return answer


def _as_json(trouble: Trouble) -> dict[str, object]:
    return {
        "status": int(trouble.status),
        "message": " ".join(trouble.messages),
        "slips": list(trouble.messages),
        "suggestion": trouble.suggestion,
    }
