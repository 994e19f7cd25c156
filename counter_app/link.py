"""The sync worker of a running program: its words and changes brought to the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from counter_app import paths
from counter_app.domain.deadlines.office_time import in_zone

if TYPE_CHECKING:
    from counter_app.contract.look_up import LookUp
    from counter_app.contract.office_records import OfficeRecords, RecordKind
    from counter_app.contract.portal import Portal
    from counter_app.domain.changes import Changes
    from counter_app.services.desk.open_desk import OpenDesk
    from counter_app.services.portal_state.link_state import LinkState
    from counter_app.services.portal_state.portal_search import SearchedDossier
    from counter_app.sync.link.http import Http
    from counter_app.sync.link_status import LinkStatus
    from counter_app.sync.worker import Worker
    from counter_app.ui.operations import Operations
    from counter_app.ui.session import DeskSession

Answer = TypeVar("Answer")
CLOCK_SLACK = timedelta(minutes=2)


class DeskLink:
    """`in_gui` runs a closure in the window's thread; `told` and `changed` are called there."""

    def __init__(
        self,
        in_gui: Callable[[Callable[[], object]], object],
        told: Callable[[LinkState], object],
        changed: Callable[[Changes], object],
    ) -> None:
        self._in_gui = in_gui
        self._told = told
        self._changed = changed
        self._worker: Worker | None = None
        self._desk: OpenDesk | None = None
        self._connect: Callable[[], Http] | None = None
        self._searching: Http | None = None
        self._ended = False
        self._lock = threading.Lock()

    def start(self, desk: OpenDesk, key_folder: Path | None) -> bool:
        """Begin to sync where the desk has a portal; whether it has."""
        from counter_app.domain.deadlines.calendar import is_receiving  # noqa: PLC0415 - as said
        from counter_app.storage.engine import keys  # noqa: PLC0415 - behind the first window
        from counter_app.sync.link.link_errors import LinkError  # noqa: PLC0415 - as said
        from counter_app.sync.link_status import LinkStatus  # noqa: PLC0415 - as said
        from counter_app.sync.linking import (  # noqa: PLC0415 - as said
            known_portal,
            worker_for,
        )

        with self._lock:
            if self._ended:
                return False
            self._desk = desk
            try:
                key_store = keys.choose(key_folder or paths.default_keys())
                self._connect = known_portal(desk.store, key_store)
                self._worker = worker_for(
                    desk.store,
                    key_store,
                    now=desk.now,
                    ids=desk.ids,
                    today=lambda: desk.office_now().date(),
                    say=self._say,
                    changed=self._changes_reported,
                    clock_reported=self._clock_reported,
                    is_open=lambda: is_receiving(desk.calendar, desk.office_now()),
                )
            except LinkError as error:
                self._say(LinkStatus("untrusted", desk.now(), code=error.code))
                return True
            if self._worker is not None:
                self._worker.start()
            return self._worker is not None

    def send_now(self) -> None:
        if self._worker is not None:
            self._worker.send_now()

    def committed(self) -> None:
        """Something was written at this desk."""
        if self._worker is not None:
            self._worker.committed()

    def stop(self) -> None:
        """Returns when no thread of the link is left, and none begins any more."""
        with self._lock:
            self._ended = True
            worker, self._worker = self._worker, None
        self.cancel_search()
        if worker is not None:
            worker.stop()

    @property
    def has_ended(self) -> bool:
        """Whether it was stopped: another one is needed to sync again."""
        return self._ended

    @property
    def can_search(self) -> bool:
        """Whether this desk has a portal to ask."""
        return self._connect is not None

    def search(self, officer: str, wanted: SearchedDossier) -> LookUp:
        """`services.portal_search.PortalSearch`, over a connection of its own: it waits for no
        round, and no round waits for it.
        """
        return self._asked(
            lambda portal: portal.search(officer, code=wanted.code, identity=wanted.identity)
        )

    def open_more(self, officer: str, login: str, password: str) -> None:
        """As `search`."""
        from counter_app.contract.look_up import MoreLooks  # noqa: PLC0415 - as above

        question = MoreLooks(officer=officer, login=login, password=password)
        self._asked(lambda portal: portal.more_looks(question))

    def put_office_record(
        self, officer: str, password: str, kind: RecordKind, document: bytes
    ) -> OfficeRecords:
        """`services.office_records.OfficePortal`, as `search`."""
        import msgspec  # noqa: PLC0415 - as above

        from counter_app.contract.office_records import OfficeRecordQuestion  # noqa: PLC0415 - as above

        question = OfficeRecordQuestion(
            officer=officer, password=password, kind=kind, record=msgspec.Raw(document)
        )
        return self._asked(lambda portal: portal.put_office_record(question))

    def _asked(self, ask: Callable[[Portal], Answer]) -> Answer:
        from counter_app.contract.problems import ProblemError  # noqa: PLC0415 - as above
        from counter_app.services.portal_state.portal_search import PortalSearchError  # noqa: PLC0415 - as above
        from counter_app.sync.link.http_portal import HttpPortal  # noqa: PLC0415 - as above
        from counter_app.sync.link.link_errors import LinkError  # noqa: PLC0415 - as above

        try:
            with self._lock:
                if self._ended or self._connect is None:
                    raise PortalSearchError("cancelled")
                http = self._searching = self._connect()
            try:
                return ask(HttpPortal(http))
            finally:
                http.close()
        except LinkError as error:
            raise PortalSearchError(error.code) from error
        except ProblemError as error:
            is_busy = error.code == "busy"
            raise PortalSearchError("portal_busy" if is_busy else error.code) from error

    def cancel_search(self) -> None:
        """The search that is under way ends within a moment."""
        http = self._searching
        if http is not None:
            http.close()

    def _say(self, word: LinkStatus) -> None:
        from counter_app.services.portal_state.link_state import LinkState  # noqa: PLC0415 - as above

        def here(timestamp: datetime | None) -> datetime | None:
            return in_zone(timestamp, desk.zone) if timestamp is not None and desk else timestamp

        desk = self._desk
        state = LinkState(
            state=word.state,
            since=here(word.since),
            last_contact=here(word.last_contact),
            next_try=here(word.next_try),
            sending=word.sending,
            code=word.code,
        )
        self._in_gui(lambda: self._told(state))

    def _changes_reported(self, changes: Changes) -> None:
        desk = self._desk
        if changes.catalogue and desk is not None:
            from counter_app.services.desk import renew_desk  # noqa: PLC0415 - as above

            renewal = renew_desk.read(desk)
            self._in_gui(lambda: renewal.take(desk))
        self._in_gui(lambda: self._changed(changes))

    def _clock_reported(self, offset: timedelta | None) -> None:
        from counter_app.domain.kinds.event import Clock  # noqa: PLC0415 - as above

        desk = self._desk
        if desk is not None:
            is_right = offset is not None and abs(offset) <= CLOCK_SLACK
            desk.clock = Clock.OK if is_right else Clock.UNCHECKED


