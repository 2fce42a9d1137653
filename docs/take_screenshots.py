"""Take the screenshots that the README shows.

Run it beside a running service:  python docs/take_screenshots.py http://127.0.0.1:8000
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).parent / "screenshots"
SHOTS = {
    "results.png": ("/search?q=crime+OR+fraud&year=2016", 1280, 960),
    "post.png": ("/posts/council-july-2014?q=crime", 1280, 900),
    "coverage.png": ("/coverage", 1280, 900),
}


def main(address: str) -> None:
    """Write every screenshot of the service at ``address``."""
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, (path, width, height) in SHOTS.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(address + path)
            page.screenshot(path=FOLDER / name)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
