"""The web pages and the JSON API: a face of the index, without search logic of its own."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from indexer.search.opening import LiveArchive
from webapp import api, caching, errors, headers, pages, registers
from webapp.archive import ARCHIVE
from webapp.compressing import compress
from webapp.urls import facet_path, person_url, post_url, search_url
from webapp.versions import static_url


def create_app(index: Path) -> Flask:
    """Return the application that serves the index in a folder.

    It starts without an index, too: every page then says what is wrong and which command
    mends it, until a build comes into force.
    """
    app = Flask(__name__)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.extensions[ARCHIVE] = LiveArchive(index)
    app.jinja_env.globals.update(
        search_url=search_url,
        post_url=post_url,
        person_url=person_url,
        facet_path=facet_path,
        static_url=static_url,
    )
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(registers.blueprint)
    app.register_blueprint(api.blueprint)
    errors.register(app)
    # What is registered last comes first after a request: the body is compressed at the end.
    app.after_request(compress)
    caching.register(app)
    app.after_request(headers.harden)
    return app
