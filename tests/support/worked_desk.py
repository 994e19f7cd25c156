"""A real desk on a real profile, and dossiers taken in there through the services."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec

from counter_app import paths
from counter_app.domain.dossier import Dossier
from counter_app.domain.intake import Intake
from counter_app.domain.office import Officer
from counter_app.domain.paper import Source
from counter_app.services import batch, enrol, issue_receipt, receive
from counter_app.services.batch_file import BatchRow
from counter_app.services.open_desk import OpenDesk, open_desk

OFFICE_TIME = timezone(timedelta(hours=7))
MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=OFFICE_TIME)


class Clock:
    """A clock that stands still until it is set; answers UTC as a desk's clock does."""

    def __init__(self, moment: datetime = MORNING) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment.astimezone(UTC)


def enrolled(folder: Path) -> None:
    """The demo's desk in `folder`/profile, its keys beside it."""
    enrol.enrol(
        folder / "profile",
        enrol.decode_enrolment((paths.resources() / "demo" / "enrolment.json").read_bytes()),
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=folder / "keys",
    )


@contextmanager
def opened(folder: Path, clock: Clock) -> Iterator[OpenDesk]:
    desk = open_desk(folder / "profile", folder / "keys", now=clock)
    try:
        yield desk
    finally:
        desk.close()


def officer(desk: OpenDesk, login: str = "mai") -> Officer:
    return next(item for item in desk.enrolment.officers if item.login == login)


def intake(desk: OpenDesk, name: str, procedure: str = "1.004222", **fields: str) -> Intake:
    """A complete intake, as a row of a batch would make it."""
    row = BatchRow(1, {"name": name, "procedure": procedure, "papers": "đủ", **fields})
    prepared = batch.prepare(desk, [row])[0]
    assert not prepared.faults, prepared.faults
    return msgspec.structs.replace(prepared.intake, ref="")


def received(desk: OpenDesk, made: Intake, *, printed: bool = True, owed: bool = False) -> Dossier:
    """The dossier of this intake; `owed` leaves its last paper for later."""
    if owed:
        late = msgspec.structs.replace(
            made.papers[-1], source=Source.OWED, originals=0, copies=0, reason="nộp sau 2 ngày"
        )
        made = msgspec.structs.replace(made, papers=(*made.papers[:-1], late))
    dossier = receive.receive(desk, officer(desk), made).dossier
    if not printed:
        return dossier
    form = issue_receipt.Printable(dossier, b"", 1, "")
    return issue_receipt.issued(desk, officer(desk), form, means="printer")[0]


def batch_file(folder: Path, rows: list[dict[str, str]]) -> Path:
    """A batch as .jsonl."""
    path = folder / "lop-1a.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path
