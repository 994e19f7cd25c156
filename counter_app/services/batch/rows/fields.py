"""What a column of a batch can be."""

from __future__ import annotations

from typing import Final

UNUSED: Final = "unused"
"""A column that somebody said is not to be read."""
ORDINAL: Final = "ordinal"
"""The running number of the rows."""

FIELDS: Final = (
    "procedure", "name", "ref", "identity_number", "birth_date", "sex", "phone", "address", "unit",
    "district", "province", "case", "content", "papers", "sets", "pages", "copies", "delivery",
    "submitter", "relation", "birth_day", "birth_month", "birth_year", "name_family", "name_given",
    "procedure_name",
)  # fmt: skip
NEEDED: Final = {
    "procedure": (frozenset({"procedure"}), frozenset({"procedure_name"})),
    "name": (frozenset({"name"}), frozenset({"name_family", "name_given"})),
}
"""Fields without which no row can be read, with the columns that make them."""
PARTS: Final = {
    "name": ("name_family", "name_given"),
    "birth_date": ("birth_day", "birth_month", "birth_year"),
}
"""Fields that may stand in several columns."""
WORDS: Final = frozenset({"sex", "delivery", "relation", "papers", "case", "procedure"})
"""Fields of few values, whose other words somebody may translate once for a file."""
