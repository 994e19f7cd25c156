"""Which characters of Unicode the paper shows, and that those it cannot are named."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier.intake import Intake
from counter_app.domain.people.applicant import Address, Person
from counter_app.forms.drawing import fonts
from counter_app.forms.drawing.plain_text import UNPRINTABLE, printable, unprinted
from counter_app.services.printing.unprinted import unprinted_letters

BLOCKS = {
    "Latin": ((0x20, 0x24F), (0x1E00, 0x1E9B), (0x1EA0, 0x1EF9)),
    "marks": ((0x300, 0x36F),),
    "Thai": ((0xE01, 0xE3A), (0xE3F, 0xE5B)),
    "Lao": ((0xE81, 0xE82), (0xEA5, 0xEBD)),
    "Khmer": ((0x1780, 0x17B3), (0x17B6, 0x17DC)),
    "Cham": ((0xAA00, 0xAA36),),
    "Tai Viet": ((0xAA80, 0xAAC2),),
    "Miao": ((0x16F00, 0x16F4A),),
    "Han": ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF)),
    "Hangul": ((0xAC00, 0xD7A3),),
    "Cyrillic": ((0x400, 0x45F),),
    "emoji": ((0x1F600, 0x1F64F),),
}
SHOWN = {"Latin", "marks", "Cyrillic"}


def characters(block: str) -> list[str]:
    codes = [code for first, last in BLOCKS[block] for code in range(first, last + 1)]
    return [c for c in map(chr, codes) if unicodedata.category(c)[0] in "LMNPS"]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_character_is_on_the_paper_or_named(block: str) -> None:
    family = fonts.family()
    every = characters(block)
    assert every
    for char in every:
        letters = printable(char)
        assert all(map(family.draws, letters)), (hex(ord(char)), letters)
        assert (UNPRINTABLE in letters) == (unprinted(char) != ""), hex(ord(char))
    named = sum(unprinted(char) != "" for char in every)
    assert named == (0 if block in SHOWN else len(every)), (block, named)


@given(st.text())
def test_what_is_lost_in_a_text_is_each_named_once(text: str) -> None:
    lost = unprinted(text)
    assert len(set(lost)) == len(lost)
    assert (UNPRINTABLE in printable(text.replace(UNPRINTABLE, ""))) == (lost != "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Tổ 1\N{NON-BREAKING HYPHEN}2", "Tổ 1‐2"), ("37℃", "37°C"), ("Ａ１", "A1")],
)
def test_a_character_is_printed_as_the_one_that_it_stands_for(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert unprinted(text) == ""


def test_letters_of_every_field_of_an_intake_are_looked_at() -> None:
    owner = Person(name="ສົມໄຊ", address=Address(line="村"))
    assert set(unprinted_letters(Intake(owner=owner, content="ខ"))) == set("ສົມໄຊ村ខ")
    assert unprinted_letters(Intake(owner=Person(name="H’Ƀlĭn Kơ̆"))) == ""
