"""The program with its window: what is made, in which order, and how the parts meet.

The gate shows and takes keys first; the store and everything that imports it come in behind it.
"""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from counter_app import __version__, logs, paths
from counter_app.clock import MachineClock
from counter_app.domain.changes import Changes
from counter_app.domain.office.office import Officer
from counter_app.link import WindowLink
from counter_app.settings import Settings
from counter_app.ui import gui_responsiveness
from counter_app.ui.change_feed import ChangeFeed
from counter_app.ui.frame.cover import Cover
from counter_app.ui.frame.idle import IdleWatch
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.page import Toast
from counter_app.ui.frame.reprojecting import Reprojecting
from counter_app.ui.frame.settings_in_force import SettingsInForce
from counter_app.ui.frame.window_scanner import WindowScanner
from counter_app.ui.operations import Operations
from counter_app.ui.pages.sign_in.desk import GateDesk
from counter_app.ui.pages.sign_in.gate import SignInGate
from counter_app.ui.recovering import Recovering
from counter_app.ui.texts import problems

if TYPE_CHECKING:
    from counter_app.services.desk.open_desk import OpenDesk
    from counter_app.ui.scanning.filter import ScanFilter
    from counter_app.ui.session import DeskSession


def application() -> QApplication:
    """The one application of the process."""
    if isinstance(running := QApplication.instance(), QApplication):
        return running
    app = QApplication(sys.argv[:1])
    gui_responsiveness.begin(app)
    app.setApplicationName("counter-app")
    app.setApplicationVersion(__version__)
    return app


def run(
    profile: Path | None = None,
    key_folder: Path | None = None,
    *,
    clock: MachineClock,
    count_keys: bool = False,
) -> int:
    """Show the window and work until it is closed; the exit code. `count_keys` prints how many
    keys each intake took.
    """
    app = application()
    program = Program(
        app, profile or paths.default_profile(), key_folder, clock=clock, count_keys=count_keys
    )
    program.start()
    try:
        return app.exec()
    finally:
        program.close()


