"""Pieces of SVG."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

INK, FAINT, PAPER = "#1d2733", "#d5dbe1", "#ffffff"
# Told apart also by those who do not see red or green (Okabe and Ito).
COLOURS = ("#d55e00", "#0072b2", "#56b4e9", "#009e73", "#e69f00", "#7a5c99")
Point = tuple[float, float]


def drawing(width: int, height: int, title: str, pieces: Iterable[str]) -> str:
    """Return a whole drawing; ``title`` is what it says to those who cannot see it."""
    inside = "\n".join(pieces)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label={quoteattr(title)} font-family="system-ui, sans-serif" font-size="13">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}"/>\n{inside}\n</svg>\n'
    )


def text(at: Point, words: str, anchor: str = "start", colour: str = INK, size: int = 13) -> str:
    """Return words that begin, end or have their ``middle`` at a point."""
    x, y = at
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" '
        f'font-size="{size}">{escape(words)}</text>'
    )


def line(start: Point, end: Point, colour: str = FAINT, width: float = 1) -> str:
    """Return a straight line."""
    (x1, y1), (x2, y2) = start, end
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
        f'stroke-width="{width}"/>'
    )


def path(points: Sequence[Point], colour: str, dashed: bool = False) -> str:
    """Return a line through points."""
    joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    return f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>'


def dot(at: Point, colour: str, says: str = "", radius: float = 5) -> str:
    """Return a dot that says something when pointed at."""
    x, y = at
    told = f"<title>{escape(says)}</title>"
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{colour}">{told}</circle>'
