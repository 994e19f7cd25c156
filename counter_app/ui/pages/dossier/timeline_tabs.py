"""Which events stand under which tab of the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.contact_made import ContactMade
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.noticed import Noticed
from counter_app.domain.kinds.obligation_met import ObligationMet
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.paper_returned import PaperReturned
from counter_app.domain.kinds.parcel_moved import ParcelMoved
from counter_app.domain.kinds.rated import Rated
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.services.dossier.timeline import TimelineRow
from counter_app.ui.widgets.small_tabs import Tab

translate = QCoreApplication.translate
MAIN, PAPERS, MONEY, CONTACT, ALL = "main", "papers", "money", "contact", "all"
_MINOR: frozenset[type[Body]] = frozenset(
    {AttachmentAdded, Claimed, ContactMade, FormIssued, Noticed, NoticeSettled, ParcelMoved, Rated}
)
_KINDS: dict[str, frozenset[type[Body]]] = {
    PAPERS: frozenset(
        {
            AttachmentAdded,
            FormIssued,
            HandedOver,
            PaperAdded,
            PaperReturned,
            Received,
            ResultPosted,
            ResultReturned,
            ResultSigned,
            SupplementReceived,
            SupplementRequested,
            SupplementSubmitted,
            TakenUp,
        }
    ),
    MONEY: frozenset({FeeTaken, ObligationMet, ObligationSet, OnlinePaid}),
    CONTACT: frozenset({ContactMade, NoteAdded, Rated}),
}


def rows_of(rows: Sequence[TimelineRow], tab: str) -> list[TimelineRow]:
    """What stands under the tab; the main one leaves out what changes neither state nor money."""
    if tab == ALL:
        return list(rows)
    if tab == MAIN:
        return [row for row in rows if _is_main(row.body)]
    return [row for row in rows if type(row.body) in _KINDS[tab]]


def tabs(rows: Sequence[TimelineRow]) -> list[Tab]:
    texts = {
        MAIN: translate("timeline", "Mốc chính"),
        PAPERS: translate("timeline", "Giấy tờ"),
        MONEY: translate("timeline", "Tiền"),
        CONTACT: translate("timeline", "Liên lạc"),
        ALL: translate("timeline", "Tất cả"),
    }
    return [
        Tab(tab, text, len(rows_of(rows, tab)), f"tile_{at}")
        for at, (tab, text) in enumerate(texts.items(), start=1)
    ]


def _is_main(body: Body) -> bool:
    if isinstance(body, NoteAdded):
        return bool(body.sends_back)
    return type(body) not in _MINOR
