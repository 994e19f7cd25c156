"""What a desk's people have chosen: printer, paper, appearance. One JSON file in the profile."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec

from counter_app import durable

FILE_NAME = "settings.json"


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    VIETNAMESE = "vi"
    ENGLISH = "en"


class PaperFormat(StrEnum):
    """The sheet in the printer: A5 once a copy, or both copies on one A4."""

    A5 = "a5"
    A4_TWO_UP = "a4_two_up"


class Settings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`printer` is the system's name of the printer, empty for a PDF file; `scan_folder` the
    folder that the scanner's own program writes to, `pdf_folder` the one that forms are saved in
    as PDF; `last_officer` an officer's id. `print_confirmed` prints the form of an online dossier
    as soon as the portal has confirmed its answer, without a key. `files_megabytes`
    (1,000,000 bytes) of files may go up in a day over a slow link, 0 for as many as there are.
    """

    printer: str = ""
    paper: PaperFormat = PaperFormat.A5
    copies: int = 2
    pdf_folder: str = ""
    scan_folder: str = ""
    theme: Theme = Theme.SYSTEM
    size_percent: int = 100
    language: Language = Language.VIETNAMESE
    lock_minutes: int = 5
    last_officer: str = ""
    print_confirmed: bool = False
    files_megabytes: int = 5


class Loaded(msgspec.Struct, frozen=True):
    """`damaged` when a file was there but could not be read; it is kept beside as `.damaged`."""

    settings: Settings
    damaged: bool = False


def load(profile: Path) -> Loaded:
    """The settings of a profile, the defaults where there are none or they are unreadable."""
    path = profile / FILE_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError:
        return Loaded(Settings(), damaged=True)
    try:
        return Loaded(_checked(msgspec.json.decode(data, type=Settings)))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        _keep_damaged(path)
        return Loaded(Settings(), damaged=True)


def save(profile: Path, settings: Settings) -> None:
    """Replace the file in one step; raises OSError where the profile cannot be written."""
    data = msgspec.json.format(msgspec.json.encode(_checked(settings)), indent=2)
    profile.mkdir(parents=True, exist_ok=True)
    durable.write(profile / FILE_NAME, data)


def _checked(settings: Settings) -> Settings:
    if settings.size_percent not in {100, 115, 130}:
        raise ValueError("size_percent")
    if not 1 <= settings.copies <= 9:
        raise ValueError("copies")
    if not 1 <= settings.lock_minutes <= 60:
        raise ValueError("lock_minutes")
    if not 0 <= settings.files_megabytes <= 1000:
        raise ValueError("files_megabytes")
    return settings


def _keep_damaged(path: Path) -> None:
    try:
        durable.replace(path, path.with_suffix(".damaged"))
    except OSError:
        return
