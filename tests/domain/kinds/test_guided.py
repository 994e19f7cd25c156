"""Somebody is told at the counter what is missing: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.references import ProcedureRef
from counter_app.domain.kinds.guided import GuidanceOutcome, Guided
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import refusal_code, walk_in
from tests.domain.kinds.subjects import DESK, WALK_IN
from tests.domain.pieces import several, supplement_items, texts

EXAMPLE = Guided(
    desk=DESK,
    procedure=ProcedureRef(version="5f0c1e7a" * 8, code="1.004873", name="Cấp giấy xác nhận"),
    outcome=GuidanceOutcome.REFUSED,
    items=(SupplementItem(name="Văn bản ủy quyền", originals=1),),
    reason="Hồ sơ thuộc thẩm quyền của xã nơi thường trú",
)
ABOUT = WALK_IN
MAY = {Role.OFFICER}
SHAPES = st.builds(
    Guided,
    desk=texts,
    procedure=st.just(EXAMPLE.procedure),
    outcome=st.sampled_from(GuidanceOutcome),
    items=several(supplement_items),
    reason=texts,
)


def test_guiding_needs_no_dossier_and_names_nobody() -> None:
    assert refusal_code(None, EXAMPLE, Role.OFFICER) == ""
    assert refusal_code(walk_in(Status.RETURNED), EXAMPLE, Role.OFFICER) == ""
    assert not {"owner", "name", "person"} & set(Guided.__struct_fields__)
