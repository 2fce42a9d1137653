"""Names under which pages are published that are no person's: "admin", "Web Team", "NPCC Comms"."""

from __future__ import annotations

import re
from functools import cache

from indexer.gazetteer import authorship, forces, patterns
from indexer.names import force_names

# "jfield2", "web.editor", "news@force.example": the login of whoever put the page up.
_ACCOUNT = re.compile(r"[a-z][a-z0-9._-]*|\S+@\S+")


def is_nobody(name: str) -> bool:
    """Say whether a declared author is an account, an office or a body, and no person."""
    plain = name.strip()
    return bool(_ACCOUNT.fullmatch(plain) or _no_person().fullmatch(plain))


@cache
def _no_person() -> re.Pattern[str]:
    """Match a name that consists of the words of offices and of the names of bodies alone."""
    bodies = [*forces().police_bodies, *forces().other_bodies, *force_names()]
    known = patterns.phrase([*authorship().nobodies, *bodies])
    return re.compile(rf"(?:[\W\d_]|(?<![^\W\d_])(?:{known})(?:['’]s)?(?![^\W\d_]))*", re.I)
