"""A page of results as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

import click

from indexer.search.facets import Facet, FacetValue
from indexer.search.results import Page, Result
from indexer.search.snippets import Snippet
from indexer.wording import counted, in_words, who

# Five values of a facet fit a terminal of 80 columns in a line or two.
_MOST_VALUES = 5


def page_lines(page: Page) -> Iterator[str]:
    """Yield what was asked and how it was met, how much was found, the hits, and the facets.

    A passage is one line however long: terminals wrap it, and ``grep`` finds it whole.
    """
    yield page.explained
    if page.matched.said:
        yield page.matched.said
    yield _total(page)
    first = (page.query.page - 1) * page.query.size + 1
    for number, result in enumerate(page.results, start=first):
        yield ""
        yield from _hit(number, result)
    yield ""
    yield from _facets(page)
    yield _place(page)


def _total(page: Page) -> str:
    said = [f"{counted(page.total, 'post')} found" if page.total else "no posts found"]
    if page.undated_left_out:
        left_out = counted(page.undated_left_out, "undated post")
        said.append(f"{left_out} left out (--undated include shows them)")
    if page.passed_over:
        said.append("too common to search for: " + ", ".join(f"“{w}”" for w in page.passed_over))
    return "; ".join(said)


def _hit(number: int, result: Result) -> Iterator[str]:
    row = result.row
    yield f"{number:>3}. {click.style(row.heading, bold=True)}"
    yield "     " + " · ".join(
        [in_words(row.date), *([who(row.speaker)] if row.speaker else []), row.id]
    )
    for snippet in result.snippets:
        yield f"     ¶ {snippet.paragraph}  {_passage(snippet)}"


def _passage(snippet: Snippet) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in snippet.spans:
        pieces += [snippet.text[at:start], click.style(snippet.text[start:end], bold=True)]
        at = end
    return "".join([*pieces, snippet.text[at:]])


def _facets(page: Page) -> Iterator[str]:
    shown = [facet for facet in page.facets.values() if facet.values]
    for facet in shown:
        yield f"{facet.label}: {_values(facet)}"
    if shown:
        yield ""


def _values(facet: Facet) -> str:
    more = len(facet.values) + facet.left_out - _MOST_VALUES
    said = [_value(value) for value in facet.values[:_MOST_VALUES]]
    return ", ".join([*said, *([f"and {more} more"] if more > 0 else [])])


def _value(value: FacetValue) -> str:
    mark = "+" if value.selected else "-" if value.excluded else ""
    return f"{mark}{value.label} ({value.count})"


def _place(page: Page) -> str:
    at, last = page.query.page, page.pages
    if at > last:
        return f"There is no page {at}. The last one: --page {last}"
    following = f". Next: --page {at + 1}" if at < last else ""
    return f"Page {at} of {last}{following}"
