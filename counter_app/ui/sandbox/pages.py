"""What a view of files asks for, whoever draws it, and what it gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from counter_app.domain.files.file_signature import FileSignature
from counter_app.ui.sandbox.wire import MOST_DRAWN, MOST_SIDE


class Urgency(IntEnum):
    """Who waits for it; the smaller comes first."""

    LOOKED_AT = 0
    ARRIVED = 1
    THUMBNAIL = 2


@dataclass(frozen=True, slots=True)
class RequestedPage:
    """`page` (from 0) of the file `data`, turned clockwise by `turned` degrees (0, 90, 180, 270)
    and `width` pixels wide; with `box` inside a square of that side. `key` names these bytes. With
    `issuers`, PEM or empty, its signatures are verified and nothing is drawn.
    """

    key: str
    data: bytes
    page: int
    width: int
    turned: int = 0
    box: int = 0
    issuers: bytes | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """`image` is null where nothing may or can be shown; `code` is what is wrong with the file,
    of `domain/file_judgement.py`, or file_slow, file_memory, file_crashed, file_no_drawer.
    `pages` is 0 where nobody could count them. `signatures` where they were asked for.
    """

    image: QImage
    pages: int
    code: str = ""
    signatures: tuple[FileSignature, ...] | None = None


class Cancellable(Protocol):
    def cancel(self) -> None:
        """Nobody waits for it any more."""


class Pages(Protocol):
    """Draws pages, one after the other."""

    def draw(
        self, wanted: RequestedPage, done: Callable[[Drawn], object], urgency: Urgency
    ) -> Cancellable:
        """`done` is called once, in the GUI thread and not before this returns, unless it is
        cancelled before.
        """


def fitting(wide: float, tall: float, width: int) -> QSize:
    """The size of a drawn page of these proportions: so wide, unless that were too large."""
    across = float(min(max(1, width), MOST_SIDE))
    up = across * tall / max(wide, 1e-6)
    if up > MOST_SIDE:
        across, up = across * MOST_SIDE / up, MOST_SIDE
    if across * up > MOST_DRAWN:
        part = (MOST_DRAWN / (across * up)) ** 0.5
        across, up = across * part, up * part
    return QSize(max(1, int(across)), max(1, int(up)))
