"""An invented archive in which something of every kind deserves a look."""

from __future__ import annotations

from collections.abc import Mapping

# The file name says July, the dateline August.
NIGHT_FERRY = """The night ferry
7 August 2012
The chain ferry at Oxmere ran through the night for the first time since the bridge was closed, and
forty-one nurses slept an hour longer because of it.

Chief Constable David Kell of Wexmoor Police stood on the ramp with a flask until it was light.
"""
# Front matter and byline name two authors.
TWO_AUTHORS = """---
title: A lamp on every landing
date: 2013-02-04
speaker: Ada Thornbury
---
By Chief Constable Noor Castellane

A lamp on a landing is cheaper than a constable under it, and it is never called away.
"""
# The same rank and force, the short form of one given name.
DAVE_KELL = """---
title: Who holds the torch
date: 2013-05-06
---
Chief Constable Dave Kell of Wexmoor Police has given the harbour master his torch back.
"""
# Byline and signature name two persons, and nothing decides.
OPEN_AUTHOR = """Rope and rust
By Chief Constable Noor Castellane
3 June 2013

A rope tells you who tied it, and a chain only who paid for it. We have asked for both to be kept.

The yard belongs to nobody, which is why everything in it belongs to somebody else.

Chief Constable Ada Thornbury, Wexmoor Police
"""
# Two captures of one post, under two titles.
TWO_CAPTURES = """---
title: What the estuary carries
date: 2014-03
url: https://blog.example/estuary
---
At low water you can walk from our oldest station to our newest and see everything that people in
between have thrown away: two safes, a caravan, and forty years of traffic cones.

We lifted what we could lift. The safes were empty, the caravan was not, and the cones went back to
the council with a receipt that somebody has framed.

Nobody has asked for the safes.
"""
TWO_CAPTURES_AGAIN = """Low water, old safes
March 2014

At low water you can walk from our oldest station to our newest and see everything that people in
between have thrown away: two safes, a caravan, and forty years of cones.

We lifted what we could lift. The safes were empty, the caravan was not, and the cones went back to
the council with a receipt that somebody has framed.
"""
UNDATED = """---
title: Bells
speaker: Ada Thornbury
rank: CC
---
Our bells ring at noon on every first Monday, and each time somebody new calls to ask what burns.
"""
UNNAMED_LEAD = """---
title: Rivers
date: 2014-09-01
---
As the national lead for river safety, I have learnt to distrust any water that makes no noise.
"""
INTERVAL = """---
title: Between tides
date: 2015-05/2015-07
---
Nobody wrote down when this was said, only that the boats were still out of the water that day.
"""
# One force, one rank, two letters: never taken for one person.
NEARLY = """---
title: The third bench
date: 2015-08-02
---
Chief Superintendent Orla Fenwicke of Wexmoor Police has had the third bench mended.
"""
NEARLY_AGAIN = """---
title: The fourth bench
date: 2015-09-02
---
Chief Superintendent Orla Fenwick of Wexmoor Police has had the fourth bench mended.
"""

POSTS: Mapping[str, str] = {
    "201207-night-ferry.txt": NIGHT_FERRY,
    "two-authors.md": TWO_AUTHORS,
    "rope.txt": OPEN_AUTHOR,
    "dave-kell.md": DAVE_KELL,
    "2014/estuary.md": TWO_CAPTURES,
    "2015/estuary.txt": TWO_CAPTURES_AGAIN,
    "bells.md": UNDATED,
    "rivers.md": UNNAMED_LEAD,
    "tides.md": INTERVAL,
    "bench-three.md": NEARLY,
    "bench-four.md": NEARLY_AGAIN,
}

# An answer to every row, which changes something.
CHANGED = {
    ("201207-night-ferry", "date"): "31 July 2012",
    ("two-authors", "speaker"): "Noor Castellane",
    ("2014-estuary", "title"): "Low water, old safes",
    ("dave-kell", "same as"): "not david-kell",
    ("2015-estuary", "captures"): "separate",
    ("rope", "speaker"): "Ada Thornbury",
    ("orla-fenwick", "same as"): "orla-fenwicke",
    ("bells", "date"): "May 2011",
    ("rivers", "speaker"): "Ada Thornbury",
    ("rivers", "claims"): "river safety",
    ("tides", "date"): "2015-06-01",
}
# An answer to every row, which leaves everything as it is.
CONFIRMED = {
    ("201207-night-ferry", "date"): "2012-08-07",
    ("two-authors", "speaker"): "Ada Thornbury",
    ("2014-estuary", "title"): "What the estuary carries",
    ("dave-kell", "same as"): "david-kell",
    ("2015-estuary", "captures"): "same",
    ("rope", "speaker"): "none",
    ("orla-fenwick", "same as"): "not orla-fenwicke",
    ("bells", "date"): "none",
    ("rivers", "speaker"): "none",
    ("rivers", "claims"): "river safety",
    ("tides", "date"): "2015-05/2015-07",
}
