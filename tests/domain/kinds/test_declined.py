"""An online dossier is declined: example, roles, shapes, judgement."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Status
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.kind import MOST_TEXT
from counter_app.domain.office.office import Role
from tests.domain.kinds.states import online, online_after, refusal_code
from tests.domain.kinds.subjects import DESK, ONLINE
from tests.domain.pieces import texts

EXAMPLE = Declined(
    desk=DESK, reason="Thửa đất thuộc địa bàn xã Gia Phú, không do xã Bảo Thắng giải quyết"
)
ABOUT = ONLINE
MAY = {Role.OFFICER}
STATES = {Status.SUBMITTED}
ELSEWHERE = {"already_answered"}
SHAPES = st.builds(Declined, desk=texts, reason=texts)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("Thiếu bản án ly hôn", ""),
        ("a" * MOST_TEXT, ""),
        ("a" * (MOST_TEXT + 1), "note_too_long"),
        ("", "decline_reason"),
        (" \n\t", "decline_reason"),
    ],
)
def test_form_03_says_why_in_no_more_than_it_may(reason: str, expected: str) -> None:
    declined = replace(EXAMPLE, reason=reason)
    assert refusal_code(online(), declined, Role.OFFICER) == expected


def test_a_refusal_keeps_its_reasons_and_ends_the_matter() -> None:
    dossier = online_after("claimed", "declined", "accepted", "supplement_requested", "claimed")
    assert dossier.status is Status.DECLINED
    assert dossier.decline is not None
    assert (dossier.decline.officer, dossier.decline.event) == ("lu", "e2")
    assert "Gia Phú" in dossier.decline.reason
    assert (dossier.claim, dossier.supplements) == (None, ())
    assert dossier.events == 6
