"""Bàn giao, nhận giải quyết, trả kết quả: what is done on pages of their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.handed_over import HANDED_OVER
from counter_app.domain.kinds.result_returned import RESULT_RETURNED
from counter_app.domain.kinds.taken_up import TAKEN_UP
from counter_app.domain.life.duties import Duty, duty_of
from counter_app.domain.life.hops import open_hops
from counter_app.ui.dossier_parts.action import Action, ActionPage
from counter_app.ui.frame.places import OpenPassing, OpenResults
from counter_app.ui.pages.dossier.reading import OpenFile

translate = QCoreApplication.translate


class HandOver(Action[OpenFile]):
    id = "hand_over"
    kind = HANDED_OVER
    in_bar = False

    def text(self, read: OpenFile) -> str:
        return translate("step", "Bàn giao")

    def fits(self, read: OpenFile) -> bool:
        dossier = read.dossier
        return dossier.status is Status.RECEIVED and not dossier.owed_papers and read.where.is_mine

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: Bàn giao")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.go_to(OpenPassing(dossier=read.dossier.id))


class TakeUp(Action[OpenFile]):
    """By the slip with which it is on its way to a unit of this office."""

    id = "take_up"
    kind = TAKEN_UP
    in_bar = False

    def text(self, read: OpenFile) -> str:
        return translate("step", "Nhận giải quyết theo phiếu")

    def fits(self, read: OpenFile) -> bool:
        return any(holder.is_on_the_way and holder.is_own for holder in read.where.holders)

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: Nhận giải quyết")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        hops = open_hops(read.dossier)
        page.go_to(OpenPassing(hops[0].slip if hops else ""))


class ReturnResult(Action[OpenFile]):
    id = "return_result"
    kind = RESULT_RETURNED
    in_bar = False

    def text(self, read: OpenFile) -> str:
        return translate("step", "Trả kết quả")

    def fits(self, read: OpenFile) -> bool:
        return read.dossier.status is Status.RESOLVED and bool(read.dossier.life.ready)

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: Trả kết quả")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.go_to(OpenResults(read.dossier.id))


class ReleaseResult(Action[OpenFile]):
    """With the others that go out as files."""

    id = "release_result"
    kind = RESULT_RETURNED
    in_bar = False

    def text(self, read: OpenFile) -> str:
        return translate("step", "Trả bản điện tử")

    def fits(self, read: OpenFile) -> bool:
        return duty_of(read.dossier) is Duty.RELEASE

    def next_text(self, read: OpenFile) -> str:
        return translate("step", "Bước tiếp: Trả bản điện tử")

    def start(self, read: OpenFile, page: ActionPage) -> None:
        page.go_to(OpenResults(read.dossier.id, as_file=True))
