"""A name spelt rightly is the same person's; another name is not."""

from __future__ import annotations

import pytest

from indexer.knowing.authoring.mended_names import is_mended


@pytest.mark.parametrize(
    ("former", "name", "mended"),
    [
        ("Jo Feild", "Jo Field", True),
        ("CC Jo Field", "Jo Field QPM", True),
        ("Field", "Jo Field", True),
        ("JO FIELD", "Jo Field", True),
        ("Steve Reed", "Stephen Reed", True),
        ("Jo Field", "Jo Fields-Ash", False),
        ("Jo Field", "Ann Other", False),
        ("Jo Field", "Ann Field", False),
    ],
)
def test_whose_name_it_is(former: str, name: str, mended: bool) -> None:
    assert is_mended(former, name) is mended
