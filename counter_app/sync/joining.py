"""Joining a portal: a one-time code against a token, for a profile that is new or works already."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from counter_app.contract.enrolment import Enrolled, EnrolQuestion
from counter_app.domain.calendar import Calendar, decode_calendar
from counter_app.domain.catalogue import Pack, decode_pack
from counter_app.domain.errors import DomainError
from counter_app.storage import enrolment, exchange
from counter_app.storage.enrolment import PortalAddress
from counter_app.storage.keys import KeyStore
from counter_app.storage.opening import is_now_of_this_machine
from counter_app.storage.store import Store
from counter_app.sync import http_portal
from counter_app.sync.http_portal import HttpPortal
from counter_app.sync.linking import connection_to


class OtherDeskError(DomainError):
    """The code is for another desk than the profile's."""

    code = "other_desk"


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the portal gave: token, office and desk, and the law of today."""

    enrolled: Enrolled
    packs: list[Pack]
    calendar: Calendar
    version: str


def ask(address: PortalAddress, code: str, device: str, request: str) -> Welcome:
    """Give the one-time code. The same `device` and `request` get the same answer again.

    Raises the errors of the link, ProblemError (`enrolment_code`), DomainError.
    """
    http = connection_to(address, "")
    try:
        question = EnrolQuestion(code=code, device=device, request=request)
        enrolled = http_portal.enrol(http, question)
        http.token = enrolled.token
        given = HttpPortal(http).packs()
    finally:
        http.close()
    return Welcome(
        enrolled=enrolled,
        packs=[decode_pack(bytes(raw)) for raw in given.catalogue],
        calendar=decode_calendar(bytes(given.calendar)),
        version=given.version,
    )


def take(
    store: Store, key_store: KeyStore, address: PortalAddress, welcome: Welcome, new_device: str
) -> None:
    """Make the open profile that desk of this portal; on a copied machine it goes on in a new
    journal and gives codes again. Raises OtherDeskError.
    """
    given = welcome.enrolled.enrolment
    with store.database.read() as connection:
        known = enrolment.current(connection)
    if known is not None and known.desk.id != given.desk.id:
        raise OtherDeskError(here=known.desk.id, there=given.desk.id)
    enrolment.put_token(key_store, store.profile.id, welcome.enrolled.token)
    with store.database.write() as connection:
        enrolment.take_over(connection, given, packs=welcome.packs, calendar=welcome.calendar)
        enrolment.put_portal(connection, address)
        state = exchange.state(connection)
        exchange.put_state(connection, replace(state, packs=welcome.version))
        last = next(m.last for m in exchange.journals(connection) if m.device == store.device)
    if store.is_copy:
        is_now_of_this_machine(store)
        store.go_on_in_new_journal(store.device, last, new_device)
