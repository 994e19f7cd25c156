"""The one banner in sight: lost text before the page's own, the window's behind both."""

from __future__ import annotations

from counter_app.ui.frame.page import Banner
from counter_app.ui.widgets.banner_box import BannerBox


class Banners:
    """`first` says that typed text may be lost, `of_page` goes with the page, `of_window` stays."""

    def __init__(self, box: BannerBox) -> None:
        self._box = box
        self._first: Banner | None = None
        self._of_page: Banner | None = None
        self.of_window: Banner | None = None

    def set_first(self, banner: Banner | None) -> None:
        self._first = banner
        self._refresh()

    def set_of_page(self, banner: Banner | None) -> None:
        self._of_page = banner
        self._refresh()

    def set_of_window(self, banner: Banner | None) -> None:
        self.of_window = banner
        self._refresh()

    def press(self) -> None:
        """What the banner in sight asks for."""
        banner = self._box.banner()
        if banner is not None and banner.action is not None:
            banner.action()

    def _refresh(self) -> None:
        self._box.show_banner(self._first or self._of_page or self.of_window)
