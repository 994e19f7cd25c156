"""Interleaving 9: a number that was corrected finds its dossier at a desk and opens nothing."""

from __future__ import annotations

from datetime import timedelta

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.events import make
from counter_app.domain.kinds.corrected import Change, Corrected
from counter_app.domain.life.correctable import text_of
from counter_app.domain.search.search_terms import tokens
from counter_app.portal.look_up.look_up import opens
from tests.domain.kinds.states import walk_in
from tests.domain.kinds.subjects import RECEIVED_AT, WALK_IN

FIRST, SECOND = "010094006218", "010094006225"


def corrected(dossier: Dossier, was: str, becomes: str, minute: int) -> Dossier:
    body = Corrected(
        changes=(
            Change(field="owner.number", was=was, becomes=becomes),
            Change(field="owner.name", was=dossier.owner.name, becomes=f"Lù Seo {minute}"),
        ),
        reason="Nhập sai",
    )
    at = RECEIVED_AT + timedelta(minutes=minute)
    after = apply(dossier, make(body, id=f"c{minute}", dossier=WALK_IN, at=at, officer="minh"))
    assert after is not None
    return after


def test_interleaving_9_former_numbers_find_and_do_not_open_in_both_orders() -> None:
    before = walk_in()
    number = text_of(before, "owner.number") or ""
    orders = (
        corrected(corrected(before, number, FIRST, 5), FIRST, SECOND, 9),
        corrected(corrected(before, FIRST, SECOND, 9), number, FIRST, 5),
    )
    for after in orders:
        assert [opens(after, one) for one in (number, FIRST, SECOND)] == [False, False, True]
        assert {number, FIRST, SECOND} - {""} <= set(tokens(after))
        assert set(before.owner.name.lower().split()) <= set(tokens(after))


def test_what_stood_there_for_a_while_finds_it_though_no_correction_replaced_it() -> None:
    before = walk_in()
    number = text_of(before, "owner.number") or ""
    apart = corrected(corrected(before, number, FIRST, 5), number, SECOND, 9)
    assert {number, FIRST, SECOND} - {""} <= set(tokens(apart))
