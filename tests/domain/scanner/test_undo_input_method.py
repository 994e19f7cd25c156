"""Telex and VNI undone, compared with input methods run forwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.scanner.scan_detector import Stroke, StrokeKind
from counter_app.domain.scanner.undo_input_method import keys_of
from tests.ui.scanning.keyboards import Scanner

CODES = [
    "H38.A1D9-261120-0317",
    "H38.DDAW.AAS-261120-0317",
    "G15.OO6-261120-0001",
    "A15.E1-261120-0001",
]


def strokes(scanner: Scanner, text: str) -> list[Stroke]:
    return [
        Stroke(press.kind, press.at, text=press.text, preedit=press.preedit)
        for press in scanner.presses(text)
        if press.kind is not StrokeKind.CLOSE
    ]


@pytest.mark.parametrize("text", CODES)
@pytest.mark.parametrize("method", ["telex", "vni"])
@pytest.mark.parametrize("path", ["unikey", "ibus"])
@pytest.mark.parametrize("restores", [False, True])
def test_keys_of_a_code_are_found_again(text, method, path, restores):
    scanner = Scanner(method=method, path=path, restores=restores)
    assert getattr(keys_of(strokes(scanner, text)), method) == text


@pytest.mark.parametrize("path", ["unikey", "ibus"])
@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("tieengs dduowngf", "tiếng đường"),
        ("hoas hoans", "hóa hoán"),
        ("aas aaa ass", "ấ aa as"),
    ],
)
def test_what_the_input_method_made_is_known_too(path, typed, shown):
    keys = keys_of(strokes(Scanner(method="telex", path=path), typed))
    assert (keys.shown, keys.telex) == (shown, typed)
    assert keys.changed


def test_the_word_that_ibus_restores_is_read_once():
    events = ["T", "Te", "Tẽ", "Tẽt"]
    burst = [Stroke(StrokeKind.COMPOSE, 0, preedit=preedit) for preedit in events]
    keys = keys_of([*burst, Stroke(StrokeKind.COMPOSE, 0, text="Text ")])
    assert (keys.shown, keys.telex, keys.vni) == ("Text ", "Text ", "Text ")


def test_alt_codes_are_put_together_and_the_systems_own_letter_dropped():
    burst = [Stroke(StrokeKind.ALT_DIGIT, 0, text=digit) for digit in "7871"]
    burst += [
        Stroke(StrokeKind.ALT_UP, 0),
        Stroke(StrokeKind.PASSIVE, 0),
        Stroke(StrokeKind.CHAR, 0, text="¿"),
    ]
    burst += [Stroke(StrokeKind.CHAR, 0, text="t", us="t")]
    assert keys_of(burst).shown == "ết"


@given(
    st.text("aeiouydwsfrxjzAEODWnghc0123456789.- ", max_size=30), st.sampled_from(["telex", "vni"])
)
def test_any_keys_of_one_method_are_found_again_from_a_composed_word(text, method):
    lone = {"w", "W"} if method == "telex" else set()
    if lone & set(text):
        text = "".join(char for char in text if char not in lone)
    keys = keys_of(strokes(Scanner(method=method, path="ibus"), text))
    assert getattr(keys, method).lower() == text.lower()


@given(
    st.lists(
        st.builds(
            Stroke,
            st.sampled_from(StrokeKind),
            st.just(0.0),
            text=st.text(max_size=3),
            preedit=st.text(max_size=3),
            cut=st.integers(0, 5),
        ),
        max_size=20,
    )
)
def test_no_stroke_makes_the_reading_fail(burst):
    keys_of(burst)
