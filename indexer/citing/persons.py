"""Names of persons taken apart, as reference managers sort them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.gazetteer import names
from indexer.names import bare_name

_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’‘‐‑-])*(?: [^\W\d_](?:[^\W\d_]|[.'’‘‐‑-])*)+")
_SUFFIX = re.compile(r"(?:Jr|Snr|Jnr|Sr)\.?|I{2,3}|IV")
# Between and at the end of names BibTeX reads these as "a further author" and "et al.".
_RESERVED = {"and", "others"}


@dataclass(frozen=True, slots=True)
class Parts:
    """``surname`` holds its particles (``van der Berg``); ``suffix`` is ``Jr`` or empty."""

    surname: str
    given: str
    suffix: str

    @property
    def inverted(self) -> str:
        """The name surname first: ``Field, Jo``; with a suffix ``Field, Jo, Jr``."""
        return ", ".join(part for part in (self.surname, self.given, self.suffix) if part)


def parted(name: str) -> Parts | None:
    """Return the parts of a person's name, or None where it is not given names and a surname.

    Rank, honorifics and letters after the name are left out.
    """
    bare = bare_name(name)
    words = bare.split()
    if not _NAME.fullmatch(bare) or _RESERVED & set(bare.casefold().split()):
        return None
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in names().particles:
        at -= 1
    return Parts(" ".join(words[at:]), " ".join(words[:at]), suffix)
