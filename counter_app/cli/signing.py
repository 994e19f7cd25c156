"""Signing in on the command line, as at the gate: the day is accepted, the password is checked."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from datetime import date, datetime

from counter_app.domain.errors import DomainError
from counter_app.domain.office.office import Officer, Role
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk

MOST_PASSWORD = 1024
_FORMS = ("%d/%m/%Y", "%Y-%m-%d")
_DOUBTS = {
    "back": "day_is_back",
    "jump": "day_jumped",
    "rest_day": "day_of_rest",
}


class UnknownOfficerError(DomainError):
    """No such officer at this desk."""

    code = "unknown_officer"


class NoPasswordError(DomainError):
    """There is neither a terminal to ask at nor a file descriptor that gives one."""

    code = "no_password"


class DayError(DomainError):
    """The day that codes would carry is not the one that was said, or nobody accepted it."""

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        super().__init__(**params)


def signed_in(desk: OpenDesk, options: argparse.Namespace) -> Officer:
    """The officer, whose password was right and whose sign-in stands in the journal.

    Raises UnknownOfficerError, NoPasswordError, DayError, and what `check_password` and `sign_in`
    of the service raise; then nothing was written but a failed try.
    """
    officer = _officer(desk, options.officer)
    confirmed = _accept_day(sign_in.today(desk), options.day)
    if getattr(options, "password", None) is None:  # a command that meets damage runs once more
        options.password = _password(officer, options.password_fd)
    sign_in.check_password(desk, officer, options.password)
    sign_in.sign_in(desk, officer, day_confirmed=confirmed)
    return officer


def _officer(desk: OpenDesk, login: str | None) -> Officer:
    """The officer named, else the last who signed in, else the first who may receive."""
    existing = sign_in.active_officers(desk)
    if login is not None:
        named = [item for item in existing if item.login == login]
        if not named:
            raise UnknownOfficerError(login=login)
        return named[0]
    last = sign_in.last_officer(desk)
    if last is not None and last.active:
        return last
    first = next((item for item in existing if Role.OFFICER in item.roles), None)
    if first is None:
        raise UnknownOfficerError(login="")
    return first


def _accept_day(seen: sign_in.Today, said: str | None) -> bool:
    """Whether the day had to be confirmed, and was. Raises DayError."""
    if said is None and seen.doubt and sys.stdin.isatty():
        said = _asked(f"Ngày của máy: {seen.day:%d/%m/%Y}. Gõ lại ngày hôm nay để xác nhận: ")
    if said is None:
        if seen.doubt:
            raise DayError(_DOUBTS[seen.doubt], day=f"{seen.day:%d/%m/%Y}")
        return False
    if _day(said) != seen.day:
        raise DayError("day_is_other", day=f"{seen.day:%d/%m/%Y}")
    return bool(seen.doubt)


def _day(text: str) -> date | None:
    for form in _FORMS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def _asked(text: str) -> str:
    sys.stderr.write(text)
    sys.stderr.flush()
    return sys.stdin.readline()


def _password(officer: Officer, descriptor: int | None) -> str:
    """From the descriptor, else asked at the terminal. Raises NoPasswordError."""
    if descriptor is not None:
        return _first_line(descriptor)
    if not sys.stdin.isatty():
        raise NoPasswordError
    try:
        return getpass.getpass(f"Mật khẩu của {officer.name}: ")
    except (EOFError, UnicodeDecodeError) as error:
        raise NoPasswordError from error


def _first_line(descriptor: int) -> str:
    data = b""
    try:
        while b"\n" not in data and len(data) <= MOST_PASSWORD:
            piece = os.read(descriptor, MOST_PASSWORD)
            if not piece:
                break
            data += piece
        text = data.partition(b"\n")[0].removesuffix(b"\r").decode()
    except (OSError, OverflowError, ValueError) as error:
        raise NoPasswordError from error
    if not text or len(data.partition(b"\n")[0]) > MOST_PASSWORD:
        raise NoPasswordError
    return text
