"""The way to the book of dossiers, from pages that list them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from counter_app.domain.office.office import Role
from counter_app.ui.frame.page import Command
from counter_app.ui.frame.places import OpenRegister, Place
from counter_app.ui.session import DeskSession

KEEPERS = frozenset({Role.OFFICER, Role.SUPERVISOR})
translate = QCoreApplication.translate


def to_register(place: DeskSession, go: Callable[[Place], object]) -> list[Command]:
    """For whoever keeps it."""
    if KEEPERS.isdisjoint(place.officer.roles):
        return []
    text = translate("register", "Sổ theo dõi hồ sơ")
    return [Command("register", text, partial(go, OpenRegister()))]
