"""The lines of a list, put together by entry: a title with the lines that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from indexer.listing.entry_dates import split_date
from indexer.listing.lines import Kind, Line, bare_bylines, kind


@dataclass(frozen=True, slots=True)
class Group:
    """One entry: the line that is its title, and all its lines, the title too, as printed."""

    title: Line
    lines: tuple[Line, ...]


# Two entries of several lines each, parted by space, are no pattern yet.
_FEWEST = 3


class Side(Enum):
    """Where the dates of a list stand: above the title that they belong to, or below."""

    ABOVE = auto()
    BELOW = auto()


def groups_of(lines: Sequence[Line]) -> list[Group]:
    """Return the entries of a list as groups of its lines.

    Where space parts the entries, each block is one, and its first title the title. Else an
    entry begins at each title, and the dates go where the whole list says that they stand; where
    both sides are possible, they are left out.
    """
    bylines = bare_bylines(lines)
    kinds = [Kind.BYLINE if at in bylines else kind(line.text) for at, line in enumerate(lines)]
    blocks = _blocks(kinds, lines)
    if _are_entries(blocks):
        return [group for block in blocks for group in _entry(block)]
    return _flat(list(zip(kinds, lines, strict=True)))


_Marked = tuple[Kind, Line]


def _blocks(kinds: Sequence[Kind], lines: Sequence[Line]) -> list[list[_Marked]]:
    blocks: list[list[_Marked]] = []
    for one, line in zip(kinds, lines, strict=True):
        if line.parted or not blocks:
            blocks.append([])
        blocks[-1].append((one, line))
    return blocks


def _are_entries(blocks: Sequence[Sequence[_Marked]]) -> bool:
    """Say whether space parts entries: three blocks of a title and more, none with two dates."""
    kinds = [[one for one, _ in block] for block in blocks]
    single = all(ks.count(Kind.DATE) <= 1 and ks.count(Kind.ADDRESS) <= 1 for ks in kinds)
    more = {Kind.DATE, Kind.BYLINE, Kind.ADDRESS, Kind.BESIDE}
    return single and sum(1 for ks in kinds if Kind.TITLE in ks and more & set(ks)) >= _FEWEST


def _entry(block: Sequence[_Marked]) -> list[Group]:
    """Return a block as an entry; further lines like titles are taken for its excerpt."""
    titles = [line for one, line in block if one is Kind.TITLE]
    kept = (Kind.DATE, Kind.BYLINE, Kind.ADDRESS)
    return [
        Group(title, tuple(line for one, line in block if line is title or one in kept))
        for title in titles[:1]
    ]


def _flat(marked: Sequence[_Marked]) -> list[Group]:
    side = _side(marked)
    titles: list[Line] = []
    lines: list[list[Line]] = []
    waiting: list[Line] = []
    for one, line in marked:
        if one is Kind.TITLE:
            titles.append(line)
            lines.append([*waiting, line])
            waiting = []
        elif one is Kind.DATE and side is Side.ABOVE:
            waiting.append(line)
        elif lines and (one in (Kind.BYLINE, Kind.ADDRESS) or (one, side) == _DATE_BELOW):
            lines[-1].append(line)
    return [Group(title, tuple(own)) for title, own in zip(titles, lines, strict=True)]


_DATE_BELOW = (Kind.DATE, Side.BELOW)


def _side(marked: Sequence[_Marked]) -> Side | None:
    """Return the side on which all dates of a list stand; None where it is not certain."""
    order = [(one, line) for one, line in marked if one in (Kind.TITLE, Kind.DATE)]
    kinds = [one for one, _ in order]
    if Kind.DATE not in kinds:
        return None
    below = all(_is_title(kinds, at - 1) for at in _dates(kinds))
    above = all(_is_title(kinds, at + 1) for at in _dates(kinds))
    if below and above:
        lines = [line for _, line in order]
        return _free_side(lines, _dates(kinds)) or _joined_side(lines, _dates(kinds))
    return Side.BELOW if below else Side.ABOVE if above else None


def _dates(kinds: Sequence[Kind]) -> list[int]:
    return [at for at, one in enumerate(kinds) if one is Kind.DATE]


def _is_title(kinds: Sequence[Kind], at: int) -> bool:
    return 0 <= at < len(kinds) and kinds[at] is Kind.TITLE


def _free_side(lines: Sequence[Line], dates: Sequence[int]) -> Side | None:
    """Return the side on which no title has a date of its own already."""
    above = any(split_date(lines[at - 1].text).date for at in dates)
    below = any(split_date(lines[at + 1].text).date for at in dates)
    if above == below:
        return None
    return Side.ABOVE if above else Side.BELOW


def _joined_side(lines: Sequence[Line], dates: Sequence[int]) -> Side | None:
    """Return the side by the space between lines: a date is joined to the title it belongs to."""
    over = [not lines[at].parted for at in dates]
    under = [not lines[at + 1].parted for at in dates]
    if all(over) and not any(under):
        return Side.BELOW
    return Side.ABOVE if all(under) and not any(over) else None
