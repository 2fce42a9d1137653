"""One judge for each field: a golden and an answer to marks."""

from collections.abc import Callable, Iterator

from evaluation.answers import Answer
from evaluation.goldens import Golden
from evaluation.judges.bodies import judge_body, judge_furniture
from evaluation.judges.claims import judge_claims
from evaluation.judges.dates import judge_date
from evaluation.judges.leads import judge_leads
from evaluation.judges.officers import judge_officers
from evaluation.judges.speakers import judge_speaker
from evaluation.judges.titles import judge_title
from evaluation.marks import Mark

Judge = Callable[[Golden, Answer], Iterator[Mark]]

JUDGES: tuple[Judge, ...] = (
    judge_date,
    judge_title,
    judge_speaker,
    judge_officers,
    judge_leads,
    judge_claims,
    judge_body,
    judge_furniture,
)
