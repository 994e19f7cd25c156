"""What happens in a schedule: officers, citizens, crashes, backups put back, machines copied."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import Connection, select

from counter_app.contract.problems import ProblemError
from counter_app.domain.catalogue.procedure import FeeKind
from counter_app.domain.deadlines.deadline import Deadline
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.online import FormField, SupplementItem
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.dossier.references import AgencyRef, ProcedureRef
from counter_app.domain.errors import RefusedError
from counter_app.domain.events import make
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.online_paid import OnlinePaid
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.domain.kinds.registry import BODIES
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.office.office import Officer
from counter_app.portal.journal.portal_events import record_own
from counter_app.portal.judging.rejudging import rejudge_held
from counter_app.portal.serials.online_codes import next_code
from counter_app.portal.store import schema
from counter_app.portal.store.context import Context
from counter_app.services.desk.office_day import DayBackError
from counter_app.services.dossier.record import record
from counter_app.services.intake import receive
from counter_app.services.intake.code_of_intake import NoCodeLeftError
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.schema import dossier as dossier_table
from counter_app.storage.journal import journal
from counter_app.storage.profile import backup
from counter_app.sync.cycle import run as run_cycle
from counter_app.sync.link.link_errors import LinkError
from counter_app.sync.steps.desk_side import StoppedError
from tests.simulation.transport import Crash
from tests.simulation.truth import Truth
from tests.simulation.world import SimDesk, World, officer_of
from tests.support import desks
from tests.support.people import people

POISON = "việc cổng không xét được"
"""A note with this text makes the portal's judging fail."""
unreadable: set[str] = set()
"""Dossiers that the desks of the running schedule cannot read."""


