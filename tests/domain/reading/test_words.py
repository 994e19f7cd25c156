"""Words of short lists: what is in none stands for nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.people.applicant import Authority, Sex
from counter_app.domain.reading.reading import Reading, Refused
from counter_app.domain.reading.words import read_delivery, read_papers, read_relation, read_sex


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bưu điện", DeliveryKind.POST),
        ("VNPost", DeliveryKind.POST),
        ("BCCI", DeliveryKind.POST),
        ("Tại nhà", DeliveryKind.POST),
        ("Trực tuyến", DeliveryKind.ELECTRONIC),
        ("Bản điện tử", DeliveryKind.ELECTRONIC),
        ("Tại quầy", DeliveryKind.COUNTER),
        ("Trực tiếp", DeliveryKind.COUNTER),
        ("", DeliveryKind.COUNTER),
    ],
)
def test_delivery_as_offices_write_it(text: str, kind: DeliveryKind) -> None:
    for written in (text, text.upper(), f" {text} "):
        assert read_delivery(written) == Reading(kind)


def test_sex_relation_and_papers_as_offices_write_them() -> None:
    assert read_sex("Nữ") == read_sex("NU") == read_sex("gái") == Reading(Sex.FEMALE)
    assert read_sex("nam") == read_sex("Trai") == Reading(Sex.MALE)
    assert read_relation("Mẹ") == read_relation("người thân") == Reading(Authority.RELATIVE)
    assert read_relation("Được ủy quyền") == Reading(Authority.AUTHORISED)
    assert read_papers("Đủ") == read_papers("x") == read_papers("✓") == Reading(True)
    assert read_papers("còn thiếu") == read_papers("") == Reading(False)


@pytest.mark.parametrize(
    ("read", "refused"),
    [
        (read_sex, Refused.SEX_UNKNOWN),
        (read_delivery, Refused.DELIVERY_UNKNOWN),
        (read_relation, Refused.RELATION_UNKNOWN),
        (read_papers, Refused.PAPERS_UNKNOWN),
    ],
)
@given(text=st.text(min_size=1, max_size=20))
def test_an_unknown_word_is_refused_and_an_empty_one_is_not(read, refused, text: str) -> None:
    found = read(text)
    if not text.strip():
        assert found.refused is None
    elif found.refused is not None:
        assert found.refused is refused
        assert found.value == read("").value
