"""`intake` and `receipt` sign in like the window: day, password, delay, a place in the journal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from counter_app.cli import signing
from counter_app.cli.demo import PASSWORD
from counter_app.cli.main import main
from counter_app.domain.dossier.dossier_code import parse
from counter_app.domain.errors import DomainError
from counter_app.domain.events import decode, make
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.signed_in import SignedIn
from counter_app.sentences.sentences import SENTENCES
from counter_app.services.desk import sign_in
from counter_app.services.desk.office_day import DayBackError
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.storage.journal import journal
from tests.architecture.lengths import ROOT
from tests.support import clocks, desks, portal_words
from tests.support.desk_fixtures import opened, place
from tests.support.desks import Clock, Crowd, Place
from tests.support.matrices import rest_in_campaigns

__all__ = ["opened", "place"]
ROW = {"thu tuc": desks.BIRTH, "ho ten": "Giàng Thị Sua", "so dinh danh": "010203004567"}
WRONG = "mật khẩu khác"


@pytest.fixture(scope="session")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A desk that has codes on days before today too."""
    always = desks.lease(first_day=date(2026, 7, 1))
    return desks.new(tmp_path_factory.mktemp("enrolled"), (always,))


@contextmanager
def given(password: str | bytes) -> Iterator[str]:
    """A file descriptor that gives the password, as `--password-fd` wants it."""
    reading, writing = os.pipe()
    data = password if isinstance(password, bytes) else f"{password}\n".encode()
    os.write(writing, data)
    os.close(writing)
    try:
        yield str(reading)
    finally:
        os.close(reading)


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    path = tmp_path / "lop-1a.jsonl"
    path.write_text(json.dumps(ROW | {"giay to": "đủ"}, ensure_ascii=False), "utf-8")
    return path


def run(place: Place, *arguments: str, password: str | bytes | None = PASSWORD) -> int:
    """The command's exit code; the day is confirmed."""
    folders = ["--profile", str(place.profile), "--keys", str(place.keys)]
    today = _today(place)
    if password is None:
        return main([*arguments, "--day", today, *folders], clocks.CLOCK)
    with given(password) as descriptor:
        given_by = ["--password-fd", descriptor]
        return main([*arguments, "--day", today, *given_by, *folders], clocks.CLOCK)


def _today(place: Place) -> str:
    desk = place.desk(now=clocks.now)
    try:
        return f"{desk.office_now():%d/%m/%Y}"
    finally:
        desk.close()


def happened(place: Place) -> list[tuple[str, str]]:
    """(kind, officer) of everything in the journal."""
    desk = place.desk()
    try:
        with desk.store.database.read() as connection:
            events = [decode(one.data) for one in journal.entries(connection, desk.store.device)]
        names = {one.id: one.login for one in desk.enrolment.officers}
        return [(one.kind, names[one.officer]) for one in events]
    finally:
        desk.close()


