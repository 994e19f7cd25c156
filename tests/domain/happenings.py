"""Events of every kind in every order, made by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain import events
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.dossier import ProcedureRef
from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.event import Clock, Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.domain.kinds.signed_in import SignedIn
from tests.domain.happenings_online import online_later, online_submitted
from tests.domain.pieces import (
    agencies,
    attachments,
    counts,
    days,
    deadlines,
    deliveries,
    fee_lines,
    owners,
    papers,
    papers_in,
    several,
    submissions,
    texts,
    timestamps,
)

DOSSIER = "019ab0a1-7c40-7d21-8f5e-2b9d6c0a4e11"

received = st.builds(
    Received,
    code=st.sampled_from(["H38.151-261123-0601", "H38.151-261123-0602", ""]),
    code_source=st.sampled_from(CodeSource),
    lease=texts,
    procedure=st.builds(ProcedureRef, version=texts, code=texts, name=texts),
    case=texts,
    channel=st.sampled_from(Channel),
    content=texts,
    agency=agencies,
    office=agencies,
    desk=texts,
    received_at=timestamps,
    owner=owners,
    submission=submissions,
    papers=several(papers),
    sets=counts,
    fees=several(fee_lines),
    deadline=deadlines,
    promised_at=st.none() | timestamps,
    promise_reason=texts,
    delivery=deliveries,
    ref=texts,
)
LATER: dict[str, st.SearchStrategy[Body]] = {
    "paper_added": st.builds(PaperAdded, paper=papers, deadline=st.none() | deadlines | papers_in),
    "attachment_added": st.builds(AttachmentAdded, attachment=attachments),
    "fee_taken": st.builds(
        FeeTaken,
        lines=several(st.sampled_from(["f1", "f2", "f3"])),
        amount=st.integers(-(10**9), 10**9),
        method=st.sampled_from(PaymentMethod),
    ),
    "form_issued": st.builds(
        FormIssued, regime=texts, number=texts, copy=counts, means=texts, reason=texts
    ),
    "note_added": st.builds(NoteAdded, text=texts),
    "signed_in": st.builds(SignedIn, office_day=days, desk=texts, day_confirmed=st.booleans()),
}
later: st.SearchStrategy[Body] = st.one_of(*LATER.values())
walk_in_bodies: st.SearchStrategy[Body] = received | later
known_bodies: st.SearchStrategy[Body] = walk_in_bodies | online_submitted | online_later


@st.composite
def happened(draw: st.DrawFn, bodies: st.SearchStrategy[Body] = known_bodies) -> Event:
    """An event of the dossier, or one that says nothing of any."""
    return events.make(
        draw(bodies),
        id=str(draw(st.uuids())),
        dossier=draw(st.sampled_from([DOSSIER, DOSSIER, DOSSIER, None])),
        at=draw(timestamps),
        officer=draw(texts),
        clock=draw(st.sampled_from(Clock)),
        base_rev=draw(counts),
    )


@st.composite
def of_tomorrow(draw: st.DrawFn) -> Event:
    """An event of a kind or version that this program does not know."""
    return Event(
        id=str(draw(st.uuids())),
        dossier=DOSSIER,
        kind=draw(st.sampled_from(["handed_over", "received"])),
        version=draw(st.integers(2, 9)),
        occurred_at=draw(timestamps),
        clock=Clock.OK,
        officer="lu",
        body=Unknown(raw=draw(st.sampled_from([b"{}", b'{"to":[1,2.50]}', b"null", b'"\\u0041"']))),
    )


histories = st.lists(happened() | of_tomorrow(), max_size=8)
