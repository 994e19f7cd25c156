"""The work that is interrupted: receptions, what follows them, papers written as PDF, drafts, all
acknowledged.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec
from sqlalchemy import Connection, select

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import decode
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.corrected import Change, Corrected
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.life.correctable import text_of
from counter_app.domain.office.office import Lease
from counter_app.forms.parts.template import FormKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import correct
from counter_app.services.intake import keep_draft, receive
from counter_app.services.passing import hand_over, waiting
from counter_app.services.passing.hand_over import Handing
from counter_app.services.printing import issue_paper, issue_receipt, issue_slip
from counter_app.services.printing.issued_form import Printable
from counter_app.services.results import hand_out
from counter_app.services.results.hand_out import HandOut
from counter_app.services.results.receiver import Receiver
from counter_app.storage.engine.schema import event
from tests.support import desks, returning
from tests.support.desks import Crowd, Place

BATCH = 50
"""Dossiers that go to their unit in one act."""


class Acknowledged(msgspec.Struct, frozen=True):
    """What left the program: a receipt that may be printed, or (`done`) one that was; or that an
    event of this `kind` happened after the reception.
    """

    code: str
    id: str
    owner: str
    done: bool = False
    kind: str = ""

    @property
    def is_receipt(self) -> bool:
        return not (self.done or self.kind)


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
    batch: int = BATCH

    def step(self) -> None:
        """One citizen: a draft, the reception, and for each second one the receipt; now and then
        what comes later.
        """
        dossier = self.receive()
        if self.turn % 4 == 1:
            self.correct(dossier)
        elif self.turn % 4 == 3:
            self.make_ready(dossier)
            self.give_result(dossier)
        elif self.turn % 8 == 0:
            self.hand_over()

    def receive(self) -> Dossier:
        self.turn += 1
        actor = desks.officer(self.desk)
        form = desks.intake(self.desk, self.crowd.next())
        draft = f"draft-{self.turn}"
        keep_draft.keep(self.desk, actor, draft, "Khai sinh", form)
        dossier = receive.receive(self.desk, actor, form, draft=draft).dossier
        self.tell(_of(dossier))
        if self.turn % 2:
            self.print(dossier)
        return dossier

    def print(self, dossier: Dossier) -> None:
        self._issue(issue_receipt.draw(self.desk, dossier, reason="Đính chính"), dossier.code)
        self.tell(msgspec.structs.replace(_of(dossier), done=True))

    def correct(self, dossier: Dossier) -> None:
        """What was mistyped becomes right, and the receipt's next version goes out."""
        phone = f"09{self.turn:08}"
        was = text_of(dossier, "owner.phone") or ""
        body = Corrected(
            changes=(Change(field="owner.phone", was=was, becomes=phone),), reason="Gõ nhầm"
        )
        after, _ = correct.correct(self.desk, desks.officer(self.desk), dossier.id, body)
        self._happened(after, Corrected)
        self.print(after)

    def make_ready(self, dossier: Dossier) -> None:
        """The result comes signed on paper."""
        actor, ready = desks.officer(self.desk), returning.on_paper()
        self._happened(hand_out.record_ready(self.desk, actor, dossier.id, ready)[0], ResultReady)

    def give_result(self, dossier: Dossier) -> None:
        """The result goes out, and the paper that says so."""
        actor = desks.officer(self.desk)
        out = HandOut(receiver=Receiver(name=dossier.owner.name, digits="3561"))
        after, _ = hand_out.return_result(self.desk, actor, dossier.id, out)
        self._happened(after, ResultReturned)
        self._issue(issue_paper.draw(self.desk, after, FormKind.RETURN), f"{after.code}-tra")

    def hand_over(self) -> None:
        """A whole batch in one act, and its slip; nothing where less than a batch waits."""
        found = waiting.look(self.desk).items[: self.batch]
        if len(found) < self.batch:
            return
        items = [Handing(one.dossier.id, one.unit) for one in found]
        given = hand_over.hand_over(self.desk, desks.officer(self.desk), items)
        for one in found:
            self._happened(one.dossier, HandedOver)
        for slip in given.slips:
            drawn = issue_slip.draw_slip(self.desk, slip)
            self.in_print(self.out / f"{drawn.stem}.pdf", drawn.data)

    def _issue(self, form: Printable, name: str) -> None:
        self.in_print(self.out / f"{name}.pdf", form.data)
        issue_receipt.issued(self.desk, desks.officer(self.desk), form, means="pdf")

    def _happened(self, dossier: Dossier, body: type[Body]) -> None:
        self.tell(msgspec.structs.replace(_of(dossier), kind=body.kind))


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


def lost_life(
    connection: Connection, told: Iterable[Acknowledged], batch: int = BATCH
) -> list[str]:
    """What was acknowledged after receptions and is not there, and slips of a part of a batch."""
    rows = connection.execute(select(event.c.dossier, event.c.kind))
    there = {(row.dossier, row.kind) for row in rows}
    faults = [
        f"{item.code}: {item.kind} lost"
        for item in told
        if item.kind and (item.id, item.kind) not in there
    ]
    query = select(event.c.bytes).where(event.c.kind == HandedOver.kind)
    bodies = [decode(data).body for data in connection.scalars(query)]
    slips = Counter(body.slip for body in bodies if isinstance(body, HandedOver))
    return faults + [f"slip {slip} of {n}" for slip, n in slips.items() if n != batch]
