"""Writing a form into a file: whole or not at all, never over another."""

from __future__ import annotations

from pathlib import Path

from counter_app import durable

_MOST_OF_ONE_NAME = 1000


def is_inside(folder: Path, of: Path) -> bool:
    """Whether `folder` is `of` or lies below it."""
    return folder.resolve().is_relative_to(of.resolve())


def write_new(folder: Path, stem: str, data: bytes, suffix: str = ".pdf") -> Path:
    """Write `stem`.pdf, or with a number where one stands already. Raises OSError."""
    path = next(item for item in _names(folder, stem, suffix) if not item.exists())
    write_over(path, data)
    return path


def write_over(path: Path, data: bytes) -> None:
    """Put the file in place in one step. Raises OSError."""
    durable.write(path, data)


def _names(folder: Path, stem: str, suffix: str) -> list[Path]:
    numbered = (f"{stem} ({number}){suffix}" for number in range(2, _MOST_OF_ONE_NAME))
    return [folder / name for name in (f"{stem}{suffix}", *numbered)]
