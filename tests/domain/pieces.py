"""Pieces of bodies in every shape, made by hypothesis."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TypeVar

from hypothesis import strategies as st

from counter_app.domain.catalogue.procedure import FeeKind, FeeUnit
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.online import FormField, SupplementItem
from counter_app.domain.dossier.paper import Attachment, Paper, Source
from counter_app.domain.dossier.references import AgencyRef, DossierRef
from counter_app.domain.people.applicant import (
    Address,
    Authority,
    CardReading,
    IdentityKind,
    Organisation,
    Person,
    Sex,
    Submission,
)

Piece = TypeVar("Piece")


def several(items: st.SearchStrategy[Piece]) -> st.SearchStrategy[tuple[Piece, ...]]:
    return st.lists(items, max_size=3).map(tuple)


texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8)
counts = st.integers(0, 10**6)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
timestamps = st.datetimes(
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
    until=st.none() | days,
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
    at=st.none() | timestamps,
    until=st.none() | timestamps,
    day=st.none() | days,
    amount=st.none() | counts,
    unit=texts,
    name=texts,
)
agencies = st.builds(AgencyRef, code=texts, name=texts)
dossier_refs = st.builds(DossierRef, id=texts, code=texts)
_any_steps = st.builds(
    Deadline, due_at=st.none() | timestamps, steps=several(steps), rule=texts, calendar=texts
)


def _with_step(step: st.SearchStrategy[Step]) -> st.SearchStrategy[Deadline]:
    return st.builds(
        lambda at, first: Deadline(due_at=at, steps=(first,), rule="end_of_day/1"),
        st.none() | timestamps,
        step,
    )


deadlines = _any_steps | _with_step(st.builds(Step, kind=st.just(StepKind.PAPERS_BY), day=days))
papers_in = _with_step(st.builds(Step, kind=st.just(StepKind.PAPERS_IN), at=timestamps))
submissions = st.none() | st.builds(
    Submission, person=people, authority=st.sampled_from(Authority), document=texts
)
deliveries = st.builds(Delivery, kind=st.sampled_from(DeliveryKind), address=texts)
file_names = texts.filter(lambda name: name.strip(".") and not {"/", "\\"} & set(name))
attachments = st.builds(
    Attachment, sha256=texts, size=counts, mime=texts, name=file_names, pages=st.none() | counts
)
codes = st.sampled_from(["H38.151-261122-9004", "H38.151-261122-9005", ""])
fee_ids = st.sampled_from(["f1", "f2", "f3"])
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
