"""An invented archive that curators have worked on: doubts, corrections, captures, merged names.

It also holds what no archive should: a person, a title and reasons that are HTML.
"""

from __future__ import annotations

ARCHIVE = """blog: The Heron Blog
note: Everything in this archive is invented.
report: desk@heron.example
"""

# The file name says July 2012 and the dateline August.
OTTERS = """Otters under the bridge
7 August 2012
Wren Hallgarth is Chief Constable at Wexmoor Police, and ACPO lead on rural crime.
Under the second arch of the town bridge there is a family of otters, and above it a queue of \
motorists who have stopped where nobody may stop.
Assistant Chief Constable Bram Okello of Eastmarch Police, the national lead for drones, offered \
to count them from the air. The otters did not wait for him.
I have asked the council for a lay-by. It will come in the year after the otters have left.
"""
FERRY = """---
title: The ferry clerk
date: 2012-11-05
speaker: Wren Hallgarth
rank: CC
---
A clerk at the ferry writes down every lorry in a book with a green cover, and in eleven years \
nobody had asked to read it.

We asked on a Tuesday. By Friday four men in two ports were explaining where the tyres came from.

Deputy Chief Constable Bram Okello, the lead on ports, has bought her another book.
"""
FERRY_AGAIN = FERRY.replace("on a Tuesday", "on a Monday")
# The author claims a lead and is not named; the month is a year away from the others.
ROOFS = """---
date: 2013-05
---
As the national lead for metal theft, I have stood on more church roofs than most bishops.

The lead goes by night and comes back by day, over a counter, as somebody else's scrap.
"""
UNDATED = """A gull took the sandwich of our newest constable on her first morning.

She wrote the report herself, under theft, and left the name of the suspect open.
"""
HOSTILE = """---
title: "<script>alert(1)</script> and other <b>titles</b>"
date: 2013-06-02
speaker: "Mallory <img src=x onerror=alert(1)> Quaine"
rank: CC
---
Names are what people say they are, and this page must show them as they are written.
"""

CORRECTIONS = """file,id,field,value,who,when,why
ferry.md,,date,2012-11-06,Ida Corrow,2024-03-02,The <b>printed</b> edition gives the next day
roofs.md,,title,none,Ida Corrow,,The line is a caption
gull.txt,,speaker,Petra Sandling,Ida Corrow,2024-03,She told us
,bram-okello,same as,not wren-hallgarth,Ida Corrow,2024-05-03,They <b>met</b>
,petra-sandling,same as,none,,,
"""
CATALOGUE = """file,title,date,speaker,rank,url
,The lock keeper's dog,2013-01,Wren Hallgarth,CC,https://heron.example/dog
,Snow on the viaduct,,,,
"""
PEOPLE = """people:
  - name: Wren Hallgarth
    also: [Jenny Hallgarth]
    honours: [QPM]
"""
FORMER_NAME = """---
title: A last word on otters
date: 2012-12
speaker: Jenny Hallgarth
---
They have gone up the river, where there is no bridge and no queue, and nobody to write of them.
"""

POSTS = {
    "archive.yaml": ARCHIVE,
    "catalogue.csv": CATALOGUE,
    "corrections.csv": CORRECTIONS,
    "people.yaml": PEOPLE,
    "201207-otters-under-the-bridge.txt": OTTERS,
    "ferry.md": FERRY,
    "crawl/ferry-2.md": FERRY_AGAIN,
    "roofs.md": ROOFS,
    "gull.txt": UNDATED,
    "hostile.md": HOSTILE,
    "last-word.md": FORMER_NAME,
}
