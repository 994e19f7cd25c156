"""Pictures as files of the documentation: few colours, so that they stay small and legible."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

COLOURS = 64


def of_window(window: QWidget, path: Path) -> None:
    shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    line = shown.bytesPerLine()
    size = shown.width(), shown.height()
    save(Image.frombytes("RGB", size, bytes(shown.constBits()), "raw", "RGB", line), path)


def save(picture: Image.Image, path: Path, colours: int = COLOURS) -> None:
    few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
