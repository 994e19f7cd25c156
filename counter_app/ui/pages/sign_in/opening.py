"""Opens the desk for the gate. Imports the store: only ever imported off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from counter_app.clock import Now
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.office.office import Officer
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.desk.reopen import reopen
from counter_app.ui.pages.sign_in.desk import GateDesk, SeenDay


def open_gate_desk(profile: Path, key_folder: Path | None, now: Now) -> tuple[OpenDesk, GateDesk]:
    """The open desk and what the gate needs of it. Raises what `open_desk` raises."""
    seen: list[GateDesk] = []

    def look(desk: OpenDesk) -> None:
        results = gate_desk(desk)
        results.today()
        seen.append(results)

    desk = open_desk(profile, key_folder, now=now, look=look)
    return desk, seen[-1]


def reopen_gate_desk(desk: OpenDesk, key_folder: Path | None) -> GateDesk:
    """The desk opened anew and what the gate needs of it. Raises what `reopen` raises."""
    reopen(desk, key_folder, look=lambda fresh: gate_desk(fresh).today())
    return gate_desk(desk)


def gate_desk(desk: OpenDesk) -> GateDesk:
    """What the gate needs of an open desk, with the officers who may come in now."""

    def today() -> SeenDay:
        seen = sign_in.today(desk)
        last = in_zone(seen.last, desk.zone) if seen.last is not None else None
        return SeenDay(seen.day, seen.doubt, last)

    def admit(officer: Officer, password: str, day_confirmed: bool) -> None:
        sign_in.check_password(desk, officer, password)
        sign_in.sign_in(desk, officer, day_confirmed=day_confirmed)

    def unlock(officer: Officer, password: str) -> None:
        sign_in.check_password(desk, officer, password)

    last = sign_in.last_officer(desk)
    office = desk.office
    return GateDesk(
        office=office.name,
        place=", ".join(part for part in (office.place, office.province) if part),
        desk=desk.enrolment.desk.name,
        officers=tuple(sign_in.active_officers(desk)),
        last_officer=last.id if last is not None else "",
        zone=desk.zone,
        today=today,
        admit=admit,
        unlock=unlock,
    )
