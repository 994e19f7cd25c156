"""Where a worker is killed: each point arms the process to end itself there, by SIGKILL.

The product has no hooks; its functions are replaced in the worker's process alone.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, NoReturn

from sqlalchemy import event

from counter_app import paths
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.services.intake import keep_draft, receive
from counter_app.services.passing import waiting
from counter_app.storage.engine import migrate
from counter_app.storage.journal import journal
from counter_app.storage.journal.second_journal import SecondJournal
from counter_app.storage.profile import backup
from counter_app.storage.profile.store import Store
from tests.faults.work import Acknowledged, Worker

Arm = Callable[[Worker, Random], None]


def die(*_: object, **__: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit  # the signal does not come back


def before_commit(worker: Worker, random: Random) -> None:
    _while(worker, receive, "receive", lambda: event.listen(_engine(worker), "commit", die))


def after_commit(worker: Worker, random: Random) -> None:
    """Between the commit and the second journal."""
    Store._append_second = die  # type: ignore[method-assign]


def in_second_journal(worker: Worker, random: Random) -> None:
    def torn(self: SecondJournal, descriptor: int, data: bytes, end: int) -> None:
        os.write(descriptor, data[: random.randrange(len(data) + 1)])
        die()

    SecondJournal._write = torn  # type: ignore[method-assign]


def before_print(worker: Worker, random: Random) -> None:
    """Between the second journal and the print: acknowledged, and nothing on paper."""
    Worker.print = die  # type: ignore[method-assign]
    worker.turn -= worker.turn % 2


def in_print(worker: Worker, random: Random) -> None:
    in_file(worker, random)
    worker.turn -= worker.turn % 2


def after_print(worker: Worker, random: Random) -> None:
    """The receipt is out, that it is out is not recorded."""

    def whole(path: Path, data: bytes) -> None:
        path.write_bytes(data)
        die()

    worker.in_print = whole
    worker.turn -= worker.turn % 2


def in_draft(worker: Worker, random: Random) -> None:
    _while(worker, keep_draft, "keep", lambda: event.listen(_engine(worker), "commit", die))


def at_statement(worker: Worker, random: Random) -> None:
    """Before any of the next sixty statements."""
    _count_down(worker, "before_cursor_execute", random.randrange(60))


def at_commit(worker: Worker, random: Random) -> None:
    """Before any of the next commits; a reading ends with one too."""
    _count_down(worker, "commit", random.randrange(4))


def in_file(worker: Worker, random: Random) -> None:
    """While whatever comes next is written on paper."""

    def torn(path: Path, data: bytes) -> None:
        path.write_bytes(data[: random.randrange(len(data))])
        die()

    worker.in_print = torn


def in_hand_over(worker: Worker, random: Random) -> None:
    """Anywhere between a whole batch of dossiers and its slip on paper."""
    while len(waiting.look(worker.desk).items) < worker.batch:
        worker.receive()
    random.choice(ANYWHERE)(worker, random)
    worker.hand_over()


def in_return(worker: Worker, random: Random) -> None:
    dossier = worker.receive()
    worker.make_ready(dossier)
    random.choice(ANYWHERE)(worker, random)
    worker.give_result(dossier)


def in_correction(worker: Worker, random: Random) -> None:
    dossier = worker.receive()
    random.choice(ANYWHERE)(worker, random)
    worker.correct(dossier)


def _count_down(worker: Worker, name: str, left: int) -> None:
    """End the process at what follows so many of these events of the database."""

    def count(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            die()

    event.listen(_engine(worker), name, count)


def _engine(worker: Worker) -> Any:
    return worker.desk.store.database._engine


def _while(worker: Worker, module: Any, name: str, arm: Callable[[], None]) -> None:
    """Arm at the next call of a service."""
    service = getattr(module, name)

    def armed(*arguments: Any, **named: Any) -> Any:
        arm()
        return service(*arguments, **named)

    setattr(module, name, armed)


def acknowledge_early(tell: Callable[[Acknowledged], None]) -> None:
    """A planted error: the receipt is acknowledged inside its transaction."""
    append = journal.append

    def early(connection: Any, device: str, happened: Event) -> Any:
        placed = append(connection, device, happened)
        if isinstance(happened.body, Received):
            body = happened.body
            tell(Acknowledged(body.code, happened.dossier or "", body.owner.name))
        return placed

    journal.append = early


ANYWHERE: tuple[Arm, ...] = (at_commit, after_commit, in_second_journal, at_statement, in_file)

POINTS: dict[str, Arm] = {
    "before commit": before_commit,
    "after commit": after_commit,
    "in second journal": in_second_journal,
    "before print": before_print,
    "in print": in_print,
    "after print": after_print,
    "in draft": in_draft,
    "at a statement": at_statement,
    "in hand-over": in_hand_over,
    "in return": in_return,
    "in correction": in_correction,
}

NEXT = f'''"""The next version's step: a table made anew and filled, as in alembic's batch mode."""

from alembic import op

revision = "{migrate.SCHEMA + 1:04}"
down_revision = "{migrate.SCHEMA:04}"


def upgrade():
    op.execute("CREATE TABLE next_draft AS SELECT * FROM draft")
    op.execute("ALTER TABLE dossier ADD COLUMN seen INTEGER NOT NULL DEFAULT 0")
    op.execute("UPDATE dossier SET seen = events")
    op.execute("CREATE INDEX ix_dossier_seen ON dossier (seen)")
    op.execute("DROP TABLE next_draft")
    op.execute("PRAGMA user_version = {migrate.SCHEMA + 1}")
'''
AHEAD = migrate.SCHEMA + 1
STEPS = ("backup", "backup's check", "statement", "commit", "after commit")


def next_version(folder: Path) -> None:
    """Make this process a program one schema ahead, with the step in `folder`."""
    scripts = folder / "migrations"
    if not scripts.exists():
        shutil.copytree(paths.migrations(), scripts)
        (scripts / "versions" / f"{AHEAD:04}_next.py").write_text(NEXT)
    paths.migrations = lambda: scripts
    migrate.SCHEMA = AHEAD


def arm_migration(step: str, random: Random) -> None:
    """End this process in its next migration."""
    if step == "backup":
        copy = backup._copy

        def torn(path: Path, key: bytes, target: Path, go_on: Callable[[], bool]) -> None:
            copy(path, key, target, go_on)
            data = target.read_bytes()
            target.write_bytes(data[: random.randrange(len(data))])
            die()

        backup._copy = torn
    elif step == "backup's check":
        backup._verify = die
    else:
        _arm_engine(step, random)


def _arm_engine(step: str, random: Random) -> None:
    create = migrate.create_engine
    left = random.randrange(1, 9)

    def armed(*arguments: Any, **named: Any) -> Any:
        nonlocal left
        engine = create(*arguments, **named)

        def count(*_: object) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                die()

        if step == "statement":
            event.listen(engine, "before_cursor_execute", count)
        elif step == "commit":
            event.listen(engine, "commit", die)
        else:
            engine.dispose = die
        return engine

    migrate.create_engine = armed
