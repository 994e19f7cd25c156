"""Words of short lists as people write them: sex, delivery, relation, whether papers are there.

A word that is in no list is refused: nothing stands for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.people.applicant import Authority, Sex
from counter_app.domain.reading.reading import Reading, Refused
from counter_app.domain.text.folding import fold

Word = TypeVar("Word")

_SEXES = {
    "nam": Sex.MALE, "trai": Sex.MALE, "male": Sex.MALE, "m": Sex.MALE,
    "nu": Sex.FEMALE, "gai": Sex.FEMALE, "female": Sex.FEMALE, "f": Sex.FEMALE,
}  # fmt: skip
_COUNTER, _POST, _ELECTRONIC = DeliveryKind.COUNTER, DeliveryKind.POST, DeliveryKind.ELECTRONIC
_DELIVERIES = {
    **dict.fromkeys(("tai quay", "quay", "truc tiep", "nhan truc tiep", "tai bo phan mot cua",
                     "tai trung tam", "mot cua", "counter"), _COUNTER),
    **dict.fromkeys(("buu chinh", "buu dien", "qua buu chinh", "qua buu dien", "vnpost", "bcci",
                     "buu chinh cong ich", "dich vu buu chinh cong ich", "chuyen phat",
                     "tai nha", "ve nha", "post"), _POST),
    **dict.fromkeys(("dien tu", "truc tuyen", "ban dien tu", "qua mang", "online", "email",
                     "electronic"), _ELECTRONIC),
}  # fmt: skip
_RELATIONS = {
    **dict.fromkeys(("uy quyen", "duoc uy quyen", "nguoi duoc uy quyen", "authorised"),
                    Authority.AUTHORISED),
    **dict.fromkeys(("nguoi than", "bo", "me", "cha", "con", "vo", "chong", "ong", "ba", "anh",
                     "chi", "em", "anh ruot", "chi ruot", "em ruot", "bo de", "me de", "con de",
                     "relative"), Authority.RELATIVE),
    **dict.fromkeys(("dai dien", "nguoi dai dien", "dai dien phap luat", "giam ho",
                     "nguoi giam ho", "representative"), Authority.REPRESENTATIVE),
    **dict.fromkeys(("buu chinh", "buu dien", "nhan vien buu chinh", "nhan vien buu dien",
                     "postal"), Authority.POSTAL),
}  # fmt: skip
_OWN = frozenset({"ban than", "chinh chu", "chu ho so", "tu nop", "minh", "self"})
_PAPERS = {
    **dict.fromkeys(("du", "da du", "du ho so", "day du", "nop du", "co", "roi", "x", "v",
                     "complete", "yes"), True),
    **dict.fromkeys(("thieu", "chua du", "con thieu", "chua co", "khong", "no", "chua nop"), False),
}  # fmt: skip


def read_sex(text: str) -> Reading[Sex]:
    return _one_of(_SEXES, text, Sex.UNKNOWN, Refused.SEX_UNKNOWN)


def read_delivery(text: str) -> Reading[DeliveryKind]:
    """Where nothing is said the result is fetched at the counter, as the form has it at first."""
    return _one_of(_DELIVERIES, text, DeliveryKind.COUNTER, Refused.DELIVERY_UNKNOWN)


def read_relation(text: str) -> Reading[Authority | None]:
    """By what right somebody acts for the owner (NĐ 118/2025/NĐ-CP, the submitter); None of who
    acts for himself.
    """
    if fold(text) in _OWN:
        return Reading(None)
    return _one_of(_RELATIONS, text, None, Refused.RELATION_UNKNOWN)


def read_papers(text: str) -> Reading[bool]:
    """Whether all that is asked for was handed in; False where nothing is said."""
    if text.strip() in {"✓", "✔", "☑"}:
        return Reading(True)
    return _one_of(_PAPERS, text, False, Refused.PAPERS_UNKNOWN)


def _one_of(words: Mapping[str, Word], text: str, empty: Word, unknown: Refused) -> Reading[Word]:
    if not text.strip():
        return Reading(empty)
    result = words.get(fold(text))
    if result is None:
        return Reading(empty, refused=unknown)
    return Reading(result)
