"""The posts that lists know, and which of them a capture is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from indexer.edtf import can_both_be, precision
from indexer.knowing.dating.addresses import date_in_address
from indexer.listing.addresses import page_key
from indexer.listing.authorship import may_be_one, speaker_of
from indexer.listing.entries import JOINED, is_in_title
from indexer.listing.entry_dates import date_within
from indexer.listing.evidence import Evidence
from indexer.listing.keys import (
    glued,
    proves,
    stem,
    stem_slugs,
    title_slugs,
    topic,
    undated_slug,
    words_of,
)
from indexer.listing.merging import KnownPost, known_posts
from indexer.listing.neighbours import Lists, intervals
from indexer.records import Beside, Cleaned, Dated, Entry, Found, Source, Speaker

# A slug that was cut at fifty characters, with a date of eight digits in front or without, and
# without the hyphens between its words.
_CUT_NAME, _CUT_LETTERS = 46, 32
# The date of a post in its address and in a list may differ so far; in a series they do more.
_DAYS = 31


class KnownPosts:
    """What the lists of an archive say of its posts, to be asked capture by capture."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._lists = Lists(entries)
        self._posts = known_posts(entries, self._lists)
        self._by_address = _Index(self._posts, _addresses)
        self._by_slug = _Index(self._posts, _slugs)
        self._by_topic = _Index(self._posts, lambda entry: [topic(entry.title)])
        self._cut = _Prefixes(self._by_slug)
        self._contested: frozenset[int] = frozenset()
        self._matched: dict[tuple[object, ...], tuple[KnownPost, ...]] = {}
        self._open: dict[tuple[int, ...], Beside] = {}

    def contest(self, groups: Iterable[Sequence[tuple[Cleaned, Found | None]]]) -> None:
        """Learn which captures are of one post, all of the archive in one call.

        An entry that fits captures of two posts, as under one title, proves nothing for either.
        """
        fits = [
            {id(found[0]) for pair in group if len(found := self._matching(*pair)) == 1}
            for group in groups
        ]
        counts = Counter(one for of_group in fits for one in of_group)
        self._contested = frozenset(one for one, count in counts.items() if count > 1)

    def beside(self, page: Cleaned, printed: Found | None) -> Beside:
        """Return what lists say of a capture.

        ``printed`` is the title that the text prints, or None. Evidence is the address, the
        slug in the file name or address, and the title: never the subject. Lists that disagree
        are all told, and beside a date what the neighbours in another list say. Where it cannot
        be told which post a capture is, the dates it could have are told as such and nothing else.
        """
        found = self._matching(page, printed)
        if len(found) == 1 and id(found[0]) not in self._contested:
            return self._said(found[0], Evidence(page, printed).stems)
        evidence = Evidence(page, printed)
        # A date of its own says which post it is, or that it is none of them.
        if evidence.dates:
            return Beside()
        told = self._open_to(found)
        return told if _holds_author(told, evidence) else replace(told, speakers=())

    def lacking(self, captures: Iterable[tuple[Cleaned, Found | None]]) -> tuple[Entry, ...]:
        """Return the posts that lists know and none of the captures is, one entry each.

        ``captures`` are pairs as given to ``beside``, of the whole archive. A post that a
        capture may be, or may not, is not told to be lacking. The entry says what all entries of
        the post say together; the newest post comes first, the undated last.
        """
        here = {id(one) for pair in captures for one in self._matching(*pair)}
        merged = [_merged(post) for post in self._posts if id(post) not in here]
        merged.sort(key=lambda entry: (entry.place.file, entry.place.line, entry.order))
        merged.sort(key=lambda entry: entry.date or "", reverse=True)
        return tuple(merged)

    def _matching(self, page: Cleaned, printed: Found | None) -> Sequence[KnownPost]:
        """Return the posts that a capture may be: one where it is certain."""
        capture = page.capture
        # A build asks three times: what is contested, what is said, what is lacking.
        key = (capture.file, printed, *map(capture.declared.get, Evidence.FIELDS))
        if key not in self._matched:
            self._matched[key] = tuple(self._matches(Evidence(page, printed)))
        return self._matched[key]

    def _matches(self, evidence: Evidence) -> list[KnownPost]:
        key = page_key(evidence.address) if evidence.address else None
        addressed = self._by_address.get(key) if key else []
        if len(addressed) == 1:
            return addressed
        # An address that two posts have tells no more than a file name.
        stems = [post for one in evidence.stems for post in self._of_stem(one, evidence)]
        named = _once([*addressed, *stems])
        titled = _once(post for one in evidence.titles for post in self._by_topic.get(topic(one)))
        # A title and a file name that contradict prove nothing.
        found = [post for post in named if post in titled] if named and titled else named or titled
        return _singled_out([post for post in found if _may_be_by(post, evidence)], evidence)

    def _of_stem(self, stem: str, evidence: Evidence) -> list[KnownPost]:
        """Return the posts whose slug is a file name: whole, else cut, else but for a date."""
        whole = [post for slug in stem_slugs(stem) for post in self._by_slug.get(slug)]
        if whole:
            return self._or_longer(stem, [post for post in whole if _proves(stem, post)], evidence)
        if len(stem) >= _CUT_NAME:
            begun = [post for slug in stem_slugs(stem) for post in self._cut_at(slug, evidence)]
            if begun:
                return begun
        bare = undated_slug(stem)
        found = self._by_slug.get(bare) if proves(bare, stem) else []
        return [post for post in found if post.dates and evidence.dates]

    def _or_longer(self, stem: str, whole: list[KnownPost], evidence: Evidence) -> list[KnownPost]:
        """Return the posts of a whole slug, and those that it may be cut from as well.

        The address of one Council, cut before its month, is the file name of every Council.
        """
        slugs = [slug for slug in stem_slugs(stem) if not evidence.explains(slug)]
        if len(stem) < _CUT_NAME or any(_is_title(slug, whole) for slug in stem_slugs(stem)):
            return whole
        return _once([*whole, *(post for slug in slugs for post in self._cut.get(slug))])

    def _cut_at(self, slug: str, evidence: Evidence) -> list[KnownPost]:
        if len(slug) < _CUT_LETTERS or evidence.explains(slug):
            return []
        posts = self._cut.get(slug)
        return [post for post in posts if _keeps_date(post, slug) or _is_dated(post, evidence)]

    def _said(self, post: KnownPost, stems: Sequence[str]) -> Beside:
        titles = {words_of(one.title): one for one in reversed(post.entries)}
        return Beside(
            titles=tuple(
                Found(_printed(one, stems), Source.LIST, one.words, one.place)
                for one in reversed(titles.values())
            ),
            dates=tuple(self._dates(post)),
            speakers=_speakers(post),
        )

    def _open_to(self, posts: Sequence[KnownPost]) -> Beside:
        """Return the dates of all posts that a capture may be, told as open, and their one author.

        A thousand captures of one title may each be a thousand posts: these are asked once.
        """
        key = tuple(map(id, posts))
        if key not in self._open:
            dates = (date for post in posts for date in self._dates(post))
            self._open[key] = Beside(
                dates=tuple(replace(date, source=Source.LIST_OPEN) for date in dates),
                speakers=_of_all([_speakers(post) for post in posts]),
            )
        return self._open[key]

    def _dates(self, post: KnownPost) -> list[Dated]:
        dates = {
            one.date: Dated(one.date, Source.LIST, one.words, one.place)
            for one in reversed(post.entries)
            if one.date
        }
        places = [place for one in post.entries if (place := self._lists.between(one))]
        return [*reversed(dates.values()), *_in_addresses(post), *intervals(places)]


