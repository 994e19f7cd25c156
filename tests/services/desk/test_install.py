"""Packs and calendars that arrive after enrolment."""

from datetime import date

import msgspec
import pytest

from counter_app.domain.catalogue.catalogue import Pack, UnreadablePackError
from counter_app.services.desk.install import install
from tests.support.packs import encode_pack


def next_law(desk, code: str, day: date) -> bytes:
    entry = desk.catalogue.find(code, date(2026, 11, 20))
    version = msgspec.structs.replace(entry.procedure, effective_from=day, name="Tên mới")
    return encode_pack(Pack(name="x", version="2", source="", published=day, procedures=(version,)))


def test_a_version_of_the_future_waits_for_its_day(desk, place, opened):
    assert install(desk, next_law(desk, "1.004222", date(2027, 1, 1))) == 1
    desk.close()
    catalogue = opened(place).catalogue
    assert catalogue.find("1.004222", date(2026, 12, 31)).procedure.name != "Tên mới"
    assert catalogue.find("1.004222", date(2027, 1, 1)).procedure.name == "Tên mới"


def test_the_same_pack_again_brings_nothing(desk):
    data = next_law(desk, "1.004222", date(2027, 1, 1))
    assert (install(desk, data), install(desk, data)) == (1, 0)


def test_a_calendar_is_known_from_a_pack(desk):
    later = msgspec.structs.replace(desk.calendar, effective_from=date(2027, 1, 1))
    assert install(desk, msgspec.json.encode(later)) == 1


def test_what_is_neither_is_named(desk):
    with pytest.raises(UnreadablePackError):
        install(desk, b"{}")
