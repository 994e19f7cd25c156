"""What the form of a hand-out says: what is missing of it, what F9 does, what is recorded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.parcels import open_parcel
from counter_app.domain.reading.point import Point
from counter_app.services.dossier.annotate import fees_open
from counter_app.services.results.hand_out import HandOut
from counter_app.ui.pages.results.giving.return_view import ReturnView
from counter_app.ui.pages.results.giving.said import ORIGINAL_KEPT, PARCEL_OUT
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def things(view: ReturnView, dossier: Dossier, *, is_cashier: bool) -> list[str]:
    """What is still to be done, in the order of the form."""
    if view.is_posting:
        complete = view.parcel.is_complete()
        return [] if complete else [translate("results", "Số bưu gửi và nơi nhận")]
    left = [view.receiver.lack_text()] if view.receiver.lack() is not None else []
    not_given = translate("results", "{name}: chưa đưa lại (Space)")
    left += [not_given.format(name=paper.name) for paper in view.given.originals(ticked=False)]
    if dossier.fees_due and not is_cashier:
        left.append(translate("results", "Thu ngân thu tiền trước"))
    return left


def doubts(view: ReturnView, dossier: Dossier) -> list[Point]:
    """What is looked at twice: originals that stay here, a result that is with the carrier."""
    posted = open_parcel(dossier)
    points = [Point(PARCEL_OUT, about=posted.parcel)] if posted is not None else []
    kept = view.given.originals(ticked=False)
    return points + [Point(ORIGINAL_KEPT, about=paper.name) for paper in kept]


def main_text(view: ReturnView, dossier: Dossier, *, is_cashier: bool) -> str:
    """ "Thu 8.000, trả kết quả", "Trả 1 trong 2 kết quả", "Đúng, trả kết quả"."""
    given, left = (len(view.given.results(ticked=ticked)) for ticked in (True, False))
    text = translate("results", "Trả kết quả và in phiếu")
    if left:
        part = translate("results", "Trả {count} trong {of} kết quả")
        text = part.format(count=given, of=given + left)
    if dossier.fees_due and is_cashier:
        money = formatting.bare_money(dossier.fees_due)
        rest = _within(text) if left else translate("results", "trả kết quả")
        text = translate("results", "Thu {money}, {rest}").format(money=money, rest=rest)
    if view.look.is_asking:
        text = translate("results", "Đúng, {rest}").format(rest=_within(text))
    return text


def _within(text: str) -> str:
    """A sentence as the end of another."""
    return text[:1].lower() + text[1:]


def filled(view: ReturnView, dossier: Dossier, *, is_cashier: bool) -> HandOut:
    """The form as it stands; a cashier has taken what is due."""
    lines = fees_open(dossier) if is_cashier else []
    return HandOut(
        receiver=view.receiver.receiver(),
        results=tuple(row.name for row in view.given.results(ticked=True)),
        partial=bool(view.given.results(ticked=False)),
        papers=tuple(view.given.originals(ticked=True)),
        fees=tuple(line.id for line in lines),
        amount=sum(line.amount for line in lines),
        receipt_lost=view.sign.is_lost,
    )
