"""Opening the profile anew under the hands of an open window: what it works with stays the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.storage.journal.journal_recovery import Opening

__all__ = ["Opening", "reopen"]


def reopen(
    desk: OpenDesk, key_folder: Path | None, look: Callable[[OpenDesk], object] = lambda _desk: None
) -> Opening:
    """Close the desk's store and open its profile again, as a start would: damage that was met is
    dealt with. Who holds `desk` works on. `look` is `open_desk`'s.

    Nobody else may work with the desk meanwhile but by short transactions; those are told that it
    is busy. Raises what `open_desk` raises: then the desk is closed, and this may be called again.
    """
    folder = desk.store.profile.folder
    desk.close()
    desk.take(open_desk(folder, key_folder, now=desk.now, look=look))
    return desk.store.opening
