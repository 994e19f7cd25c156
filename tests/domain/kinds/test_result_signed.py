"""The result is signed: example, roles, shapes, judgement."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in, walk_in_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import days, texts

EXAMPLE = ResultSigned(
    title="Bản sao chứng thực",
    number="2214/CT-UBND",
    day=date(2026, 11, 25),
    sha256="c07a" * 16,
    draft="019ab0a1-9027-7c02-9a44-5d1e8f3b6a27",
    signed_by="Lù Thị Seo",
)
ON_PAPER = replace(EXAMPLE, paper=True)
ABOUT = WALK_IN
MAY = {Role.SIGNER}
MAY_ON_PAPER = {Role.SIGNER, Role.RESOLVER, Role.OFFICER, Role.SUPERVISOR}
STATES = {Status.PROCESSING}
ELSEWHERE = {"not_now", "signed_twice", "withdrawn_after_decision"}
SHAPES = st.builds(
    ResultSigned,
    title=texts,
    negative=st.booleans(),
    number=texts,
    day=st.none() | days,
    sha256=texts,
    draft=texts,
    signed_by=texts,
    mandate=texts,
    paper=st.booleans(),
)


def test_a_paper_names_who_signed_it() -> None:
    unsigned = replace(ON_PAPER, signed_by="")
    assert refusal_code(walk_in(Status.PROCESSING), unsigned, Role.OFFICER) == "signer_missing"


@pytest.mark.parametrize("negative", [False, True])
def test_a_signature_ends_the_matter_and_of_two_the_earlier_stands(negative: bool) -> None:
    first = replace(EXAMPLE, negative=negative)
    dossier = walk_in_after("taken_up", first, replace(EXAMPLE, number="9/QĐ"))
    assert dossier.status is Status.RESOLVED
    assert (dossier.life.results[0].number, dossier.life.results[0].negative) == (
        "2214/CT-UBND",
        negative,
    )
    assert len(dossier.life.results) == 2
