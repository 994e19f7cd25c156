"""What a burst reads as."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.life.slip_number import SlipNumber, book_of
from counter_app.domain.scanner.scan import ScanKind, is_scan, read_strokes, read_text
from counter_app.domain.scanner.scan_detector import Stroke, StrokeKind
from tests.ui.scanning.keyboards import Press, Scanner

CARD = (
    "010194006218|063112345|Lý Mẩy Chạn|15021994|Nữ|Thôn Tả Phìn, Tả Phìn, Sa Pa, Lào Cai|25042021"
)
CODE = "H38.145-261120-0317"
# Letters that Telex and VNI take for marks; no word checker puts these back.
TOUCHED = CARD.replace("Lý Mẩy Chạn", "Kbuor Mẩy Soong").replace("Thôn Tả Phìn, T", "Nhà A2, T")


def stroke_of(press: Press) -> Stroke:
    return Stroke(press.kind, press.at, text=press.text, preedit=press.preedit)


def scan(scanner: Scanner, text: str):
    return read_strokes([stroke_of(press) for press in scanner.presses(text)])


def test_a_code_with_or_without_check_is_a_code():
    assert read_text(CODE).code == CODE
    assert read_text(machine_text(CODE)).code == CODE
    assert not read_text(CODE).damaged


def test_a_code_with_a_wrong_check_is_not_opened():
    text = machine_text(CODE)[:-2] + "00"
    read = read_text(text)
    assert (read.kind, read.code, read.damaged) == (ScanKind.OTHER, None, True)


def test_a_scanners_prefix_is_left_out():
    assert read_text("]C1" + CODE).code == CODE


@pytest.mark.parametrize("method", ["telex", "vni"])
@pytest.mark.parametrize("path", ["unikey", "ibus"])
def test_the_number_of_a_slip_comes_through_every_input_method(method, path):
    for device in ("a" * 32, "b" * 32):
        number = str(SlipNumber(book_of("H38.145.01/12", device), date(2026, 11, 30), 104))
        read = scan(Scanner(method=method, path=path), number)
        assert (read.kind, read.code, read.damaged) == (ScanKind.SLIP, number, False)


@pytest.mark.parametrize("text", ["BG-1.K7Q3T-261330-4", "BG-1-261130-4", "BG-1.K7Q3T-261130-"])
def test_what_only_looks_like_the_number_of_a_slip_is_none(text):
    assert read_text(text).kind is ScanKind.OTHER


@pytest.mark.parametrize("method", ["telex", "vni"])
@pytest.mark.parametrize("path", ["unikey", "ibus"])
def test_a_name_that_the_input_method_changed_is_read_and_doubted(method, path):
    read = scan(Scanner(method=method, path=path), TOUCHED)
    assert read.card is not None
    assert read.card.number == "010194006218"
    if method == "telex":
        assert read.card.name == "Kbuor Mẩy Soong"
        assert "name_marks" in read.card.doubts
        assert read.damaged
    else:
        assert read.card.name == "Kbuor Mẩy Soong"
        assert read.card.address.startswith("Nhà A2, Tả Phìn")
        assert "address_marks" in read.card.doubts


def test_a_scanner_that_types_telex_itself_is_understood():
    typed = "010194006218||Lys Maary Chanj|15021994|Nuwx|Thoon Tar Phinf, Sa Pa, Laof Cai|25042021"
    read = scan(Scanner(method="telex", path="ibus"), typed)
    assert read.card is not None
    assert read.card.name == "Lý Mẩy Chạn"
    assert read.card.address == "Thôn Tả Phìn, Sa Pa, Lào Cai"
    assert not read.damaged


@pytest.mark.parametrize("letters", ["direct", "alt"])
@pytest.mark.parametrize("text", [CARD, CODE])
def test_caps_lock_changes_nothing(text, letters):
    read = scan(Scanner(caps_lock=True, letters=letters), text)
    assert read.text.upper() == text.upper()
    assert (read.card.name if read.card else read.code) in {"Lý Mẩy Chạn", CODE}
    assert not read.damaged


def test_marks_that_a_scanner_drops_are_doubted():
    bare = CARD.encode("ascii", "ignore").decode()
    read = read_text(bare)
    assert read.card is not None
    assert "name_marks" in read.card.doubts


@pytest.mark.parametrize(
    ("text", "closed", "swallowed"),
    [
        (CODE, False, True),
        (CARD, False, True),
        ("8934588012228", True, True),
        ("8934588012228", False, False),
        ("a|b", True, True),
        ("Ủy ban nhân dân xã Tả Phìn", True, False),
        ("Ủy ban nhân dân xã Tả Phìn", False, False),
    ],
)
def test_only_what_a_scanner_sends_is_kept_from_the_field(text, closed, swallowed):
    assert is_scan(read_text(text), closed=closed) is swallowed


@given(st.text())
def test_any_text_reads_as_something(text):
    read = read_text(text)
    assert (read.kind is ScanKind.CARD) == (read.card is not None)
    assert (read.kind is ScanKind.CODE) == (read.code is not None)


@given(
    st.lists(
        st.builds(
            Stroke,
            st.sampled_from(StrokeKind),
            st.just(0.0),
            text=st.sampled_from(["", "1", "|", "ễ", "a", "010194006218|", "\ud800", "\u0301"]),
            preedit=st.sampled_from(["", "a", "á", "Ư"]),
            cut=st.integers(0, 3),
        ),
        max_size=30,
    )
)
def test_no_burst_makes_the_reading_fail(burst):
    read_strokes(burst)
