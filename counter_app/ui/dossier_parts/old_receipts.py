"""A scanned receipt that was superseded says so, whichever page takes the scan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.receipt_version import sign_text
from counter_app.domain.dossier.superseded import superseded
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.lists import find
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.page import Banner, Page
from counter_app.ui.frame.places import OpenDossier
from counter_app.ui.session import DeskSession
from counter_app.ui.texts.corrections import corrected_text, superseded_text

translate = QCoreApplication.translate


class OldReceipts(QObject):
    """Looks at every code that is scanned in the window, beside what its page does with it."""

    def __init__(self, window: MainWindow, place: DeskSession) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._shown_on: Page | None = None
        window.scan_routed.connect(self.look)

    def look(self, scan: Scan) -> None:
        if scan.kind is not ScanKind.CODE or not scan.code:
            return
        if self._shown_on is not None:
            self._shown_on.banner_wanted.emit(None)
            self._shown_on = None
        desk, code = self._place.desk, scan.code
        self._place.operations.run(
            lambda: find.by_code(desk, code),
            done=lambda found: self._found(scan, found),
            failed=lambda _: None,
        )

    def _found(self, scan: Scan, found: list[Dossier]) -> None:
        page = self._window.current_page()
        if len(found) != 1 or page is None:
            return
        dossier, now = found[0], self._place.desk.office_now()
        anew = dossier.replaced_by
        if anew is not None:
            text = translate(
                "correction", "Giấy hẹn hết hiệu lực: hồ sơ đã rút, nhận lại với mã {code}"
            )
            self._show(page, text.format(code=anew.code), anew.id)
            return
        old = superseded(dossier, scan.version)
        if old is None:
            return
        if scan.text == sign_text(scan.code or "", scan.version):
            text = superseded_text(old, now)
        else:  # the barcode stands on every version alike
            text = translate("correction", "{corrected}. Giấy hẹn in trước lúc ấy hết hiệu lực")
            said = corrected_text(old, now)
            text = text.format(corrected=said[:1].upper() + said[1:])
        self._show(page, text, dossier.id)

    def _show(self, page: Page, text: str, dossier_id: str) -> None:
        self._shown_on = page
        open_it = OpenDossier(dossier_id)
        page.banner_wanted.emit(
            Banner(
                text,
                translate("correction", "Mở hồ sơ"),
                lambda: page.place_wanted.emit(open_it),
            )
        )
