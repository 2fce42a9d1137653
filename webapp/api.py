"""The JSON API, version 1: the same parameters as the pages, the same answer as ``--json``."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from flask import Blueprint, Response, jsonify, request

from indexer.persons import Decided
from indexer.search.registers import Corrected
from indexer.search.results import post_as_json
from indexer.search.similar_posts import similar_as_json
from webapp.archive import archive, facet_or_404, person_or_404, post_or_404
from webapp.asking import asked, asked_of_api

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


@blueprint.get("/search")
def search() -> Response:
    """Answer a search; with ``explain=1`` every hit says what its score is made of."""
    query, explain = asked_of_api()
    return jsonify(archive().search(query, explain).as_json())


@blueprint.get("/facets/<name>")
def facet(name: str) -> Response:
    """Return every value of a facet over what a search finds, those called as ``find`` says."""
    typed = request.args.get("find", "").strip()
    return jsonify(facet_or_404(name, asked(besides=["find"]), typed).as_json())


@blueprint.get("/posts/<id>")
def post(id: str) -> Response:
    """Return a whole post."""
    return jsonify(post_as_json(post_or_404(id)))


@blueprint.get("/posts/<id>/similar")
def similar(id: str) -> Response:
    """Return the posts most like one."""
    post = post_or_404(id)
    return jsonify(similar_as_json(post, archive().similar(post)))


@blueprint.get("/people")
def people() -> Response:
    """Return everybody by name, or those called as ``q`` says."""
    found = archive().people(request.args.get("q", ""))
    return jsonify({"total": len(found), "people": [person.as_json() for person in found]})


@blueprint.get("/people/<slug>")
def person(slug: str) -> Response:
    """Return a person."""
    return jsonify(person_or_404(slug).as_json())


@blueprint.get("/coverage")
def coverage() -> Response:
    """Return what the archive covers, counted."""
    return jsonify(archive().coverage().as_json())


@blueprint.get("/corrections")
def corrections() -> Response:
    """Return every correction in force: in the order of the posts, and of who is whom."""
    return jsonify(
        {
            "corrections": [_corrected(one) for one in archive().corrections()],
            "persons": [_decided(one) for one in archive().decisions()],
        }
    )


def _corrected(one: Corrected) -> dict[str, Any]:
    said = asdict(one.correction)
    place = said.pop("place")
    return {"post": one.post, "heading": one.heading, **said, **place}


def _decided(one: Decided) -> dict[str, Any]:
    stored = one.as_json()
    return {**stored["decision"], "one": stored["one"], "other": stored["other"]}
