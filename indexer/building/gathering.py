"""What was read to posts: corrected, cleaned, dated by lists, brought together, persons joined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indexer.authority import authority
from indexer.building.addressed import names_spelt_out
from indexer.building.ids import unique_ids
from indexer.building.posts import Maker
from indexer.building.progress import Progress, silently
from indexer.cleaning import clean
from indexer.collating import collate
from indexer.correcting import correct
from indexer.knowing import printed_title
from indexer.listing import KnownPosts, harvest
from indexer.persons import Decided, Person
from indexer.reading import Reading
from indexer.records import Entry, Notice, Post


@dataclass(frozen=True, slots=True)
class Gathered:
    """The posts of an archive, by ID, and what is known beside them.

    ``renamed`` maps the ID of every other capture to the post that it is of, ``aliases`` the
    slug of a merged person to the entry's. ``decided`` are the decisions about persons in force.
    ``lacking`` are posts that lists know and the archive
    has no capture of, ``empty`` the captures that hold no post.
    """

    posts: tuple[Post, ...]
    persons: tuple[Person, ...]
    aliases: Mapping[str, str]
    decided: tuple[Decided, ...]
    renamed: Mapping[str, str]
    lacking: tuple[Entry, ...]
    empty: tuple[Notice, ...]
    notices: tuple[Notice, ...]


def gather(reading: Reading, progress: Progress = silently) -> Gathered:
    """Return the posts of what was read. Raises DuplicateId."""
    ids = unique_ids(reading.captures)
    corrected = correct(reading.captures, ids, reading.corrections)
    pages = clean(corrected.captures)
    entries = [*harvest(pages), *reading.known]
    known = KnownPosts(entries)
    printed = {page.capture.file: printed_title(page) for page in pages}
    originals = {capture.file: capture for capture in reading.captures}
    groups = collate(pages)
    known.contest([[(page, printed[page.capture.file]) for page in group] for group in groups])
    maker = Maker(ids, known, printed, originals)
    first = [maker.post(group) for group in progress(groups, "Dates and names")]
    names = names_spelt_out(first, entries)
    posts = [maker.with_author(*pair, names) for pair in zip(groups, first, strict=True)]
    found = [post for post in posts if post.paragraphs]
    joined = authority(found, reading.people, corrected.persons)
    return Gathered(
        posts=tuple(sorted(joined.posts, key=lambda post: post.id)),
        persons=joined.persons,
        aliases=joined.aliases,
        decided=joined.decided,
        renamed={other.id: post.id for post in found for other in post.captures},
        lacking=known.lacking((page, printed[page.capture.file]) for page in pages),
        empty=tuple(_empty(post) for post in posts if not post.paragraphs),
        notices=(*corrected.notices, *maker.notices, *joined.notices),
    )


def _empty(post: Post) -> Notice:
    return Notice(post.file, "no post in it, only furniture such as lists of posts")
