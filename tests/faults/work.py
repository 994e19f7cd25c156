"""The work that is interrupted: receptions, receipts written as PDF, drafts, all acknowledged."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Lease
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft, receive
from counter_app.services.printing import issue_receipt
from tests.support import desks
from tests.support.desks import Crowd, Place


class Acknowledged(msgspec.Struct, frozen=True):
    """What left the program: a receipt that may be printed, or (`done`) one that was."""

    code: str
    id: str
    owner: str
    done: bool = False


def wide_lease() -> Lease:
    """Enough codes for a campaign in one day."""
    return Lease(
        id="wide",
        agency=desks.COMMUNE,
        first_day=date(2026, 1, 1),
        last_day=date(2030, 12, 31),
        low=1,
        high=9000,
    )


def new_place(folder: Path) -> Place:
    return desks.new(folder, leases=(wide_lease(),))


@dataclass(slots=True)
class Worker:
    """An officer at work. `tell` is called with each acknowledgement, at its moment."""

    desk: OpenDesk
    out: Path
    tell: Callable[[Acknowledged], None]
    crowd: Crowd
    in_print: Callable[[Path, bytes], None] = field(default=Path.write_bytes)  # type: ignore[assignment]
    turn: int = 0

    def step(self) -> None:
        """One citizen: a draft, the reception, and for each second one the receipt."""
        self.turn += 1
        actor = desks.officer(self.desk)
        form = desks.intake(self.desk, self.crowd.next())
        draft = f"draft-{self.turn}"
        keep_draft.keep(self.desk, actor, draft, "Khai sinh", form)
        dossier = receive.receive(self.desk, actor, form, draft=draft).dossier
        self.tell(_of(dossier))
        if self.turn % 2:
            self.print(dossier)

    def print(self, dossier: Dossier) -> None:
        form = issue_receipt.draw(self.desk, dossier)
        self.in_print(self.out / f"{dossier.code}.pdf", form.data)
        issue_receipt.issued(self.desk, desks.officer(self.desk), form, means="pdf")
        self.tell(msgspec.structs.replace(_of(dossier), done=True))


def _of(dossier: Dossier) -> Acknowledged:
    return Acknowledged(dossier.code, dossier.id, dossier.owner.name)


def write_to(descriptor: int) -> Callable[[Acknowledged], None]:
    """Acknowledge by one line in one system call."""

    def tell(acknowledged: Acknowledged) -> None:
        os.write(descriptor, msgspec.json.encode(acknowledged) + b"\n")

    return tell


def read_from(data: bytes) -> list[Acknowledged]:
    """The whole lines of what was acknowledged."""
    whole = data[: data.rfind(b"\n") + 1]
    return [msgspec.json.decode(line, type=Acknowledged) for line in whole.splitlines()]
