"""Bodies: what of the text was lost, and what furniture was kept, in letters and digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from evaluation.answers import Answer
from evaluation.folding import letters
from evaluation.goldens import Golden
from evaluation.marks import Mark, Miss

# A shorter run of letters than this recurs in any long text by chance.
_CHANCE = 25
# Shorter furniture (Share, Next) counts only as a paragraph: its words are those of any text.
_SHORT = 12


def judge_body(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``body_lost`` of every line of the body: its letters that no paragraph holds.

    The order of the lines makes no difference, nor does where paragraphs end.
    """
    text = letters("".join(answer.paragraphs))
    for line in filter(letters, golden.body):
        lost = _lost(letters(line), text)
        miss = Miss(golden.file, "body", line, f"{lost} letters of it lost") if lost else None
        yield Mark("body_lost", lost, len(letters(line)), miss)


def judge_furniture(golden: Golden, answer: Answer) -> Iterator[Mark]:
    """Mark ``furniture_kept`` of every line of furniture, once each."""
    whole, mixed = _not_of_the_post(golden, answer.paragraphs)
    for line in dict.fromkeys(filter(letters, golden.furniture)):
        size = len(letters(line))
        kept = size if _is_kept(letters(line), whole, mixed) else 0
        miss = Miss(golden.file, "furniture", "removed", line) if kept else None
        yield Mark("furniture_kept", kept, size, miss)


def _lost(line: str, text: str) -> int:
    if line in text:
        return 0
    blocks = SequenceMatcher(None, line, text, autojunk=False).get_matching_blocks()
    return len(line) - sum(block.size for block in blocks if block.size >= _CHANCE)


def _is_kept(line: str, whole: set[str], mixed: Sequence[str]) -> bool:
    return line in whole or (len(line) >= _SHORT and any(line in text for text in mixed))


def _not_of_the_post(golden: Golden, paragraphs: Sequence[str]) -> tuple[set[str], list[str]]:
    """Return what is not body through and through: lines of furniture, and mixed paragraphs."""
    body = letters("".join(golden.body))
    beside = set(map(letters, golden.beside))
    lines = set(map(letters, golden.furniture))
    strange = [text for text in map(letters, paragraphs) if text not in {*beside, ""}]
    strange = [text for text in strange if text not in body]
    # A line of furniture may hold a shorter one, which is then not kept by itself.
    return lines & set(strange), [text for text in strange if text not in lines]
