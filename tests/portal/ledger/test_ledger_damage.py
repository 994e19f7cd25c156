"""The ledger under damage: half writes, flipped bytes, lines that nobody can read any more."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.problems import ProblemError
from counter_app.portal.ledger.ledger import FileLedger
from counter_app.portal.ledger.ledger_lines import seal, unseal
from counter_app.portal.office import enrol
from counter_app.portal.serials import leases
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from counter_app.portal.upkeep.verify import verify
from tests.portal.serials.test_leases import ask
from tests.portal.store.test_opening import forget
from tests.support.portal_offices import DESK_1, DESK_2, furnish

Opener = Callable[[], PortalStore]


@pytest.fixture
def ledger(tmp_path: Path) -> FileLedger:
    made = FileLedger(tmp_path / "ledger")
    for number in range(3):
        made.append("lease", f"id-{number}", b'{"desk":"qu\xe1\xba\xa7y","low":%d}' % number)
    return made


def path_of(folder: Path) -> Path:
    (path,) = folder.rglob("ledger.jsonl")
    return path


def records(ledger: FileLedger) -> list[tuple[str, str, bytes]]:
    return [(line.kind, line.id, bytes(line.value)) for line in ledger.lines()]


@pytest.mark.campaign
def test_every_flipped_byte_is_found_and_put_right(ledger: FileLedger, tmp_path: Path) -> None:
    """Also an end of line, which makes one line of two, and one that becomes an end of line."""
    path, sound = path_of(tmp_path), records(ledger)
    data, random = path.read_bytes(), Random(2)
    for place in range(1, len(data)):
        broken = bytearray(data)
        broken[place] = ord("\n") if place % 7 == 0 else broken[place] ^ 1 << random.randrange(8)
        if bytes(broken) == data:
            continue
        path.write_bytes(broken)
        assert len(records(ledger)) < len(sound)
        assert ledger.mend() >= 1
        assert path.read_bytes() == data
    assert records(ledger) == sound


def test_a_line_is_never_read_as_another_one() -> None:
    """Whatever two bytes are hit, it is the line that was written or none."""
    raw = seal(b'{"kind":"enrolment","id":"t","value":{"revoked":true,"desk":"1"}}')
    random = Random(4)
    for _ in range(4000):
        broken = bytearray(raw)
        for _ in range(2):
            broken[random.randrange(len(raw))] = random.randrange(256)
        assert unseal(bytes(broken)) is None or bytes(broken) == raw


def test_lines_of_the_first_portal_are_read_and_get_their_sums_once(tmp_path: Path) -> None:
    folder = tmp_path / "ledger"
    folder.mkdir()
    old = b'\n{"kind":"lease","id":"a","value":{"low":1}}\n{"kind":"pack","id":"b","value":[]}'
    (folder / "ledger.jsonl").write_bytes(old)
    ledger = FileLedger(folder)
    before = records(ledger)
    assert before == [("lease", "a", b'{"low":1}'), ("pack", "b", b"[]")]
    assert ledger.mend() == 0
    assert records(ledger) == before
    fresh = path_of(tmp_path).read_bytes()
    assert fresh.count(b'"sum":') == 2
    assert ledger.mend() == 0
    assert path_of(tmp_path).read_bytes() == fresh


def full_after(room: int) -> Callable[[int, bytes], int]:
    real, left = os.write, [room]

    def write(descriptor: int, data: bytes) -> int:
        if not left[0]:
            raise OSError(errno.ENOSPC, "full")
        wrote = real(descriptor, bytes(data)[: left[0]])
        left[0] -= wrote
        return wrote

    return write


@pytest.mark.parametrize("room", [0, 1, 2, 20, 60])
def test_a_half_written_line_is_taken_back_and_the_record_refused(
    ledger: FileLedger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    before = path_of(tmp_path).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full_after(room))
        with pytest.raises(OSError, match="full"):
            ledger.append("enrolment", "token", b'{"revoked":true}')
    assert path_of(tmp_path).read_bytes() == before
    ledger.append("enrolment", "token", b'{"revoked":true}')
    assert records(ledger)[-1] == ("enrolment", "token", b'{"revoked":true}')
    assert ledger.damaged() == []


def test_a_record_that_was_not_synced_is_taken_back(
    ledger: FileLedger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(errno.EIO, "disk")

    before = path_of(tmp_path).read_bytes()
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="disk"):
        ledger.append("enrolment", "token", b"{}")
    assert path_of(tmp_path).read_bytes() == before


def test_what_a_killed_process_left_is_no_damage_once_another_has_written_behind_it(
    ledger: FileLedger, tmp_path: Path
) -> None:
    path, whole = path_of(tmp_path), seal(b'{"kind":"lease","id":"x","value":{}}')
    for length in range(1, len(whole) - 1, 5):
        with path.open("ab") as file:
            file.write(b"\n" + whole[:length])
        assert ledger.damaged() == []
        ledger.append("lease", f"behind-{length}", b"{}")
        assert records(ledger)[-1][1] == f"behind-{length}"
        assert ledger.damaged() == []


@pytest.fixture
def portal(open_again: Opener) -> Iterator[PortalStore]:
    store = furnish(open_again())
    yield store
    store.close()


def enrolled(store: PortalStore, desk: str, request: str) -> str:
    code = store.run(lambda c: enrol.invite(c, store.context, desk))
    question = EnrolQuestion(code=code, device=f"device-{request}", request=request)
    return store.run(lambda c: enrol.enrol(c, store.context, question)).token


def may_come_in(store: PortalStore, token: str) -> bool:
    with store.read() as connection:
        try:
            return not enrol.asker(connection, token).revoked
        except ProblemError:
            return False


def spoil(tmp_path: Path, part: bytes, over: bytes = b"\0\0\0\0\0\0\0") -> None:
    """Several bytes, so that nobody can put the last line with `part` right."""
    path = path_of(tmp_path)
    data = path.read_bytes()
    at = data.rindex(part)
    path.write_bytes(data[:at] + over + data[at + len(over) :])


def older(store: PortalStore, token: str) -> None:
    """The database as it was before the token was revoked, put back by the command."""
    with store.transaction() as connection:
        connection.execute(schema.enrolment.update().values(revoked=0))
    (store.folder / "history").unlink()


@pytest.mark.campaign
def test_a_revoked_token_stays_revoked_though_one_byte_of_its_line_was_hit(
    open_again: Opener, tmp_path: Path, portal: PortalStore
) -> None:
    token = enrolled(portal, DESK_1.desk, "one")
    portal.run(lambda c: enrol.revoke(c, portal.context, DESK_1.desk))
    portal.close()
    data, random = path_of(tmp_path).read_bytes(), Random(6)
    line = data.rindex(b"\n")
    for _ in range(12):
        place = random.randrange(line, len(data))
        broken = bytearray(data)
        broken[place] ^= 1 << random.randrange(8)
        path_of(tmp_path).write_bytes(broken)
        store = open_again()
        older(store, token)
        store.close()
        path_of(tmp_path).write_bytes(broken)
        store = open_again()
        assert store.findings.mended >= 1
        assert not may_come_in(store, token)
        store.close()


def test_a_line_that_may_have_locked_a_machine_out_does_so_after_a_restore_and_is_named(
    open_again: Opener, tmp_path: Path, portal: PortalStore
) -> None:
    revoked = enrolled(portal, DESK_1.desk, "one")
    other = enrolled(portal, DESK_2.desk, "two")
    portal.run(lambda c: enrol.revoke(c, portal.context, DESK_1.desk))
    older(portal, revoked)
    portal.close()
    spoil(tmp_path, b'"revoked":true')
    store = open_again()
    assert not may_come_in(store, revoked)
    assert may_come_in(store, other), "nothing of it stood in the line"
    assert store.findings.locked_out == (DESK_1.desk,)
    assert len(store.findings.damaged) == 1
    store.close()
    store = open_again()
    assert store.findings.damaged == (), "it is settled"
    assert not may_come_in(store, revoked)
    store.close()


def test_a_line_of_which_nothing_can_be_told_lets_nobody_in_after_a_restore(
    open_again: Opener, tmp_path: Path, portal: PortalStore
) -> None:
    tokens = [enrolled(portal, DESK_1.desk, "one"), enrolled(portal, DESK_2.desk, "two")]
    portal.run(lambda c: enrol.revoke(c, portal.context, DESK_1.desk))
    older(portal, tokens[0])
    portal.close()
    data = path_of(tmp_path).read_bytes()
    line = data.rindex(b"\n") + 1
    path_of(tmp_path).write_bytes(data[:line] + b"\xff" * (len(data) - line - 1) + b"}")
    store = open_again()
    assert [may_come_in(store, token) for token in tokens] == [False, False]
    assert store.findings.locked_out == (DESK_1.desk, DESK_2.desk)
    store.close()


def test_a_line_of_another_kind_locks_nobody_out_and_the_rest_is_read(
    open_again: Opener, tmp_path: Path, portal: PortalStore
) -> None:
    token = enrolled(portal, DESK_1.desk, "one")
    held = ask(portal, DESK_2).leases
    older(portal, token)
    forget(portal, "lease")
    portal.close()
    spoil(tmp_path, b'"value":{"lease"', b'"VALUE":{')
    store = open_again()
    assert may_come_in(store, token)
    with store.read() as connection:
        known = leases.current(connection, store.context, DESK_2.desk).leases
    assert len(known) == len(held) - 1
    assert store.findings.locked_out == ()
    assert len(store.findings.damaged) == 1
    store.close()


@pytest.mark.campaign
def test_a_whole_database_gives_the_ledger_what_it_lost(
    open_again: Opener, tmp_path: Path, portal: PortalStore
) -> None:
    tokens = [enrolled(portal, DESK_1.desk, "one"), enrolled(portal, DESK_2.desk, "two")]
    ask(portal, DESK_1)
    portal.run(lambda c: enrol.revoke(c, portal.context, DESK_1.desk))
    history = portal.context.history
    with portal.read() as connection:
        granted = set(connection.scalars(select(schema.lease.c.id)))
    portal.close()
    spoil(tmp_path, b'"revoked":true')
    spoil(tmp_path, b'"value":{"lease"', b'"VALUE":{')
    store = open_again()
    assert store.context.history == history
    assert [may_come_in(store, token) for token in tokens] == [False, True]
    assert store.findings.locked_out == ()
    older(store, tokens[0])
    forget(store, "lease")
    store.close()
    store = open_again()
    assert [may_come_in(store, token) for token in tokens] == [False, True]
    with store.read() as connection:
        assert set(connection.scalars(select(schema.lease.c.id))) == granted
    store.close()


def test_verify_names_lines_and_entries_that_are_not_what_was_written(
    open_again: Opener, tmp_path: Path, where: str, portal: PortalStore
) -> None:
    enrolled(portal, DESK_1.desk, "one")
    portal.close()
    folder = path_of(tmp_path).parent
    assert list(verify(where, folder)) == []
    data = path_of(tmp_path).read_bytes()
    path_of(tmp_path).write_bytes(data[:-40] + bytes([data[-40] ^ 1]) + data[-39:])
    assert list(verify(where, folder)) == [
        f"ledger line {data.count(chr(10).encode())} damaged in one byte"
    ]
    store = open_again()
    with store.transaction() as connection:
        connection.execute(schema.officer.update().values(document=b"{"))
    store.close()
    found = list(verify(where, folder))
    assert {line.partition(" ")[0] for line in found} == {"officer"}
