"""Words of lists: those of tomorrow are kept as they came and are like no word of today."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import TypeVar, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import counter_app.contract
import counter_app.domain
from counter_app.domain import open_enum
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.open_enum import LONGEST_WORD, OpenEnum, unknown_words
from counter_app.domain.people.applicant import Person, Sex

Kind = TypeVar("Kind")


def _lists() -> list[type[OpenEnum]]:
    for package in (counter_app.domain, counter_app.contract):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    return sorted(_below(OpenEnum), key=lambda one: one.__qualname__)


def _below(words: type[Kind]) -> Iterator[type[Kind]]:
    for one in words.__subclasses__():
        if one.__module__.startswith("counter_app."):
            yield one
        yield from _below(one)


def _enums(hint: object) -> Iterator[type[Enum]]:
    if isinstance(hint, type) and issubclass(hint, Enum):
        yield hint
    for part in get_args(hint):
        yield from _enums(part)


LISTS = _lists()
WORD = st.text(st.characters(exclude_categories=["Cs"]), max_size=LONGEST_WORD)


def test_the_lists_that_travel_are_among_them() -> None:
    names = {one.__name__ for one in LISTS}
    assert {"Channel", "Clock", "Role", "Source", "Status", "StepKind", "Verdict"} <= names


def test_what_is_sent_or_stored_has_no_closed_list() -> None:
    closed = {
        f"{struct.__name__}.{name}"
        for struct in _below(msgspec.Struct)
        if struct.__module__.startswith(("counter_app.domain.", "counter_app.contract."))
        for name, hint in get_type_hints(struct, include_extras=True).items()
        if any(not issubclass(one, OpenEnum) for one in _enums(hint))
    }
    of_the_program = {"Part.levels", "Unit.kind"}
    assert closed == of_the_program


@pytest.mark.parametrize("words", LISTS, ids=lambda one: one.__name__)
@given(word=WORD)
def test_any_word_travels_as_it_came(words: type[OpenEnum], word: str) -> None:
    data = msgspec.json.encode(word)
    found = msgspec.json.decode(data, type=words)
    assert msgspec.json.encode(found) == data
    assert found.is_known is (word in set(words))
    assert (found in list(words)) is found.is_known


@pytest.mark.parametrize("words", LISTS, ids=lambda one: one.__name__)
def test_a_word_of_tomorrow_is_a_value_like_any_other(words: type[OpenEnum]) -> None:
    word = words("of_tomorrow")
    assert isinstance(word, words)
    assert word == words("of_tomorrow") == "of_tomorrow"
    assert word != words("of_another_day")
    assert {word: 1}[words("of_tomorrow")] == 1
    assert (word.value, word.name, str(word)) == ("of_tomorrow",) * 3
    assert not word.is_known
    assert all(one.is_known for one in words)
    assert "of_tomorrow" not in {one.value for one in words}


def test_what_is_no_word_is_refused() -> None:
    for odd in (7, None, ["a"], {"a": 1}, True, "w" * (LONGEST_WORD + 1)):
        with pytest.raises(msgspec.ValidationError):
            msgspec.json.decode(msgspec.json.encode(odd), type=Channel)
        with pytest.raises(ValueError, match="not a valid"):
            Channel(odd)


def test_words_from_outside_do_not_pile_up() -> None:
    for number in range(5_000):
        msgspec.json.decode(msgspec.json.encode(f"word_{number}"), type=Channel)
    remembered = open_enum._unknown.cache_info()
    assert remembered.currsize <= remembered.maxsize
    assert len(Channel.__members__) == len(list(Channel)) < 20


def test_the_unknown_words_of_a_structure_are_told() -> None:
    known = Person(name="Giàng A Páo", sex=Sex.MALE)
    assert list(unknown_words(known)) == []
    odd = msgspec.structs.replace(known, sex=Sex("of_tomorrow"))
    assert list(unknown_words([known, (odd,)])) == ["of_tomorrow"]


def test_a_list_that_is_closed_refuses_what_an_open_one_keeps() -> None:
    """What the lists were before: the test above can fail."""
    closed = StrEnum("closed", {"A": "a"})
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'"of_tomorrow"', type=closed)
