"""Rút, nhận lại hồ sơ mới: what cannot be corrected, and the way between the two dossiers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.kinds.withdrawn import WITHDRAWN
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.frame.places import OpenDossier, OpenReceive
from counter_app.ui.pages.dossier.reading import OpenFile

translate = QCoreApplication.translate


class ReceiveAnew(Action[OpenFile]):
    """The form of Tiếp nhận with the same people: the new dossier ends this one. Only while it is
    here: elsewhere its end waits for the portal, and the new one would stand beside it.
    """

    id = "receive_anew"
    kind = WITHDRAWN
    in_bar = False

    def text(self, read: OpenFile) -> str:
        return translate("step", "Rút, nhận lại hồ sơ mới")

    def fits(self, read: OpenFile) -> bool:
        return read.where.paper_now

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.go_to(OpenReceive(replaced=read.dossier))


class OpenAnew(Action[OpenFile]):
    id = "open_anew"
    in_bar = False
    stands_first = True

    def text(self, read: OpenFile) -> str:
        return translate("step", "Mở hồ sơ nhận lại")

    def fits(self, read: OpenFile) -> bool:
        return read.dossier.replaced_by is not None

    def start(self, read: OpenFile, page: ActionPage) -> None:
        if read.dossier.replaced_by is not None:
            page.go_to(OpenDossier(read.dossier.replaced_by.id))


class OpenReplaced(Action[OpenFile]):
    id = "open_replaced"
    in_bar = False

    def text(self, read: OpenFile) -> str:
        return translate("step", "Mở hồ sơ đã rút")

    def fits(self, read: OpenFile) -> bool:
        return read.dossier.replaces is not None

    def start(self, read: OpenFile, page: ActionPage) -> None:
        if read.dossier.replaces is not None:
            page.go_to(OpenDossier(read.dossier.replaces.id))
