"""Icons from SVG files, drawn in any colour at the screen's own ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtSvg import QSvgRenderer

from counter_app import paths


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: str) -> None:
    _renderer(name, colour).render(painter, box)


def program_icon() -> QIcon:
    return QIcon(str(paths.resources() / "icons" / "app.svg"))
