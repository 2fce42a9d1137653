"""What a search looks up: by the stem of a word, how else the archive spells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from indexer.analysis import forms
from indexer.gazetteer import other_spellings

# A word that everybody writes is misspelt in many ways. Each costs a search some time, and the
# sentence that says what was searched for a line.
_MOST = 5


def table(held: Mapping[str, int], misspelt: Mapping[str, str]) -> dict[str, dict[str, list[str]]]:
    """Return two tables of exact words by the stem of a right word, as JSON values.

    ``others`` gives the words of the archive that spell a word of that stem in another way,
    ``misspelt`` up to five of those that misspell one. The commonest come first.

    Exact words, for stems lead too far: “standardize” has the stem of “standards”.
    """
    others = ((forms(other)[1], word) for word in held for other in other_spellings(word))
    slips = ((forms(meant)[1], word) for word, meant in misspelt.items())
    wrong = {stem: words[:_MOST] for stem, words in _by_stem(slips, held).items()}
    return {"others": _by_stem(others, held), "misspelt": wrong}


def _by_stem(pairs: Iterable[tuple[str, str]], held: Mapping[str, int]) -> dict[str, list[str]]:
    """Return the words for each stem but those that have it: a search finds these already."""
    found = defaultdict(list)
    for stem, word in pairs:
        if forms(word)[1] != stem:
            found[stem].append(word)
    return {
        stem: sorted(words, key=lambda word: (-held[word], word))
        for stem, words in sorted(found.items())
    }
