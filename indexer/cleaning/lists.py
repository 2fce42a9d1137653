"""Lists of other posts, above or below a post, and captures that hold nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from indexer.cleaning.shapes import (
    folded,
    has_address,
    is_date_line,
    is_prose,
    is_short_line,
    is_unended,
    line_of,
)
from indexer.gazetteer import furniture, patterns
from indexer.records import Block

REASON = "list of other posts"

# Lists hold nine to forty titles; a list with a date under every title has twice the lines.
_LONGEST = 90
# Without a line that ends the list, fewer lines than these may be a title with what belongs to it.
_FEWEST = 6
_CERTAIN = 9
# Title, dateline and byline; and of a list that changes between crawls most lines are the same.
_OWN = 3
_MOST = 0.6
_BYLINE = re.compile(r"by\s+[A-Z]|By\s")
# A shorter title may stand in a longer one by chance.
_TELLING = 12
# "Earlier comment pieces", "More from the blog": the way to further pages.
_FURTHER = re.compile(
    r"(?:earlier|older|more|all|further|see\s+all|view\s+all)\s+(?:[\w'’]+\s+){0,3}"
    r"(?:posts?|blogs?|entries|pieces|articles|columns?|stories|comments?|contributions)",
    re.IGNORECASE,
)
# "Older entries »", "Next page →", "More >>>", "Older >": an arrow to further pages.
_TURNS = re.compile(r"^.{0,40}(?:>+|»|→|›)\s*$")
# The longest title met that ends in a full stop.
_SENTENCE_TITLE = 160


def lists_of_posts(
    blocks: Sequence[Block], recurring: Collection[str] = frozenset()
) -> dict[int, str]:
    """Return the positions of lines that belong to a list of other posts, with the reason.

    ``recurring`` are folded lines that stand at the head of other pages too.
    """
    above = _ended_list(blocks) or _unended_list(blocks, recurring)
    rest = range(len(above), len(blocks))
    return dict.fromkeys([*above, *_list_below(blocks, rest)], REASON)


def _ended_list(blocks: Sequence[Block]) -> list[int]:
    """Return the lines up to the last line such as ``Next >>>`` with titles only before it."""
    lines = blocks[:_LONGEST]
    ends = [at for at, block in enumerate(lines) if is_end(block.text) or _is_way(at, block)]
    for end in reversed(ends):
        if _is_all_titles(blocks[:end]):
            return list(range(end + 1))
    return []


def is_end(text: str) -> bool:
    """Say whether a line such as ``Next >>>`` or ``Older >`` ends a list of posts."""
    return bool(line_of(furniture().list_ends).fullmatch(text)) or _TURNS.search(text) is not None


def _is_way(at: int, block: Block) -> bool:
    """Say whether a line leads to further posts; as the first line it would open a list."""
    return at >= _FEWEST and _FURTHER.fullmatch(block.text) is not None


def _is_all_titles(blocks: Sequence[Block]) -> bool:
    """Say whether lines are titles, of which one in six may read like a sentence."""
    prose = [at for at, block in enumerate(blocks) if not is_short_line(block)]
    if any(len(blocks[at].text) > _SENTENCE_TITLE for at in prose):
        return False
    return 0 not in prose and len(prose) * 6 <= len(blocks)


def _unended_list(blocks: Sequence[Block], recurring: Collection[str]) -> list[int]:
    """Return the lines of a list that runs straight into the post.

    The post's own title and dateline follow such a list without a mark. A dateline right
    before the first paragraph is the post's, with the line above it, unless the list dates
    every title. Where the list stands on other pages too, it ends with the last line that does.
    """
    run = _leading_run(blocks)
    if len(run) < _FEWEST or not _is_list([blocks[at] for at in run]):
        return []
    own = _own_lines([blocks[at] for at in run], len(run) == len(blocks))
    return run[: len(run) - max(own, _behind_recurring([blocks[at] for at in run], recurring))]


def _behind_recurring(lines: Sequence[Block], recurring: Collection[str]) -> int:
    """Count the lines behind a list that other pages have too, where these have none of them."""
    shared = [at for at, line in enumerate(lines) if folded(line.text) in recurring]
    behind = len(lines) - 1 - shared[-1] if shared else len(lines)
    return behind if behind <= _OWN and len(shared) >= _MOST * (len(lines) - behind) else 0


def _leading_run(blocks: Sequence[Block]) -> list[int]:
    run: list[int] = []
    for at, block in enumerate(blocks):
        if not is_short_line(block) or has_address(block.text) or _is_bullet(block):
            break
        run.append(at)
    return run


def _is_bullet(block: Block) -> bool:
    """Say whether a block is an item that names no other post: a post may open with bullets."""
    return block.kind == "item" and not _blog_prefix().match(block.text)


def _is_list(lines: Sequence[Block]) -> bool:
    titles = [line.text for line in lines if not is_date_line(line.text)]
    named = sum(1 for title in titles if _blog_prefix().match(title))
    unended = sum(1 for title in titles if is_unended(title) or title.endswith("?"))
    headed = bool(_is_head(lines[0].text))
    return unended >= 0.7 * len(titles) and (headed or named >= 2 or len(titles) >= _CERTAIN)


def _is_head(text: str) -> bool:
    return bool(line_of(furniture().list_heads).fullmatch(text) or _blog_name().fullmatch(text))


def _own_lines(lines: Sequence[Block], all_there_is: bool) -> int:
    """Count the lines at the end of a list that are the post's own title and dateline."""
    if all_there_is:
        return 0
    marks = [_marks_post(line.text) for line in lines]
    below = 0
    # A list that has dates or bylines itself has them under every title.
    while marks[-1 - below] and marks.count(marks[-1 - below]) == 1:
        below += 1
    title = len(lines) - 1 - below
    repeated = any(_repeats(lines[title].text, line.text) for line in lines[:title])
    return below + 1 if below or repeated else 0