class _Index:
    """Known posts by a key of their entries."""

    def __init__(self, posts: Iterable[KnownPost], keys: Callable[[Entry], Iterable[str]]) -> None:
        self.posts: dict[str, list[KnownPost]] = {}
        for post in posts:
            for key in {key for entry in post.entries for key in keys(entry) if key}:
                self.posts.setdefault(key, []).append(post)

    def get(self, key: str) -> list[KnownPost]:
        """Return the posts of this key."""
        return self.posts.get(key, [])


class _Prefixes:
    """Known posts by the beginning of a slug."""

    def __init__(self, index: _Index) -> None:
        self._index = index
        self._slugs = sorted(index.posts)

    def get(self, beginning: str) -> list[KnownPost]:
        """Return the posts of all slugs that begin so."""
        found: list[KnownPost] = []
        at = bisect_left(self._slugs, beginning)
        while at < len(self._slugs) and self._slugs[at].startswith(beginning):
            found += self._index.get(self._slugs[at])
            at += 1
        return _once(found)


def _speakers(post: KnownPost) -> tuple[Speaker, ...]:
    found = {one.slug: one for entry in reversed(post.entries) if (one := speaker_of(entry))}
    return tuple(reversed(found.values()))


def _of_all(named: Sequence[tuple[Speaker, ...]]) -> tuple[Speaker, ...]:
    """Return the one author of several posts; nothing where they have several, or one has none."""
    slugs = {one.slug for of_post in named for one in of_post}
    return named[0] if len(named) > 1 and all(named) and len(slugs) == 1 else ()


