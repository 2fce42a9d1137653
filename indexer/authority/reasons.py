"""Why each merged name is an entry's, and who else an entry may be, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from indexer.authority.entries import Names, commonest
from indexer.authority.evidence import two_in_one
from indexer.authority.groups import Group
from indexer.authority.joining import Link
from indexer.authority.settling import Settled
from indexer.authority.surnames import Given
from indexer.authority.words import Word
from indexer.persons import Doubtful, Merged


class Reasons:
    """What joined slugs: curators' words, links between groups, and namings given away."""

    def __init__(
        self,
        settled: Settled,
        by_word: Iterable[Group],
        links: Iterable[Link],
        given: Iterable[Given],
    ) -> None:
        self._settled = settled
        self._homes = {slug: group.key for group in by_word for slug in group.slugs}
        self._links: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            self._links[link.one].append(link)
            self._links[link.other].append(link)
        self._given: dict[tuple[str, str], list[str]] = defaultdict(list)
        for each in given:
            self._given[each.naming.slug, each.key].append(each.why)

    def merged(self, group: Group, own: str) -> Iterator[Merged]:
        """Yield the names of a group besides its ``own`` slug's, each with the reason."""
        named = {naming.slug for naming in group.namings}
        for slug in sorted(named - {own}):
            posts = len({naming.post for naming in group.namings if naming.slug == slug})
            said, fact = self._why(group, slug, own, named)
            yield Merged(
                slug=slug,
                name=commonest(group, slug),
                why="; ".join(dict.fromkeys([*said.values(), *fact])),
                posts=posts,
                settled=bool(said),
                decisions=tuple(word.decision for word in said if word.decision),
            )

    def _why(
        self, group: Group, slug: str, own: str, named: Collection[str]
    ) -> tuple[Mapping[Word, str], tuple[str, ...]]:
        """Return the words that join a slug, each with what to say of it, and a fact beside them.

        Of a name that curators give to another, which evidence joined, there are both.
        """
        end = self._settled.end(slug)
        if end == self._settled.end(own):
            return {word: word.why for word in self._settled.between(slug, own)}, ()
        fact = (self._fact(group, slug, own),)
        if end == slug or end not in named:
            return {}, fact
        of = commonest(group, end)
        return {word: f"of {of} {word.why}" for word in self._settled.between(slug, end)}, fact

    def _fact(self, group: Group, slug: str, own: str) -> str:
        if slug not in group.slugs:
            return min(self._given[slug, group.key])
        home, main = self._homes[slug], self._homes[own]
        # Their own link, else the first of the one's.
        links = self._links[home]
        return min(links, key=lambda link: (main not in (link.one, link.other), link)).why


def doubts(
    groups: Sequence[Group], names: Names, links: Iterable[Link], twice: frozenset[str]
) -> Mapping[str, list[Doubtful]]:
    """Return who each group may be besides, by key. Of two links of a pair the first counts."""
    home = {slug: group.key for group in groups for slug in group.slugs}
    found: dict[str, list[Doubtful]] = defaultdict(list)
    for group in groups:
        if why := _in_itself(group, twice):
            found[group.key].append(Doubtful(*names[group.key], why))
    for (one, other), why in _pairs(links, home).items():
        found[one].append(Doubtful(*names[other], why))
        found[other].append(Doubtful(*names[one], why))
    return found


def _in_itself(group: Group, twice: frozenset[str]) -> str | None:
    if group.closed or group.known.single:
        return None
    if group.slugs & twice:
        return "people.yaml has two entries of this name"
    return two_in_one(group)


def _pairs(links: Iterable[Link], home: Mapping[str, str]) -> dict[tuple[str, str], str]:
    pairs: dict[tuple[str, str], str] = {}
    for link in links:
        if link.one in home and link.other in home:
            one, other = sorted((home[link.one], home[link.other]))
            if one != other:
                pairs.setdefault((one, other), link.why)
    return pairs
