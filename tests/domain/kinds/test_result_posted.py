"""The result leaves by post: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import counts, texts

EXAMPLE = ResultPosted(
    parcel="EQ218840653VN",
    carrier="Bưu điện xã Bảo Thắng",
    address="Thôn Phú Hợp 2, xã Bảo Thắng, tỉnh Lào Cai",
    cod=32_000,
)
ABOUT = WALK_IN
MAY = {Role.OFFICER}
STATES = {Status.RESOLVED}
ELSEWHERE = {"not_now", "posted_and_returned"}
SHAPES = st.builds(
    ResultPosted,
    parcel=st.sampled_from(["EQ218840653VN", "EQ1VN", ""]),
    carrier=texts,
    address=texts,
    cod=counts,
)


@pytest.mark.parametrize(
    ("body", "code"),
    [(replace(EXAMPLE, parcel=" "), "parcel_missing"), (replace(EXAMPLE, cod=-1), "fee_amount")],
)
def test_a_parcel_has_a_number_and_collects_no_less_than_nothing(
    body: ResultPosted, code: str
) -> None:
    assert refusal_code(walk_in(Status.RESOLVED), body, Role.OFFICER) == code


def test_what_is_posted_is_not_returned_yet() -> None:
    assert walk_in_after("result_signed", "result_posted").status is Status.RESOLVED
