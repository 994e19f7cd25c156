"""Signing in without a connection: Argon2id, a growing delay, and the day that the officer sees."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import argon2
from msgspec.structs import replace

from counter_app.domain.deadlines.calendar import is_working
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.errors import DomainError
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.domain.office.office import Officer, Role
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import record
from counter_app.storage.journal import sign_ins
from counter_app.storage.office import attempts, officers
from counter_app.storage.sync import sync_cursor

FREE_TRIES = 5
LONGEST_DELAY = 15 * 60
LONGEST_APART = timedelta(days=90)
"""Without a contact, by what the journal has seen since: so long passwords of the portal hold."""
LONGEST_GAP = 4  # days without a sign-in that a weekend or a short leave explains


class WrongPasswordError(DomainError):
    """`wait` seconds until the next try, 0 while tries are free."""

    code = "wrong_password"

    def __init__(self, wait: int) -> None:
        self.wait = wait
        super().__init__(wait=wait)


class TooLongApartError(DomainError):
    """The desk was without its portal for more than `days`."""

    code = "too_long_apart"


class MustWaitError(DomainError):
    code = "must_wait"

    def __init__(self, wait: int) -> None:
        self.wait = wait
        super().__init__(wait=wait)


@dataclass(frozen=True, slots=True)
class Today:
    """The day that codes will carry; `doubt` says why the officer must confirm it, if so.

    "back": before the last moment that the journal knows. "jump": long after it. "rest_day".
    """

    day: date
    doubt: str
    last: datetime | None


def active_officers(desk: OpenDesk) -> list[Officer]:
    """Who may sign in at this desk now, by name, each with the roles of now."""
    now = desk.office_now()
    with desk.store.database.read() as connection:
        result = [(item, desk.actor(item, now).roles) for item in officers.all_of(connection)]
    posted = [_as_of_now(item, roles) for item, roles in result if roles]
    return sorted(posted, key=lambda item: item.name)


def _as_of_now(officer: Officer, roles: frozenset[Role]) -> Officer:
    if not officer.postings:
        return officer
    return replace(officer, roles=tuple(role for role in Role if role in roles))


def today(desk: OpenDesk) -> Today:
    """The day by the clock, and whether it follows from what the journal knows."""
    now = desk.office_now()
    with desk.store.database.read() as connection:
        last = sign_ins.last_timestamp(connection)
    doubt = ""
    if last is not None and now < last - timedelta(minutes=2):
        doubt = "back"
    elif last is not None and (now.date() - in_zone(last, desk.zone).date()).days > LONGEST_GAP:
        doubt = "jump"
    elif not is_working(desk.calendar, now.date()):
        doubt = "rest_day"
    return Today(now.date(), doubt, last)


def check_password(desk: OpenDesk, officer: Officer, password: str) -> None:
    """Raises WrongPasswordError, or MustWaitError while the delay of earlier failures runs.

    The delay doubles from the sixth failure on, up to fifteen minutes, and outlives the program
    and an older database. With a clock set back it runs anew, in full.
    """
    now = int(desk.now().timestamp())
    with desk.store.database.read() as connection:
        count, until = attempts.get(desk.store, connection, officer.id)
    if until - now > _delay(count):
        until = now + _delay(count)
        attempts.put(desk.store, officer.id, count, until)
    if until > now:
        raise MustWaitError(until - now)
    if _fits(officer.verifier, password):
        if count:
            attempts.put(desk.store, officer.id, 0, 0)
        return
    delay = _delay(count + 1)
    attempts.put(desk.store, officer.id, count + 1, now + delay if delay else 0)
    raise WrongPasswordError(delay)


def sign_in(desk: OpenDesk, officer: Officer, *, day_confirmed: bool) -> None:
    """Record the sign-in with the day that was shown. Raises TooLongApartError."""
    _check_contact(desk)
    here = desk.enrolment.desk.id
    record(
        desk,
        officer,
        lambda recording: recording.add(
            SignedIn(office_day=recording.at.date(), desk=here, day_confirmed=day_confirmed), None
        ),
    )


def _check_contact(desk: OpenDesk) -> None:
    """The time is the latest that the journal has seen since: neither a clock set back gives the
    desk longer, nor does a clock gone wrong alone lock everybody out. A desk without a portal is
    not concerned.
    """
    with desk.store.database.read() as connection:
        contact = sync_cursor.state(connection).contact
        latest = sign_ins.latest_unsent(connection) if contact else None
    if (
        contact
        and latest is not None
        and latest.timestamp() - contact > LONGEST_APART.total_seconds()
    ):
        raise TooLongApartError(days=LONGEST_APART.days)


def last_officer(desk: OpenDesk) -> Officer | None:
    """Who signed in here last."""
    with desk.store.database.read() as connection:
        results = sign_ins.last(connection)
        existing = {item.id: item for item in officers.all_of(connection)}
    return existing.get(results.officer) if results else None


def _fits(verifier: str, password: str) -> bool:
    try:
        return argon2.PasswordHasher().verify(verifier, unicodedata.normalize("NFC", password))
    except (argon2.exceptions.Argon2Error, argon2.exceptions.InvalidHashError):
        return False


def _delay(failures: int) -> int:
    """Seconds to wait after so many failures in a row."""
    if failures <= FREE_TRIES:
        return 0
    return min(LONGEST_DELAY, 1 << min(failures - FREE_TRIES, 10))