class Play:
    """One schedule being played: acts are drawn, what they did is told to the truth."""

    def __init__(self, world: World, truth: Truth) -> None:
        self.world = world
        self.truth = truth
        self.random = world.random
        self.crowd = people(world.random)
        self.count = 0
        self.online: list[str] = []
        self.backup: bytes | None = None
        self.clones = 0

    # officers

    def receive(self, machine: SimDesk) -> None:
        desk = machine.desk
        form = desks.intake(desk, next(self.crowd))
        try:
            done = receive.receive(desk, self.clerk(machine), form)
        except (RefusedError, NoCodeLeftError, DayBackError):
            self.world.weather.struck["no code on a copy or for the day"] += 1
            return
        except receive.IncompleteError:
            self.world.weather.struck["no law for the day"] += 1
            return
        with desk.store.database.read() as connection:
            made = journal.of_dossier(connection, done.dossier.id)
        self.truth.note(machine, tuple(made))

    def clerk(self, machine: SimDesk) -> Officer:
        """Who works there now: one of two, at the other office always the same."""
        if machine.is_foreign:
            return officer_of(machine.desk, "sao")
        return officer_of(machine.desk, self.random.choice(("mai", "mai", "lu")))

    def annotate(self, machine: SimDesk) -> None:
        state = self.any_dossier(machine)
        if state is None:
            return
        self.count += 1
        kind = self.random.randrange(4)
        body: Body
        if kind == 0 and any(line.id for line in state.fees if not line.open):
            paid = {line for payment in state.payments for line in payment.lines}
            due = [line for line in state.fees if line.id not in paid and not line.open]
            if not due:
                return
            body = FeeTaken(lines=(due[0].id,), amount=due[0].amount)
        elif kind == 1:
            body = PaperAdded(paper=Paper(name=f"Giấy tờ bổ sung số {self.count}"))
        elif kind == 2:
            digest = sha256(str((self.world.timestamp, self.count)).encode()).hexdigest()
            body = AttachmentAdded(
                attachment=Attachment(sha256=digest, size=4, mime="application/pdf", name="a.pdf")
            )
        else:
            body = NoteAdded(text=f"Ghi chú {self.count} tại {machine.name}")
        self.happen(machine, state.id, body)

    def poison(self, machine: SimDesk, text: str) -> None:
        state = self.any_dossier(machine, lambda one: one.status is not Status.SUBMITTED)
        if state is None:
            return
        self.count += 1
        event = self.happen(machine, state.id, NoteAdded(text=f"{text} {self.count}"))
        if event is not None:
            self.truth.poisoned.add(event.id)
            self.world.weather.struck["poison"] += 1

    def review(self, machine: SimDesk) -> None:
        state = self.any_dossier(
            machine, lambda one: one.status in {Status.SUBMITTED, Status.SUPPLEMENT}
        )
        if state is None:
            return
        at = machine.desk.office_now()
        desk = machine.asker.desk
        body = self.random.choice(
            [
                Claimed(desk=desk),
                Accepted(
                    desk=desk,
                    received_at=at,
                    deadline=Deadline(due_at=at + timedelta(days=3), rule="entered"),
                    promised_at=at + timedelta(days=3),
                ),
                Declined(desk=desk, reason="Không thuộc thẩm quyền"),
                SupplementRequested(
                    desk=desk, items=(SupplementItem(name="Giấy chứng sinh"),), reason="Còn thiếu"
                ),
                SupplementReceived(papers=(Paper(name="Giấy chứng sinh"),)),
            ]
        )
        self.happen(machine, state.id, body)

    def happen(
        self, machine: SimDesk, dossier_id: str | None, body: Body, actor: Officer | None = None
    ) -> Event | None:
        """None where the desk refuses it. Without an `actor` the clerk who sits there does it."""
        actor = actor or self.clerk(machine)
        try:
            made = record(machine.desk, actor, lambda it: it.add(body, dossier_id)).events
        except RefusedError:
            return None
        self.truth.note(machine, made)
        return made[0]

    def any_dossier(
        self, machine: SimDesk, fits: Callable[[Dossier], bool] = lambda _one: True
    ) -> Dossier | None:
        with machine.desk.store.database.read() as connection:
            ids = list(connection.scalars(select(dossier_table.c.id).order_by(dossier_table.c.n)))
            self.random.shuffle(ids)
            for key in ids:
                state = dossiers.get(connection, key)
                if state is not None and fits(state):
                    return state
        return None

    # citizens

    def file_online(self) -> None:
        def submit(connection: Connection, context: Context) -> Event:
            now = context.office_now()
            key = context.ids()
            office = self.world.enrolments[self.world.desks[0].asker.desk].office
            agency = office.agencies[0]
            body = OnlineSubmitted(
                code=next_code(connection, context, agency.code, now.date()),
                procedure=ProcedureRef(version="0" * 64, code="1.001193", name="Đăng ký khai sinh"),
                agency=AgencyRef(code=agency.code, name=agency.name),
                office=AgencyRef(code=office.code, name=office.name),
                submitted_at=now,
                owner=next(self.crowd),
                fees=(FeeLine(id="f1", name="Lệ phí", kind=FeeKind.CHARGE, amount=8000),),
                form=(FormField(label="Họ và tên trẻ", value="Giàng A Sử"),),
            )
            event = make(body, id=key, dossier=key, at=now, officer="portal")
            record_own(connection, context, event)
            return event

        event = self._at_portal(submit)
        if event is None:
            return
        self.online.append(event.id)
        self.truth.own_of_portal[event.id] = event

    def citizen_acts(self) -> None:
        if not self.online:
            return
        key = self.random.choice(self.online)
        body = self.random.choice(
            [
                OnlinePaid(lines=("f1",), amount=8000, reference="R1"),
                SupplementSubmitted(papers=(Paper(name="Giấy chứng sinh"),), text="Đã nộp"),
            ]
        )

        def act(connection: Connection, context: Context) -> Event:
            now = context.office_now()
            event = make(body, id=context.ids(), dossier=key, at=now, officer="portal")
            record_own(connection, context, event)
            return event

        event = self._at_portal(act)
        if event is not None:
            self.truth.own_of_portal[event.id] = event

    def _at_portal(self, function: Callable[[Connection, Context], Event]) -> Event | None:
        """None where the portal ended before it had committed: the citizen saw no answer."""
        try:
            return self.world.sky.run(function)
        except LinkError:
            return None

    # machines

    def sync(self, machine: SimDesk) -> bool:
        """One cycle; whether it came to its end."""
        if machine.open is None or machine.side is None:
            return False
        try:
            run_cycle(machine.side, machine.desk.office_now().date())
        except Crash:
            machine.stop()
            machine.start()
            return False
        except (LinkError, ProblemError, StoppedError):
            return False
        finally:
            self.truth.look(machine)
        return True

    def crash(self, machine: SimDesk) -> None:
        machine.stop()
        machine.start()
        self.world.weather.struck["desk crashed"] += 1
        self.truth.look(machine)

    def jump_clock(self, machine: SimDesk) -> None:
        days = self.random.choice([-400, -3, -1, 1, 30, 1095])
        machine.skew = timedelta(days=days) if not machine.skew else timedelta()
        self.world.weather.struck["clock jumped"] += 1

    def back_up_desk(self, machine: SimDesk) -> None:
        """A copy of the database as the program makes one."""
        store = machine.desk.store
        machine.backup = backup.make(
            store.profile.database, store.keys.database, machine.place / "copies", label="copy"
        )

    def restore_desk(self, _machine: SimDesk) -> None:
        """The database put back, the second journal beside it as it was."""
        having = [one for one in self.world.desks if one.backup is not None]
        if not having:
            return
        machine = self.random.choice(having)
        assert machine.backup is not None
        machine.stop()
        database = machine.place / "profile" / "counter.db"
        for suffix in ("-wal", "-shm"):
            database.with_name(database.name + suffix).unlink(missing_ok=True)
        shutil.copy(machine.backup, database)
        self.truth.disk_put_back(machine)
        machine.start()
        self.world.weather.struck["desk restored"] += 1
        self.truth.look(machine)

    def clone(self, machine: SimDesk) -> None:
        """The whole machine's folder on a second one; both go on."""
        if self.clones >= 1:
            return
        self.clones += 1
        machine.stop()
        place = self.world.folder / f"{machine.name}-clone"
        shutil.copytree(machine.place, place)
        machine.start()
        other = SimDesk(f"{machine.name}-clone", machine.asker, place, self.world, is_clone=True)
        other.start()
        self.world.desks.append(other)
        self.truth.seen_by[id(other)] = list(self.truth.seen_by.get(id(machine), []))
        self.world.weather.struck["desk cloned"] += 1

    def take_image(self, machine: SimDesk) -> None:
        """A copy of the whole disk of a machine, both journals on it."""
        machine.stop()
        image = self.world.folder / f"image-{machine.name}"
        shutil.rmtree(image, ignore_errors=True)
        shutil.copytree(machine.place, image)
        machine.image = (image, len(self.truth.seen_by.get(id(machine), [])))
        machine.start()

    def put_image_back(self, _machine: SimDesk) -> None:
        """The whole disk put back: what was written since and never left it is gone."""
        having = [one for one in self.world.desks if one.image is not None]
        if not having:
            return
        machine = self.random.choice(having)
        assert machine.image is not None
        image, count = machine.image
        machine.stop()
        shutil.rmtree(machine.place)
        shutil.copytree(image, machine.place)
        seen = self.truth.seen_by.get(id(machine), [])
        self.truth.restore(self.world, seen[count:])
        self.truth.seen_by[id(machine)] = seen[:count]
        self.truth.disk_put_back(machine)
        if machine.backup is not None and not machine.backup.exists():
            machine.backup = None
        machine.start()
        self.world.weather.struck["whole disk put back"] += 1

    def days_pass(self) -> None:
        self.world.timestamp += timedelta(days=self.random.randint(1, 6))

    # the portal

    def odd_item(self) -> None:
        """From now on the desks' version cannot read one of the dossiers."""
        with self.world.sky.store.read() as connection:
            known = sorted(connection.scalars(select(schema.dossier.c.id)))
        if known and not unreadable:
            unreadable.add(self.random.choice(known))
            self.world.weather.struck["unreadable item"] += 1

    def back_up_portal(self) -> None:
        target = self.world.folder / "backup.db"
        target.unlink(missing_ok=True)
        with (
            closing(sqlite3.connect(self.world.folder / "portal.db")) as database,
            closing(sqlite3.connect(target)) as copy,
        ):
            database.backup(copy)
        self.backup = target.read_bytes()

    def restore_portal(self) -> None:
        if self.backup is None:
            return
        self._close_portal()
        (self.world.folder / "portal.db").write_bytes(self.backup)
        self.world.open_portal()
        self.truth.portal_put_back(self.world)
        self.world.weather.struck["portal restored"] += 1

    def restart_portal(self) -> None:
        self._close_portal()
        self.world.open_portal()
        self.world.weather.struck["portal restarted"] += 1

    def age_portal(self) -> None:
        """The portal is of an older version than the desks: some kinds are unknown to it."""
        old = frozenset(BODIES) - {("paper_added", 1), ("supplement_requested", 1)}
        self.world.kinds = old
        self.world.sky.store.context.kinds = old
        self.world.weather.struck["portal older"] += 1

    def renew_portal(self) -> None:
        self.world.kinds = None
        self.world.sky.store.context.kinds = frozenset(BODIES)
        more = True
        while more:
            try:
                more = self.world.sky.run(rejudge_held).more
            except LinkError:
                more = True

    def _close_portal(self) -> None:
        self.world.sky.store.close()
        for suffix in ("-wal", "-shm"):
            (self.world.folder / f"portal.db{suffix}").unlink(missing_ok=True)
