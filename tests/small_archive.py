"""A small archive in two versions, all of it invented, for whatever needs posts on a disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

HEDGES = """---
title: What grows in the hedges
date: 2016-10-24
speaker: Ada Thornbury
rank: CC
url: https://blog.example/hedges
---
Fly-tipping costs a farmer more than the skip would have cost.

I asked Assistant Chief Constable Bram Okello, the national lead for rural crime, to count the
mattresses. He stopped at ninety.

- Photograph the number plate.
- Ring us *before* you lift anything.
"""
LANTERNS = """---
title: Lanterns on the canal
date: 2016-07
speaker: Ada Thornbury
rank: CC
---
Nobody drowned at the lantern festival, and nobody noticed that we were there.
"""
TRAMS = """---
title: The last tram
date: 2014
speaker: Noor Castellane
---
The last tram is full of quarrels, and a conductor hears every one of them.
"""
OWLS = """The owl on our badge has lost an eye to the weather.

A constable noticed it on a night when nothing else happened, and drones could not see it.
"""
# The site's list of posts without a post below it.
ONLY_A_LIST = """The Lantern Blog
What grows in the hedges
Lanterns on the canal
Next >>>
"""
KITES = """---
title: Kites and drones
date: 2017-03-02
speaker: Noor Castellane
---
A kite has no battery to run flat, and the drones of our drone team have two.
"""

FORMER = {"hedges.md": HEDGES, "2016/lanterns.md": LANTERNS, "trams.md": TRAMS, "owls.txt": OWLS}
NEWER = {**FORMER, "kites.md": KITES}


def write_archive(folder: Path, posts: Mapping[str, str]) -> Path:
    """Write posts below a folder, made where it is missing, and return it."""
    for name, text in posts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
