"""Citations: goldens for what is known of a post, and what real parsers read back."""

from __future__ import annotations

import re
import string
import unicodedata
from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import MonthIntMiddleware
from bibtexparser.middlewares.names import (
    NameParts,
    SeparateCoAuthors,
    SplitNameParts,
)
from bibtexparser.model import Entry
from hypothesis import example, given
from hypothesis import strategies as st
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from indexer.citing import Cited, bibtex, plain, ris
from indexer.citing.bibtex import key
from indexer.records import Dated, Found, Paragraph, Post, Source, Speaker

LINK = "https://search.example/posts/2016-storms"
BODY = "Last week the river rose above the bridge at Marlbeck again."


def cited(
    title: str | None = "Storms ahead",
    author: str | None = "Jo Field",
    day: str | None = "2016-10-24",
    *,
    address: str | None = None,
    body: str = BODY,
    blog: str = "The Forces' Blog",
    link: str = LINK,
) -> Cited:
    source = Source.FRONT_MATTER
    post = Post(
        id="2016-storms",
        file="2016/storms.txt",
        format="text",
        title=Found(title, source, title) if title is not None else None,
        date=Dated(day, source, day) if day else None,
        speaker=Speaker(author, "jo-field", "CC", None, source, author) if author else None,
        officers=(),
        address=Found(address, source, address) if address else None,
        paragraphs=(Paragraph(1, "p", " "), Paragraph(2, "p", body)),
        furniture=(),
        raw="",
    )
    return Cited(post, blog, link, date(2026, 11, 22))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            cited(),
            "Jo Field, “Storms ahead”, The Forces' Blog, 24 October 2016, "
            f"{LINK} (accessed 22 November 2026).",
        ),
        (
            cited(day="2016-10"),
            "Jo Field, “Storms ahead”, The Forces' Blog, October 2016, "
            f"{LINK} (accessed 22 November 2026).",
        ),
        (
            cited(author=None, day="2016"),
            f"“Storms ahead”, The Forces' Blog, 2016, {LINK} (accessed 22 November 2026).",
        ),
        (
            cited(title=None, day=None),
            "Jo Field, [Untitled post beginning “Last week the river rose above the bridge …”], "
            f"The Forces' Blog, n.d., {LINK} (accessed 22 November 2026).",
        ),
        (
            # An interval is what others say, so it stands in brackets.
            cited(day="2016-05/2016-07"),
            "Jo Field, “Storms ahead”, The Forces' Blog, [between May and July 2016], "
            f"{LINK} (accessed 22 November 2026).",
        ),
        (
            cited(day="2015-12/2016-01-03", author=None),
            "“Storms ahead”, The Forces' Blog, [between December 2015 and 3 January 2016], "
            f"{LINK} (accessed 22 November 2026).",
        ),
        (
            # A body shorter than the words quoted: no dots, as nothing is left out.
            cited(title=None, author=None, body="Floods."),
            "[Untitled post beginning “Floods.”], The Forces' Blog, 24 October 2016, "
            f"{LINK} (accessed 22 November 2026).",
        ),
        (
            # Eight words are quoted: here all there are.
            cited(
                title=None, author=None, day=None, body="one two three four five six seven eight"
            ),
            "[Untitled post beginning “one two three four five six seven eight”], "
            f"The Forces' Blog, n.d., {LINK} (accessed 22 November 2026).",
        ),
        (
            cited(title=None, author=None, day=None, body=""),
            f"[Untitled post], The Forces' Blog, n.d., {LINK} (accessed 22 November 2026).",
        ),
        (
            # A title that only looks like the stand-in is quoted like any other.
            cited(title="[Untitled post]", author=None),
            "“[Untitled post]”, The Forces' Blog, 24 October 2016, "
            f"{LINK} (accessed 22 November 2026).",
        ),
        (
            cited(address="https://blog.example/storms"),
            "Jo Field, “Storms ahead”, The Forces' Blog, 24 October 2016, "
            f"https://blog.example/storms, archived at {LINK} (accessed 22 November 2026).",
        ),
        (
            # The service may itself stand at the original address: said once.
            cited(address=LINK),
            "Jo Field, “Storms ahead”, The Forces' Blog, 24 October 2016, "
            f"{LINK} (accessed 22 November 2026).",
        ),
    ],
)
def test_plain(given: Cited, expected: str) -> None:
    assert plain(given) == expected


