"""What the dossier page can be opened with, and where F8 leads from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.portal_state.sync_state import Word
from counter_app.ui.frame import keys

translate = QCoreApplication.translate


def is_reviewed_online(dossier: Dossier, desk: str) -> bool:
    """Whether its paper comes from the page of online dossiers: nobody received it yet, or `desk`
    did and its receipt has not gone out.
    """
    if dossier.submitted_at is None or dossier.desk not in {"", desk}:
        return False
    return not dossier.copies_of(REGIME, FORM)


@dataclass(frozen=True, slots=True)
class OpenDossier:
    """`dossier` is an id or a code; `among` the ids of the list that it was opened from, in order;
    `ask_reprint` opens the reasons of a reprint at once.
    """

    dossier: str
    among: tuple[str, ...] = ()
    ask_reprint: bool = False


@dataclass(frozen=True, slots=True)
class Care:
    """What somebody must do about a dossier: the page of it, and what that page is opened with."""

    page: str
    argument: str | None
    text: str

    def go(self, wanted: Callable[[str, object], object]) -> Callable[[], object]:
        return lambda: wanted(self.page, self.argument)


def care_of(shown: DossierFile, desk: str) -> Care:
    """Its problem, else its review at this desk, else the list of all problems."""
    dossier = shown.dossier
    if shown.badge.word is Word.ATTENTION:
        return Care(keys.ATTENTION, dossier.id, translate("dossier", "Việc cần xử lý của hồ sơ"))
    if is_reviewed_online(dossier, desk):
        return Care(keys.ONLINE, dossier.id, translate("dossier", "Trang hồ sơ trực tuyến"))
    return Care(keys.ATTENTION, None, translate("dossier", "Mở Cần xử lý"))
