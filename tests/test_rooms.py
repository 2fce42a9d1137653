"""The arrows between the rooms: who may import whom, and who may import what from outside."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
MEASURING = ("evaluation", "bench", "relevance")
PACKAGES = ("indexer", "webapp", *MEASURING)

# Values that every room may use: they know nothing but each other and the gazetteer.
SHARED = {"records", "errors", "edtf", "headings", "lines", "names", "wording", "stored_post"}
SHARED |= {"gazetteer", "stored_row"}
# Values that a build counts or gathers once, and readers look at.
KEPT = {"coverage", "persons", "doubts"}

# posts on disk → reading → correcting → cleaning → listing, collating → knowing → authority →
# building (with spelling) → engines → index/
# index/ → engines → search → webapp and cli; building and search meet in manifest only.
ARROWS: dict[str, set[str]] = {
    "records": set(),
    "errors": set(),
    "edtf": set(),
    "headings": {"records"},
    "lines": {"records"},
    "names": {"gazetteer"},
    "wording": {"records", "edtf", "gazetteer"},
    "coverage": set(),
    "persons": {"records"},
    "doubts": {"records", "edtf", "names"},
    "stored_post": {"records"},
    "stored_row": {"records", "edtf", "gazetteer"},
    "gazetteer": {"errors"},
    "analysis": {"gazetteer"},
    "mending": set(),
    "ranking": {"errors"},
    "manifest": {"errors", "mending"},
    "reading": SHARED,
    "correcting": SHARED | {"reading", "persons"},
    "cleaning": SHARED,
    "collating": {"records"},
    "knowing": SHARED | {"cleaning"},
    "listing": SHARED | {"cleaning", "knowing"},
    "authority": SHARED | {"persons"},
    "query": SHARED | {"analysis"},
    "spelling": {"gazetteer", "analysis", "query"},
    "engines": {"query", "analysis", "errors", "ranking"},
    "building": SHARED
    | KEPT
    | {"reading", "correcting", "cleaning", "collating", "knowing", "listing", "authority"}
    | {"engines", "manifest", "query", "analysis", "spelling"},
    "search": SHARED | KEPT | {"analysis", "query", "engines", "manifest", "mending", "ranking"},
    "citing": SHARED | {"analysis"},
    "reviewing": SHARED | KEPT,
    "exporting": SHARED | {"search"},
    "cli": SHARED
    | KEPT
    | {"building", "reading", "search", "query", "webapp", "manifest"}
    | {"reviewing", "exporting"},
    "__main__": {"cli"},
    "webapp": SHARED | KEPT | {"search", "query", "citing"},
    "evaluation": SHARED | {"reading", "building"},
    "bench": SHARED | KEPT | {"analysis", "query", "engines", "building", "search", "manifest"},
    "relevance": SHARED | {"analysis", "ranking", "query", "building", "search", "bench"},
}

# Inside knowing: what a text says is read part by part, and put together above them.
PARTS_OF_KNOWING: dict[str, set[str]] = {
    "dating": set(),
    "mentioning": set(),
    "leading": {"mentioning"},
    "authoring": {"mentioning", "leading"},
    "serving": {"mentioning", "leading"},
}

# Inside engines: the arrays know nothing of Whoosh, which reads them.
PARTS_OF_ENGINES: dict[str, set[str]] = {"arrays": set(), "whoosh": {"arrays"}}

# Outside packages that only one place may import.
KEEPERS = {
    "whoosh": ("indexer/engines/whoosh/",),
    "numpy": ("indexer/engines/",),
    "flask": ("webapp/",),
    "werkzeug": ("webapp/",),
    "click": ("indexer/cli/",),
    "waitress": ("indexer/cli/",),
    "filelock": ("indexer/building/",),
    "frontmatter": ("indexer/reading/",),
    "nh3": ("indexer/reading/",),
    "markdown": ("indexer/reading/",),
    "Stemmer": ("indexer/analysis.py",),
    "zstandard": ("indexer/engines/arrays/records.py",),
}


def files() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (PROJECT / package).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


def room(dotted: str) -> str:
    parts = dotted.split(".")
    return parts[1] if parts[0] == "indexer" and len(parts) > 1 else parts[0]


def room_of(path: Path) -> str:
    return room(".".join(path.relative_to(PROJECT).with_suffix("").parts))


@pytest.mark.parametrize("path", files(), ids=lambda p: str(p.relative_to(PROJECT)))
def test_imports_follow_the_arrows(path: Path) -> None:
    here = room_of(path)
    if here == "__init__":
        return
    ours = {room(name) for name in imports(path) if name.split(".")[0] in PACKAGES}
    assert ours <= ARROWS[here] | {here}


PARTED = {"knowing": PARTS_OF_KNOWING, "engines": PARTS_OF_ENGINES}


@pytest.mark.parametrize(("whole", "part"), [(w, p) for w, parts in PARTED.items() for p in parts])
def test_the_parts_of_a_room_follow_their_arrows(whole: str, part: str) -> None:
    within = f"indexer.{whole}."
    others = set(PARTED[whole]) - {part} - PARTED[whole][part]
    for path in (PROJECT / "indexer" / whole / part).glob("*.py"):
        used = {name.removeprefix(within) for name in imports(path) if name.startswith(within)}
        assert not {name.split(".")[0] for name in used} & others, path


@pytest.mark.parametrize("whole", PARTED)
def test_every_part_of_a_room_has_its_arrows(whole: str) -> None:
    parts = {path.parent.name for path in (PROJECT / "indexer" / whole).glob("*/*.py")}
    assert parts == set(PARTED[whole])


@pytest.mark.parametrize("path", files(), ids=lambda p: str(p.relative_to(PROJECT)))
def test_outside_packages_stay_with_their_keepers(path: Path) -> None:
    relative, here = path.relative_to(PROJECT).as_posix(), room_of(path)
    for name in imports(path):
        # What measures the program reads captures, and searches, in other ways too.
        keepers = None if here in MEASURING else KEEPERS.get(name.split(".")[0])
        assert keepers is None or relative.startswith(keepers), name


def test_every_room_has_its_arrows_and_says_what_it_is_for() -> None:
    rooms = {room_of(path) for path in files()} - {"__init__"}
    assert rooms == set(ARROWS)
    for path in files():
        assert ast.get_docstring(ast.parse(path.read_text())) or path.name == "__main__.py", path


def test_every_dependency_is_used() -> None:
    used = {name.split(".")[0] for path in files() for name in imports(path)}
    assert set(KEEPERS) | {"bs4", "markupsafe", "rapidfuzz", "yaml"} <= used


def test_no_room_is_for_odds_and_ends() -> None:
    forbidden = ("util", "helper", "manager", "misc", "common")
    assert not [p for p in files() if any(word in p.stem.lower() for word in forbidden)]
