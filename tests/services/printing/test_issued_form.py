"""The file of a form is named after the code, whatever somebody else gave as a code."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.services.printing.issued_form import Printable
from tests.docs.contract_events import EXAMPLES
from tests.support.poison_values import TEXTS

STATE = apply(None, EXAMPLES["received"])
assert STATE is not None
CODES = [text for text in TEXTS.values() if isinstance(text, str)]


def form(code: str) -> Printable:
    assert STATE is not None
    return Printable(replace(STATE, code=code), b"", copy=2, reason="")


@given(code=st.text() | st.sampled_from(CODES))
def test_no_code_is_a_path(code: str) -> None:
    made = form(code)
    assert re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z.-]{0,59}-ban-2", made.stem)
    assert 0 < len(made.name) <= 60


@pytest.mark.parametrize("code", ["H38.151-261123-0001", "000.00.01.H38-261123-30001"])
def test_a_code_is_the_name_as_it_is(code: str) -> None:
    assert form(code).stem == f"{code}-ban-2"
    assert form(code).name == code
