"""The actions of a dossier's life, in the order in which one of them comes next."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from counter_app.ui.dossier_parts.action import Action
from counter_app.ui.pages.dossier.actions.draft_result import DraftResult
from counter_app.ui.pages.dossier.actions.receive_result import ReceiveResult
from counter_app.ui.pages.dossier.actions.sign import Sign
from counter_app.ui.session import DeskSession


def life_actions(place: DeskSession, parent: QObject) -> tuple[Action[Any], ...]:
    return (
        Sign(),
        DraftResult(place, parent),
        ReceiveResult(place),
    )
