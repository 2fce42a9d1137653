"""Lines that may be the signature or byline of an author."""

from __future__ import annotations

import re

from indexer.cleaning.shapes import is_unended
from indexer.gazetteer import names, patterns, roles

# "Jo Field, Chair of the National Police Chiefs' Council" has nine words.
_LONGEST = 12


def names_author(text: str) -> bool:
    """Say whether a line may be a byline or signature: an author signs several posts alike."""
    line = re.sub(r"^by\s+", "", text.strip(), flags=re.IGNORECASE)
    rank = patterns.rank().match(line)
    if rank:
        return True
    person = patterns.person().match(line)
    known = person is not None and person[0].split()[0] in names().given
    return _holds_office(line) or (known and is_unended(line) and len(line.split()) <= _LONGEST)


def _holds_office(line: str) -> bool:
    """Say whether an office stands on a line; "Ask the Chair" speaks of it only."""
    heads = [head for row in roles().offices for head in row.heads]
    return any(head in line and f"the {head}" not in line for head in heads)
