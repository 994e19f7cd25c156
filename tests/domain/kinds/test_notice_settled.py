"""A notice is settled: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.judge import judge
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import EVERY, walk_in, who
from tests.domain.kinds.subjects import OFFICER, WALK_IN
from tests.domain.pieces import texts

EXAMPLE = NoticeSettled(
    notice="019ab0a1-9003-7c02-9a44-5d1e8f3b6a03:fee_paid",
    choice="keep",
    text="Công dân trả cho hai bản, khoản thứ hai là của bản sao thêm",
)
ABOUT = WALK_IN
MAY = {Role.OFFICER, Role.CASHIER, Role.RESOLVER, Role.SIGNER, Role.SUPERVISOR}
STATES = EVERY
SHAPES = st.builds(
    NoticeSettled,
    notice=st.sampled_from(["e1:sets", "e1:deadline_differs", "e1", "file:e1", ""]),
    choice=texts,
    text=texts,
)


def test_a_settled_notice_stays_settled_by_who_came_first() -> None:
    noticed = judge(walk_in(), EXAMPLES["fee_taken"], who(Role.ADMIN, id=OFFICER)).dossier
    assert noticed is not None
    settling = EXAMPLES["notice_settled"]
    body = replace(EXAMPLE, notice=noticed.notices[0].id)
    first = apply(noticed, replace(settling, body=body))
    second = apply(first, replace(settling, body=body, officer="officer-lu"))
    assert second is not None
    settled = second.notices[0].settled
    assert settled is not None
    assert (settled.choice, settled.officer) == ("keep", "officer-mai")
