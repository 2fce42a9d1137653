"""Archives and queries drawn at random, for tests of engines."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from indexer import edtf
from indexer.engines import Document
from indexer.query.request import Choice, Query, Sort, Undated
from indexer.query.tree import (
    And,
    AtLeast,
    DatedWithin,
    Everything,
    Fuzzy,
    Named,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Repeated,
    Respelt,
    Widened,
    Word,
)

# Few words, so that they meet often; endings that share a stem, a function word, a hyphenated
# pair, a possessive, a misspelling, and words that begin alike.
WORDS = [
    *("police", "policing", "policed", "the", "of", "drone", "drones", "chief", "chiefs"),
    *("chief's", "knife-crime", "crime", "technology", "technlogy", "C.S.E.", "cse", "1,500"),
    "café",
]
PEOPLE = ("ada-jones", "b-rex", "c-ali")
PORTFOLIOS = ("counter-terrorism", "knife-crime")
BOUNDS = ("2011", "2012-03", "2012-12", "2012-12-31", "2013-01-01", "2013", "2016-10-24")
# Intervals inside a month and a year, over one New Year and over several, of unlike precision.
INTERVALS = (
    *("2012-12-03/2012-12-17", "2012-03/2012-12", "2012-12-31/2013-01-01", "2011/2013"),
    *("2012/2016-10-24", "2013-01/2013-01"),
)

text = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
people = st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2)
portfolios = st.lists(st.sampled_from(PORTFOLIOS), unique=True, max_size=2)


@st.composite
def documents(draw: st.DrawFn) -> list[Document]:
    return [draw(document(f"d{number}")) for number in range(draw(st.integers(0, 8)))]


@st.composite
def document(draw: st.DrawFn, id: str) -> Document:
    dated = draw(st.none() | st.sampled_from(BOUNDS) | st.sampled_from(INTERVALS))
    leads, officers = draw(people), draw(people)
    first, last = (edtf.first_day(dated), edtf.last_day(dated)) if dated else (None, None)
    facets = {
        "year": years(first, last),
        "month": months(first, last),
        "speaker": (draw(st.sampled_from((*PEOPLE, "none"))),),
        "lead": tuple(leads) or ("none",),
        "portfolio": tuple(draw(portfolios)) or ("none",),
        "officer": tuple(officers) or ("none",),
        "rank": tuple(draw(st.lists(st.sampled_from(("CC", "Ch Supt")), unique=True))),
    }
    return Document(
        id=id,
        title=draw(text),
        byline=draw(text),
        paragraphs=tuple(draw(st.lists(text, max_size=3))),
        facets=facets,
        first_day=first,
        last_day=last,
        payload={"id": id},
    )


def years(first: date | None, last: date | None) -> tuple[str, ...]:
    if not (first and last):
        return ("undated",)
    return tuple(str(year) for year in range(first.year, last.year + 1))


def months(first: date | None, last: date | None) -> tuple[str, ...]:
    if not (first and last) or (first.year, first.month) != (last.year, last.month):
        return ()
    return (f"{first:%Y-%m}",)


field = st.sampled_from(("text", "title"))
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
days = st.none() | st.dates(date(2011, 1, 1), date(2017, 1, 1))
leaf = st.one_of(
    st.builds(Word, words, field),
    st.builds(Phrase, words, field),
    st.builds(Near, words, st.integers(0, 4), field),
    st.builds(Prefix, st.sampled_from(("po", "drone", "c", "zz")), field),
    st.builds(Fuzzy, st.sampled_from(("technology", "drones", "crme")), st.integers(0, 2), field),
    st.builds(
        Respelt,
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True).map(tuple),
        st.sampled_from(("technology", "drones", "zz")),
    ),
    st.builds(
        Named, st.sampled_from(("speaker", "lead", "officer")), st.just(""), people.map(tuple)
    ),
    st.builds(Named, st.just("portfolio"), st.just(""), portfolios.map(tuple)),
    st.builds(Named, st.just("rank"), st.just(""), st.sampled_from((("CC",), ("Ch Supt",)))),
    st.builds(DatedWithin, days, days, st.just("")),
    st.just(Everything()),
)
tree = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.builds(And, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AtLeast, st.integers(1, 4), st.lists(inner, min_size=1, max_size=4).map(tuple)),
        st.builds(Repeated, inner, st.integers(2, 3)),
        st.builds(Not, inner),
        st.builds(Widened, inner, st.lists(inner, max_size=2).map(tuple)),
    ),
    max_leaves=6,
)


def choice(values: tuple[str, ...]) -> st.SearchStrategy[Choice]:
    some = st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)
    return st.builds(Choice, some, some)


choices = st.fixed_dictionaries(
    {},
    optional={
        "year": choice(("2011", "2012", "2013", "2016", "undated")),
        "month": choice(("2012-03", "2012-12", "2016-10")),
        "speaker": choice((*PEOPLE, "none")),
        "lead": choice((*PEOPLE, "none")),
        "portfolio": choice((*PORTFOLIOS, "none", "no-such-portfolio")),
        "officer": choice((*PEOPLE, "nobody-at-all")),
    },
)
bound = st.none() | st.sampled_from(BOUNDS)
query = st.builds(
    Query,
    tree=tree,
    choices=choices,
    since=bound,
    until=bound,
    undated=st.sampled_from(Undated),
    sort=st.sampled_from((Sort.NEWEST, Sort.OLDEST)),
    size=st.just(100),
)
