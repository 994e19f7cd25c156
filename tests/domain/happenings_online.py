"""Bodies of the kinds of online dossiers in every shape, made by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import ProcedureRef
from counter_app.domain.dossier.online import FormField, SupplementItem
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.noticed import Noticed
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from tests.domain.pieces import (
    agencies,
    attachments,
    counts,
    days,
    deadlines,
    deliveries,
    fee_lines,
    ids,
    owners,
    papers,
    several,
    submissions,
    texts,
    timestamps,
)

CODES = ["H38.151-261122-9004", "H38.151-261122-9005", ""]
form_fields = st.builds(
    FormField,
    label=st.sampled_from(["Mục đích", "Nghề nghiệp"]),
    value=texts,
    group=st.sampled_from(["", "Nội dung đề nghị"]),
)
supplement_items = st.builds(
    SupplementItem,
    name=texts,
    requirement=ids,
    originals=counts,
    certified=counts,
    copies=counts,
    detail=texts,
)
online_submitted = st.builds(
    OnlineSubmitted,
    code=st.sampled_from(CODES),
    procedure=st.builds(ProcedureRef, version=texts, code=texts, name=texts),
    case=texts,
    content=texts,
    agency=agencies,
    office=agencies,
    submitted_at=timestamps,
    owner=owners,
    submission=submissions,
    papers=several(papers),
    fees=several(fee_lines),
    attachments=several(attachments),
    form=several(form_fields),
    delivery=deliveries,
    reference=texts,
)
ANSWERS: dict[str, st.SearchStrategy[Body]] = {
    "accepted": st.builds(
        Accepted,
        desk=texts,
        received_at=timestamps,
        deadline=deadlines,
        promised_at=st.none() | timestamps,
        promise_reason=texts,
    ),
    "declined": st.builds(Declined, desk=texts, reason=texts),
    "supplement_requested": st.builds(
        SupplementRequested,
        desk=texts,
        items=several(supplement_items),
        reason=texts,
        until=st.none() | days,
        contact=texts,
    ),
}
ONLINE_LATER: dict[str, st.SearchStrategy[Body]] = {
    "claimed": st.builds(Claimed, desk=texts),
    **ANSWERS,
    "supplement_submitted": st.builds(
        SupplementSubmitted,
        papers=several(papers),
        attachments=several(attachments),
        form=several(form_fields),
        text=texts,
    ),
    "supplement_received": st.builds(SupplementReceived, papers=several(papers), text=texts),
    "online_paid": st.builds(
        OnlinePaid,
        lines=several(st.sampled_from(["f1", "f2", "f3"])),
        amount=st.integers(-(10**9), 10**9),
        reference=texts,
    ),
    "code_replaced": st.builds(
        CodeReplaced, code=st.sampled_from(CODES), was=st.sampled_from(CODES)
    ),
    "noticed": st.builds(
        Noticed,
        event=st.sampled_from(["e1", ""]),
        code=st.sampled_from(["sets", "deadline_differs", "foreign_event"]),
        at=timestamps,
        officer=texts,
        params=several(st.tuples(texts | st.just("more"), texts | st.sampled_from(["2", "10"]))),
    ),
    "notice_settled": st.builds(
        NoticeSettled,
        notice=st.sampled_from(["e1:sets", "e1:deadline_differs", "e1", "file:e1", ""]),
        choice=texts,
        text=texts,
    ),
}
answers: st.SearchStrategy[Body] = st.one_of(*ANSWERS.values())
online_later: st.SearchStrategy[Body] = st.one_of(*ONLINE_LATER.values())
