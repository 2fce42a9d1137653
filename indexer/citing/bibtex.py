"""A citation as a BibTeX entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote
from zlib import crc32

from indexer.analysis import is_function_word, tokens
from indexer.citing.cited import Cited, one_line
from indexer.citing.persons import parted
from indexer.edtf import MONTHS
from indexer.names import ascii_key

# BibTeX counts braces even behind a backslash, so that \{ alone would leave an entry open;
# the named forms hold none that lack a partner. < > | are other signs in LaTeX's old fonts.
_ESCAPES = {
    **{sign: f"\\{sign}" for sign in "%&#_$"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
_ESCAPED = str.maketrans(_ESCAPES)
# Neighbours that LaTeX would set as one sign: dashes, quotation marks, Spanish ¿ and ¡.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`!?])(?=`)|(?<=,)(?=,)")
# All that a URL may hold, and % so that what is encoded already stays as it is.
_URL_SIGNS = "%!#$&'()*+,/:;=?@[]~"


def bibtex(cited: Cited) -> str:
    """Return an ``@misc`` entry, which both BibTeX and biblatex know, ending in a line feed.

    ``year``, ``month`` and ``day`` stand there only as far as they are known; capitals of the
    title are kept by a second pair of braces. ``url`` is the link, and ``note`` holds the
    interval of a post that is dated to one, and its original address where that is known.
    """
    fields = {
        "author": _author(cited.author),
        "title": f"{{{{{_escaped(cited.title)}}}}}",
        "howpublished": _braced(cited.blog),
        **_date(cited.date_parts),
        "url": f"{{{quote(one_line(cited.link), safe=_URL_SIGNS)}}}",
        "urldate": f"{{{cited.accessed.isoformat()}}}",
        "note": _braced(". ".join(_notes(cited))),
    }
    lines = [f"  {name} = {value},\n" for name, value in fields.items() if value]
    return f"@misc{{{key(cited)},\n{''.join(lines)}}}\n"


def key(cited: Cited) -> str:
    """Return the key of a post: author, year, first word of the title, and a checksum.

    ``field2016storms-1f0c``; ``anon`` where no author is named, ``nd`` where no year is known.
    ASCII letters, digits and one hyphen. The checksum is of the post's ID: posts of one author
    and year may share the head of their titles, and a key may stand in a file only once.
    """
    year = (*cited.date_parts, "nd")[0]
    checksum = crc32(cited.post.id.encode()) & 0xFFFF
    return f"{_surname(cited.author)}{year}{_first_word(cited)}-{checksum:04x}"


def _surname(author: str | None) -> str:
    parts = parted(author) if author else None
    return ascii_key(parts.surname if parts else author or "").replace("-", "") or "anon"


def _first_word(cited: Cited) -> str:
    if not cited.is_titled:
        return "untitled"
    words = tokens(cited.title)
    ordered = sorted(words, key=is_function_word)
    return next((plain for word in ordered if (plain := _letters(word.exact))), "post")


def _letters(word: str) -> str:
    return ascii_key(word).replace("-", "")


def _author(name: str | None) -> str:
    if not name:
        return ""
    parts = parted(name)
    if not parts:
        return f"{{{{{_escaped(name)}}}}}"
    # BibTeX wants a suffix between surname and given names.
    ordered = (parts.surname, parts.suffix, parts.given)
    return _braced(", ".join(part for part in ordered if part))


def _date(parts: tuple[str, ...]) -> dict[str, str]:
    year, month, day = (*parts, "", "", "")[:3]
    return {
        "year": year and f"{{{year}}}",
        "month": month and MONTHS[int(month) - 1][:3].lower(),
        "day": day and f"{{{int(day)}}}",
    }


def _notes(cited: Cited) -> Iterator[str]:
    if cited.interval:
        yield f"Published {cited.interval}"
    if cited.address:
        yield f"Originally at {cited.address}"


def _braced(text: str) -> str:
    return f"{{{_escaped(text)}}}" if text else ""


def _escaped(text: str) -> str:
    return _LIGATURE.sub("{}", one_line(text).translate(_ESCAPED))
