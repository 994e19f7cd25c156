"""The fault campaigns in their short form, and that their instruments see what they should."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.faults import (
    flipped_bytes,
    full_disk,
    kills,
    older_copy,
    power_cut,
    sentinels,
    system_calls,
    updates,
)
from tests.faults.disk import Disk, Survivors
from tests.faults.outcome import Outcome
from tests.faults.system_calls import Call, UnknownCallError

pytestmark = pytest.mark.campaign


def kept(outcomes: list[Outcome]) -> list[str]:
    assert outcomes
    for outcome in outcomes:
        assert outcome.broken == (), outcome.name
    return [outcome.name for outcome in outcomes]


def test_kills_at_every_point_lose_nothing_and_a_planted_error_is_missed() -> None:
    assert kept(kills.campaign(13, each=4)) == ["kills: control", "kills"]


@pytest.mark.skipif(not system_calls.is_here(), reason="strace is not installed")
def test_power_cuts_lose_nothing_with_full_and_something_in_each_control() -> None:
    assert len(kept(power_cut.campaign(receipts=4, images=32))) == 7


def test_an_older_database_loses_nothing() -> None:
    kept(older_copy.campaign(2))


def test_updates_cut_short_anywhere_leave_the_old_or_the_new_and_are_finished() -> None:
    names = kept(updates.campaign(13, images=8, whole=False))
    assert names[:3] == [
        "updates: control",
        "updates: kills, portal",
        "updates: kills, read_from_portal",
    ]


def test_a_disk_that_is_really_full_half_does_nothing() -> None:
    kept(full_disk.campaign(6))


def test_nobody_of_a_whole_day_stands_in_clear_and_the_control_is_found() -> None:
    kept(sentinels.campaign())


def test_a_flipped_byte_in_any_file_refuses_nobody_and_loses_no_receipt() -> None:
    assert kept(flipped_bytes.campaign(40)) == [
        "flipped bytes",
        "flipped bytes: control",
        "flipped bytes: portal",
    ]


def test_a_disk_keeps_what_was_synced_and_only_perhaps_the_rest() -> None:
    disk = Disk.of({"profile/a": b"old"})
    disk.play(Call("write", "profile/a", 0, b"new"))
    assert disk.image(Survivors.NONE, Random(1)) == {"profile/a": b"old"}
    assert disk.image(Survivors.ALL, Random(1)) == {"profile/a": b"new"}
    disk.play(Call("sync", "profile/a"))
    assert disk.image(Survivors.NONE, Random(1)) == {"profile/a": b"new"}


def test_a_torn_write_keeps_whole_sectors() -> None:
    disk = Disk.of({"profile/a": b"o" * 4096})
    disk.play(Call("write", "profile/a", 0, b"n" * 4096))
    images = {disk.image(Survivors.TORN, Random(seed))["profile/a"] for seed in range(40)}
    assert len(images) > 10
    for image in images:
        sectors = {image[start : start + 512] for start in range(0, 4096, 512)}
        assert sectors <= {b"o" * 512, b"n" * 512}


def test_a_new_name_is_durable_once_the_file_or_its_folder_was_synced() -> None:
    disk = Disk.of({})
    disk.play(Call("write", "profile/a.partial", 0, b"x"))
    assert disk.image(Survivors.NONE, Random(1)) == {}
    disk.play(Call("sync", "profile/a.partial"))
    disk.play(Call("rename", "profile/a.partial", other="profile/a"))
    assert disk.image(Survivors.NONE, Random(1)) == {"profile/a.partial": b"x"}
    disk.play(Call("sync", "profile"))
    assert disk.image(Survivors.NONE, Random(1)) == {"profile/a": b"x"}


def test_what_strace_wrote_is_read_with_its_places(tmp_path: Path) -> None:
    def coded(text: str) -> str:
        return "".join(f"\\x{byte:02x}" for byte in text.encode())

    log = tmp_path / "log"
    log.write_text(
        f'openat(AT_FDCWD<{coded("/")}>, "{coded("/d/a")}", O_RDWR, 0600) = 3<{coded("/d/a")}>\n'
        f"lseek(3<{coded('/d/a')}>, 10, SEEK_SET) = 10\n"
        f'write(3<{coded("/d/a")}>, "{coded("xyz")}", 3) = 2\n'
        f'write(3<{coded("/d/a")}>, "{coded("z")}", 1) = 1\n'
        f'pwrite64(3<{coded("/d/a")}>, "{coded("q")}", 1, 4096) = 1\n'
        f'pwrite64(3<{coded("/d/a")}>, "{coded("q")}", 1, 4096) = -1 ENOSPC\n'
        f'pwrite64(4<{coded("/e/b")}>, "{coded("q")}", 1, 0) = 1\n'
        f"fdatasync(3<{coded('/d/a')}>) = 0\n"
        f'rename("{coded("/d/a")}", "{coded("/d/b")}") = 0\n'
    )
    assert list(system_calls.parse(log, Path("/d"))) == [
        Call("write", "a", 10, b"xy"),
        Call("write", "a", 12, b"z"),
        Call("write", "a", 4096, b"q"),
        Call("sync", "a"),
        Call("rename", "a", other="b"),
    ]


def test_a_call_that_the_replay_does_not_know_is_not_passed_over(tmp_path: Path) -> None:
    log = tmp_path / "log"
    path = "".join(f"\\x{byte:02x}" for byte in b"/d/a")
    log.write_text(f"fallocate(3<{path}>, 0, 0, 4096) = 0\n")
    with pytest.raises(UnknownCallError):
        list(system_calls.parse(log, Path("/d")))
