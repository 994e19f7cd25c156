"""What stands in the profile while its database is doubted: how, and what is still to be done.

The file outlives the program: damage that was met is dealt with by this start or the next.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from counter_app import durable
from counter_app.storage.profile.profile import Profile

_CERTAIN = "certain"
_REST = "rest"


@dataclass(frozen=True, slots=True)
class ProfileDoubt:
    """`is_certain`: looking through the pages once more proves nothing. `rest` names the damaged
    database in whose place a backup stands already, and from which drafts are still to be taken.
    """

    is_certain: bool = False
    rest: str = ""


def read(profile: Profile) -> ProfileDoubt | None:
    """The doubt, None where there is none. A file that says nothing is one to look through."""
    try:
        text = profile.doubt.read_text("utf-8", "replace")
    except OSError:
        return None
    word, _, name = text.strip().partition(" ")
    is_name = word == _REST and "/" not in name and (profile.folder / name).is_file()
    return ProfileDoubt(is_certain=word == _CERTAIN, rest=name if is_name else "")


def mark(profile: Profile, *, is_certain: bool = False) -> None:
    """Have the pages looked through before the database is opened again; with `is_certain` have
    a backup take its place. A disk that takes nothing is no reason to fail.
    """
    existing = read(profile)
    if existing is not None and (existing.rest or existing.is_certain or not is_certain):
        return
    with contextlib.suppress(OSError):
        durable.write(profile.doubt, _CERTAIN.encode() if is_certain else b"")


def mark_rest(profile: Profile, name: str) -> None:
    """A backup is about to stand in the place of the database `name`. Raises OSError."""
    durable.write(profile.doubt, f"{_REST} {name}".encode())


def clear(profile: Profile) -> None:
    profile.doubt.unlink(missing_ok=True)
