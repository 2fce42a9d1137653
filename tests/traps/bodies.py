"""Invented posts without title, date, author or officer, each of three paragraphs."""

from __future__ import annotations

BENCH = """\
There is a bench outside our oldest station, and more is said on it than in all our interview rooms.

People sit down to wait for a bus, and when the bus has gone they begin to talk about their street.

I have asked that nobody move the bench, paint it, or give it a name, and so far nobody has."""

KETTLE = """\
A kettle costs eleven pounds, and it took us four months and two committees to replace ours.

Nobody in the building had done anything wrong. Every form was filled in and every form was kept.

We have since agreed that whatever costs less than a parking ticket may be bought without one."""

LADDER = """\
Burglars do not bring ladders. They borrow ours, from the side of the house, and leave them there.

In one village we chained forty ladders to forty walls, which took a Saturday and a box of padlocks.

There has been no burglary through an upper window since, and three through a cellar."""

FERRY = """\
The last ferry leaves at ten, and whoever misses it is ours until the morning, sober or otherwise.

We used to put them in a cell. Now there are six camp beds in a room and a volunteer with a flask.

It is cheaper by half, and the volunteer says that she never slept so little or laughed so much."""

PIANO = """\
Somebody left a piano on the platform at Oxmere, and for a week nobody knew whose job it was.

The railway thought that it was lost property. The council thought that it was art, and sent a sign.

Then a boy of nine sat down and played it, and all three of us agreed to leave it where it was."""

FOG = """\
In fog you hear a motorway before you see it, and by then you have usually stopped your car on it.

Six years of records told us which miles were the worst, and that Tuesdays were no part of it.

There are lamps there now that wake when the air is wet. They have woken on ninety mornings."""

KITES = """\
A kite caught in a power line is nobody's crime, and yet four officers spent an afternoon under one.

They kept the children back, rang the company, and learnt more about string than they had wished.

When it came down at last it belonged to a grandfather, who asked whether he could have it back."""

LIBRARY = """\
Our smallest police station is now a shelf in a library, between gardening and the history of trams.

On two afternoons a week somebody in uniform sits beside the shelf, and that is all there is to it.

It has had more visitors since May than the old building had in its last four years with us."""

ALL = (BENCH, KETTLE, LADDER, FERRY, PIANO, FOG, KITES, LIBRARY)


def post(*lines: str, body: str = BENCH) -> str:
    """Return a capture that prints these lines in front of a body."""
    return "\n\n".join([*lines, body]) + "\n"


def around(*paragraphs: str, body: str = BENCH) -> str:
    """Return a capture with these paragraphs after the first of a body."""
    first, *rest = body.split("\n\n")
    return "\n\n".join([first, *paragraphs, *rest]) + "\n"


def signed(*lines: str, body: str = BENCH) -> str:
    """Return a capture that ends in these lines."""
    return "\n\n".join([body, *lines]) + "\n"


def paragraphs(body: str) -> list[str]:
    return body.split("\n\n")
