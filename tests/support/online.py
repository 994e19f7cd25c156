"""Online dossiers as the portal hands them to a desk, journaled directly."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from itertools import count

import msgspec

from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.catalogue.procedure import Channel, Manner
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import case_of, fee_lines, is_wanted
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.people.applicant import IdentityKind, Person
from counter_app.services.attachments import attach
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import portal_copies
from counter_app.storage.dossiers.portal_copies import Copy
from counter_app.storage.engine.database import Connection
from counter_app.storage.journal import journal
from counter_app.storage.sync import verdicts
from tests.support import desks

PORTAL = "portal"
THIRD_DESK = "H38.145.01/3"
_serials = count(9014)
OWNER = Person(
    name="Chảo Lở Mẩy",
    identity_number="010190007731",
    identity_kind=IdentityKind.CITIZEN,
    phone="0386214705",
)
FORM = (
    FormField(group="Người yêu cầu", label="Họ, chữ đệm, tên", value="Chảo Lở Mẩy"),
    FormField(group="Người yêu cầu", label="Số định danh cá nhân", value="010190007731"),
    FormField(group="Người yêu cầu", label="Quan hệ với trẻ", value="Mẹ"),
    FormField(group="Trẻ được khai sinh", label="Họ, chữ đệm, tên", value="Lý Láo San"),
    FormField(group="Trẻ được khai sinh", label="Ngày sinh", value="12/11/2026"),
    FormField(group="Trẻ được khai sinh", label="Nơi sinh", value="Trạm Y tế xã Mường Hum"),
)


def happened(desk: OpenDesk, dossier_id: str, body: Body, officer: str = PORTAL) -> Dossier:
    """Journal an event as it came, whoever made it; the dossier after it."""
    made = events.make(
        body, id=desk.ids(), dossier=dossier_id, at=desk.office_now(), officer=officer
    )

    def build(_: Connection) -> list[Event]:
        return [made]

    return desk.store.record(build).dossiers[dossier_id]


def file_of(desk: OpenDesk, name: str, data: bytes | None, paper: str, mime: str) -> Attachment:
    """A file that is at the desk, or with `data` None one whose bytes are still at the portal."""
    if data is None:
        digest = hashlib.sha256(name.encode()).hexdigest()
        return Attachment(sha256=digest, size=120_000, mime=mime, name=name, paper=paper)
    return attach.put(desk, name, data, paper)


def submit(
    desk: OpenDesk,
    owner: Person = OWNER,
    procedure: str = desks.BIRTH,
    *,
    form: tuple[FormField, ...] = FORM,
    files: dict[str, bytes | None] | None = None,
    complete: bool = True,
    ago: timedelta = timedelta(minutes=30),
) -> Dossier:
    """A citizen filed this; `files` by name belong to the wanted papers in their order."""
    now = desk.office_now()
    entry = desk.catalogue.find(procedure, now.date())
    assert entry is not None
    found = entry.procedure
    made = desks.intake(desk, owner, procedure, channel=Channel.ONLINE)
    case = case_of(made, found)
    assert case is not None
    wanted = [
        item
        for item in case.papers
        if is_wanted(item, made) and item.manner is Manner.HAND_IN and not item.met_by_card
    ]
    given = list((files or {}).items())
    attachments = tuple(
        file_of(
            desk,
            name,
            data,
            wanted[at].id if at < len(wanted) else "",
            "application/pdf" if name.endswith("pdf") else "image/jpeg",
        )
        for at, (name, data) in enumerate(given)
    )
    papers = tuple(
        Paper(requirement=item.id, name=item.name, originals=1)
        for item in (wanted if complete else wanted[: len(given)])
    )
    agency = desk.office.resolver(found.resolver)
    assert agency is not None
    lines = fee_lines(desks.with_fees(made, found, 1), found, case.id)
    dossier_id = desk.ids()
    body = OnlineSubmitted(
        code=f"{agency.code}-{now:%y%m%d}-{next(_serials)}",
        procedure=ProcedureRef(
            version=entry.id,
            code=found.code,
            name=found.name,
            short_name=found.short_name,
            field=found.field,
        ),
        case=case.id,
        agency=AgencyRef(code=agency.code, name=agency.name),
        office=AgencyRef(code=desk.office.code, name=desk.office.name),
        submitted_at=now - ago,
        owner=owner,
        papers=papers,
        fees=tuple(line for line in lines if line),
        attachments=attachments,
        form=form,
    )
    event = events.make(body, id=dossier_id, dossier=dossier_id, at=now - ago, officer=PORTAL)
    return desk.store.record(lambda _: [event]).dossiers[dossier_id]


def pay(desk: OpenDesk, dossier: Dossier) -> Dossier:
    """All that is due was paid online."""
    lines = tuple(line.id for line in dossier.fees)
    amount = sum(line.amount for line in dossier.fees)
    return happened(desk, dossier.id, OnlinePaid(lines=lines, amount=amount, reference="VN0231"))


def claim_elsewhere(desk: OpenDesk, dossier: Dossier, at: datetime | None = None) -> Dossier:
    """Quầy 3 looks at it."""
    timestamp = at or desk.office_now()
    event = events.make(
        Claimed(desk=THIRD_DESK),
        id=desk.ids(),
        dossier=dossier.id,
        at=timestamp,
        officer=desks.officer(desk, "lu").id,
    )
    return desk.store.record(lambda _: [event]).dossiers[dossier.id]


def portal_takes(desk: OpenDesk, dossier: Dossier) -> None:
    """The portal's copy holds all that was done here, as the next page of its feed says."""
    with desk.store.database.write() as connection:
        own = tuple(event.id for event in journal.of_dossier(connection, dossier.id))
        _place(connection, desk, dossier, own)


def portal_says(desk: OpenDesk, before: Dossier, body: Body, officer: str) -> None:
    """The portal's copy holds what somebody else did to `before`, and not what was done here."""
    event = events.make(
        body, id=desk.ids(), dossier=before.id, at=desk.office_now(), officer=officer
    )
    after = apply(before, event)
    assert after is not None
    with desk.store.database.write() as connection:
        first = journal.of_dossier(connection, before.id)[0]
        _place(connection, desk, after, (first.id,), ((event, events.encode(event)),))


def portal_refuses(desk: OpenDesk, dossier_id: str, event_id: str, title: str) -> None:
    with desk.store.database.write() as connection:
        verdicts.put(
            connection,
            event_id,
            dossier_id,
            verdict_is=verdicts.REFUSED,
            code="officer_inactive",
            title=title,
            params=(),
            at=int(desk.now().timestamp()),
        )


def _place(
    connection: Connection,
    desk: OpenDesk,
    state: Dossier,
    own: tuple[str, ...],
    others: tuple[tuple[Event, bytes], ...] = (),
) -> None:
    copy = Copy(
        id=state.id,
        rev=portal_copies.revision(connection, state.id) + 1,
        state=state,
        data=msgspec.json.encode(state),
        events=others,
        own=own,
    )
    portal_copies.place(connection, desk.enrolment.desk.id, [copy], feed=1)
