"""What a text was read as."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Value_co = TypeVar("Value_co", covariant=True)


class Doubt(StrEnum):
    """Stable codes of what somebody must look at and confirm."""

    NAME_SHORT = "name_short"
    NAME_DIGITS = "name_digits"
    NAME_MARKS = "name_marks"
    NAME_LETTERS = "name_letters"
    NUMBER_ZERO_ADDED = "number_zero_added"
    BIRTH_TWO_FIGURES = "birth_two_figures"
    BIRTH_WITH_TIME = "birth_with_time"
    PHONE_CHARACTERS = "phone_characters"
    PHONE_SEVERAL = "phone_several"
    UNIT_SEVERAL = "unit_several"
    UNIT_UNKNOWN = "unit_unknown"
    DAY_FAR = "day_far"
    DAY_NEXT_YEAR = "day_next_year"
    DAY_NOT_LATER = "day_not_later"
    DAY_OFF = "day_off"
    DAY_SATURDAY = "day_saturday"
    DAY_SUNDAY = "day_sunday"
    COPIES_MANY = "copies_many"
    MONEY_MUCH = "money_much"
    PROCEDURE_ZEROS = "procedure_zeros"
    PROCEDURE_OTHER_NAME = "procedure_other_name"
    OTHER_NAME = "other_name"
    SAME_TODAY = "same_today"


class Refused(StrEnum):
    """Stable codes of why a text is no such value at all."""

    NAME_NO_LETTERS = "name_no_letters"
    NOT_TEXT = "not_text"
    TEXT_TOO_LONG = "text_too_long"
    NUMBER_UNREADABLE = "number_unreadable"
    BIRTH_UNREADABLE = "birth_unreadable"
    BIRTH_NO_YEAR = "birth_no_year"
    BIRTH_IN_FUTURE = "birth_in_future"
    BIRTH_TOO_OLD = "birth_too_old"
    DAY_UNREADABLE = "day_unreadable"
    DAY_PASSED = "day_passed"
    DAY_TOO_FAR = "day_too_far"
    DAY_TO_COME = "day_to_come"
    COUNT_UNREADABLE = "count_unreadable"
    COUNT_TOO_MANY = "count_too_many"
    MONEY_UNREADABLE = "money_unreadable"
    MONEY_TOO_MUCH = "money_too_much"
    SEX_UNKNOWN = "sex_unknown"
    DELIVERY_UNKNOWN = "delivery_unknown"
    RELATION_UNKNOWN = "relation_unknown"
    PAPERS_UNKNOWN = "papers_unknown"
    PROCEDURE_UNKNOWN = "procedure_unknown"
    PROCEDURE_SEVERAL = "procedure_several"
    PROCEDURE_NOT_IN_FORCE = "procedure_not_in_force"
    CASE_UNKNOWN = "case_unknown"


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value_co]):
    """`value` is what it was read as, of a refused or empty text what an empty field means.

    `doubts` are to be confirmed by a person, each a code of `Doubt` or of `domain.identity`;
    `refused` says why there is no value although something was typed. `about` is what their
    sentences name: the day that has passed, for example.
    """

    value: Value_co
    doubts: tuple[str, ...] = ()
    refused: Refused | None = None
    about: str = ""
