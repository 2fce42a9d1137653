"""What the service answers to the judged queries of an archive, and how good that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer.building.build import build
from indexer.query import parameters
from indexer.search.archive import Archive
from indexer.search.opening import open_archive
from relevance.judged_queries import JudgedQuery, judged_queries
from relevance.measures import MAIN, means, measured
from relevance.results import OnJudged

ALL = "all"
FIRST, FIRST_BEST = "success@1", "success@1, grade 2"
PASSAGE, ANY_PASSAGE = "passage", "any passage"


@dataclass(frozen=True, slots=True)
class Answered:
    """A judged query with the posts of its first page, and the paragraphs that each one shows."""

    asked: JudgedQuery
    found: tuple[str, ...]
    shown: tuple[tuple[int, ...], ...]

    @property
    def first_grade(self) -> int:
        """The grade of the first hit, 0 where there is none."""
        return self.asked.posts.get(self.found[0], 0) if self.found else 0

    @property
    def shown_judged(self) -> tuple[bool, ...]:
        """For each passage that the first relevant hit shows, whether it is a judged one."""
        for post, shown in zip(self.found, self.shown, strict=True):
            if post in self.asked.passages:
                return tuple(paragraph in self.asked.passages[post] for paragraph in shown)
        return ()

    @property
    def shows_passage(self) -> bool:
        """Whether the first passage of the first relevant hit is a judged one."""
        return any(self.shown_judged[:1])


def sample(posts: Path) -> OnJudged:
    """Measure the queries over the sample archive, whose posts lie in a folder."""
    return _measured(posts, "sample.yaml", numbered=False)


def real(posts: Path) -> OnJudged:
    """Measure the queries over the real posts in a folder."""
    return _measured(posts, "real.yaml", numbered=True)


def _measured(posts: Path, file: str, numbered: bool) -> OnJudged:
    with TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        build([posts], index)
        archive = open_archive(index)
        ids = sorted(archive.ids())
        names = {id: str(place) if numbered else id for place, id in enumerate(ids, 1)}
        try:
            return judge([_answered(archive, one, names) for one in judged_queries(file)])
        finally:
            archive.close()


def judge(answers: Sequence[Answered]) -> OnJudged:
    """Return the figures of the answers, of all and by kind, and what was missed.

    The shares of first hits with grade 2 are of the queries that some post of grade 2 answers.
    """
    kinds = dict.fromkeys(answer.asked.kind for answer in answers)
    by_kind = {kind: [one for one in answers if one.asked.kind == kind] for kind in kinds}
    return OnJudged(
        queries=len(answers),
        kinds={ALL: _figures(answers)} | {kind: _figures(each) for kind, each in by_kind.items()},
        misses=[miss for answer in answers if (miss := _miss(answer))],
    )


def _answered(archive: Archive, asked: JudgedQuery, names: Mapping[str, str]) -> Answered:
    page = archive.search(parameters.read([("q", asked.query)]))
    found = tuple(names[result.row.id] for result in page.results)
    shown = (tuple(one.paragraph for one in result.snippets) for result in page.results)
    return Answered(asked, found, tuple(shown))


def _figures(answers: Sequence[Answered]) -> dict[str, float]:
    run = {answer.asked.query: answer.found for answer in answers}
    ranked = measured({one.asked.query: one.asked.posts for one in answers}, run)
    best = [one for one in answers if 2 in one.asked.posts.values()]
    return {
        "queries": len(answers),
        FIRST: _share([one.first_grade > 0 for one in answers]),
        FIRST_BEST: _share([one.first_grade == 2 for one in best]),
        MAIN: means(ranked)[MAIN],
        PASSAGE: _share([one.shows_passage for one in answers]),
        ANY_PASSAGE: _share([any(one.shown_judged) for one in answers]),
    }


def _share(met: Sequence[bool]) -> float:
    return sum(met) / len(met) if met else 0.0


def _miss(answer: Answered) -> str | None:
    """Return in one line what was wrong with an answer, None where nothing was."""
    asked = answer.asked
    if answer.first_grade and answer.shows_passage:
        return None
    wanted = ", ".join(asked.posts)
    if not answer.found:
        wrong = f"nothing found; wanted {wanted}"
    elif not answer.first_grade:
        wrong = f"first {answer.found[0]}; wanted {wanted}"
    else:
        post, judged = answer.found[0], asked.passages[answer.found[0]]
        wrong = f"of {post} paragraph {_listed(answer.shown[0])} shown; judged {_listed(judged)}"
    return f"{asked.query} ({asked.kind}): {wrong}"


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers)) or "none"