def test_who_knows_the_password_takes_in_a_batch_and_stands_in_the_journal_as_signed_in(
    place: Place, batch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(place, "intake", str(batch), "--officer", "lu") == 0
    kinds = happened(place)
    assert kinds[0] == (SignedIn.kind, "lu")
    assert [kind for kind, _ in kinds].count("received") == 1
    assert {officer for _, officer in kinds} == {"lu"}
    code = capsys.readouterr().out.split("\t")[0]
    out = batch.with_name("in-lai.pdf")
    assert run(place, "receipt", code, "--out", str(out), "--officer", "dung") == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert (SignedIn.kind, "dung") in happened(place)


COMMANDS = {
    "intake": lambda batch: ["intake", str(batch)],
    "receipt": lambda batch: ["receipt", "H38.145-261123-0601", "--out", str(batch) + ".pdf"],
}


NO_PASSWORDS = [
    WRONG, "", PASSWORD.upper(), PASSWORD + " ", b"", b"\xff\xfe\n", b"x" * 5000, None,
]  # fmt: skip


@pytest.mark.parametrize("command", rest_in_campaigns(list(COMMANDS)))
@pytest.mark.parametrize("login", rest_in_campaigns(["mai", "lu", "dung"]))
def test_without_the_password_nothing_is_done_in_anybodys_name(
    place: Place, batch: Path, capsys: pytest.CaptureFixture[str], command: str, login: str
) -> None:
    expected = {SENTENCES["wrong_password"], SENTENCES["no_password"]}
    for password in NO_PASSWORDS:
        arguments = [*COMMANDS[command](batch), "--officer", login]
        assert run(place, *arguments, password=password) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.strip() in expected, password
    assert happened(place) == []
    assert list(batch.parent.glob("**/*.pdf")) == []


def test_nobody_is_taken_for_the_officer_who_was_here_before(place: Place, batch: Path) -> None:
    assert run(place, "intake", str(batch), "--officer", "lu") == 0
    before = happened(place)
    assert run(place, "intake", str(batch), password=WRONG) == 2
    assert run(place, "intake", str(batch), password=None) == 2
    assert happened(place) == before


def test_wrong_passwords_of_the_command_line_and_of_the_window_make_one_delay(
    place: Place, batch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(sign_in.FREE_TRIES):
        assert run(place, "intake", str(batch), "--officer", "lu", password=WRONG) == 2
        assert capsys.readouterr().err.strip() == SENTENCES["wrong_password"]
    clock = Clock(clocks.now())
    desk = place.desk(now=clock)
    waits = []
    for _ in range(8):
        with pytest.raises(sign_in.WrongPasswordError) as caught:
            sign_in.check_password(desk, desks.officer(desk, "lu"), WRONG)
        waits.append(caught.value.wait)
        clock.timestamp += timedelta(seconds=waits[-1])
    desk.close()
    assert waits == [2, 4, 8, 16, 32, 64, 128, 256]
    for password in (WRONG, PASSWORD):
        assert run(place, "intake", str(batch), "--officer", "lu", password=password) == 2
        assert capsys.readouterr().err.startswith("Thử lại sau ")
    assert happened(place) == []


def test_an_unknown_officer_is_told_before_a_password_is_asked(
    place: Place, batch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(place, "intake", str(batch), "--officer", "ai-do", password=None) == 2
    assert "“ai-do”" in capsys.readouterr().err


def test_at_a_terminal_the_password_is_asked_and_never_shown(place: Place, batch: Path) -> None:
    leader, follower = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "tests.support.command",
        "intake",
        str(batch),
        "--officer",
        "mai",
    ]
    command += ["--day", _today(place), "--profile", str(place.profile), "--keys", str(place.keys)]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=follower, stdout=subprocess.PIPE, stderr=follower,
        start_new_session=True,
    )  # fmt: skip
    os.close(follower)
    shown = b""
    while b"Hoang" not in shown and b"Mai: " not in shown:
        shown += os.read(leader, 1000)
    os.write(leader, f"{PASSWORD}\n".encode())
    out, _ = process.communicate(timeout=60)
    os.close(leader)
    assert process.returncode == 0
    assert out.startswith(b"H38.")
    assert PASSWORD.encode() not in shown


@pytest.fixture
def clock() -> Clock:
    return Clock()


def accepted(desk: OpenDesk, said: str | None) -> bool:
    return signing._accept_day(sign_in.today(desk), said)


MOVES = {
    "a minute on": (timedelta(minutes=1), ""),
    "five minutes back": (timedelta(minutes=-5), "day_is_back"),
    "a day back": (timedelta(days=-1), "day_is_back"),
    "a year back": (timedelta(days=-365), "day_is_back"),
    "to Sunday": (timedelta(days=6), "day_jumped"),
    "three weeks on": (timedelta(days=21), "day_jumped"),
}


@pytest.mark.parametrize("move", MOVES)
def test_a_day_that_does_not_follow_has_to_be_said(
    place: Place, opened: object, clock: Clock, move: str
) -> None:
    by, code = MOVES[move]
    desk = opened(place, now=clock)  # type: ignore[operator]
    sign_in.sign_in(desk, desks.officer(desk), day_confirmed=False)
    clock.timestamp += by
    today = desk.office_now().date()
    if code:
        with pytest.raises(DomainError) as caught:
            accepted(desk, None)
        assert caught.value.code == code
        assert f"{today:%d/%m/%Y}" in SENTENCES[code].format(**caught.value.params)
    else:
        assert accepted(desk, None) is False
    assert accepted(desk, f"{today:%d/%m/%Y}") is bool(code)
    assert accepted(desk, f" {today.isoformat()}\n") is bool(code)
    for other in ("hôm nay", "", f"{today - timedelta(days=1):%d/%m/%Y}", "31/02/2026"):
        with pytest.raises(DomainError) as caught:
            accepted(desk, other)
        assert caught.value.code == "day_is_other"


@pytest.mark.parametrize("days", range(1, 40, 3))
def test_a_clock_that_goes_back_gives_no_code_of_a_day_before_until_somebody_signs_in(
    place: Place, opened: object, clock: Clock, days: int
) -> None:
    desk = opened(place, now=clock)  # type: ignore[operator]
    mai, crowd = desks.officer(desk), Crowd()
    sign_in.sign_in(desk, mai, day_confirmed=False)
    receive.receive(desk, mai, desks.intake(desk, crowd.next()))
    clock.timestamp -= timedelta(minutes=40)
    assert receive.receive(desk, mai, desks.intake(desk, crowd.next())).dossier.code
    clock.timestamp -= timedelta(days=days)
    with pytest.raises(DayBackError):
        receive.receive(desk, mai, desks.intake(desk, crowd.next()))
    sign_in.sign_in(desk, mai, day_confirmed=True)
    made = receive.receive(desk, mai, desks.intake(desk, crowd.next())).dossier
    assert parse(made.code).day == desk.office_now().date() < desks.MORNING.date()


def test_what_another_desk_says_of_the_time_and_what_is_declared_stop_nobody(
    place: Place, opened: object, clock: Clock
) -> None:
    desk = opened(place, now=clock)  # type: ignore[operator]
    mai, crowd = desks.officer(desk), Crowd()
    sign_in.sign_in(desk, mai, day_confirmed=False)
    dossier = receive.receive(desk, mai, desks.intake(desk, crowd.next())).dossier
    note = NoteAdded(text="Từ quầy có đồng hồ sai")
    for days in (2, 900_000, 2_000_000):
        event = make(
            note, id=desk.ids(), dossier=dossier.id, officer=mai.id,
            at=desk.office_now() + timedelta(days=days),
        )  # fmt: skip
        portal_words.sends(desk, dossier, others=(event,))
        assert receive.receive(desk, mai, desks.intake(desk, crowd.next())).dossier.code
    written = desk.office_now() - timedelta(days=3)
    earlier = desks.changed(desks.intake(desk, crowd.next()), written_at=written)
    code = f"{desks.COMMUNE}-{written:%y%m%d}-0610"
    receive.receive(desk, mai, desks.changed(earlier, written_code=code))
    clock.timestamp -= timedelta(days=1)
    with pytest.raises(DayBackError):
        receive.receive(desk, mai, desks.intake(desk, crowd.next()))
