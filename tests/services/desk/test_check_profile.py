"""`verify` lists every fault of a closed profile and never raises, whatever is damaged."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from counter_app.cli.demo import PASSWORD
from counter_app.cli.main import main
from counter_app.services.attachments import attach
from counter_app.services.desk.check_profile import check_profile
from counter_app.storage.engine.errors import NoProfileError, ProfileInUseError
from tests.support import clocks, desks, scans
from tests.support.archive import OFFICE_TIME
from tests.support.desks import Place
from tests.support.page_damage import flip, flip_table

EACH = 5


def faults(place: Place) -> list[str]:
    return check_profile(place.profile, place.keys).faults


def files(place: Place) -> list[Path]:
    """Everything that a flipped byte can hit, but the lock, which is empty."""
    return sorted(
        path for path in place.folder.rglob("*") if path.is_file() and path.stat().st_size
    )


def test_a_sound_profile_has_no_fault_and_is_left_as_it_is(old_place: Place) -> None:
    old_place.desk().close()
    before = {path: path.read_bytes() for path in files(old_place)}
    assert faults(old_place) == []
    assert {path: path.read_bytes() for path in files(old_place)} == before


@pytest.mark.campaign
def test_a_flipped_byte_in_any_file_is_a_line_and_what_is_damaged_stays_so(
    old_place: Place, tmp_path: Path
) -> None:
    """But for the first 16 bytes of a database: the salt, which the key brings with it."""
    desk = old_place.desk()
    attach.put(desk, "anh.png", scans.picture("PNG"))
    desk.close()
    random, told = Random(11), set()
    for path in files(old_place):
        for _ in range(EACH):
            place = old_place.copy(tmp_path / "flipped")
            hit = place.folder / path.relative_to(old_place.folder)
            start = 16 if hit.suffix == ".db" else 0
            flip(hit, random.randrange(start, hit.stat().st_size), 1 << random.randrange(7))
            damaged = hit.read_bytes()
            found = faults(place)
            assert found, hit
            assert hit.read_bytes() == damaged, hit
            told.add(hit.suffix or hit.parent.name)
            shutil.rmtree(place.folder)
    assert {".db", ".journal", ".key", ".key-copy", ".json", "files"} <= told


@pytest.mark.parametrize("gone", ["counter.db", "profile.json", "keys", "backups", "journal"])
def test_what_is_gone_altogether_is_a_line_too(old_place: Place, gone: str) -> None:
    old_place.desk().close()
    match gone:
        case "keys":
            shutil.rmtree(old_place.keys)
        case "profile.json":
            (old_place.profile / gone).write_bytes(b"{")
            (old_place.profile / "journal" / gone).write_bytes(b"{")
        case "counter.db":
            old_place.database.unlink()
        case _:
            shutil.rmtree(old_place.profile / gone)
            (old_place.profile / gone).mkdir()
    found = faults(old_place)
    assert bool(found) == (gone not in {"backups", "journal"}), found


def test_only_what_is_no_damage_is_raised(old_place: Place, tmp_path: Path) -> None:
    with pytest.raises(NoProfileError):
        check_profile(tmp_path / "nothing", old_place.keys)
    desk = old_place.desk()
    try:
        with pytest.raises(ProfileInUseError):
            faults(old_place)
    finally:
        desk.close()


def told(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    out, err = capsys.readouterr()
    return out, err


def run(place: Place, *words: str) -> int:
    """The command's exit code; a password lies ready for one that asks."""
    folders = ["--profile", str(place.profile), "--keys", str(place.keys)]
    if words[0] != "receipt":
        return main([*words, *folders], clocks.CLOCK)
    reading, writing = os.pipe()
    os.write(writing, f"{PASSWORD}\n".encode())
    os.close(writing)
    today = f"{clocks.now().astimezone(OFFICE_TIME):%d/%m/%Y}"
    given = ["--officer", "mai", "--password-fd", str(reading), "--day", today]
    try:
        return main([*words, *given, *folders], clocks.CLOCK)
    finally:
        os.close(reading)


@pytest.mark.parametrize("table", ["event", "calendar", "sqlite_autoindex_meta_1"])
def test_the_command_exits_with_one_and_a_line_for_the_page(
    old_place: Place, table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    flip_table(old_place.profile, old_place.keys, table)
    assert run(old_place, "verify") == 1
    out, err = told(capsys)
    assert "HMAC verification failed for page" in out
    assert err == ""


def test_a_database_of_which_nothing_opens_is_listed(
    old_place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    old_place.database.write_bytes(bytes(range(256)) * 64)
    assert run(old_place, "verify") == 1
    out, err = told(capsys)
    assert "database does not open" in out
    assert err == ""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "pack.json"
    path.write_text(
        '{"name":"x","version":"1","source":"x","published":"2026-01-01","procedures":[]}'
    )
    return path


@pytest.mark.parametrize("table", ["officer", "procedure_version", "sqlite_autoindex_event_1"])
def test_a_command_that_meets_damage_goes_on_with_the_backup_and_the_second_journal(
    old_place: Place,
    table: str,
    pack: Path,
    opened: Callable[[Place], object],
    capsys: pytest.CaptureFixture[str],
) -> None:
    flip_table(old_place.profile, old_place.keys, table)
    code = f"{desks.COMMUNE}-{desks.MORNING:%y%m%d}-0003"
    assert run(old_place, "receipt", code, "--out", str(pack.with_suffix(".pdf"))) == 0
    assert run(old_place, "catalogue", str(pack)) == 0
    out, err = told(capsys)
    assert code in out
    assert err == ""
    assert run(old_place, "verify") == 0
    assert "hồ sơ 12" in told(capsys)[0]
