"""Where a row of Hôm nay leads: to the page on which its next step is done, or to its dossier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.domain.life.duties import Duty
from counter_app.services.lists.worklist import Listing, Pile, Work, WorkStep
from counter_app.ui.frame.places import (
    OpenDossier,
    OpenOnline,
    OpenPassing,
    OpenReceive,
    OpenResults,
    OpenSigning,
    Place,
)
from counter_app.ui.pages.today.lines import DossierLine
from counter_app.ui.pages.today.piles import shown, size
from counter_app.ui.pages.today.tasks import tells

translate = QCoreApplication.translate


def place_of(line: DossierLine, among: Sequence[str]) -> Place:
    """The draft or the dossier itself, as one of a list of ids."""
    if line.draft is not None:
        return OpenReceive(draft=line.draft.id)
    if line.work is not None and line.work.step is WorkStep.REVIEW:
        return OpenOnline(line.key, tuple(among))
    return OpenDossier(line.key, tuple(among))


def place_of_step(line: DossierLine, among: Sequence[str], pile: Pile) -> Place:
    """Where the next step of the row is done."""
    work = line.work
    if work is None or pile is Pile.WAITING:
        return place_of(line, among)
    if work.step is WorkStep.PRINT and work.row.is_mine:
        return OpenDossier(line.key, tuple(among), ask_reprint=True)
    if tells(work, pile) or not work.has_duty:
        return place_of(line, among)
    return _of_duty(work) or place_of(line, among)


def pile_command(pile: Pile, listing: Listing | None) -> tuple[str, Place] | None:
    """What F9 does in a pile that is one act, and what it says; None where a row is done."""
    count = size(listing.counts, pile) if listing is not None else 0
    if not count:
        return None
    if pile is Pile.HAND_OVER:
        text = translate("today", "Bàn giao {count} hồ sơ").format(count=shown(count))
        return text, OpenPassing()
    if pile is Pile.SIGN:
        text = translate("today", "Ký: xem {count} văn bản").format(count=shown(count))
        return text, OpenSigning()
    return None


def _of_duty(work: Work) -> Place | None:
    match work.duty:
        case Duty.HAND_OVER:
            return OpenPassing(dossier=work.dossier.id)
        case Duty.TAKE_UP:
            return OpenPassing(work.hand.slip)
        case Duty.SIGN | Duty.SIGN_EXTENSION:
            return OpenSigning(work.dossier.id)
        case Duty.HAND_OUT | Duty.POST:
            return OpenResults(work.dossier.id)
        case Duty.RELEASE:
            return OpenResults(work.dossier.id, as_file=True)
    return None
