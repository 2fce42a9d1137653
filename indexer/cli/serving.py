"""`blogsearch serve`."""

from __future__ import annotations

import errno
import gc
import logging
from pathlib import Path
from typing import Any

import click
import waitress  # type: ignore[import-untyped]

from indexer.cli.errors import warn
from indexer.cli.options import index_option
from indexer.errors import BlogSearchError, IndexUnusable
from indexer.search.opening import open_archive

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}


@click.command
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on; 0 takes a free one.",
)
@index_option
def serve(host: str, port: int, index_folder: Path) -> None:
    """Serve the search pages and the API until Ctrl-C.

    A new build of the index is picked up without a restart.

    \b
    Examples:
      blogsearch serve
      blogsearch serve --host 0.0.0.0 --port 8080 --index /srv/blog/index
    """
    # The one room that knows the pages, and only here: the other commands start without Flask.
    from webapp import create_app

    # waitress tells stderr of every request that waits for a moment: no news for anybody.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = _server(create_app(index_folder), host, port)
    _warn_if_unusable(index_folder)
    # What is loaded by now stays: looking through it for garbage would hold up one request in
    # two hundred by 20 ms, four times what a page takes.
    gc.collect()
    gc.freeze()
    click.echo(f"Serving {_url(server, host)} — stop with Ctrl-C")
    server.run()


def _warn_if_unusable(index: Path) -> None:
    try:
        open_archive(index).close()
    except IndexUnusable as error:
        warn(str(error))


def _server(app: Any, host: str, port: int) -> Any:
    try:
        return waitress.create_server(app, host=host, port=port)
    except OSError as error:
        raise BlogSearchError(_refusal(error, host, port)) from error
    except ValueError as error:  # waitress on a host that is none
        raise BlogSearchError(
            f"There is no address “{host}” to listen on; try --host 127.0.0.1."
        ) from error


def _refusal(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use; choose another one, for example --port {port + 1}."
    if error.errno == errno.EACCES:
        return f"Port {port} is for administrators only; choose one above 1023, as --port 8000."
    return f"Cannot listen on {host}, port {port} ({error.strerror}); try --host 127.0.0.1."


def _url(server: Any, host: str) -> str:
    shown = _EVERYWHERE.get(host, host)
    port = getattr(server, "effective_port", None) or server.effective_listen[0][1]
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"
