"""What curators say of slugs, a row of ``corrections.csv`` or a line of ``people.yaml`` each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer import edtf
from indexer.authority.listed import Listed
from indexer.persons import Decision, Verdict
from indexer.records import Notice


@dataclass(frozen=True, slots=True)
class Word:
    """One thing that a curator says, as in Decision; ``decision`` is the row, if it is one's.

    ``file`` is where it stands, ``where`` the row or the entry of it.
    """

    says: Verdict
    one: str
    other: str
    file: str
    where: str
    decision: Decision | None = None

    @property
    def why(self) -> str:
        """Who says so, in words: ``a curator says so (Jo Field, 3 May 2024: told)``."""
        if not self.decision:
            return "people.yaml says so"
        credit = _credit(self.decision)
        return f"a curator says so ({credit})" if credit else "a curator says so"


def words(decisions: Sequence[Decision], listed: Mapping[str, Listed]) -> Iterator[Word]:
    """Yield everything that is said, the weightiest first.

    A row comes before the rows above it, and rows before ``people.yaml``. Of an entry that calls
    one name both the person's and somebody else's, the latter counts: apart is the safer slip.
    """
    for one in reversed(decisions):
        yield Word(one.says, one.one, one.other, one.file, f"row {one.line}", one)
    entries = [listed[slug] for slug in sorted(listed)]
    for entry in entries:
        for other in sorted(entry.other):
            yield Word("not", entry.slug, other, entry.file, entry.name)
    for entry in entries:
        for also in sorted(entry.also):
            yield Word("same", also, entry.slug, entry.file, entry.name)


def lost(word: Word, to: Iterable[Word]) -> Notice:
    """Return the notice that a word is not used, since weightier ones contradict it."""
    said = " and ".join(f"{_place(one, word)} says that {_claim(one)}" for one in to)
    return Notice(word.file, f"{word.where}: that {_claim(word)} is not used: {said}")


def _credit(said: Decision) -> str:
    when = edtf.in_words(said.when) if edtf.parse_edtf(said.when) else said.when
    by = ", ".join(filter(None, (said.who, when)))
    return ": ".join(filter(None, (by, said.why)))


def _place(one: Word, beside: Word) -> str:
    if not one.decision:
        return one.file
    return one.where if one.file == beside.file else f"{one.where} of {one.file}"


def _claim(word: Word) -> str:
    match word.says:
        case "same":
            return f"“{word.one}” is “{word.other}”"
        case "not":
            return f"“{word.one}” is not “{word.other}”"
        case "none":
            return f"“{word.one}” is nobody else"
        case "one":
            return f"“{word.one}” is one person"
