"""A citizen pays online: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain.dossier.fee import PaymentMethod
from counter_app.domain.kinds.online_paid import OnlinePaid
from tests.domain.kinds.states import EVERY, PORTAL_ALONE, online_after
from tests.domain.kinds.subjects import ONLINE
from tests.domain.pieces import fee_ids, several, texts

EXAMPLE = OnlinePaid(lines=("f1",), amount=15_000, reference="TT-261122-775310")
ABOUT = ONLINE
MAY = PORTAL_ALONE
STATES = EVERY
SHAPES = st.builds(
    OnlinePaid,
    lines=several(fee_ids),
    amount=st.integers(-(10**9), 10**9),
    reference=texts,
)


def test_what_was_paid_online_is_no_longer_due() -> None:
    assert online_after().fees_due == 15_000
    paid = online_after("online_paid")
    assert paid.fees_due == 0
    assert paid.payments[0].method is PaymentMethod.ONLINE
