"""Joining a portal: a one-time code against a token, for a profile that is new or works already."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from counter_app.contract.enrolment import Enrolled, EnrolQuestion
from counter_app.contract.lease import LeaseQuestion, Leases
from counter_app.contract.portal import Portal
from counter_app.contract.problems import ProblemError
from counter_app.domain.catalogue.catalogue import OpenedPack
from counter_app.domain.catalogue.given_law import GivenLaw, OpenedCalendar, open_law
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.domain.errors import DomainError
from counter_app.domain.office.enrolment_rows import OpenedEnrolment, open_enrolment, open_rows
from counter_app.domain.office.office import Lease
from counter_app.storage.engine.keys import KeyStore
from counter_app.storage.office import enrolment, leases
from counter_app.storage.office.enrolment import PortalAddress
from counter_app.storage.profile.opening import is_now_of_this_machine
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.link.link_errors import UnreadableError
from counter_app.sync.linking import connection_to


class OtherDeskError(DomainError):
    """The code is for another desk than the profile's; `here` is the name of that one."""

    code = "other_desk"


class PortalAddressError(DomainError):
    """No address that a portal could answer at."""

    code = "portal_address"


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the portal gave: token, office and desk, leases with their marks, the law of today."""

    token: str
    given: OpenedEnrolment
    leases: Leases
    packs: tuple[OpenedPack, ...]
    calendar: OpenedCalendar
    version: str


def ask(address: PortalAddress, question: EnrolQuestion, here: str = "") -> Welcome:
    """Give the one-time code. The same question gets the same answer again. `here` is the name
    of the desk whose profile joins.

    Raises PortalAddressError, OtherDeskError, the errors of the link, ProblemError
    (`enrolment_code`), DomainError.
    """
    http = _connection(address)
    try:
        return welcome(HttpPortal(http), question, here)
    finally:
        http.close()


def welcome(portal: Portal, question: EnrolQuestion, here: str = "") -> Welcome:
    """`ask`, of a portal that is connected already."""
    try:
        enrolled = portal.enrol(question)
        opened = _opened(enrolled)
        desk = opened.enrolment.desk.id
        leases = portal.leases(LeaseQuestion(request=question.request, desk=desk))
        given = portal.packs()
    except ProblemError as error:
        if error.code == OtherDeskError.code:
            raise OtherDeskError(here=here or question.desk) from error
        raise
    law = open_law(given.catalogue, given.calendar)
    if law.calendar is None:
        raise law.faults[-1]
    return Welcome(
        token=enrolled.token,
        given=opened,
        leases=leases,
        packs=law.packs,
        calendar=law.calendar,
        version="" if law.faults or opened.unreadable else given.version,
    )


def take(
    store: Store,
    key_store: KeyStore,
    address: PortalAddress,
    welcome: Welcome,
    *,
    new_device: str,
    at: int,
) -> None:
    """Make the open profile that desk of this portal, heard `at` (seconds since 1970); on a
    copied machine it goes on in the journal `new_device` and gives codes again. May be repeated.

    Leases that the portal does not name came from elsewhere, and others may have the same serials:
    they end yesterday. Codes of today go on in the bands, where there was a machine at this desk
    before: what was given and never sent lies below.
    Raises OtherDeskError.
    """
    given = welcome.given.enrolment
    with store.database.read() as connection:
        existing = enrolment.current(connection)
        has_worked = any(mark.last for mark in sync_cursor.journals(connection))
    if existing is not None and existing.desk.id != given.desk.id:
        raise OtherDeskError(here=existing.desk.name)
    today = from_seconds(at, ZoneInfo(welcome.calendar.calendar.zone)).date()
    enrolment.put_token(key_store, store.profile.id, welcome.token)
    named = open_rows(welcome.leases.leases, Lease)
    with store.database.write() as connection:
        enrolment.apply_enrolment(connection, welcome.given)
        enrolment.apply_law(connection, GivenLaw(welcome.packs, welcome.calendar))
        for lease in named:
            leases.put(connection, lease)
        leases.end_others(connection, {lease.value.id for lease in named}, today)
        for mark in welcome.leases.marks:
            leases.raise_mark(connection, mark.agency, mark.day, mark.serial)
        for lease in named if has_worked else ():
            leases.go_on_in_bands(connection, lease.value.agency, today)
        enrolment.put_portal(connection, address)
        state = sync_cursor.state(connection)
        sync_cursor.put_state(connection, replace(state, packs=welcome.version, contact=at))
        last = next(m.last for m in sync_cursor.journals(connection) if m.device == store.device)
    if store.is_copy:
        if store.device != new_device:
            store.go_on_in_new_journal(store.device, last, new_device)
        is_now_of_this_machine(store)


def _opened(enrolled: Enrolled) -> OpenedEnrolment:
    try:
        return open_enrolment(enrolled.enrolment)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableError("json") from error


def _connection(address: PortalAddress) -> Http:
    try:
        return connection_to(address, "")
    except ValueError as error:
        raise PortalAddressError from error
