"""How often things happen at a counter, each figure with its source (resources/demo/figures.json).

What no source says is an assumption, and its source says so.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from counter_app import paths

Source = Annotated[str, Meta(min_length=1)]


class Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    value: Annotated[float, Meta(ge=0)]
    source: Source


class Shares(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Weights by name."""

    values: dict[str, Annotated[float, Meta(ge=0)]]
    source: Source


class PlaceFigures(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of one kind of place. `hours` are weights of arrivals by hour of the day; `online` is the
    share that citizens file, `slow` that of results which wait long for their citizens.
    """

    dossiers_a_day: Figure
    desks: Figure
    hours: Shares
    procedures: Shares
    online: Figure
    late: Figure
    delivery: Shares
    endings: Shares
    slow: Figure
    supplement: Figure
    verification: Figure
    extension: Figure
    reassigned: Figure
    mistake: Figure
    sent_back: Figure
    unprinted: Figure
    owed: Figure


class Figures(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of a commune and of a provincial centre."""

    commune: PlaceFigures
    province: PlaceFigures


def read() -> Figures:
    data = (paths.resources() / "demo" / "figures.json").read_bytes()
    return msgspec.json.decode(data, type=Figures)
