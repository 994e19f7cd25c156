"""The link to the portal as screens see it: what the sync worker told last, and how to ask it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.services.desk.office_records import OfficePortal
from counter_app.services.portal_state.link_state import LinkControl, LinkState
from counter_app.services.portal_state.portal_search import PortalSearch


class LinkFeed(QObject):
    """`take` in the GUI thread. `control` is None while no worker runs, `search` and
    `records` where nobody can ask the portal.
    """

    changed = Signal(object)  # LinkState

    def __init__(self) -> None:
        super().__init__()
        self.state = LinkState()
        self.control: LinkControl | None = None
        self.search: PortalSearch | None = None
        self.records: OfficePortal | None = None

    def take(self, state: LinkState) -> None:
        """The worker's newest word."""
        if state != self.state:
            self.state = state
            self.changed.emit(state)

    def send_now(self) -> bool:
        """Ask for a cycle at once; False where nobody would do it."""
        if self.control is None:
            return False
        self.control.send_now()
        return True
