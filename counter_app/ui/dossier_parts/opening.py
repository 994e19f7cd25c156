"""On which page a dossier is worked on, and where F8 leads from its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.portal_state.sync_state import PortalWord
from counter_app.ui.frame.places import OpenAttention, OpenOnline, Place

translate = QCoreApplication.translate


def is_reviewed_online(dossier: Dossier, desk: str) -> bool:
    """Whether its paper comes from the page of online dossiers: nobody received it yet, or `desk`
    did and its receipt has not gone out.
    """
    if dossier.submitted_at is None or dossier.desk not in {"", desk}:
        return False
    return not dossier.copies_of(REGIME, FORM)


@dataclass(frozen=True, slots=True)
class Care:
    """Where somebody must do something about a dossier, and what leads there says."""

    place: Place
    text: str


def care_of(shown: DossierFile, desk: str) -> Care:
    """Its problem, else its review at this desk, else the list of all problems."""
    dossier = shown.dossier
    if shown.badge.word is PortalWord.ATTENTION:
        return Care(OpenAttention(dossier.id), translate("dossier", "Việc cần xử lý của hồ sơ"))
    if is_reviewed_online(dossier, desk):
        return Care(OpenOnline(dossier.id), translate("dossier", "Trang hồ sơ trực tuyến"))
    return Care(OpenAttention(), translate("dossier", "Mở Cần xử lý"))
