"""What pages work with: the open desk, who sits at it, and the way off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.settings import Settings
from counter_app.ui.change_feed import ChangeFeed
from counter_app.ui.drafting.draft_box import DraftBox
from counter_app.ui.link_feed import LinkFeed
from counter_app.ui.operations import Operations
from counter_app.ui.sandbox.drawer import Drawer
from counter_app.ui.sandbox.wire import DrawingLimits

DRAWING = DrawingLimits()
"""Of a page of a file from outside."""


@dataclass(slots=True)
class DeskSession:
    """One for the whole window, made in the GUI thread; `officer` and `settings` change, the rest
    stays.
    """

    desk: OpenDesk
    operations: Operations
    feed: ChangeFeed
    settings: Settings
    officer: Officer
    link: LinkFeed = field(default_factory=LinkFeed)
    drawer: Drawer = field(init=False)
    drafts: DraftBox = field(init=False)

    def __post_init__(self) -> None:
        self.drawer = Drawer(self.operations, DRAWING)
        self.drafts = DraftBox(self.desk, self.operations)
