"""Contrast of every pair of colours that meet on the screen."""

from __future__ import annotations

import pytest

from counter_app.ui.theme.tokens import DARK, LIGHT, Tokens

TEXT = [
    ("text", "surface"),
    ("text", "window"),
    ("text", "sunken"),
    ("text", "accent_soft"),
    ("text2", "surface"),
    ("text2", "window"),
    ("text2", "sunken"),
    ("text2", "accent_soft"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("nav_text", "nav"),
    ("nav_selected_text", "nav_selected"),
    ("nav_text", "nav_selected"),
    ("on_danger", "danger"),
    ("danger_text", "danger_soft"),
    ("danger_text", "surface"),
    ("danger_text", "ok_soft"),
    ("danger_text", "accent_soft"),
    ("text", "danger_soft"),
    ("warn_text", "warn_soft"),
    ("warn_text", "surface"),
    ("ok_text", "ok_soft"),
    ("ok_text", "surface"),
    ("ok_text", "accent_soft"),
    ("text", "ok_soft"),
    ("text2", "ok_soft"),
    ("pause_text", "pause_soft"),
    ("pause_text", "surface"),
    ("on_toast", "toast"),
]
EDGES = [
    ("border_strong", "surface"),
    ("border_strong", "window"),
    ("border_strong", "sunken"),
    ("focus", "surface"),
    ("focus", "window"),
    ("focus", "sunken"),
    ("ring", "nav_selected"),
    ("ring", "nav"),
    ("warn_line", "surface"),
    ("accent", "surface"),
    ("danger", "surface"),
    ("ok_text", "window"),
]
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_readable_on_what_it_stands_on(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_and_marks_stand_out(tokens: Tokens, edge: str, ground: str) -> None:
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two colours, 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