class Program:
    """The parts of a running program, from the first window to the last write."""

    def __init__(
        self,
        app: QApplication,
        profile: Path,
        key_folder: Path | None = None,
        *,
        clock: MachineClock,
        count_keys: bool = False,
    ) -> None:
        """A `clock` that is shifted shows the demo's day all the time."""
        self._app = app
        self._clock = clock
        self._count_keys = count_keys
        self._profile = profile
        self._key_folder = key_folder
        self.desk_session: DeskSession | None = None
        self.in_force = SettingsInForce(app, profile, self._settings_changed)
        self.operations = Operations(lambda error: self._say(problems.report(error).sentence))
        self.window = MainWindow()
        self.gate = SignInGate(self.operations, now=clock.now)
        self.cover = Cover(app, self.window, self.gate)
        self.desk: OpenDesk | None = None
        self.feed = ChangeFeed()
        self.link = WindowLink(self.operations, self.feed.publish, key_folder)
        self.recovering = Recovering(self.operations, self.window, self.gate, key_folder)
        self.scanner = WindowScanner(app, self.window, self.gate)
        self._reprojecting: Reprojecting | None = None
        self._give_back_hooks = problems.catch_all(
            lambda sentence: self.operations.in_gui(lambda: self._say(sentence))
        )

    @property
    def scans(self) -> ScanFilter | None:
        return self.scanner.filter

    @property
    def settings(self) -> Settings:
        return self.in_force.current

    def start(self) -> None:
        """Show the gate, then open the store behind it."""
        self.window.set_gate(self.gate)
        self.window.show_gate(shut=True)
        if self.settings.last_officer:
            self.gate.expect_officer()
        else:
            self.gate.card.officer.setFocus()
        self.gate.retry_wanted.connect(self._open)
        self.recovering.began.connect(self.link.stop)
        self.recovering.done.connect(self._recovered)
        self.recovering.failed.connect(self.lock)
        self.gate.admitted.connect(self._admitted)
        self.window.lock_wanted.connect(self.lock)
        self.idle = IdleWatch(self._app, self.settings.lock_minutes)
        self.idle.idle.connect(self.lock)
        self.feed.changed.connect(self.window.changed)
        self.feed.changed.connect(self._something_changed)
        self.in_force.watch_scheme()
        self.window.show()
        self.window.activateWindow()
        self.scanner.watch(self.operations)
        self._open()

    def close(self) -> None:
        """Let what waits for the store be written, then close it."""
        self.scanner.remove()
        self.idle.end(self._app)
        self.link.stop()
        if self.desk_session is not None:
            self.desk_session.drafts.flush()
        self.operations.close()
        if self.desk is not None:
            self.desk.close()
        self._give_back_hooks()
        gui_responsiveness.end()

    def lock(self) -> None:
        """Shut the gate; every page stays as it is, every dialog goes out of sight with it."""
        if self.desk_session is None or self.window.is_shut:
            return
        self.desk_session.drafts.flush()
        self.operations.shut(shut=True)
        self.scanner.suspend(suspended=True)
        self.window.show_gate(shut=True)
        self.cover.shut()
        self.gate.lock(self.desk_session.officer)

    def _open(self) -> None:
        """Open the profile; one that is open already, or was, is opened anew for what holds it."""
        profile, key_folder, existing = self._profile, self._key_folder, self.desk
        now = self._clock.now

        def work() -> tuple[OpenDesk, GateDesk]:
            from counter_app.ui.pages.sign_in import opening  # noqa: PLC0415 - imports the store

            if existing is not None:
                return existing, opening.reopen_gate_desk(existing, key_folder)
            return opening.open_gate_desk(profile, key_folder, now)

        if existing is not None:
            self.link.stop()

        def failed(error: Exception) -> None:
            self.gate.set_failed(problems.report(error).sentence)

        self.operations.run(work, done=self._opened, failed=failed)

    def _opened(self, opened: tuple[OpenDesk, GateDesk]) -> None:
        if self.desk is None:
            logs.configure(self._profile / "logs")
        self.desk, gate_desk = opened
        self.recovering.watch(self.desk)
        self.desk.store.may_record = self.operations.may_write
        self.window.nav.set_office(self.window.windowTitle(), gate_desk.place)
        self.gate.set_ready(gate_desk)
        if self._clock.is_shifted:
            self._show_demo_day(self.desk)
        self.link.start(self.desk)
        self._reprojecting = Reprojecting(self.desk, self.operations)
        self._reprojecting.changed.connect(self.feed.publish)
        self.feed.changed.connect(self._reprojecting.law_changed)
        self._reprojecting.go_on()

    def _recovered(self) -> None:
        if self.desk is not None:
            self.link.start(self.desk)
            self.feed.publish(Changes(drafts=True, settings=True, catalogue=True, sync=True))
        if self._reprojecting is not None:
            self._reprojecting.go_on()

    def _show_demo_day(self, desk: OpenDesk) -> None:
        text = QCoreApplication.translate("app", "Quầy mẫu chạy theo ngày {day}")
        sentence = text.format(day=f"{desk.office_now():%d/%m/%Y}")
        self.gate.card.set_notice(sentence)
        self.window.status_bar.set_notice(sentence)

    def _something_changed(self, changes: Changes) -> None:
        """What was written here is to be sent soon; what came from the portal is not."""
        if not changes.sync:
            self.link.committed()
        if changes.settings and changes.sync and self.desk is not None:
            self._renew_gate(self.desk)

    def _renew_gate(self, desk: OpenDesk) -> None:
        """An officer who is new at the portal signs in here without a new start."""
        from counter_app.ui.pages.sign_in import opening  # noqa: PLC0415 - behind the gate

        def renewed(gate_desk: GateDesk) -> None:
            self.window.nav.set_office(self.window.windowTitle(), gate_desk.place)
            self.gate.renew(gate_desk)
            self._show_status()

        self.operations.run(lambda: opening.gate_desk(desk), done=renewed)

    def _admitted(self, officer: Officer) -> None:
        if self.desk is None:
            return
        if self.desk_session is None:
            from counter_app.ui.page_registry import add_pages  # noqa: PLC0415 - pages after the gate
            from counter_app.ui.session import DeskSession  # noqa: PLC0415 - imports the store

            self.desk_session = DeskSession(
                desk=self.desk,
                operations=self.operations,
                feed=self.feed,
                settings=self.settings,
                officer=officer,
            )
            self.link.serve(self.desk_session)
            add_pages(self.window, self.desk_session, self._profile, self.in_force.take)
            gui_responsiveness.keep_built()
            if self._count_keys:
                from counter_app.ui.demo import counted_intakes  # noqa: PLC0415 - seldom used

                counted_intakes.count(self.window, self.scans)
        changed = self.desk_session.officer.id != officer.id
        self.desk_session.officer = officer
        existing = self.settings
        if officer.id != existing.last_officer:
            self.in_force.keep(replace(existing, last_officer=officer.id), self.operations)
        self._show_status()
        self.link.committed()
        self.scanner.suspend(suspended=False)
        self.operations.shut(shut=False)
        self.window.set_roles(self.desk.actor(officer, self.desk.office_now()).roles)
        if changed:
            self.window.officer_changed()
        self.window.show_gate(shut=False)
        self.cover.open(same_officer=not changed)
        if changed or self.window.current_page() is None:
            self.window.show_from_nav(self.window.nav.entries()[0].place)
        if self.in_force.were_damaged:
            self._tell_settings_damaged()
        self.recovering.tell_opening(self.desk)

    def _tell_settings_damaged(self) -> None:
        self.in_force.were_damaged = False
        self.recovering.tell(
            QCoreApplication.translate(
                "app", "Thiết lập của máy đọc không được. Đang dùng thiết lập ban đầu."
            )
        )

    def _show_status(self) -> None:
        if self.desk_session is not None:
            existing, here = self.window.status_bar.status(), self.desk_session.desk.enrolment.desk
            officer = self.desk_session.officer.name
            self.window.set_status(dataclasses.replace(existing, officer=officer, desk=here.name))

    def _settings_changed(self, fresh: Settings) -> None:
        self.idle.set_minutes(fresh.lock_minutes)
        if self.desk_session is not None:
            self.desk_session.settings = fresh

    def _say(self, sentence: str) -> None:
        if self.gate.has_failed:
            return  # why the store is not open stays to be read
        if self.window.is_shut:
            self.gate.card.say(sentence, wrong=True)
        else:
            self.window.toast(Toast(sentence))
