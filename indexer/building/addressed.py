"""Authors whom an address names: "20151126-cc-jo-field-spending-review".

Where a name in an address ends nothing tells: "cc-jo-field-work" may be of Jo Field or of Jo Field
Work. So only names count that a list or another post of the archive spells out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from indexer.gazetteer import parse_rank
from indexer.listing import stem
from indexer.names import ascii_key, bare_name
from indexer.records import Beside, Entry, Place, Post, Source, Speaker

# What may stand before the author: a date, and "police-chiefs-blog-", "guest-post-", "c-".
_BEFORE = re.compile(r"(?:\d+-)?(?:[a-z]-)?(?:(?:[a-z]+-){0,3}(?:blogs?|post)-)?")
# Ranks have at most three words: "assistant-chief-constable".
_WORDS = 3


def names_spelt_out(posts: Iterable[Post], entries: Iterable[Entry]) -> Mapping[str, str]:
    """Return the full names that posts and lists of posts spell out, by their key."""
    people = (one for post in posts for one in (*post.officers, post.speaker) if one)
    authors = (bare_name(one) for entry in entries if (one := entry.author))
    names = sorted({*(one.name for one in people), *authors})
    return {key: name for name in names if "-" in (key := ascii_key(name))}


def author_in_address(post: Post, names: Mapping[str, str]) -> Beside:
    """Return the author whom the address of a post names, or the name of its file; or nothing.

    It stands at the beginning, behind a date, a rank or the name of the blog.
    """
    addresses = [post.file, *([post.address.value] if post.address else [])]
    found = [one for address in addresses if (one := _author(address, post.file, names))]
    return Beside(speakers=tuple(found[:1]))


def _author(address: str, file: str, names: Mapping[str, str]) -> Speaker | None:
    slug = ascii_key(stem(address).replace("_", "-"))
    bare = slug[_end(_BEFORE.match(slug)) :]
    for rank, rest in chain([(None, bare)], _ranks(bare)):
        words = rest.split("-")
        keys = ("-".join(words[:count]) for count in range(len(words), 1, -1))
        if name := next((names[key] for key in keys if key in names), None):
            place = Place(file)
            return Speaker(name, ascii_key(name), rank, None, Source.ADDRESS, address, place)
    return None


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _ranks(slug: str) -> Iterable[tuple[str, str]]:
    """Yield each rank that a slug may begin with, the longest first, and what follows it."""
    words: Sequence[str] = slug.split("-")
    for count in range(_WORDS, 0, -1):
        if rank := parse_rank(" ".join(words[:count])):
            yield rank, "-".join(words[count:])
