"""A backup counts when it was verified; a portal put back to it loses nothing it had granted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.enrolment import EnrolQuestion
from counter_app.domain.dossier.dossier_code import parse
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.portal.office import enrol, offices, packs
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep import backups
from counter_app.portal.upkeep.backups import BackupMark, UnusableBackupError
from tests.portal.serials.test_leases import ask, assert_nothing_twice, everything
from tests.support import portal_backends
from tests.support.online_filing import answer, dossier, put_catalogue, submit
from tests.support.opened import enrolment_of
from tests.support.portal_offices import DESK_1, DESK_2, MAI, OFFICE, furnish

Opener = Callable[[], PortalStore]


def marks(store: PortalStore) -> tuple[dict[str, int], dict[str, int]]:
    device, office = schema.device, schema.office
    with store.read() as connection:
        devices = connection.execute(select(device.c.id, device.c.backed_up))
        feeds = connection.execute(select(office.c.code, office.c.backed_up))
        return {row[0]: row[1] for row in devices}, {row[0]: row[1] for row in feeds}


on_sqlite = pytest.mark.parametrize("where", ["sqlite"], indirect=True)
elsewhere = [name for name in portal_backends.NAMES if name != "sqlite"]


@on_sqlite
def test_desks_are_told_how_far_a_verified_backup_goes(
    offices_store: PortalStore, tmp_path: Path
) -> None:
    put_catalogue(offices_store)
    filed = submit(offices_store, dossier(offices_store))
    answer(offices_store, NoteAdded(text="Đã gọi điện"), filed, device="d" * 32)
    reached = backups.backup(offices_store, tmp_path / "backups" / "1.db")
    assert reached.devices == {"portal": 1, "d" * 32: 1}
    assert reached.offices[OFFICE.code] == 2
    submit(offices_store, dossier(offices_store, "hs-2"))
    assert marks(offices_store) == (reached.devices, reached.offices)
    assert backups.verify(tmp_path / "backups" / "1.db") == reached


@on_sqlite
def test_a_damaged_or_foreign_file_is_no_backup(offices_store: PortalStore, tmp_path: Path) -> None:
    put_catalogue(offices_store)
    submit(offices_store, dossier(offices_store))
    good = tmp_path / "good.db"
    backups.backup(offices_store, good)
    data = bytearray(good.read_bytes())
    torn, foreign = tmp_path / "torn.db", tmp_path / "foreign.db"
    torn.write_bytes(data[: len(data) // 2])
    foreign.write_bytes(b"not a database at all" * 100)
    short = tmp_path / "short.db"
    offices_store.run(lambda c: c.execute(schema.entry.delete()))
    with pytest.raises(UnusableBackupError, match="journal portal"):
        backups.backup(offices_store, short)
    assert not short.exists()
    for path in (torn, foreign, tmp_path / "nothing.db"):
        with pytest.raises(UnusableBackupError):
            backups.verify(path)
        with pytest.raises(UnusableBackupError):
            backups.restore(tmp_path / "portal", path, tmp_path / "portal.db")
    assert not list(tmp_path.glob("*.partial*"))


def test_marks_only_go_up_and_never_beyond_what_is_here(offices_store: PortalStore) -> None:
    history = offices_store.context.history
    rows = [{"id": "d", "desk": DESK_1.desk, "known_seq": 10, "head": "0" * 64}]
    offices_store.run(lambda c: c.execute(schema.device.insert(), rows))
    offices_store.run(lambda c: c.execute(schema.office.update().values(feed=5)))

    def mark(seq: int, feed: int, history: str = history) -> tuple[int, int]:
        reached = BackupMark(history, {"d": seq, "unknown": 3}, {OFFICE.code: feed})
        offices_store.run(lambda c: backups.mark_backed_up(c, reached))
        devices, feeds = marks(offices_store)
        return devices["d"], feeds[OFFICE.code]

    assert mark(7, 3, "another history") == (0, 0)
    assert mark(7, 3) == (7, 3)
    assert mark(5, 2) == (7, 3)
    assert mark(11, 6) == (7, 3)
    assert mark(10, 5) == (10, 5)


@on_sqlite
def test_a_portal_put_back_to_a_backup_grants_nothing_twice(
    open_again: Opener, tmp_path: Path
) -> None:
    store = furnish(open_again())
    put_catalogue(store)
    first = submit(store, dossier(store))
    file = tmp_path / "backup.db"
    backups.backup(store, file)
    old_history = store.context.history

    held = ask(store, DESK_1).leases
    code = store.run(lambda c: enrol.invite(c, store.context, DESK_2.desk))
    question = EnrolQuestion(code=code, device="a" * 32, request="r")
    enrolled = store.run(lambda c: enrol.enrol(c, store.context, question))
    second_question = dossier(store, "hs-2")
    second = submit(store, second_question)
    store.run(
        lambda c: offices.put_officer(c, store.context, replace(MAI, active=False), OFFICE.code)
    )
    leases = {lease.id for lease in everything(store)}
    store.close()

    backups.restore(tmp_path / "portal", file, tmp_path / "portal.db")
    store = open_again()
    assert store.context.history != old_history
    assert {lease.id for lease in everything(store)} == leases
    assert ask(store, DESK_1, "another").leases == held
    with store.read() as connection:
        asker = enrol.asker(connection, enrolled.token)
        back = enrolment_of(packs.enrolment(connection, store.context, asker))
    assert asker == DESK_2
    assert not next(one for one in back.officers if one.id == "mai").active
    assert submit(store, second_question).dossier == second.dossier
    third = submit(store, dossier(store, "hs-3"))
    assert [parse(one.code).serial for one in (first, second, third)] == [1, 2, 3]
    assert_nothing_twice(everything(store))
    store.close()


@on_sqlite
def test_an_older_file_copied_over_the_database_is_noticed_without_the_command(
    open_again: Opener, tmp_path: Path
) -> None:
    store = furnish(open_again())
    put_catalogue(store)
    submit(store, dossier(store))
    old = tmp_path / "old.db"
    backups.backup(store, old)
    history = store.context.history
    held = ask(store, DESK_1).leases
    store.close()

    (tmp_path / "portal.db").write_bytes(old.read_bytes())
    store = open_again()
    assert store.context.history != history
    assert ask(store, DESK_1, "another").leases == held
    store.close()


@pytest.mark.parametrize("where", elsewhere, indirect=True)
def test_postgresql_is_left_to_its_own_programs(portal_store: PortalStore, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="own programs"):
        backups.backup(portal_store, tmp_path / "backup.db")
