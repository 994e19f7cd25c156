"""A place of each page that is opened with nothing, or with the name of something not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import get_args

from counter_app.ui.frame.places import Place


def _places() -> Iterator[Place]:
    for kind in get_args(Place):
        needed = [field for field in fields(kind) if field.default is MISSING]
        if all(field.type == "str" for field in needed):
            yield kind(**{field.name: "not-here" for field in needed})


PLACES: dict[str, Place] = {place.page: place for place in _places()}
