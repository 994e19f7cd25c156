"""The interface font: Segoe UI on Windows, else the bundled Noto Sans."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QFontDatabase

from counter_app import paths

BUNDLED = "Noto Sans"
_WINDOWS = "Segoe UI"


@cache
def load() -> str:
    """The family to use; registers the bundled files once. Needs an application."""
    if sys.platform == "win32" and _WINDOWS in QFontDatabase.families():
        return _WINDOWS
    for weight in ("Regular", "SemiBold", "Bold"):
        QFontDatabase.addApplicationFont(
            str(paths.resources() / "fonts" / f"NotoSans-{weight}.ttf")
        )
    return BUNDLED