def test_bibtex_of_a_day() -> None:
    given = cited("Storms & floods", "Ada van der Berg", address="https://blog.example/st_orms")
    assert bibtex(given) == (
        f"@misc{{{key(given)},\n"
        "  author = {van der Berg, Ada},\n"
        "  title = {{Storms \\& floods}},\n"
        "  howpublished = {The Forces' Blog},\n"
        "  year = {2016},\n"
        "  month = oct,\n"
        "  day = {24},\n"
        f"  url = {{{LINK}}},\n"
        "  urldate = {2026-11-22},\n"
        "  note = {Originally at https://blog.example/st\\_orms},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("day", "fields"),
    [
        ("2016-10-04", {"year": "2016", "month": 10, "day": "4"}),  # no leading zero
        ("2016-10", {"year": "2016", "month": 10}),
        ("2016", {"year": "2016"}),
        # Of an interval what both ends share.
        ("2016-05/2016-07", {"year": "2016"}),
        ("2016-05-03/2016-05-17", {"year": "2016", "month": 5}),
        ("2016-05/2016-05-17", {"year": "2016", "month": 5}),  # of unlike precision
        ("2016-05/2016", {"year": "2016"}),
        ("2015-12/2016-01", {}),
        (None, {}),
    ],
)
def test_bibtex_says_a_date_only_as_far_as_it_is_known(
    day: str | None, fields: dict[str, object]
) -> None:
    entry = read_bibtex(bibtex(cited(day=day)))
    found = {f.key: f.value for f in entry.fields if f.key in ("year", "month", "day", "date")}
    assert found == fields


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        ("2016-10-04", ["PY  - 2016", "DA  - 2016/10/04/"]),
        ("2016-10", ["PY  - 2016", "DA  - 2016/10//"]),
        ("2016", ["PY  - 2016", "DA  - 2016///"]),
        ("2016-05/2016-07", ["PY  - 2016", "DA  - 2016///"]),
        ("2016-05-03/2016-05-17", ["PY  - 2016", "DA  - 2016/05//"]),
        ("2015-12/2016-01", []),
        (None, []),
    ],
)
def test_ris_says_a_date_only_as_far_as_it_is_known(day: str | None, lines: list[str]) -> None:
    assert [x for x in ris(cited(day=day)).split("\r\n") if x[:2] in ("PY", "DA")] == lines


def test_an_interval_is_noted_beside_the_year() -> None:
    given = cited(day="2016-05/2016-07", address="https://blog.example/storms")
    assert (
        "  note = {Published between May and July 2016. Originally at "
        "https://blog.example/storms},\n"
    ) in bibtex(given)
    assert "N1  - Published between May and July 2016\r\n" in ris(given)
    (record,) = rispy.loads(ris(given).replace("\r\n", "\n"))
    assert record["notes"] == ["Published between May and July 2016"]


@pytest.mark.parametrize("day", ["2016-10-24", "2016-10", "2016", None])
def test_nothing_is_noted_of_a_date_that_is_no_interval(day: str | None) -> None:
    assert "note =" not in bibtex(cited(day=day))
    assert "N1" not in ris(cited(day=day))


def test_ris_of_a_day() -> None:
    assert ris(cited(author="Ada van der Berg", address="https://blog.example/storms")) == (
        "TY  - BLOG\r\n"
        "AU  - van der Berg, Ada\r\n"
        "TI  - Storms ahead\r\n"
        "T2  - The Forces' Blog\r\n"
        "PY  - 2016\r\n"
        "DA  - 2016/10/24/\r\n"
        f"UR  - {LINK}\r\n"
        "UR  - https://blog.example/storms\r\n"
        "Y2  - 2026/11/22/\r\n"
        "ER  - \r\n"
    )