def _holds_author(told: Beside, evidence: Evidence) -> bool:
    """Say whether a file name holds the name of the one author of several posts as well.

    Whichever of her Councils "cc-ada-reed-chief-constables-c" is, Ada Reed wrote it.
    """
    name = glued(told.speakers[0].name) if told.speakers else ""
    return any(name in glued(stem) for stem in evidence.stems)


def _printed(entry: Entry, stems: Iterable[str]) -> str:
    """Return the title of an entry, with its date where the file name was made of both.

    "jo-field-policing-the-festivals-17-jan-201" is cut from a title with the day in it.
    """
    whole = entry.words.split(JOINED)[0]
    slugs = (slug for one in stems for slug in stem_slugs(one))
    dated = any(
        len(glued(entry.title)) < len(slug) for slug in slugs if glued(whole).startswith(slug)
    )
    return whole if dated else entry.title


def _addresses(entry: Entry) -> list[str]:
    key = page_key(entry.address) if entry.address else None
    return [key] if key else []


def _slugs(entry: Entry) -> list[str]:
    own = stem(entry.address) if entry.address else ""
    return [*title_slugs(entry.title, entry.words.split(JOINED)[0]), *stem_slugs(own)]


def _proves(stem: str, post: KnownPost) -> bool:
    """Say whether a whole slug is no chance: it is long enough, or a whole title."""
    return any(proves(slug, stem) or _is_title(slug, [post]) for slug in stem_slugs(stem))


def _is_title(slug: str, posts: Iterable[KnownPost]) -> bool:
    """Say whether a slug is the whole title of one of the posts."""
    return any(glued(entry.title) == slug for post in posts for entry in post.entries)


def _keeps_date(post: KnownPost, slug: str) -> bool:
    """Say whether a cut slug still holds what tells a title from the others of its series.

    "Council October 2016" cut before its month is every Council, also where a day follows it.
    """
    series = any(is_in_title(entry) or date_within(entry.title) for entry in post.entries)
    return not series or any(
        glued(entry.title).startswith(slug) and len(slug) == len(glued(entry.title))
        for entry in post.entries
    )


def _is_dated(post: KnownPost, evidence: Evidence, days: int = 0) -> bool:
    """Say whether a date of the capture agrees with one of the post, within so many days."""
    return any(can_both_be(one, other, days) for one in post.dates for other in evidence.dates)


def _may_be_by(post: KnownPost, evidence: Evidence) -> bool:
    """Say whether the author of a capture, where it names one, can be that of the post."""
    authors = [entry.author for entry in post.entries if entry.author]
    return not authors or all(
        any(may_be_one(one, own) for one in authors) for own in evidence.authors
    )


def _singled_out(posts: Sequence[KnownPost], evidence: Evidence) -> list[KnownPost]:
    """Return the posts that dates leave: of several the one that agrees with the capture.

    A single post may be some days off. One farther off is another post of this title.
    """
    if len(posts) > 1:
        agreeing = [post for post in posts if _is_dated(post, evidence)]
        return agreeing if len(agreeing) == 1 else list(posts)
    undated = not evidence.dates
    return [post for post in posts if undated or not post.dates or _is_dated(post, evidence, _DAYS)]


def _in_addresses(post: KnownPost) -> list[Dated]:
    """Return the dates that the addresses of the entries hold."""
    found: dict[str, Dated] = {}
    for entry in post.entries:
        date = date_in_address(entry.address) if entry.address else None
        if date and entry.address:
            found.setdefault(date, Dated(date, Source.ADDRESS, entry.address, entry.place))
    return list(found.values())


def _once(posts: Iterable[KnownPost]) -> list[KnownPost]:
    return list({id(post): post for post in posts}.values())


def _merged(post: KnownPost) -> Entry:
    """Return one entry that says what all entries of a post say: the first, filled up."""
    order = ("day", "month", "year", "interval")
    dated = sorted(post.dates, key=lambda date: order.index(precision(date)))
    first = next((one for one in post.entries if one.date == dated[0]), None) if dated else None
    chosen = first or post.entries[0]
    author = next((one.author for one in post.entries if one.author), None)
    address = next((one.address for one in post.entries if one.address), None)
    return replace(chosen, author=chosen.author or author, address=chosen.address or address)
