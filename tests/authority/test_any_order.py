"""The order of posts and files changes nothing, and what was joined stays consistent."""

from __future__ import annotations

from authority.invented_posts import decisions, officer, post, speaker
from hypothesis import given
from hypothesis import strategies as st

from indexer.authority import authority
from indexer.records import Curated, Post

NAMES = ["Dave Kell", "David Kell", "D Kell", "Kell", "David J. Kell", "David M Kell"]
NAMES += ["Jo Rowan", "Joanna Rowan", "Rowan", "Stephen Rowan", "Steve Rowan", "Steven Rowan"]
NAMES += ["Davy Kel"]
FILE = Curated(
    "people.yaml",
    "people: [{name: David Kell, not: [Davy Kel], offices: [{rank: CC, office: Wexmoor,"
    " from: 2015}]}, {name: Jo Rowan, also: [J Rowan]}]",
)
OFFICERS = st.builds(
    officer,
    st.sampled_from(NAMES),
    st.sampled_from([None, "CC", "DCC", "PC"]),
    st.sampled_from([None, "Wexmoor Police", "Pelham"]),
    st.sampled_from([None, "drones", "drugs"]),
)
DATES = st.sampled_from([None, "2015", "2016-03", "2016-03-04", "2015/2017"])
SPEAKERS = st.none() | st.builds(speaker, st.sampled_from(NAMES), st.sampled_from([None, "CC"]))


@st.composite
def archives(draw: st.DrawFn) -> list[Post]:
    rows = draw(st.lists(st.tuples(st.lists(OFFICERS, max_size=3), DATES, SPEAKERS), max_size=12))
    return [
        post(f"p{at:02}", *{one.slug: one for one in officers}.values(), date=date, by=by)
        for at, (officers, date, by) in enumerate(rows)
    ]


FILES = st.sampled_from([[], [FILE]])
SLUGS = st.sampled_from(["dave-kell", "david-kell", "kell", "jo-rowan", "rowan", "nobody-here"])
VALUES = SLUGS | SLUGS.map("not {}".format) | st.sampled_from(["none", "one"])
DECIDED = st.lists(st.tuples(SLUGS, VALUES), max_size=4).map(lambda rows: decisions(*rows))


@given(archives(), FILES, DECIDED, st.randoms(use_true_random=False))
def test_shuffling_the_posts_changes_nothing(posts, files, decided, random) -> None:
    shuffled = random.sample(posts, len(posts))
    one, other = authority(posts, files, decided), authority(shuffled, files, decided[::-1])
    assert one.persons == other.persons
    assert one.aliases == other.aliases
    assert one.notices == other.notices
    assert one.decided == other.decided
    assert one.posts == tuple(sorted(other.posts, key=lambda each: each.id))


@given(archives(), FILES, DECIDED)
def test_posts_and_persons_agree(posts, files, decided) -> None:
    found = authority(posts, files, decided)
    by_slug = {person.slug: person for person in found.persons}
    assert len(by_slug) == len(found.persons)
    assert not found.aliases.keys() & by_slug.keys()
    assert set(found.aliases.values()) <= by_slug.keys()
    for each in found.posts:
        for one in [*each.officers, *([each.speaker] if each.speaker else [])]:
            assert each.id in {role.post for role in by_slug[one.slug].roles}
            assert one.name in {variant.name for variant in by_slug[one.slug].variants}
    for person in found.persons:
        assert {doubt.slug for doubt in person.doubtful} <= by_slug.keys()
        assert all(one.why and one.slug != person.slug for one in person.merged)


@given(archives(), FILES, DECIDED)
def test_every_decision_in_force_holds(posts, files, decided) -> None:
    found = authority(posts, files, decided)
    for each in found.decided:
        one, other = each.one.entry, each.other.entry if each.other else None
        if each.decision.says == "same" and one and other:
            assert one == other, each
        if each.decision.says == "not":
            assert one is None or one != other, each


@given(archives(), FILES)
def test_an_old_slug_leads_to_the_new_one_and_names_stay(posts, files) -> None:
    once = authority(posts, files, [])
    for before, after in zip(posts, once.posts, strict=True):
        for one, same in zip(before.officers, after.officers, strict=True):
            assert same.slug == once.aliases.get(one.slug, same.slug)
            assert same.name == one.name
