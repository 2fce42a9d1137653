from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from curated_archive import POSTS
from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright
from small_archive import write_archive
from waitress.server import create_server

from indexer.building.build import build
from webapp import create_app

# A container has no sandbox to give, and nothing here may look outside the machine.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """Serve an application on a free port of this machine and yield its address."""
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def address(app: Flask) -> Iterator[str]:
    with served(app) as address:
        yield address


@pytest.fixture(scope="session")
def curated_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service of an archive that curators have worked on."""
    folder = tmp_path_factory.mktemp("curated")
    build([write_archive(folder / "archive", POSTS)], folder / "index")
    app = create_app(folder / "index")
    with served(app) as address:
        yield address
    app.extensions["archive"].close()


@pytest.fixture(scope="session")
def broken_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a service whose index is missing."""
    with served(create_app(Path(tmp_path_factory.mktemp("none")) / "index")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        message = "no Chromium on this machine: install the package “chromium” or set CHROMIUM"
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page in a context of its own, closed after the test."""
    contexts = []

    def opened(url: str, **options: object) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield opened
    for context in contexts:
        context.close()
