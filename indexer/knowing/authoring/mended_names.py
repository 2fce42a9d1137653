"""Whether a curator has mended the spelling of a name, or named another person."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from indexer.names import bare_name, same_person

# Letters in the whole name: "Jo Feild" for "Jo Field" differs in two.
_DIFFERENT = 2


def is_mended(former: str, name: str) -> bool:
    """Say whether two names are one person's, spelt in two ways or nearly alike."""
    one, other = bare_name(former).casefold(), bare_name(name).casefold()
    apart = Levenshtein.distance(one, other, score_cutoff=_DIFFERENT)
    return same_person(former, name) or apart <= _DIFFERENT
