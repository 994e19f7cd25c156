"""Receipts that a correction has superseded (giấy hẹn hết hiệu lực)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier, IssuedForm
from counter_app.domain.dossier.receipt_version import (
    ReceiptVersion,
    receipt_corrections,
    version_after,
)
from counter_app.domain.life.correctable import is_printed
from counter_app.domain.life.facts import Correction


@dataclass(frozen=True, slots=True)
class Superseded:
    """A receipt in somebody's hand that says no longer what stands. `printed_at` is when it went
    out, None where that is not recorded; `corrected` is what was corrected that it may lack, by
    time; `is_reprinted` whether one that says all of it went out.
    """

    printed_at: datetime | None
    corrected: tuple[Correction, ...]
    is_reprinted: bool


def receipts(dossier: Dossier) -> tuple[IssuedForm, ...]:
    """Every form 01 that went out, in the order in which this is known here."""
    return tuple(form for form in dossier.forms if (form.regime, form.number) == (REGIME, FORM))


def awaits_reprint(dossier: Dossier) -> bool:
    """Whether no receipt says all that was corrected since the first went out. Two desks that
    correct at once print each its own: then none does.
    """
    issued = receipts(dossier)
    newest = max((form.corrected for form in issued), default=0)
    return bool(issued) and newest < len(receipt_corrections(dossier))


def superseded(dossier: Dossier, version: ReceiptVersion | None) -> Superseded | None:
    """What is to be known of a receipt with this version, None for the first; None where it holds,
    or this desk has not heard of the correction that names it.
    """
    made = receipt_corrections(dossier)
    names = [None, *(version_after(dossier, fact) for fact in made)]
    if version not in names:
        return None
    held = names.index(version)
    issued = [form for form in receipts(dossier) if form.corrected == held]
    since = {fact.event for fact in made[held:]}
    if not since and awaits_reprint(dossier):
        since = {fact.event for fact in made[:-1]}
    if not since:
        return None
    facts = (fact for fact in dossier.life.corrections if fact.event in since and is_printed(fact))
    return Superseded(
        printed_at=max((form.at for form in issued), default=None),
        corrected=tuple(facts),
        is_reprinted=not awaits_reprint(dossier),
    )
