"""Bodies of the kinds of online dossiers in every shape, made by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain import online_events
from counter_app.domain.body import Body
from counter_app.domain.dossier import ProcedureRef
from counter_app.domain.online import FormField, SupplementItem
from tests.domain.pieces import (
    agencies,
    attachments,
    counts,
    days,
    deadlines,
    deliveries,
    fee_lines,
    ids,
    moments,
    owners,
    papers,
    several,
    submissions,
    texts,
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
    online_events.OnlineSubmitted,
    code=st.sampled_from(CODES),
    procedure=st.builds(ProcedureRef, version=texts, code=texts, name=texts),
    case=texts,
    content=texts,
    agency=agencies,
    office=agencies,
    submitted_at=moments,
    owner=owners,
    submission=submissions,
    papers=several(papers),
    fees=several(fee_lines),
    attachments=several(attachments),
    form=several(form_fields),
    delivery=deliveries,
    reference=texts,
)
claims = st.builds(online_events.Claimed, desk=texts)
answers: st.SearchStrategy[Body] = st.one_of(
    st.builds(
        online_events.Accepted,
        desk=texts,
        received_at=moments,
        deadline=deadlines,
        promised_at=st.none() | moments,
        promise_reason=texts,
    ),
    st.builds(online_events.Declined, desk=texts, reason=texts),
    st.builds(
        online_events.SupplementRequested,
        desk=texts,
        items=several(supplement_items),
        reason=texts,
        until=st.none() | days,
        contact=texts,
    ),
)
supplements: st.SearchStrategy[Body] = st.one_of(
    st.builds(
        online_events.SupplementSubmitted,
        papers=several(papers),
        attachments=several(attachments),
        form=several(form_fields),
        text=texts,
    ),
    st.builds(online_events.SupplementReceived, papers=several(papers), text=texts),
)
online_later: st.SearchStrategy[Body] = st.one_of(
    claims,
    answers,
    supplements,
    st.builds(
        online_events.OnlinePaid,
        lines=several(st.sampled_from(["f1", "f2", "f3"])),
        amount=st.integers(-(10**9), 10**9),
        reference=texts,
    ),
    st.builds(online_events.CodeReplaced, code=st.sampled_from(CODES), was=st.sampled_from(CODES)),
    st.builds(
        online_events.Noticed,
        event=st.sampled_from(["e1", ""]),
        code=st.sampled_from(["sets", "deadline_differs"]),
        at=moments,
        officer=texts,
        params=several(st.tuples(texts, texts)),
    ),
    st.builds(
        online_events.NoticeSettled,
        notice=st.sampled_from(["e1:sets", ""]),
        choice=texts,
        text=texts,
    ),
)