def test_ris_of_a_post_that_says_nothing() -> None:
    assert ris(cited(None, None, None, body="")) == (
        "TY  - BLOG\r\n"
        "TI  - [Untitled post]\r\n"
        "T2  - The Forces' Blog\r\n"
        f"UR  - {LINK}\r\n"
        "Y2  - 2026/11/22/\r\n"
        "ER  - \r\n"
    )


@pytest.mark.parametrize(
    ("title", "author", "day", "head"),
    [
        ("Storms ahead", "Jo Field", "2016-10-24", "field2016storms"),
        ("The storms", "Jo Field", "2016", "field2016storms"),  # a function word first
        ("The Of", "Jo Field", "2016", "field2016the"),  # function words alone
        (None, None, None, "anonnduntitled"),
        ("Storms", "Jo Field", "2016-05/2016-07", "field2016storms"),
        ("Storms", "Jo Field", "2015-12/2016-01", "fieldndstorms"),  # either year may be wrong
        ("Café society", "Søren O’Núñez", "2016", "onunez2016cafe"),  # ASCII only
        ("Ψυχή", "Ψυχή", "2016", "anon2016post"),  # no letter that ASCII has
        ("Storms", "Ada van der Berg", "2016", "vanderberg2016storms"),
        ("Storms", "CC Sir Jo Field QPM", "2016", "field2016storms"),
        ("1,500 storms", "Field", "2016", "field20161500"),  # a single name
    ],
)
def test_keys(title: str | None, author: str | None, day: str | None, head: str) -> None:
    assert re.fullmatch(re.escape(head) + "-[0-9a-f]{4}", key(cited(title, author, day)))


@pytest.mark.parametrize(
    ("name", "author", "written"),
    [
        ("Jo Field", "{Field, Jo}", "Field, Jo"),
        ("Jo-Anne Field-Marsh", "{Field-Marsh, Jo-Anne}", "Field-Marsh, Jo-Anne"),
        ("Jo A. Field", "{Field, Jo A.}", "Field, Jo A."),
        ("Al Field", "{Field, Al}", "Field, Al"),  # a particle as given name
        ("Ada De Souza", "{De Souza, Ada}", "De Souza, Ada"),  # a particle with a capital
        ("Dame Ada Field DBE", "{Field, Ada}", "Field, Ada"),
        # BibTeX wants the suffix second, RIS last.
        ("Jo Field Jr", "{Field, Jr, Jo}", "Field, Jo, Jr"),
        # No given names and surname: kept whole, so that nothing is split or inverted.
        ("Field", "{{Field}}", "Field"),
        ("Jo Field and Ada Marsh", "{{Jo Field and Ada Marsh}}", "Jo Field and Ada Marsh"),
        ("Team {7}", r"{{Team \textbraceleft{}7\textbraceright{}}}", "Team {7}"),
    ],
)
def test_names_are_split_where_they_are_names(name: str, author: str, written: str) -> None:
    assert f"  author = {author},\n" in bibtex(cited(author=name))
    assert f"AU  - {written}\r\n" in ris(cited(author=name))


def test_urls_stay_usable() -> None:
    # Braces and spaces would break the field; % # _ ~ are plain inside url.
    entry = read_bibtex(bibtex(cited(link="https://x.example/a_{b} ~c%20d#e")))
    assert entry["url"] == "https://x.example/a_%7Bb%7D%20~c%20d#e"


# Controls are line breaks of one kind or another; surrogates cannot be written to any file.
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
awkward = st.text(st.sampled_from(string.punctuation + "aB1 \n“’–é"), max_size=40)


