"""Another body is asked: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.verification_asked import VerificationAsked
from counter_app.domain.life.waiting import open_verification
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import days, texts

EXAMPLE = VerificationAsked(
    of="Ủy ban nhân dân xã Gia Phú",
    subject="Tình trạng hôn nhân trước năm 2020",
    until=date(2026, 11, 30),
)
ABOUT = WALK_IN
MAY = {Role.RESOLVER}
STATES = {Status.PROCESSING}
ELSEWHERE = {"not_now"}
SHAPES = st.builds(VerificationAsked, of=texts, subject=texts, until=st.none() | days)


def test_it_says_who_is_asked() -> None:
    nobody = replace(EXAMPLE, of="  ")
    assert refusal_code(walk_in(Status.PROCESSING), nobody, Role.RESOLVER) == "body_missing"


def test_the_newest_question_is_open_and_the_dossier_is_processed() -> None:
    second = replace(EXAMPLE, of="Công an xã Bảo Thắng")
    dossier = walk_in_after("verification_asked", second)
    asked = open_verification(dossier)
    assert asked is not None
    assert (asked.of, dossier.status) == ("Công an xã Bảo Thắng", Status.PROCESSING)
