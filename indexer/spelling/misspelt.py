"""The words of an archive that are plainly misspelt, and what each of them is meant for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from indexer.analysis import forms
from indexer.spelling.english import English, english
from indexer.spelling.neighbours import one_edit_apart
from indexer.spelling.slips import Meant, is_slip

# Of shorter words too many are one edit from another.
_SHORTEST, _SHORTEST_RIVAL = 6, 5
# A word that no dictionary knows is a term or a name of its own in so many posts.
_SETTLED = 3
# Where a word may be a slip for several, one of them must stand in so many more posts.
_FAR_COMMONER = 20


def misspellings(held: Mapping[str, int], names: Collection[str]) -> dict[str, str]:
    """Return the misspelt words of an archive, each with the English word that is meant.

    ``held`` says how many posts hold each exact word, ``names`` are words that are never misspelt.
    A word that may be right, or meant for another, is left out: no pair is better than a wrong one.
    """
    words = english()
    doubtful = [w for w in held if _is_long_word(w) and w not in names and w not in words.counts]
    likely = one_edit_apart(doubtful, [w for w in words.sorted if w in held or words.is_common(w)])
    if not likely:
        return {}
    stems = Counter[str]()
    for word, posts in held.items():
        stems[forms(word)[1]] += posts
    found = {
        word: meant.word
        for word, rivals in one_edit_apart(likely, _rivals(held, words)).items()
        if (meant := _meant(held, stems, words, rivals))
        and is_slip(word, meant, held[word])
        and not words.makes(word)
    }
    return _in_no_other_ending(found, held, stems)


def _is_long_word(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isascii() and word.isalpha()


def _rivals(held: Mapping[str, int], words: English) -> list[str]:
    """Return what a misspelt word may be meant for: English, and the archive's terms and names.

    A word that is one edit from such a term is left alone.
    """
    terms = (w for w, posts in held.items() if posts >= _SETTLED and w not in words.counts)
    return [word for word in (*words.sorted, *terms) if len(word) >= _SHORTEST_RIVAL]


def _meant(
    held: Mapping[str, int], stems: Mapping[str, int], words: English, rivals: Collection[str]
) -> Meant | None:
    if any(word not in words.counts for word in rivals):
        return None
    posts = {forms(word)[1]: stems[forms(word)[1]] for word in rivals}
    stem = max(posts, key=lambda one: posts[one])
    others = [posts[one] for one in posts if one != stem]
    if others and posts[stem] < _FAR_COMMONER * max(1, sum(others)):
        return None
    same = (word for word in rivals if forms(word)[1] == stem)
    word = max(same, key=lambda one: (held.get(one, 0), words.counts[one], one))
    is_common = words.is_common(word)
    return Meant(word, words.counts[word], is_common, held.get(word, 0), posts[stem])


def _in_no_other_ending(
    found: Mapping[str, str], held: Mapping[str, int], stems: Mapping[str, int]
) -> dict[str, str]:
    """Return those of which the archive has no other ending, unless that is misspelt too.

    Elongases beside elongase are no elongates.
    """
    misspelt = Counter[str]()
    for word in found:
        misspelt[forms(word)[1]] += held[word]
    return {
        word: meant
        for word, meant in found.items()
        if misspelt[forms(word)[1]] == stems[forms(word)[1]]
    }
