"""Codes of other cards are told from the citizen's, whatever the keyboard made of them."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.scanner.citizen_card import UnreadableCardError, read_card
from counter_app.domain.scanner.other_codes import OtherCode, is_health_insurance, other_code
from counter_app.domain.scanner.scan import ScanKind, read_strokes, read_text
from counter_app.domain.scanner.scan_detector import Stroke
from tests.support import people
from tests.support.matrices import rest_in_campaigns
from tests.ui.scanning.keyboards import Scanner

NUMBERS = ("GD4010123456789", "TE1101234567890", "0123456789", "010194006218")
BIRTHS = ("15/02/1994", "5/2/1994", "1954")


def insurance(name: str, number: str, birth: str, sex: str, *, big: bool, area: str) -> str:
    """The fields as the insurance prints them; text is hexadecimal."""

    def hidden(text: str) -> str:
        shown = text.encode().hex()
        return shown.upper() if big else shown

    return "|".join(
        (
            *(number, hidden(name), birth, sex, hidden(area), "10 - 001", "01/01/2026", "-"),
            *("31/12/2025", "10123456789012", "-", "4", "01/01/2031", "1a2b3c4d5e6f-7102$"),
        )
    )


def cards(count: int) -> list[str]:
    random = Random(23)
    return [
        insurance(
            f"{random.choice(list(people.SURNAMES))} {random.choice(list(people.FEMALE_GIVEN))}",
            random.choice(NUMBERS),
            random.choice(BIRTHS),
            random.choice("12"),
            big=random.random() < 0.5,
            area="Thôn Tả Phìn, xã Mường Hum, tỉnh Lào Cai",
        )
        for _ in range(count)
    ]


CARDS = cards(60)


@pytest.mark.parametrize("card", CARDS)
def test_a_health_insurance_card_is_no_citizen_card_and_named(card: str) -> None:
    with pytest.raises(UnreadableCardError):
        read_card(card)
    read = read_text(card)
    assert (read.kind, read.card) == (ScanKind.OTHER, None)
    assert read.other is OtherCode.HEALTH_INSURANCE


@pytest.mark.parametrize("method", ["telex", "vni"])
@pytest.mark.parametrize("path", rest_in_campaigns(["unikey", "ibus"]))
@pytest.mark.parametrize("every", rest_in_campaigns([5, 1]))
def test_it_is_named_through_an_input_method(method: str, path: str, every: int) -> None:
    """Telex takes the digits dd, aa and ee of hexadecimal text for letters."""
    for card in CARDS[:20:every]:
        presses = Scanner(method=method, path=path).presses(card)
        read = read_strokes([Stroke(p.kind, p.at, text=p.text, preedit=p.preedit) for p in presses])
        assert read.kind is ScanKind.OTHER, card
        assert read.other is OtherCode.HEALTH_INSURANCE, card


@given(
    st.text("0123456789", min_size=12, max_size=12),
    st.text("0123456789", max_size=9),
    st.sampled_from(list(people.SURNAMES)),
    st.sampled_from(["Nam", "Nữ", ""]),
)
def test_no_citizen_card_is_taken_for_one(number: str, old: str, name: str, sex: str) -> None:
    card = f"{number}|{old}|{name} Mẩy|15021994|{sex}|Sa Pa, Lào Cai|25042021"
    assert read_card(card).number == number
    assert not is_health_insurance(card)
    assert other_code(card) is None


@given(st.text())
def test_any_text_is_looked_at(text: str) -> None:
    assert other_code(text) in {None, *OtherCode}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://dichvucong.gov.vn/tra-cuu?ma=2611160288", OtherCode.LINK),
        ("00020101021138570010A00000072701270006970415011300112233445560208QRIBFTTA53037046304A1B2",
         OtherCode.PAYMENT),
        ("8934567890123", None),
    ],
)  # fmt: skip
def test_other_codes_are_named_where_they_can_be(text: str, kind: OtherCode | None) -> None:
    assert read_text(text).other is kind
