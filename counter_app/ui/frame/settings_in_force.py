"""The settings of this machine while the program runs: read once, shown, changed and kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from counter_app import settings
from counter_app.settings import Settings, Theme
from counter_app.ui.operations import Operations
from counter_app.ui.texts import language
from counter_app.ui.theme import theme


class SettingsInForce:
    """`were_damaged`: the file could not be read, and the first settings hold. `changed` is told
    of each other settings that come into force.
    """

    def __init__(self, app: QApplication, profile: Path, changed: Callable[[Settings], object]):
        self._app = app
        self._profile = profile
        self._changed = changed
        loaded = settings.load(profile)
        self.current = loaded.settings
        self.were_damaged = loaded.damaged
        language.load(app, self.current.language)
        theme.apply(app, self.current.theme, self._size())

    def watch_scheme(self) -> None:
        """Follow the system from light to dark and back, where the settings say so."""
        self._app.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    def take(self, fresh: Settings) -> None:
        """Put saved settings into force."""
        before, self.current = self.current, fresh
        self._changed(fresh)
        if (fresh.theme, fresh.size_percent) != (before.theme, before.size_percent):
            theme.apply(self._app, fresh.theme, self._size())

    def keep(self, fresh: Settings, operations: Operations) -> None:
        """Put settings into force that change no look, and save them."""
        self.current = fresh
        self._changed(fresh)
        operations.run_beside(lambda: settings.save(self._profile, fresh))

    def _scheme_changed(self) -> None:
        if self.current.theme is Theme.SYSTEM:
            theme.apply(self._app, Theme.SYSTEM, self._size())

    def _size(self) -> int:
        width = self._app.primaryScreen().size().width()
        return min(self.current.size_percent, max(theme.sizes_for(width)))
