"""What a text asks for beside names and numbers, each meaning alone and with others."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.catalogue.catalogue import Catalogue
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.search.criteria import Criteria, SearchVocabulary
from counter_app.services.desk import enrol
from tests.support import desks

TODAY = date(2026, 11, 23)
MARRIAGE = ("1.000894", "2.000806")


@pytest.fixture(scope="module")
def known() -> SearchVocabulary:
    """The demo's officers (Hoàng Thị Mai, Giàng A Lử, Trần Văn Dũng) and the starter packs."""
    catalogue = Catalogue.of(enrol.starter_packs())
    procedures = [entry.procedure for entry in catalogue.versions]
    return SearchVocabulary(procedures, desks.enrolment().officers)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ket hon", {"procedures": MARRIAGE}),
        ("Kết HÔN", {"procedures": MARRIAGE}),
        ("keets hoon", {"procedures": MARRIAGE}),
        ("1.000894", {"procedures": ("1.000894",)}),
        ("hon", {"words": "hon"}),
        ("30/11", {"days": (date(2026, 11, 30),), "is_certain": True}),
        ("30/1", {"days": (date(2027, 1, 30),), "is_certain": True}),
        ("1/6, 2/6", {"days": (date(2026, 6, 1), date(2026, 6, 2)), "is_certain": True}),
        ("29/2", {"no_days": ("29/2",), "is_certain": True}),
        ("29/2/2024", {"days": (date(2024, 2, 29),)}),
        ("ngày 30/11/2026", {"days": (date(2026, 11, 30),), "is_certain": True}),
        ("hôm nay", {"days": (TODAY,)}),
        ("hom qua", {"days": (date(2026, 11, 22),)}),
        ("ngay mai", {"days": (date(2026, 11, 24),)}),
        ("31/11 ly", {"no_days": ("31/11",), "words": "ly", "is_certain": True}),
        ("1/2/3", {"words": "1/2/3"}),
        ("261116-0288", {"words": "261116-0288"}),
        ("đang xử lý", {"statuses": (Status.PROCESSING,)}),
        ("dang xu l", {"statuses": (Status.PROCESSING,), "is_begun": True}),
        ("dang xu", {"words": "dang xu"}),
        (
            "trạng thái dang xu",
            {"statuses": (Status.PROCESSING,), "is_certain": True, "is_begun": True},
        ),
        ("dang xu l mai", {"words": "dang xu l", "officers": ("mai.ht",)}),
        ("mai", {"officers": ("mai.ht",)}),
        ("hoang thi m", {"officers": ("mai.ht",), "is_begun": True}),
        ("dang ky ket h", {"procedures": MARRIAGE, "is_begun": True}),
        ("thi mai", {"officers": ("mai.ht",)}),
        ("hoang", {"words": "hoang"}),
        ("cán bộ hoang", {"officers": ("mai.ht",), "is_certain": True}),
        ("cán bộ nguyen", {"words": "cán bộ nguyen"}),
        ("chờ bổ sung mai", {"statuses": (Status.SUPPLEMENT,), "officers": ("mai.ht",)}),
        (
            "ket hon 30/11",
            {"procedures": MARRIAGE, "days": (date(2026, 11, 30),), "is_certain": True},
        ),
        (
            "Lý Mẩy ket hon đã trả kết quả 0975 318 402",
            {
                "words": "Lý Mẩy 0975 318 402",
                "procedures": MARRIAGE,
                "statuses": (Status.RETURNED,),
            },
        ),
        ("x " * 41, {"words": "x " * 41}),
        ("- 💥 /", {"words": "- 💥 /"}),
    ],
)
def test_what_is_typed_is_understood(
    known: SearchVocabulary, typed: str, meant: dict[str, object]
) -> None:
    assert known.understand(typed, TODAY) == Criteria(**meant)  # type: ignore[arg-type]


def test_a_procedure_that_is_asked_for_needs_one_word(known: SearchVocabulary) -> None:
    found = known.understand("thủ tục hôn", TODAY)
    assert set(found.procedures) > set(MARRIAGE)
    assert (found.words, found.is_certain) == ("", True)
