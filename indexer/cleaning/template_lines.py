"""Lines by which the page around a post is recognised: trails, buttons, small print."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from indexer.cleaning.page_parts import is_part, leads_elsewhere
from indexer.cleaning.shapes import LINES, line_of, opening_of
from indexer.gazetteer import furniture, patterns
from indexer.names import is_given_name

_LONGEST = 160
# Fewer entries with marks between them may be a title in two parts.
_MENU = 3
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|I['’]\w+)\b")

# "@forcesblog", "www.forces.example/blog": an address alone on its line.
_HANDLE = re.compile(r"@\w+|(?:https?://|www\.)\S+", re.IGNORECASE)
_COMMENTS = re.compile(
    r"\d*\s*comments?\s*(?:\(\d+\))?"
    r"|comments?\s+(?:on|to|for|about|below)\s+(?:this|the|these|our)\s+(?:blog|post|page|article|site)\b.*"
    r"|comments?\s+(?:are|is|may|will|must)\s.*\b(?:closed|moderat|welcome|read|publish|switch|turn|disabl)\w*.*"
    r"|(?:no|be\s+the\s+first\s+to|there\s+are\s+no|post|add|write|leave)\s+(?:an?\s+|your\s+)?(?:comments?|reply)\b.*"
    r"|(?:to|if\s+you.{0,20}\s)\s*(?:comment|respond|reply)\w*\s+(?:on|to)\s+(?:this|the)\s+(?:blog|post|page|article)\b.*"
    r"|(?:please\s+)?use\s+the\s+(?:form|box)\s.*\bcomment.*|have\s+your\s+say\W*"
    r"|comments?\s+(?:will\s+|stay\s+)?(?:close|open)\b.*"
    r"|(?:listen\s+to|hear|watch|download)\s+this\s+(?:post|page|blog|article)\b.{0,30}"
    r"|log\s?in\b.*\bto\s+(?:post|comment|reply|add)\b.*",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\W*(?:(?:go\s+)?back|return|up)\s+to\s+(?:[\w'’]+\s+){0,4}(?:top|blogs?|posts?|list(?:ing)?s?|index"
    r"|news(?:room)?|home(?:page)?|page|search|results|archives?|contents|menu|entries|articles|stories)\W*"
    r"|\W*(?:skip|jump)\s+to\s+(?:the\s+)?(?:main\s+|site\s+)?"
    r"(?:content|navigation|menu|search|footer|page|top|text|article|bottom)\W*|\W*back\W*",
    re.IGNORECASE,
)
_SMALL_PRINT = re.compile(
    r"(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d|notice|statement|and\b|of\b|remains|belongs)|crown\s+copyright"
    r"|all\s+rights\s+reserved|powered\s+by\s|content\s+(?:is\s+)?available\s+under"
    r"|registered\s+(?:office|charity)\b|(?:this|our)\s+(?:web)?site\s.{0,60}\bcookies?\b"
    r"|we\s+use\s.{0,40}cookies?\b|some\s+cookies?\s"
    r"|by\s+(?:clicking|continuing)\s.*\b(?:cookies?|consent|agree)).*"
    r"|(?:[\w'’]+\s+){1,4}(?:blogs?|(?:web)?site|pages?)\s+(?:is|are)\s+"
    r"(?:run|edited|published|maintained|managed|produced|looked\s+after)\s.*"
    r"|(?:(?:this|the|our)\s+)?(?:blog|(?:web\s?)?sites?|pages?)\s+(?:run|edited|published|maintained|managed"
    r"|produced|hosted)\s+by\s.*|(?:web\s?site|site|web\s?design|design|hosting)\s+by\s+(?-i:[A-Z]).*"
    r"|(?:designed|hosted|maintained|built|developed)\s+by\s+(?:the\s+)?(?-i:[A-Z]).*"
    r"|.*\bbest\s+viewed\s+(?:at|in|with)\s.*"
    r"|.*\bnot\s+responsible\s+for\s+the\s+contents?\s+of\s+(?:any\s+)?(?:external|other|linked)\b.*",
    re.IGNORECASE,
)
# What web archives and browsers print on a page, and what asks its readers about the page.
_NOTICE = re.compile(
    r".{0,40}\barchived\s+(?:copy|version|snapshot)\W*|this\s+(?:page|content|site|is\s+an?)\s.{0,30}\barchived?\b.*|archived?\s+(?:content|page|on)\b.*"
    r"|.*\bno\s+longer\s+(?:being\s+)?(?:updated|maintained)\b.*|.*\bjavascript\s+(?:is|to)\b.*"
    r"|page\s+(?:was\s+)?last\s+(?:modified|updated|reviewed).*|issued\s+by\s+(?:the\s+)?(?-i:[A-Z]).*"
    r"|(?:text|font)\s+size\W*(?:(?:a|small(?:er)?|medium|normal|larger?|default|reset)\b\W*)*"
    r"|(?:was|did|is)\s.{0,30}this\s+(?:page|post|article)\s.{0,20}\?.{0,20}|rate\s+this\s+\w+"
    r"|report\s+an?\s+(?:problem|error|fault)\s+(?:with|on|in)\s+this\s+\w+",
    re.IGNORECASE,
)
_SIGN_UP = re.compile(
    r"(?:sign\s+up|subscribe|register)\s+(?:for|to|by)\s.*"
    r"\b(?:newsletters?|updates?|alerts?|bulletins?|digests?|e-?mails?|blog|posts?|news)\b.*"
    r"|join\s+(?:the\s+)?[\d,]+\s+(?:\w+\s+)?(?:subscribers|readers|followers|others|people)\b.*"
    r"|never\s+miss\s+an?\s+(?:post|blog|update|story).*|get\s.*\b(?:in|to|by)\s+(?:your\s+inbox|e-?mail)\b.*",
    re.IGNORECASE,
)
_PAGES = re.compile(
    r"(?:showing|displaying|results?)\s+\d+\s*(?:to|[-–])\s*\d+\s+of\s+\d+|page\s+\d+\s+of\s+\d+"
    r"|(?:[«‹<]*\s*(?:first|prev(?:ious)?|newer)\s*)?(?:\d{1,3}\s+){2,}(?:…\s*)?\d*\s*(?:next|last|older)?\s*[»›>]*"
    r"|(?:estimated\s+)?reading\s+time\W+\d+.*|\d+[\s-]min(?:ute)?s?[\s-]read",
    re.IGNORECASE,
)
# "Follow the Council on Twitter and Facebook", "Find us on X"
_FOLLOW = re.compile(
    r"(?:follow|find|like|join|watch)\s+(?:\S+\s+){1,6}?on\s+(?:our\s+)?"
    r"(?:Twitter|Facebook|Instagram|LinkedIn|YouTube|Flickr|X)"
    r"(?:(?:,\s*|,?\s+(?:and|or|&)\s+)(?:on\s+)?\w+)*\W*(?:@\w+\W*)?",
    re.IGNORECASE,
)
# "An occasional series in which somebody from outside policing tells us what they think."
_SERIES = re.compile(
    r"(?:part\s+of\s+)?(?:an?|our|in\s+(?:an?|our|this))\s+(?:occasional|regular|weekly|monthly|new)\s+"
    r"(?:series|column|slot|feature)\s+(?:in\s+which|where|of\s+(?:\w+\s+)?(?:posts|blogs|articles))\b.*",
    re.IGNORECASE,
)
# "Read next: Jo Field on ferries" points away from the post even between two paragraphs.
_POINTER = re.compile(
    r"(?:read|up|coming|watch)\s+next\s*:.*|read\s+(?:more|also)\s*:.*"
    r"|(?:related|previous|next|earlier|later|newer|older)\s+"
    r"(?:posts?|blogs?|articles?|entry|entries|stor(?:y|ies)|content)\s*:.*",
    re.IGNORECASE,
)
# "Welcome to our blog. Please read the comments policy."; a host goes on to name the author.
_WELCOME = re.compile(
    r"welcome\s+to\s+(?:our|the|this)\s+(?:[\w'’]+\s+){0,4}(?:blogs?|column|(?:web)?site|pages?)\b"
    r"(?!.*\b(?:today|this\s+(?:week|month|time)|(?:comes?|written)\s+(?:by|from))\b).*",
    re.IGNORECASE,
)
# "« Hares | Owls »", "← Hares": the posts before and after.
_ARROWS = re.compile(r"[«←‹]+\s+\S.{0,150}|\S.{0,60}\s[»→›]+")
_TRAIL_PART = re.compile(r"\s*[>»›→|]+\s*|\s+/\s+")
_BAR_PART = re.compile(r"\s*[|•·]+\s*")
_TRAIL_OPENING = re.compile(
    r"you(?:\s+are|['’]re)\s+(?:currently\s+)?(?:here|in|at)\b\s*:.*", re.IGNORECASE
)
_HOME = re.compile(r"(?:home|welcome)\b", re.IGNORECASE)
_WORDS = re.compile(r"e-mail|[\w+]+(?:['’]\w+)*", re.IGNORECASE)
# The words after which a line is the name of a blog: "The Police Chiefs' Blog", "ACPO Blog"; not
# "Volunteering blog", which may be a title.
_BLOG_NAME = re.compile(
    r"(?:welcome\s+to\s+)?(?!(?:an?|my|why|how|what|when|should|do)\s)(?:the\s+)?(?:[\w&'’-]+\s+){0,4}"
    r"(?:[\w&-]+['’]s?|(?-i:[A-Z]{3,6})|chiefs?|officers?|police|constables?|forces?|leaders?)"
    r"\s+(?:guest\s+)?blogs?|the\s+\w+\s+blog"
    r"|(?:the\s+)?(?:\w+\s+){0,2}(?:chiefs|officers|constables|leaders|commissioners|forces)['’]\s+"
    r"(?:notebook|journal|comment|voices?|diary|diaries|column|columns|letters|views?|notes|weblog)",
    re.IGNORECASE,
)


_WHOLES = (
    _FOLLOW,
    _SERIES,
    _HANDLE,
    _COMMENTS,
    _BACK,
    _SMALL_PRINT,
    _NOTICE,
    _SIGN_UP,
    _PAGES,
    _POINTER,
)


@lru_cache(maxsize=LINES)
def is_leftover(text: str) -> bool:
    """Say whether a line is of the page and not of the post, wherever that can be told alone."""
    line = text.strip()
    if line_of(furniture().lone_lines).fullmatch(line) or _is_button(line) or is_trail(line):
        return True
    if len(line) > _LONGEST or _FIRST_PERSON.search(line):
        return False
    if is_part(line) or leads_elsewhere(line) or _is_welcome(line):
        return True
    return any(whole.fullmatch(line) for whole in _WHOLES) or _is_opening(line)


def _is_welcome(line: str) -> bool:
    return bool(_WELCOME.fullmatch(line)) and not patterns.rank().search(line)


def is_section(text: str) -> bool:
    """Say whether a line is the name of a part of the site: "News", "About us"."""
    return text.strip().casefold() in _sections()


def is_pointer(text: str) -> bool:
    """Say whether a line does no more than name another post to go on to."""
    return len(text) <= _LONGEST and _POINTER.fullmatch(text.strip()) is not None


def leads_on(text: str) -> bool:
    """Say whether arrows stand in front of a line or behind it, as around the posts beside one."""
    return _ARROWS.fullmatch(text.strip()) is not None


def is_trail(text: str) -> bool:
    """Say whether a line is the way to the page, or its menu: ``Home > Blog > A night out``."""
    if _TRAIL_OPENING.fullmatch(text) and len(text) <= _LONGEST:
        return True
    if len(text) > _LONGEST:
        return False
    trail, bar = _split(_TRAIL_PART, text), _split(_BAR_PART, text)
    known = sum(1 for part in bar if part in _sections())
    if _is_menu(text):
        return True
    is_bar = len(bar) >= _MENU and known >= 2
    return is_bar or ("|" not in text and len(trail) >= 2 and trail[0] in _sections())


def _is_menu(text: str) -> bool:
    """Say whether a line begins with the home page and goes on with other parts of a site."""
    return bool(_HOME.match(text)) and _menu().fullmatch(text) is not None


@cache
def _menu() -> re.Pattern[str]:
    rest = patterns.phrase((*furniture().sections, "us", "the", "our"))
    return re.compile(rf"\w+(?:[\s·•|-]+(?:{rest})){{2,}}", re.IGNORECASE)


def _split(mark: re.Pattern[str], text: str) -> list[str]:
    return [part.casefold() for part in mark.split(text.strip()) if part]


def is_blog_name(text: str) -> bool:
    """Say whether a line is the name of a blog of an organisation, and of no person."""
    words = text.split()
    return bool(words and _BLOG_NAME.fullmatch(text.strip())) and not is_given_name(words[0])


def _is_opening(line: str) -> bool:
    return bool(opening_of(furniture().lone_openings).match(line))


def _is_button(line: str) -> bool:
    """Say whether a line only offers to share or print: "Share this page: Email Twitter"."""
    words = {word.casefold() for word in _WORDS.findall(line)}
    shares, networks = words & _folded(furniture().buttons), words & _folded(furniture().networks)
    if not words <= {*shares, *networks, *_folded(furniture().button_words)}:
        return False
    return bool(shares) or len(networks) > 1 or (bool(networks) and "this" in words)


def _sections() -> frozenset[str]:
    return _folded(furniture().sections)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)
