"""Ways from Hôm nay to pages that stand in no navigation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from counter_app.services.lists.unsigned import may_sign
from counter_app.ui.frame.page import Command
from counter_app.ui.frame.places import OpenSigning, Place
from counter_app.ui.session import DeskSession

translate = QCoreApplication.translate


def signing(place: DeskSession, go: Callable[[Place], object]) -> list[Command]:
    """To what waits for a signature, for whoever may sign."""
    if not may_sign(place.desk, place.officer):
        return []
    text = translate("today", "Ký văn bản")
    return [Command("signing", text, partial(go, OpenSigning()), in_bar=False)]
