"""The numbers of the office's register are given at reception."""

from __future__ import annotations

from counter_app.services.online import review
from counter_app.services.printing.register_book import month_rows
from tests.support import desks, online
from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]


def test_no_number_is_given_at_submission(desk):
    """What was filed and not received, or declined, has none: the register has no gaps."""
    today, officer = desk.office_now().date(), desks.officer(desk)
    filed = online.submit(desk)
    declined = online.submit(desk)
    review.decline(desk, officer, declined.id, "Không đúng thẩm quyền")
    (walk_in,) = desks.receive_some(desk, 1)
    assert [(row.number, row.code) for row in month_rows(desk, today, 1)] == [(1, walk_in.code)]
    online.portal_takes(desk, review.accept(desk, officer, filed.id).dossier)
    numbers = {row.code: row.number for row in month_rows(desk, today, 1)}
    assert sorted(numbers.values()) == [1, 2]
    assert declined.code not in numbers
