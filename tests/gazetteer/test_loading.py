"""What is said of a data file that breaks its rules."""

from __future__ import annotations

from typing import Any

import pytest

from indexer.errors import GazetteerError
from indexer.gazetteer import notices
from indexer.gazetteer.loading import numbers, read_table


def test_numbers_by_what_they_are_of() -> None:
    assert numbers({"points": {"contact": 3, "strange": -1}}, "points", "notices") == {
        "contact": 3,
        "strange": -1,
    }


@pytest.mark.parametrize("row", [None, [3], {"contact": "3"}, {"contact": 2.5}, {"contact": True}])
def test_what_is_no_whole_number_is_said(row: Any) -> None:
    with pytest.raises(GazetteerError, match=r"notices\.yaml: 'points' must name whole numbers"):
        numbers({"points": row}, "points", "notices")


def test_every_list_of_notices_is_a_sign_with_points_or_of_a_known_kind() -> None:
    shaped = {"address", "own", "strange"}
    lists = set(read_table("notices")) - {"points", "pieces", "otherwise", "plain"}
    assert set(notices().points) == lists | shaped
    assert set(notices().signs) == lists
