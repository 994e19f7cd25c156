"""The portal answers when a dossier is due as things stand, whatever came since its reception."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from unittest.mock import ANY

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.contract.look_up import Outline
from counter_app.contract.office_records import OfficeRecordQuestion, RecordKind
from counter_app.domain.deadlines.calendar import CalendarDay, DayKind
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.events import make
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Clock as Measured
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.office.office import Role
from counter_app.domain.office.outage import Outage
from counter_app.portal.journal.push import push
from counter_app.portal.look_up.look_up import look_up
from counter_app.portal.office import office_records, offices, packs
from counter_app.portal.store.store import PortalStore
from tests.support.portal_journal import Journal
from tests.support.portal_offices import DESK_1, DUNG, MAI, OFFICE, OTHER_DESK, SAO
from tests.support.portal_promises import CALENDAR, promised, put_pack


class Life:
    """One dossier at a portal that has its law."""

    def __init__(self, store: PortalStore) -> None:
        put_pack(store)
        self.store = store
        self.journal = Journal("d" * 32)
        event = promised(1)
        assert isinstance(event.body, Received)
        assert event.body.promised_at is not None
        self.code, self.dossier = event.body.code, event.id
        self.received_at, self.promised_at = event.body.received_at, event.body.promised_at
        self.rev = 0
        self.push(event)

    def push(self, event: Event) -> str:
        """The code of the answer, empty where it was applied."""
        run = self.journal.run(event)
        answer = self.store.run(lambda c: push(c, self.store.context, DESK_1, run))
        self.rev += 1
        return answer.results[0].code if answer.results else ""

    def happens(self, body: Body, at: datetime) -> tuple[str, str]:
        """Its id, and the code of the answer."""
        event = make(
            body,
            id=self.store.context.ids(),
            dossier=self.dossier,
            at=at,
            officer=MAI.id,
            clock=Measured.OK,
            base_rev=self.rev,
        )
        return event.id, self.push(event)

    @property
    def shown(self) -> Outline:
        answer = self.store.run(
            lambda c: look_up(c, self.store.context, OTHER_DESK, officer=SAO.id, code=self.code)
        )
        (outline,) = answer.outlines
        return msgspec.json.decode(outline, type=Outline)


@pytest.fixture
def life(offices_store: PortalStore) -> Life:
    return Life(offices_store)


def record(life: Life, outage: Outage) -> None:
    raw = msgspec.Raw(msgspec.json.encode(outage))
    question = OfficeRecordQuestion(
        officer=DUNG.id, password="", kind=RecordKind.OUTAGE, record=raw
    )
    life.store.run(lambda c: office_records.put(c, life.store.context, DESK_1, DUNG, question))


def test_nothing_happened_and_it_is_due_as_its_receipt_says(life: Life) -> None:
    assert life.shown.due_now == life.shown.promised_at == life.promised_at


def test_an_outage_that_is_recorded_later_moves_it_and_its_withdrawal_moves_it_back(
    life: Life,
) -> None:
    begin = life.received_at + timedelta(minutes=1)
    outage = Outage(
        id="o1",
        office=OFFICE.code,
        begin=begin,
        end=begin + timedelta(days=2),
        reason="Mất điện",
    )
    record(life, outage)
    moved = life.shown
    assert moved.due_now is not None
    assert moved.due_now > life.promised_at
    assert moved.promised_at == life.promised_at
    record(life, replace(outage, version=2, withdrawn=True))
    assert life.shown.due_now == life.promised_at


def test_an_outage_of_another_agency_or_one_that_lasts_moves_nothing(life: Life) -> None:
    begin = life.received_at + timedelta(minutes=1)
    lasting = Outage(id="o1", office=OFFICE.code, begin=begin, reason="Mất mạng")
    end = begin + timedelta(days=2)
    record(life, lasting)
    record(life, replace(lasting, id="o2", end=end, agencies=("H38.145.99",)))
    assert life.shown.due_now == life.promised_at


def test_a_calendar_that_takes_its_day_away_moves_it(life: Life) -> None:
    off = life.promised_at.date()
    holiday = CalendarDay(day=off, kind=DayKind.HOLIDAY, name="Nghỉ")
    days = tuple(day for day in CALENDAR.days if day.day != off)
    later = replace(CALENDAR, effective_from=date(2026, 11, 24), days=(*days, holiday))
    data = msgspec.json.encode(later)
    life.store.run(lambda c: packs.put_calendar(c, life.store.context, data))
    due = life.shown.due_now
    assert due is not None
    assert due.date() > off


def test_while_the_citizen_is_asked_there_is_no_date_and_then_another_one(life: Life) -> None:
    items = (SupplementItem(name="Bản chính"),)
    asked = life.received_at + timedelta(minutes=5)
    body = SupplementRequested(desk=DESK_1.desk, items=items, reason="Bản chụp bị mờ", paper=True)
    question, _ = life.happens(body, asked)
    assert life.shown.due_now is None
    answered = datetime.combine(asked.date() + timedelta(days=1), time(9), asked.tzinfo)
    life.happens(SupplementReceived(question=question), answered)
    due = life.shown.due_now
    assert due is not None
    assert due > life.promised_at


def test_more_time_comes_before_the_date_unless_the_letter_is_out(life: Life) -> None:
    resolver = replace(MAI, roles=(Role.OFFICER, Role.RESOLVER, Role.SIGNER))
    life.store.run(lambda c: offices.put_officer(c, life.store.context, resolver, OFFICE.code))
    unit = AgencyRef(code=OFFICE.agencies[0].code, name=OFFICE.agencies[0].name)
    life.happens(TakenUp(slip="BG-1", unit=unit), life.received_at + timedelta(minutes=1))
    due = life.promised_at
    more = due + timedelta(days=5)
    asks = ExtensionProposed(due_at=more, reason="Chờ xác minh")
    assert life.happens(asks, due) == (ANY, "")
    assert life.happens(asks, due + timedelta(minutes=1)) == (ANY, "extension_late")
    given = Extended(due_at=more, reason="Chờ xác minh", signed_by=MAI.name)
    assert life.happens(given, due + timedelta(minutes=1)) == (ANY, "extension_late")
    letter = replace(given, paper=True)
    assert life.happens(replace(asks, due_at=due), due) == (ANY, "extension_not_later")
    assert life.happens(letter, due + timedelta(minutes=1)) == (ANY, "")
    assert life.shown.due_now == more
