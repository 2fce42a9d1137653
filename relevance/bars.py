"""The bars that relevance is held to, read from ``bars.yaml``, where each is explained."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars, as shares of 1, and the collections that the weights were chosen on."""

    chosen_on: list[str]
    gain: float
    aim: float
    gain_unseen: float
    loss: float
    success: float
    passage: float
    slack: float


@cache
def bars() -> Bars:
    """Return the bars."""
    text = files("relevance").joinpath("bars.yaml").read_text(encoding="utf-8")
    return Bars(**yaml.safe_load(text))
