"""What a build keeps beside its engine: names, persons, coverage, corrections, former IDs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from indexer.building.documents import portfolios
from indexer.building.gathering import Gathered
from indexer.building.survey import survey
from indexer.gazetteer import portfolio_key, portfolio_label
from indexer.headings import heading
from indexer.manifest import ALIASES, CORRECTIONS, COVERAGE, DECISIONS, NAMES, PEOPLE
from indexer.records import Post


def registers(gathered: Gathered) -> dict[str, Any]:
    """Return the JSON values to keep, by the name of their file."""
    return {
        NAMES: {
            "people": {person.slug: person.name for person in gathered.persons},
            "spellings": {
                person.slug: [variant.name for variant in person.variants]
                for person in gathered.persons
                if len(person.variants) > 1
            },
            "portfolios": portfolio_names(gathered.posts),
        },
        ALIASES: {"people": dict(gathered.aliases), "posts": dict(gathered.renamed)},
        PEOPLE: [person.as_json() for person in gathered.persons],
        COVERAGE: survey(gathered.posts, gathered.lacking).as_json(),
        CORRECTIONS: list(_corrections(gathered.posts)),
        DECISIONS: [decided.as_json() for decided in gathered.decided],
    }


def portfolio_names(posts: Iterable[Post]) -> Mapping[str, str]:
    """Return the name of each portfolio by its key: the listed one, else the commonest wording."""
    written: dict[str, Counter[str]] = {}
    for post in posts:
        for words in portfolios(post):
            written.setdefault(portfolio_key(words), Counter())[words] += 1
    return {
        key: portfolio_label(key) or min(found, key=lambda words: (-found[words], words))
        for key, found in sorted(written.items())
    }


def _corrections(posts: Iterable[Post]) -> Iterator[dict[str, Any]]:
    for post in posts:
        for correction in post.corrections:
            called = heading(post.title, post.paragraphs)
            yield {"post": post.id, "heading": called, **asdict(correction)}
