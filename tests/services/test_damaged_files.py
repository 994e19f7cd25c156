"""One damaged byte in what comes from outside is an expected error, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app import paths
from counter_app.domain.catalogue.catalogue import UnreadablePackError, decode_pack
from counter_app.domain.errors import DomainError
from counter_app.services.desk.enrol import decode_enrolment
from counter_app.storage.engine.errors import NoProfileError
from counter_app.storage.profile import profile
from tests.support.searches import examples

NO_UTF8 = 0x80
ENROLMENT = (paths.resources() / "demo" / "enrolment.json").read_bytes()
PACK = b"""{"name":"x","version":"1","source":"x","published":"2026-01-01","procedures":[
{"code":"1.000001","name":"Mot","short_name":"Mot","field":"Ho tich","levels":["commune"],
"resolver":"commune","effective_from":"2026-01-01","cases":[{"id":"1","name":"Chung"}]}]}"""


def _damaged(data: bytes, place: int, byte: int = NO_UTF8) -> bytes:
    place %= len(data)
    return data[:place] + bytes([byte]) + data[place + 1 :]


@given(st.integers(0), st.integers(0, 255))
def test_a_damaged_enrolment_is_read_or_refused(place: int, byte: int) -> None:
    try:
        assert decode_enrolment(_damaged(ENROLMENT, place, byte)).officers
    except DomainError as error:
        assert error.code == "unreadable_enrolment"  # noqa: PT017 - either outcome is right


def test_an_enrolment_that_is_no_utf8_is_refused() -> None:
    with pytest.raises(DomainError) as caught:
        decode_enrolment(_damaged(ENROLMENT, ENROLMENT.index(b'"name"') + 10))
    assert caught.value.code == "unreadable_enrolment"


@settings(max_examples=examples(200))
@given(st.integers(0), st.integers(0, 255))
def test_a_damaged_pack_is_read_or_refused(place: int, byte: int) -> None:
    try:
        assert len(decode_pack(_damaged(PACK, place, byte)).procedures) == 1
    except UnreadablePackError as error:
        assert error.code == "unreadable_pack"  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize("field", [b'"Ho tich"', b'"1.000001"'])
def test_a_pack_that_is_no_utf8_inside_a_procedure_is_refused(field: bytes) -> None:
    with pytest.raises(UnreadablePackError):
        decode_pack(_damaged(PACK, PACK.index(field) + 2))


def test_a_profile_whose_card_is_no_utf8_is_no_profile(tmp_path: Path) -> None:
    made = profile.create(tmp_path / "profile")
    card = made.folder / "profile.json"
    card.write_bytes(_damaged(card.read_bytes(), -4))
    with pytest.raises(NoProfileError):
        profile.find(made.folder)