def _marks_post(text: str) -> str:
    """Return what a line between a title and its post can be, or an empty string."""
    if is_date_line(text):
        return "dateline"
    return "byline" if _BYLINE.match(text) else ""


def _repeats(title: str, entry: str) -> bool:
    """Say whether a title is an entry of the list, which may add its author and its date."""
    title, entry = folded(title), folded(entry)
    return title == entry or (len(title) >= _TELLING and title in entry)


def _list_below(blocks: Sequence[Block], rest: range) -> list[int]:
    """Return the lines of a list at the end, opened by a heading or ended by ``Next >>>``."""
    tail: list[int] = []
    for at in reversed(rest):
        if is_prose(blocks[at]):
            break
        tail.insert(0, at)
    if len(tail) == len(blocks):
        return []
    if rest.start and len(tail) == len(rest) and all(_is_another(blocks[at]) for at in tail):
        return tail
    heads = [at for at in tail if _is_head(blocks[at].text)]
    if heads and len(tail) - tail.index(heads[0]) > 1:
        return tail[tail.index(heads[0]) :]
    return tail if len(tail) > _FEWEST and is_end(blocks[tail[-1]].text) else []


def _is_another(block: Block) -> bool:
    """Say whether a line can be one more title: behind a list nothing else is left of a post."""
    return block.kind != "item" and (is_unended(block.text) or block.text.endswith("?"))


@cache
def _blog_name() -> re.Pattern[str]:
    return re.compile(r"(?:the\s+)?(?:[\w'’&-]+\s+){0,4}blogs?", re.IGNORECASE)


@cache
def _blog_prefix() -> re.Pattern[str]:
    """Match ``Police Chiefs' Blog:`` or a rank with a name, as titles in a list open."""
    named = rf"{patterns.rank().pattern}\s+[A-Z]\w+"
    return re.compile(rf"(?:the\s+)?(?:[A-Z][\w'’&-]+\s+){{1,4}}Blog\s*[:–-]|{named}")
