"""The JSON API, version 1: the same parameters as the pages, the same answer as ``--json``."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, request

from indexer.query.parameters import read
from indexer.search.results import post_as_json
from webapp.archive import archive, post_or_404

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


@blueprint.get("/search")
def search() -> Response:
    """Answer a search."""
    query = read(request.args.items(multi=True))
    return jsonify(archive().search(query).as_json())


@blueprint.get("/posts/<id>")
def post(id: str) -> Response:
    """Return a whole post."""
    return jsonify(post_as_json(post_or_404(id)))
