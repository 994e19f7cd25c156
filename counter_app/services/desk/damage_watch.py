"""Hearing of damage of the desk's database from wherever it is met."""

from __future__ import annotations

from collections.abc import Callable

from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.profile import doubt


def tell(desk: OpenDesk, heard: Callable[[], object]) -> None:
    """Have `heard` called for each transaction of the open store that meets damage, in its thread.

    That the next opening looks into it is written down in any case.
    """
    profile, database = desk.store.profile, desk.store.database

    def both() -> None:
        doubt.mark(profile)
        heard()

    database.damaged = both


def leave_to_next_start(desk: OpenDesk) -> None:
    """The pages were found sound and damage shows again: the next start asks no more, a backup
    takes the database's place.
    """
    doubt.mark(desk.store.profile, is_certain=True)
