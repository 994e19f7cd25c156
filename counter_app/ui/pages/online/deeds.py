"""What may be done with an online dossier now, and what F9 does first."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.services.online.review import Review
from counter_app.services.online.standing_answer import Answer, OwnState
from counter_app.ui.pages.online.issue import is_issued
from counter_app.ui.pages.online.said import accept_text
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


class Deed(StrEnum):
    ACCEPT = "accept"
    TAKE_PAPERS = "take_papers"
    PRINT = "print"
    OPEN_DOSSIER = "open_dossier"
    NOTHING = "nothing"


def next_deed(known: Review) -> Deed:
    """Forms first: the citizen may be standing here."""
    stands = known.standing
    if stands.counts is None:
        return Deed.ACCEPT if known.dossier.status is Status.SUBMITTED else Deed.NOTHING
    if stands.own in {OwnState.WAITING, OwnState.REFUSED}:
        return Deed.NOTHING
    if stands.own is OwnState.CONFIRMED and not is_issued(known.dossier, stands.counts.answer):
        return Deed.PRINT
    if known.dossier.status is Status.SUPPLEMENT:
        return Deed.TAKE_PAPERS
    return Deed.OPEN_DOSSIER


def main_text(known: Review, deed: Deed) -> str:
    """What F9 says."""
    if deed is Deed.ACCEPT:
        return _accept_text(known)
    if deed is Deed.PRINT and known.standing.counts is not None:
        return {
            Answer.ACCEPTED: translate("online", "In giấy hẹn (mẫu 01)"),
            Answer.SUPPLEMENT: translate("online", "In phiếu bổ sung (mẫu 02)"),
            Answer.DECLINED: translate("online", "In phiếu từ chối (mẫu 03)"),
        }[known.standing.counts.answer]
    if known.standing.own is OwnState.REFUSED:
        return translate("online", "Cổng không nhận")
    return {
        Deed.TAKE_PAPERS: translate("online", "Nhận giấy bổ sung"),
        Deed.OPEN_DOSSIER: translate("online", "Mở hồ sơ"),
    }.get(deed, translate("online", "Chờ cổng xác nhận"))


def may_answer(known: Review) -> bool:
    """Whether an answer could still count."""
    waits = known.dossier.status in {Status.SUBMITTED, Status.SUPPLEMENT}
    return waits and known.standing.own not in {OwnState.WAITING, OwnState.REFUSED}


def may_ask(known: Review) -> bool:
    return known.dossier.status is Status.SUBMITTED and not known.dossier.supplements


def wrote_request(known: Review) -> bool:
    """Whether a request to complete it was written here."""
    return isinstance(known.standing.mine, SupplementRequested)


def wrote_decline(known: Review) -> bool:
    """Whether a refusal was written here."""
    return isinstance(known.standing.mine, Declined)


def printed(known: Review) -> bool:
    """Whether there is a form that may be printed again."""
    counts = known.standing.counts
    return (
        counts is not None and known.standing.confirmed and is_issued(known.dossier, counts.answer)
    )


def _accept_text(known: Review) -> str:
    plan = known.plan
    count = sum(not check.is_good for check in plan.checks) + len(plan.missing)
    if count:
        sentence = translate("online", "Xem {count} điều, rồi tiếp nhận")
        return sentence.format(count=count)
    due = plan.deadline.due_at if plan.deadline else None
    if due is None:
        return translate("online", "Tiếp nhận")
    return accept_text().format(moment=formatting.short_timestamp(due))
