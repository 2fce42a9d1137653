"""A build made of a former one: its segments kept, a new one beside them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from contextlib import ExitStack, closing
from pathlib import Path

import numpy as np

from indexer.engines import Document
from indexer.engines.arrays.fields import ID
from indexer.engines.arrays.writing import write_segment
from indexer.engines.whoosh.codec import ArraySegment, opened
from indexer.engines.whoosh.toc import NAME, segments_of


def add_segment(
    location: Path, former: Path, documents: Iterable[Document], gone: Collection[str]
) -> list[ArraySegment]:
    """Return the former segments, linked into ``location``, and one of the new documents.

    What is gone, and what comes anew under the same ID, is deleted in the former ones.
    """
    added = ArraySegment(NAME)
    with ExitStack() as held:
        opened_one_by_one = (
            held.enter_context(closing(opened(former, segment))) for segment in segments_of(former)
        )
        space = next((one.space for one in opened_one_by_one if one.space), None)
        added.set_doc_count(write_segment(location, added.segment_id(), documents, space))
    with closing(opened(location, added)) as new:
        replaced = {*gone, *new.ids.texts(np.arange(len(new)))}
    if not added.doc_count():
        for path in location.glob(f"{added.segment_id()}.*"):
            path.unlink()
    kept = segments_of(former)
    for segment in kept:
        _link(former, location, segment)
        with closing(opened(location, segment)) as held:
            for number in (int(n) for id in replaced for n in held.keywords[ID].having(id)):
                segment.delete_document(number)
    return [segment for segment in (*kept, added) if segment.doc_count()]


def _link(former: Path, location: Path, segment: ArraySegment) -> None:
    """Put the files of a segment, which never change, into another folder without copying them."""
    for path in former.glob(f"{segment.segment_id()}.*"):
        try:
            os.link(path, location / path.name)
        except OSError:
            # Some file systems have no links.
            shutil.copyfile(path, location / path.name)
