"""In whose hand a dossier is, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from counter_app.domain.deadlines.office_time import OFFICE_TIME
from counter_app.domain.office.office import Officer
from counter_app.services.lists.holding import HandKind, InHand
from counter_app.ui.pages.today.whose import hand_detail, hand_text

NOW = datetime(2026, 11, 30, 10, 24, tzinfo=OFFICE_TIME)
MAI = Officer(id="mai", login="mai", name="Hoàng Thị Mai")


def test_a_unit_that_is_late_with_its_part_is_named_with_its_own_date() -> None:
    since, due = NOW - timedelta(days=5), NOW - timedelta(days=1)
    in_time = InHand(HandKind.UNIT, since, "Thuế tỉnh Lào Cai")
    late = InHand(HandKind.UNIT, since, "Thuế tỉnh Lào Cai", late_since=due)
    assert hand_text(in_time, MAI, NOW).endswith(", từ 25/11")
    assert hand_text(late, MAI, NOW).endswith(", quá hạn 29/11")
    assert hand_detail(late, NOW) == (
        f"{hand_detail(in_time, NOW)}, chặng này quá hạn từ 10:24, CN 29/11"
    )
