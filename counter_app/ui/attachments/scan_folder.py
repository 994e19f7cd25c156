"""The folder into which the scanner's own program writes: what in it is whole and may be taken."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from counter_app.ui.operations import Operations, Ticket

ENDINGS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp"})
MOST_SHOWN = 40
SETTLE_MS = 700
LOOK_MS = 4000


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """A file as it was last seen; the same trace twice in a row means that nobody writes to it."""

    path: Path
    size: int
    changed_ns: int

    @property
    def name(self) -> str:
        return self.path.name


def look(folder: Path) -> list[ScannedFile]:
    """The newest plain files with the ending of a scan, newest first. Raises OSError."""
    results: list[ScannedFile] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if Path(entry.name).suffix.lower() not in ENDINGS:
                continue
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                continue  # taken away meanwhile
            if stat.S_ISREG(status.st_mode):
                results.append(ScannedFile(folder / entry.name, status.st_size, status.st_mtime_ns))
    results.sort(key=lambda item: item.changed_ns, reverse=True)
    return results[:MOST_SHOWN]


class ScanFolder(QObject):
    """`changed` when other files are whole than before; `lost` when the folder cannot be read."""

    changed = Signal()
    lost = Signal()

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._folder: Path | None = None
        self._seen: dict[Path, ScannedFile] = {}
        self._whole: list[ScannedFile] = []
        self._passed: set[ScannedFile] = set()
        self._ticket: Ticket | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._soon())
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.look)
        # A folder on another machine tells the watcher nothing.
        self._often = QTimer(self)
        self._often.setInterval(LOOK_MS)
        self._often.timeout.connect(self.look)

    def watch(self, folder: str) -> None:
        """Watch another folder; empty watches none."""
        self.stop()
        self._folder = Path(folder) if folder else None
        self._seen, self._whole = {}, []
        if self._folder is not None:
            if self._folder.is_dir():
                self._watcher.addPath(str(self._folder))
            self._often.start()
            self.look()

    def stop(self) -> None:
        """Watch nothing until `watch` is called again."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._again.stop()
        self._often.stop()
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def files(self) -> list[ScannedFile]:
        """The whole files that were not passed over, newest first."""
        return [item for item in self._whole if item not in self._passed]

    def pass_over(self, items: list[ScannedFile]) -> None:
        """These were attached: do not offer them again."""
        self._passed.update(items)
        self.changed.emit()

    @property
    def is_idle(self) -> bool:
        """Whether nobody is looking into the folder right now."""
        return self._ticket is None

    def look(self) -> None:
        """Look into the folder, off this thread."""
        folder = self._folder
        if folder is None or self._ticket is not None:
            return
        self._ticket = Ticket()
        self._operations.run_beside(
            lambda: look(folder), done=self._looked, failed=self._not_looked, ticket=self._ticket
        )

    def _looked(self, found: list[ScannedFile]) -> None:
        self._ticket = None
        whole = [item for item in found if item.size and self._seen.get(item.path) == item]
        self._seen = {item.path: item for item in found}
        if len(whole) < len(found):
            self._soon()
        if whole != self._whole:
            self._whole = whole
            self.changed.emit()

    def _not_looked(self, _error: Exception) -> None:
        self._ticket = None
        self._seen = {}
        if self._whole:
            self._whole = []
            self.changed.emit()
        self.lost.emit()

    def _soon(self) -> None:
        if not self._again.isActive():
            self._again.start(SETTLE_MS)


def delete_unchanged(item: ScannedFile) -> bool:
    """Delete a file that is still the one that was seen."""
    try:
        status = item.path.lstat()
        if (status.st_size, status.st_mtime_ns) != (item.size, item.changed_ns):
            return False
        item.path.unlink()
    except OSError:
        return False
    return True
