"""The portal gives a dossier another code: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.kinds.code_replaced import CodeReplaced
from tests.domain.kinds.states import EVERY, PORTAL_ALONE, online, online_after
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import codes

EXAMPLE = CodeReplaced(code="H38.151-261123-9001", was="H38.151-261123-0601")
ABOUT = WALK_IN
MAY = PORTAL_ALONE
STATES = EVERY
SHAPES = st.builds(CodeReplaced, code=codes, was=codes)


def test_a_replaced_code_is_kept_and_may_be_replaced_again() -> None:
    second = CodeReplaced(code="H38.151-261123-9002", was="H38.151-261123-9001")
    dossier = online_after("code_replaced", second)
    filed = online().code
    assert dossier.code == "H38.151-261123-9002"
    assert set(dossier.former_codes) == {filed, EXAMPLE.was, EXAMPLE.code}