class WindowLink:
    """The link of a window: another one where the store was opened anew, the same for its pages."""

    def __init__(
        self,
        operations: Operations,
        changed: Callable[[Changes], object],
        key_folder: Path | None,
    ) -> None:
        self._operations = operations
        self._changed = changed
        self._key_folder = key_folder
        self._place: DeskSession | None = None
        self._state: LinkState | None = None
        self.current = self._new()

    def start(self, desk: OpenDesk) -> None:
        """Begin to sync."""
        if self.current.has_ended:
            self.current = self._new()
            if self._place is not None:
                self.serve(self._place)
        link = self.current
        self._operations.run(lambda: link.start(desk, self._key_folder))

    def stop(self) -> None:
        self.current.stop()

    def committed(self) -> None:
        """Something was written at this desk."""
        self.current.committed()

    def serve(self, place: DeskSession) -> None:
        """The pages of this place ask and hear this link."""
        self._place = place
        place.link.control = self.current
        place.link.search = self.current
        place.link.records = self.current
        if self._state is not None:
            place.link.take(self._state)

    def _new(self) -> DeskLink:
        return DeskLink(self._operations.in_gui, self._told, self._changed)

    def _told(self, state: LinkState) -> None:
        self._state = state
        if self._place is not None:
            self._place.link.take(state)