def folded(text: str) -> str:
    # Apart from the code: controls and all white space part words.
    shown = ("".join(c if unicodedata.category(c) != "Cc" else "\n") for c in text)
    return " ".join("".join(shown).split())


@given(title=texts | awkward)
@example(title="100% \\ {of} #1 & $5_a ~ ^ ``x'' -- ?` !` <a|b>")
@example(title="}\n@misc{x,")
@example(title="trailing \\")
@example(title="{")
def test_bibtex_reads_back_any_title(title: str) -> None:
    entry = read_bibtex(bibtex(cited(title)))
    if folded(title):
        assert entry["title"] == "{" + comparable(folded(title)) + "}"
    else:
        assert entry["title"].startswith("{[Untitled post beginning")


@given(name=texts | awkward | st.sampled_from(("Jo Field", "Ada van der Berg", "Jo Field Jr")))
@example(name="A and B")
@example(name="et others")
def test_bibtex_reads_back_any_name_as_one_author(name: str) -> None:
    entry = read_bibtex(bibtex(cited(author=name)))
    if not folded(name):
        assert "author" not in entry.fields_dict
        return
    (parts,) = entry["author"]
    assert isinstance(parts, NameParts)
    read = " ".join([*parts.first, *parts.von, *parts.last, *parts.jr])
    whole = comparable(folded(name))
    assert read in whole or read == "{" + whole + "}"


@given(title=texts | awkward, name=texts | awkward, blog=texts)
@example(title="x\r\nER  - ", name="TY  - BLOG", blog="a\x0bER  -")
def test_no_value_breaks_out_of_its_line_in_ris(title: str, name: str, blog: str) -> None:
    given = cited(title, name, blog=blog)
    written = ris(given)
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in written.splitlines())
    (record,) = rispy.loads(written.replace("\r\n", "\n"))
    assert record["title"] == given.title
    assert not folded(title) or record["title"] == folded(title)
    assert record.get("secondary_title", "") == folded(blog)
    assert record["urls"] == [LINK]
    assert len(record.get("authors", [])) == bool(folded(name))


@given(title=texts, name=texts, blog=texts)
def test_plain_is_one_line(title: str, name: str, blog: str) -> None:
    assert len(plain(cited(title, name, blog=blog)).splitlines()) == 1


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_no_day_appears_where_only_the_month_is_known(day: date) -> None:
    month = day.isoformat()[:7]
    of_month = cited(day=month)
    assert re.findall(r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}", plain(of_month)) == ["22 November 2026"]
    assert "day =" not in bibtex(of_month)
    assert f"DA  - {month.replace('-', '/')}//\r\n" in ris(of_month)


def read_bibtex(written: str) -> Entry:
    names = [MonthIntMiddleware(), SeparateCoAuthors(), SplitNameParts()]
    library = bibtexparser.parse_string(written, append_middleware=names)
    assert library.failed_blocks == []
    assert len(library.blocks) == 1
    (entry,) = library.entries
    # The URL is verbatim in BibTeX, so only the fields of prose are decoded.
    for name in ("title", "howpublished"):
        entry[name] = decoded(entry[name])
    author = entry.fields_dict.get("author")
    for parts in author.value if author else []:
        for part in ("first", "von", "last", "jr"):
            setattr(parts, part, [decoded(word) for word in getattr(parts, part)])
    return entry


def decoded(text: str) -> str:
    # pylatexenc lacks these names of LaTeX's own.
    signs = {"braceleft": "{", "braceright": "}", "less": "<", "greater": ">", "bar": "|"}
    macros = [MacroTextSpec(f"text{name}", sign) for name, sign in signs.items()]
    context = get_default_latex_context_db()
    context.add_context_category("signs", macros=macros, prepend=True)
    return LatexNodes2Text(
        context, keep_braced_groups=True, keep_braced_groups_minlen=1
    ).latex_to_text(text)


def comparable(text: str) -> str:
    # The decoder has its own mind on what \textasciicircum looks like.
    return text.replace("^", "ˆ")
