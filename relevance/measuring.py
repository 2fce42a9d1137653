"""One collection measured: the service, the baselines, and the service with parts of it off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from relevance.ablation import ablation, without
from relevance.collection import Collection
from relevance.engines.answering import Answering
from relevance.engines.choosing import BASELINES
from relevance.engines.ours import Indexed, indexed, refused
from relevance.measures import MAIN, ByQuery, means, measured
from relevance.plain_words import fitting, plain
from relevance.randomisation import chance
from relevance.results import OnCollection

Say = Callable[[str], None]
OURS = "this program"
DEFAULT, TYPED = "this program, default match", "this program, typed as it stands"


@dataclass(frozen=True, slots=True)
class Measured:
    """A collection and the figures of each engine on it, query by query."""

    results: OnCollection
    by_query: Mapping[str, ByQuery]


def measure(collection: Collection, baselines: Sequence[str], folder: Path, say: Say) -> Measured:
    """Measure a collection; indexes are written into a folder, in which there is nothing yet."""
    say(f"{collection.name}: {OURS}")
    index = indexed(collection, folder / "ours")
    figures = _ours(collection, index)
    for name in baselines:
        say(f"{collection.name}: {name}")
        figures[name] = _asked(collection, BASELINES[name].opened(collection, folder / name))
    say(f"{collection.name}: what each ingredient is worth")
    results = OnCollection(
        documents=len(collection.documents),
        queries=len(collection.queries),
        cut=sum(fitting(plain(text)) != plain(text) for text in collection.queries.values()),
        refused=sum(map(refused, collection.queries.values())),
        runs={name: means(each) for name, each in figures.items()},
        chances={name: apart(figures, name) for name in baselines},
        ablation={change.what: without(change, index, collection) for change in ablation()},
    )
    return Measured(results, figures)


def of_ours(collection: Collection, folder: Path) -> float:
    """Return the mean of the service's nDCG@10 on a collection."""
    index = indexed(collection, folder)
    return means(_asked(collection, index.any_word()))[MAIN]


def apart(figures: Mapping[str, ByQuery], baseline: str) -> float:
    """Return by how much chance the service and a baseline are as far apart as they are."""
    ours, theirs = (figures[name][MAIN] for name in (OURS, baseline))
    return chance(list(ours.values()), [theirs[query] for query in ours])


def pooled(all_measured: Sequence[Measured], baseline: str) -> float:
    """Return the same over the queries of several collections together."""
    ours: list[float] = []
    theirs: list[float] = []
    for one in all_measured:
        figures = one.by_query
        ours += figures[OURS][MAIN].values()
        theirs += (figures[baseline][MAIN][query] for query in figures[OURS][MAIN])
    return chance(ours, theirs)


def _ours(collection: Collection, index: Indexed) -> dict[str, ByQuery]:
    return {
        OURS: _asked(collection, index.any_word()),
        DEFAULT: _asked(collection, index.by_default()),
        TYPED: _asked(collection, index.as_typed(), str),
    }


def _asked(
    collection: Collection,
    opening: AbstractContextManager[Answering],
    read: Callable[[str], str] = plain,
) -> ByQuery:
    with opening as answer:
        run = {id: answer(read(text)) for id, text in collection.queries.items()}
    return measured(collection.judgements, run)
