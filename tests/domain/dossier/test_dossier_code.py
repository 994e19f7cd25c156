from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier.dossier_code import (
    DossierCode,
    UnreadableCodeError,
    WrongCheckError,
    check_characters,
    machine_text,
    parse,
    strip_check,
)

codes = st.builds(
    DossierCode,
    agency=st.sampled_from(["H38.145", "H38.012.05", "H37.DN.001", "H38"]),
    day=st.dates(date(2018, 1, 1), date(2099, 12, 31)),
    serial=st.integers(1, 99_999),
)


@given(codes)
def test_a_code_is_read_back_as_it_was_printed(code: DossierCode) -> None:
    assert parse(str(code)) == code
    assert strip_check(machine_text(str(code))) == str(code)


def test_a_serial_has_at_least_four_digits_and_grows_when_needed() -> None:
    assert str(DossierCode("H38.145", date(2026, 11, 20), 7)) == "H38.145-261120-0007"
    assert str(DossierCode("H38.145", date(2026, 11, 20), 30001)) == "H38.145-261120-30001"


@given(codes, st.data())
def test_one_wrong_digit_almost_never_passes_the_check(
    code: DossierCode, data: st.DataObject
) -> None:
    text = str(code)
    places = [index for index, sign in enumerate(text) if sign.isdigit()]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != text[place]]))
    wrong = text[:place] + other + text[place + 1 :]
    assert check_characters(wrong) != check_characters(text)


def test_a_wrong_check_is_told_from_a_text_that_is_no_code() -> None:
    good = machine_text("H38.145-261120-0317")
    bad = good[:-1] + str((int(good[-1]) + 1) % 10)
    with pytest.raises(WrongCheckError):
        strip_check(bad)
    for text in ("", "0317", "H38.145-261320-0317", "khai sinh", "H38.145-261120"):
        with pytest.raises(UnreadableCodeError):
            strip_check(text)


def test_codes_of_the_form_of_2018_are_read() -> None:
    assert parse("000.00.12.H38-200612-0001").agency == "000.00.12.H38"
