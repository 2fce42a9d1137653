"""``python -m evaluation [FOLDER…]``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from evaluation.reporting import run

if __name__ == "__main__":
    real_posts = os.environ.get("ARCHIVE_DIR")
    folders = [Path(argument) for argument in sys.argv[1:]]
    sys.exit(run(folders, Path(real_posts) if real_posts else None, print))
