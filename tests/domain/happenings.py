"""Events of every kind in every order, made by hypothesis."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from counter_app.domain import events
from counter_app.domain.applicant import (
    Address,
    Authority,
    CardReading,
    IdentityKind,
    Organisation,
    Person,
    Sex,
    Submission,
)
from counter_app.domain.body import Body, Unknown
from counter_app.domain.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier import AgencyRef, Delivery, DeliveryKind, ProcedureRef
from counter_app.domain.events import Clock, CodeSource, Event
from counter_app.domain.fee import FeeLine, PaymentMethod
from counter_app.domain.paper import Attachment, Paper, Source
from counter_app.domain.procedure import Channel, FeeKind, FeeUnit

DOSSIER = "019ab0a1-7c40-7d21-8f5e-2b9d6c0a4e11"

texts = st.text(st.characters(codec="utf-8"), max_size=8)
counts = st.integers(0, 10**6)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
moments = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=7))]),
)
ids = st.sampled_from(["p1", "p2", "p3", ""])
addresses = st.builds(Address, line=texts, unit=texts, unit_name=texts, printed=texts)
people = st.builds(
    Person,
    name=texts,
    identity_number=texts,
    identity_kind=st.sampled_from(IdentityKind),
    birth_date=st.none() | days,
    sex=st.sampled_from(Sex),
    phone=texts,
    address=addresses,
    card=st.none()
    | st.builds(
        CardReading, old_number=texts, issued_on=st.none() | days, extra=st.tuples(texts, texts)
    ),
)
owners = people | st.builds(Organisation, name=texts, tax_code=texts, address=addresses)
papers = st.builds(
    Paper,
    requirement=ids,
    name=st.sampled_from(["Tờ khai", "Giấy chứng sinh"]),
    source=st.sampled_from(Source),
    originals=counts,
    copies=counts,
    reason=texts,
)
fee_lines = st.builds(
    FeeLine,
    id=st.sampled_from(["f1", "f2"]),
    name=texts,
    kind=st.sampled_from(FeeKind),
    amount=counts,
    unit=st.sampled_from(FeeUnit),
    quantity=counts,
    copies=counts,
    reason=texts,
    open=st.booleans(),
)
steps = st.builds(
    Step,
    kind=st.sampled_from(StepKind),
    at=st.none() | moments,
    until=st.none() | moments,
    day=st.none() | days,
    amount=st.none() | counts,
    unit=texts,
    name=texts,
)
agencies = st.builds(AgencyRef, code=texts, name=texts)


def _several(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=3).map(tuple)


received = st.builds(
    events.Received,
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
    received_at=moments,
    owner=owners,
    submission=st.none()
    | st.builds(Submission, person=people, authority=st.sampled_from(Authority), document=texts),
    papers=_several(papers),
    sets=counts,
    fees=_several(fee_lines),
    deadline=st.builds(
        Deadline, due_at=st.none() | moments, steps=_several(steps), rule=texts, calendar=texts
    ),
    promised_at=st.none() | moments,
    promise_reason=texts,
    delivery=st.builds(Delivery, kind=st.sampled_from(DeliveryKind), address=texts),
    ref=texts,
)
later: st.SearchStrategy[Body] = st.one_of(
    st.builds(events.PaperAdded, paper=papers),
    st.builds(
        events.AttachmentAdded,
        attachment=st.builds(
            Attachment, sha256=texts, size=counts, mime=texts, name=texts, pages=st.none() | counts
        ),
    ),
    st.builds(
        events.FeeTaken,
        lines=_several(st.sampled_from(["f1", "f2", "f3"])),
        amount=st.integers(-(10**9), 10**9),
        method=st.sampled_from(PaymentMethod),
    ),
    st.builds(
        events.FormIssued, regime=texts, number=texts, copy=counts, means=texts, reason=texts
    ),
    st.builds(events.NoteAdded, text=texts),
    st.builds(events.SignedIn, office_day=days, desk=texts, day_confirmed=st.booleans()),
)
known_bodies: st.SearchStrategy[Body] = received | later


@st.composite
def happened(draw: st.DrawFn, bodies: st.SearchStrategy[Body] = known_bodies) -> Event:
    """An event of the dossier, or one that says nothing of any."""
    return events.make(
        draw(bodies),
        id=str(draw(st.uuids())),
        dossier=draw(st.sampled_from([DOSSIER, DOSSIER, DOSSIER, None])),
        at=draw(moments),
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
        occurred_at=draw(moments),
        clock=Clock.OK,
        officer="lu",
        body=Unknown(raw=draw(st.sampled_from([b"{}", b'{"to":[1,2.50]}', b"null", b'"\\u0041"']))),
    )


histories = st.lists(happened() | of_tomorrow(), max_size=8)
