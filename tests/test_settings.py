"""The settings file: whole or not there, never a reason not to start."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from counter_app import settings
from counter_app.settings import Language, PaperFormat, Settings, Theme


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(
        printer="Brother HL-L2321D",
        paper=PaperFormat.A4_TWO_UP,
        copies=3,
        scan_folder="D:\\Quét",
        theme=Theme.DARK,
        size_percent=115,
        language=Language.ENGLISH,
        lock_minutes=10,
        last_officer="0197",
        files_megabytes=20,
    )
    settings.save(tmp_path, chosen)
    assert settings.load(tmp_path) == settings.Loaded(chosen)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["settings.json"]


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "new") == settings.Loaded(Settings())


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b'{"theme": "purple"}',
        b'{"copies": 0}',
        b'{"size_percent": 500}',
        b'{"lock_minutes": "five"}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_means_the_defaults_and_is_kept_beside(
    tmp_path: Path, damage: bytes
) -> None:
    (tmp_path / settings.FILE_NAME).write_bytes(damage)
    assert settings.load(tmp_path) == settings.Loaded(Settings(), damaged=True)
    assert (tmp_path / "settings.damaged").read_bytes() == damage
    settings.save(tmp_path, Settings())
    assert not settings.load(tmp_path).damaged


def test_a_field_of_a_newer_program_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / settings.FILE_NAME).write_bytes(b'{"copies": 3, "hologram": true}')
    assert settings.load(tmp_path) == settings.Loaded(Settings(copies=3))


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(tmp_path, Settings(copies=3))

    def full(_: int) -> None:
        raise OSError(28, "disk full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="disk full"):
        settings.save(tmp_path, Settings(copies=1))
    assert settings.load(tmp_path).settings.copies == 3


def test_values_out_of_range_are_never_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="copies"):
        settings.save(tmp_path, msgspec.structs.replace(Settings(), copies=0))
    assert not list(tmp_path.iterdir())
