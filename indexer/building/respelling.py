"""How else the words of a build are spelt, worked out when it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from indexer.analysis import tokens
from indexer.building.gathering import Gathered
from indexer.engines import Engine
from indexer.gazetteer import ranks
from indexer.query.request import Query
from indexer.query.tree import Phrase
from indexer.records import Post
from indexer.spelling.misspelt import misspellings
from indexer.spelling.table import table

# A slip stands in one post or two.
_POSTS_READ = 3


def respellings(engine: Engine, gathered: Gathered) -> dict[str, Any]:
    """Return the other spellings of the words that an engine holds, as JSON values.

    A word that is written with a capital wherever it was looked for may be a name, of somebody or
    some place, and misspells nothing; but “Asistant” before a name is no name.
    """
    held = engine.words()
    posts = {post.id: post for post in gathered.posts}
    misspelt = misspellings(held, frozenset(_names(gathered)))
    titles = frozenset(_words_of_ranks())
    return table(
        held,
        {
            word: meant
            for word, meant in misspelt.items()
            if meant in titles or _is_written_small(word, engine, posts)
        },
    )


def _names(gathered: Gathered) -> Iterator[str]:
    for person in gathered.persons:
        for name in (person.name, *(variant.name for variant in person.variants)):
            yield from (token.exact for token in tokens(name))


def _words_of_ranks() -> Iterator[str]:
    for rank in ranks().values():
        for said in (rank.label, *rank.spelled, *rank.plurals):
            yield from (token.exact for token in tokens(said))


def _is_written_small(word: str, engine: Engine, posts: Mapping[str, Post]) -> bool:
    hits = engine.search(Query(tree=Phrase(word), size=_POSTS_READ), ()).hits
    return any(word in text for hit in hits for text in _texts(posts[hit.id]))


def _texts(post: Post) -> Iterator[str]:
    if post.title:
        yield post.title.value
    yield from (paragraph.text for paragraph in post.paragraphs)
