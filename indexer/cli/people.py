"""`blogsearch people`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import click

from indexer.cli.options import index_option, json_option
from indexer.cli.people_text import people_lines, person_lines
from indexer.errors import BlogSearchError
from indexer.persons import Person
from indexer.search.archive import Archive
from indexer.search.opening import open_archive

_MOST_NAMED = 5


@click.command
@click.argument("name", metavar="[NAME]", nargs=-1)
@click.option("--doubtful", is_flag=True, help="Only those who may be somebody else as well.")
@json_option
@index_option
def people(name: tuple[str, ...], doubtful: bool, as_json: bool, index_folder: Path) -> None:
    """List the people of the archive: counts, spellings, who was merged and why, who is in doubt.

    With NAME, a slug or a name or words of one, show one person and the roles over time.

    \b
    Examples:
      blogsearch people
      blogsearch people ada thornbury
      blogsearch people --doubtful --json | jq -r '.[].slug'
    """
    if name and doubtful:
        raise click.UsageError("--doubtful lists people; leave out NAME.")
    with closing(open_archive(index_folder)) as archive:
        found = _asked(archive, " ".join(name), doubtful)
    if as_json:
        shown = [person.as_json() for person in found]
        answer = shown[0] if name else shown
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return
    for line in _lines(found, bool(name)):
        click.echo(line)


def _lines(found: Sequence[Person], is_one: bool) -> Iterator[str]:
    return person_lines(found[0]) if is_one else people_lines(found)


def _asked(archive: Archive, name: str, doubtful: bool) -> Sequence[Person]:
    if name:
        return [_person(archive, name)]
    return [person for person in archive.people() if person.doubtful or not doubtful]


def _person(archive: Archive, typed: str) -> Person:
    found = archive.called(typed)
    if len(found) == 1:
        return found[0]
    if not found:
        raise BlogSearchError(
            f"Nobody in the archive is called “{typed}”. List everybody with: blogsearch people"
        )
    named = " or ".join(f"{one.name} ({one.slug})" for one in found[:_MOST_NAMED])
    more = len(found) - _MOST_NAMED
    others = f", or {more} more" if more > 0 else ""
    raise BlogSearchError(f"“{typed}” could be {named}{others}; name one of them.")
