"""A card or a code scanned in the real program: on each page, at the sign-in, while locked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter_app.app import Program
from counter_app.cli.demo import PASSWORD
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.services.demo import demo_profile
from counter_app.services.lists import worklist
from counter_app.settings import Theme
from counter_app.ui.demo import demo_play
from counter_app.ui.demo.play import Player
from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenPreview
from counter_app.ui.pages.dossier.page import DossierPage
from counter_app.ui.pages.receive.page import ReceivePage
from counter_app.ui.theme import theme
from tests.support import clocks
from tests.support.places import PLACES

CARD = "010194006218||Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai|25042021"
OTHER = "010088001254||Chảo Láo Tả|02071988|Nam|Thôn Sín Chải, Tả Phìn, Sa Pa, Lào Cai|11082022"
DOUBTFUL = OTHER.replace("Chảo Láo Tả", "Ch?o L?o T?")
DOSSIERS = 8
PACE = 0.0  # s between played keys; a scan's own pace is not changed
TYPING = 0.06  # s between the keys of a quick person
INITIALS = "htm"


@dataclass
class Seat:
    """The running program and what an officer would read off it."""

    program: Program
    player: Player

    def go(self, page: str) -> None:
        self.program.window.show_from_nav(PLACES[page])
        if page == keys.RECEIVE:
            self.player.press("F2")
        self.player.settle()

    def scan(self, text: str) -> None:
        self.player.scan(text)

    def at(self) -> str:
        page = self.program.window.current_page()
        return page.id if page else ""

    def press(self, key: str) -> None:
        """A person's key, once a line end can no longer be the scan's."""
        scans = self.program.scans
        assert scans is not None
        self.player.until(lambda: not scans._detector.awaits_close(scans._now()), "a person's key")
        self.player.press(key)

    def until_at(self, page: str) -> None:
        self.player.until(lambda: self.at() == page, page)

    def until_told(self, text: str) -> None:
        self.player.until(lambda: self.told() == text, f"{text!r} in place of {self.told()!r}")

    def told(self) -> str:
        toast = self.program.window.header.toast_box.toast()
        return toast.text if toast else ""

    @property
    def receive(self) -> ReceivePage:
        page = self.program.window.pages.page(keys.RECEIVE)
        assert isinstance(page, ReceivePage)
        return page

    @property
    def dossier(self) -> DossierPage:
        page = self.program.window.pages.page(keys.DOSSIER)
        assert isinstance(page, DossierPage)
        return page

    def person(self) -> tuple[str, str]:
        applicant = self.receive.form.applicant
        return applicant.number.text().replace(" ", ""), applicant.name.text()

    def some_dossier(self) -> Dossier:
        place = self.program.desk_session
        assert place is not None
        return worklist.look(place.desk, place.officer, worklist.Pile.ALL).work[0].dossier

    def typed(self) -> list[str]:
        """What stands in every field of the window."""
        fields: list[QLineEdit] = self.program.window.findChildren(QLineEdit)
        return [field.text() for field in fields]


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo_profile, "DOSSIERS", DOSSIERS)
        demo_profile.make(folder / "profile", folder / "keys", clocks.now())
    return folder


@pytest.fixture(scope="module")
def program(qapp: QApplication, profile: Path) -> Iterator[Program]:
    locale = QLocale()
    started = Program(qapp, profile / "profile", profile / "keys", clock=clocks.CLOCK)
    started.start()
    started.window.resize(*demo_play.SIZE)
    yield started
    started.close()
    started.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)
    theme.apply(qapp, Theme.LIGHT)


@pytest.fixture
def gate(program: Program) -> Seat:
    """The gate asks who signs in."""
    seat = Seat(program, Player(program.window, PACE))
    seat.player.until(lambda: program.scans is not None and program.gate.is_ready, "the gate")
    program.lock()
    program.gate.sign_in_other()
    return seat


@pytest.fixture
def seat(program: Program) -> Seat:
    player = Player(program.window, TYPING)
    if program.window.is_shut:
        demo_play.sign_in(program, player, INITIALS, PASSWORD)
    return Seat(program, Player(program.window, PACE))


@pytest.mark.parametrize("text", [CARD, machine_text("H38.145-261120-0317")])
def test_at_the_sign_in_a_scan_is_swallowed(gate: Seat, text: str) -> None:
    card = gate.program.gate.card
    for field in (card.officer, card.password):
        field.setFocus()
        before = gate.typed()
        gate.scan(text)
        gate.player.until(lambda: card.line.text() == "Đăng nhập rồi quét", "the line")
        assert gate.typed() == before
        assert gate.program.window.is_shut
        card.say("")


@pytest.mark.parametrize("page", [keys.TODAY, keys.SEARCH, keys.SETTINGS])
def test_a_card_begins_an_intake(seat: Seat, page: str) -> None:
    seat.go(keys.RECEIVE)
    seat.go(page)
    seat.scan(CARD)
    seat.until_at(keys.RECEIVE)
    assert seat.person() == ("010194006218", "Lý Mẩy Chạn")
    form = seat.receive.form
    assert _has_focus(form.procedure.procedure)
    assert form.applicant.has_card


@pytest.mark.parametrize("page", [keys.TODAY, keys.SEARCH, keys.SETTINGS])
def test_a_code_opens_its_dossier(seat: Seat, page: str) -> None:
    code = seat.some_dossier().code
    seat.go(page)
    seat.scan(machine_text(code))
    seat.until_at(keys.DOSSIER)
    seat.player.until(lambda: seat.dossier.title() == code, code)


def test_while_the_search_field_has_the_focus_a_card_leaves_nothing_in_it(seat: Seat) -> None:
    seat.go(keys.SEARCH)
    seat.player.press("F3")
    search = seat.program.window.header.search
    assert search.hasFocus()
    seat.scan(CARD)
    seat.until_at(keys.RECEIVE)
    assert search.text() == ""


def test_a_card_fills_an_intake_without_a_person(seat: Seat) -> None:
    seat.go(keys.RECEIVE)
    seat.scan(CARD)
    seat.player.until(lambda: seat.receive.form.applicant.has_card, "the card")
    assert seat.person() == ("010194006218", "Lý Mẩy Chạn")


def test_the_same_card_again_is_known(seat: Seat) -> None:
    seat.go(keys.RECEIVE)
    seat.scan(CARD)
    seat.scan(CARD)
    seat.until_told("Thẻ này đã đọc")
    assert seat.person() == ("010194006218", "Lý Mẩy Chạn")


def test_another_card_overwrites_nothing_until_it_is_asked_to(seat: Seat) -> None:
    seat.go(keys.RECEIVE)
    seat.scan(CARD)
    seat.scan(OTHER)
    banner = seat.program.window.banner_box
    seat.player.until(lambda: banner.banner() is not None, "the banner")
    assert banner.banner().text.startswith("Thẻ của Chảo Láo Tả")
    assert seat.person() == ("010194006218", "Lý Mẩy Chạn")
    seat.press("Ctrl+J")
    assert seat.person() == ("010088001254", "Chảo Láo Tả")


def test_a_code_during_an_intake_opens_its_dossier_and_keeps_the_draft(seat: Seat) -> None:
    seat.go(keys.RECEIVE)
    seat.scan(CARD)
    seat.player.until(lambda: seat.receive.form.applicant.has_card, "the card")
    seat.scan(machine_text(seat.some_dossier().code))
    seat.until_at(keys.DOSSIER)
    seat.player.press("F2")
    seat.until_at(keys.RECEIVE)
    assert seat.person() == ("010194006218", "Lý Mẩy Chạn")


def test_a_doubtful_name_holds_the_reception_back_until_enter_confirms_it(seat: Seat) -> None:
    seat.go(keys.RECEIVE)
    seat.scan(DOUBTFUL)
    applicant = seat.receive.form.applicant
    seat.player.until(lambda: applicant.has_card, "the card")
    assert applicant.name_needs_look
    seat.press("F9")
    assert applicant.name.hasFocus()
    seat.press("Enter")
    assert not applicant.name_needs_look


def test_what_is_neither_card_nor_code_is_said_and_typed_nowhere(seat: Seat) -> None:
    for page in (keys.TODAY, keys.RECEIVE, keys.SETTINGS):
        seat.go(page)
        before = seat.typed()
        seat.scan("8934588012228")
        seat.until_told("Không đọc được mã. Quét lại hoặc gõ tay.")
        assert seat.at() == page
        assert seat.typed() == before


def test_a_dossier_says_whose_card_it_is(seat: Seat) -> None:
    dossier = seat.some_dossier()
    seat.go(keys.TODAY)
    seat.scan(dossier.code)
    seat.until_at(keys.DOSSIER)
    seat.player.until(lambda: seat.dossier.title() == dossier.code, dossier.code)
    owner = dossier.owner
    seat.scan(CARD.replace("010194006218", owner.identity_number))
    seat.until_told("Đúng chủ hồ sơ")
    seat.scan(CARD)
    seat.until_told("Thẻ của người khác")
    assert seat.at() == keys.DOSSIER


def test_an_open_preview_swallows_a_scan(seat: Seat) -> None:
    dossier = seat.some_dossier()
    seat.go(keys.TODAY)
    seat.program.window.show_page(OpenPreview(dossier))
    for text in (CARD, machine_text(dossier.code)):
        seat.scan(text)
        seat.until_told("Đóng bản xem trước (Esc) rồi quét lại")
        assert seat.at() == keys.PREVIEW


def test_while_locked_a_scan_is_swallowed_and_the_form_stays(seat: Seat) -> None:
    seat.go(keys.RECEIVE)
    seat.scan(CARD)
    seat.player.until(lambda: seat.receive.form.applicant.has_card, "the card")
    seat.program.lock()
    before = seat.typed()
    for text in (OTHER, machine_text(seat.some_dossier().code)):
        seat.program.gate.card.say("")
        seat.scan(text)
        seat.player.until(
            lambda: seat.program.gate.card.line.text() == "Mở khóa rồi quét lại", "the line"
        )
        assert seat.typed() == before
    demo_play.sign_in(seat.program, Player(seat.program.window, TYPING), INITIALS, PASSWORD)
    assert (seat.at(), seat.person()) == (keys.RECEIVE, ("010194006218", "Lý Mẩy Chạn"))


def _has_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is widget or (focus is not None and widget.isAncestorOf(focus))
