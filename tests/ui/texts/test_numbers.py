"""Phones and identity numbers are grouped and masked in one way."""

from __future__ import annotations

import ast
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.ui.texts import numbers
from tests.architecture.sources import nodes, trees

DIGITS = st.text("0123456789", min_size=1, max_size=32)


@given(DIGITS)
def test_grouping_loses_no_digit_and_leaves_none_alone(number: str) -> None:
    for grouped in (numbers.phone(number), numbers.identity(number)):
        assert grouped.replace(" ", "") == number
        assert all(len(group) > 1 for group in grouped.split(" ")) or len(number) == 1


@given(DIGITS)
def test_a_mask_is_grouped_as_what_it_hides(number: str) -> None:
    masked = numbers.masked_identity(number)
    assert [len(group) for group in masked.split(" ")] == [
        len(group) for group in numbers.identity(number).split(" ")
    ] or len(number) < 8
    assert len(re.findall(r"\d", numbers.masked_phone(number))) <= 3
    assert len(re.findall(r"\d", masked)) <= 7


def test_numbers_stand_as_people_read_them_aloud() -> None:
    assert numbers.phone("0977956480") == "0977 956 480"
    assert numbers.phone("02143840034") == "0214 384 0034"
    assert numbers.phone("+85620123456") == "+85620123456"
    assert numbers.masked_phone("0977956480") == "•••• ••• 480"
    assert numbers.identity("010094006218") == "010 094 006 218"
    assert numbers.identity("C1234567") == "C1234567"
    assert numbers.masked_identity("010094006218") == "010 ••• ••6 218"


@pytest.mark.gate
def test_no_screen_groups_or_masks_numbers_in_a_way_of_its_own() -> None:
    """Outside of the form, where numbers are typed."""
    own = []
    for path, tree in trees("counter_app").items():
        if not path.startswith("counter_app/ui/") or path.endswith("ui/texts/numbers.py"):
            continue
        own += [path for node in nodes(tree, ast.Constant) if node.value == "•"]
        if "/receive/" not in path:
            called = (ast.unparse(node.func) for node in nodes(tree, ast.Call))
            own += [path for name in called if name.endswith("group_digits")]
    assert own == []
