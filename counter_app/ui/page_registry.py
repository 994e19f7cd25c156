"""Which pages the window has, in which order, and what each works with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from counter_app import __version__
from counter_app import settings as settings_file
from counter_app.domain.office.office import KEEPS_RECORDS
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.services.intake import receive
from counter_app.settings import Settings
from counter_app.ui.dossier_parts.old_receipts import OldReceipts
from counter_app.ui.dossier_parts.routes import Routes
from counter_app.ui.frame.desk_watch import DeskWatch
from counter_app.ui.frame.draft_trouble import DraftTrouble
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.nav import NavEntry
from counter_app.ui.frame.page import Toast
from counter_app.ui.frame.places import (
    OpenBatch,
    OpenPassing,
    OpenReceive,
    OpenResults,
    OpenSearch,
    OpenSettings,
    OpenSync,
    OpenToday,
)
from counter_app.ui.frame.upkeep import Upkeep
from counter_app.ui.pages.attention.page import AttentionPage
from counter_app.ui.pages.batch.drops import BatchDrops
from counter_app.ui.pages.batch.page import BatchPage
from counter_app.ui.pages.dossier.page import DossierPage
from counter_app.ui.pages.office.page import OfficePage
from counter_app.ui.pages.online.page import OnlinePage
from counter_app.ui.pages.passing.page import PassingPage
from counter_app.ui.pages.preview.page import PreviewPage
from counter_app.ui.pages.receive.issue import ReceiptIssue
from counter_app.ui.pages.receive.page import ReceivePage
from counter_app.ui.pages.register.page import RegisterPage
from counter_app.ui.pages.results.page import ResultsPage
from counter_app.ui.pages.search.page import SearchPage
from counter_app.ui.pages.settings import printers
from counter_app.ui.pages.settings.facts import DeskFacts
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.signing.page import SigningPage
from counter_app.ui.pages.sync.page import SyncPage
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.printing import Issuing, Printing
from counter_app.ui.scanning.unread import why_unread
from counter_app.ui.session import DeskSession
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def add_pages(
    window: MainWindow,
    place: DeskSession,
    profile: Path,
    take_settings: Callable[[Settings], object],
) -> None:
    """Register every page; the first entry of the navigation is the page after sign-in."""
    window.status_bar.set_clock(place.desk.office_now)
    today = TodayPage(place)
    window.add_page(today, NavEntry(OpenToday(), translate("nav", "Hôm nay"), "today", 1))
    search = SearchPage(place)
    search.field_wanted.connect(lambda: _reach_search(window))
    window.add_page(search, NavEntry(OpenSearch(), translate("nav", "Tra cứu"), "search", 3))
    issuing = Issuing(place, Printing(place, window, keep_settings=take_settings))
    intake = ReceivePage(place, ReceiptIssue(issuing), receive.recent(place.desk))
    window.add_page(intake, NavEntry(OpenReceive(), translate("nav", "Tiếp nhận"), "receive", 2))
    results = NavEntry(OpenResults(), translate("nav", "Trả kết quả"), "results", 4)
    window.add_page(ResultsPage(place, issuing), results)
    window.add_page(DossierPage(place, issuing))
    window.add_page(OnlinePage(place, issuing))
    window.add_page(PreviewPage(place, issuing))
    many = BatchPage(place, issuing)
    window.add_page(many)
    for over in (today, intake):
        BatchDrops(over, lambda path: window.show_page(OpenBatch(path)))
    window.add_page(AttentionPage(place))
    window.add_page(SigningPage(place))
    window.add_page(OfficePage(place))
    window.add_page(PassingPage(place, issuing.printing))
    window.add_page(RegisterPage(place))
    sync = NavEntry(OpenSync(), translate("nav", "Đồng bộ"), "sync", 7)
    window.add_page(SyncPage(place), sync)
    window.status_opened.connect(lambda: window.show_page(OpenSync()))
    watch = DeskWatch(window, place)
    watch.read()
    window.scan_unclaimed.connect(lambda scan: _follow_scan(window, place, scan))
    OldReceipts(window, place)
    DraftTrouble(place.drafts, window)
    Upkeep(place, window).banner_wanted.connect(window.show_banner)
    page = SettingsPage(
        lambda: place.settings,
        desk_facts(place, profile),
        printers=printers.installed,
        save=lambda fresh: settings_file.save(profile, fresh),
        saved=take_settings,
        operations=place.operations,
        keeps_records=lambda: not KEEPS_RECORDS.isdisjoint(place.officer.roles),
    )
    window.add_page(page, NavEntry(OpenSettings(), translate("nav", "Thiết lập"), "settings", 8))


def _follow_scan(window: MainWindow, place: DeskSession, scan: Scan) -> None:
    """What no page took: a receipt opens its dossier, the number of a slip its hand-over, a card
    begins an intake.
    """
    page = window.current_page()
    if scan.kind is ScanKind.SLIP and scan.code:
        window.show_page(OpenPassing(scan.code))
    elif page is None or not Routes(page, place).take(scan):
        window.toast(Toast(why_unread(scan)))


def _reach_search(window: MainWindow) -> None:
    """Go to the search field; what is being typed there stays unselected."""
    if not window.header.search.hasFocus():
        window.focus_search()


def desk_facts(place: DeskSession, profile: Path) -> DeskFacts:
    """The facts of the settings page."""
    enrolment = place.desk.enrolment
    last_days = [lease.last_day for lease in enrolment.leases]
    return DeskFacts(
        office=enrolment.office.name,
        office_code=enrolment.office.code,
        authority=enrolment.office.authority,
        desk=enrolment.desk.name,
        device=place.desk.store.device,
        profile=str(profile),
        keys_kept=translate("settings", "Kho khóa của máy")
        if place.desk.store.keys.where == "keyring"
        else translate("settings", "Tệp chỉ tài khoản này đọc được"),
        codes_until=formatting.day(max(last_days)) if last_days else "–",
        program=__version__,
    )
