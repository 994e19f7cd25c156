"""Tiếp nhận on a day that catalogue or calendar do not cover: what is missing is said."""

from __future__ import annotations

from datetime import UTC, datetime

from counter_app.domain.catalogue.procedure import Channel, TimeUnit
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan
from counter_app.ui.widgets.mark_line import MarkLine
from counter_app.ui.widgets.suggestions import SuggestionList
from tests.support.desks import Clock
from tests.support.screens import settle
from tests.ui.pages.receive.conftest import texts


def test_a_day_before_the_catalogue_is_named_where_the_procedure_is_looked_for(
    place, opened, open_at
) -> None:
    counter = open_at(opened(place, now=Clock(datetime(2024, 2, 29, 2, tzinfo=UTC))))
    counter.form.procedure.procedure.setFocus()
    counter.type("khai sinh")
    settle()
    (shown,) = counter.page.findChildren(SuggestionList)
    assert "không có thủ tục nào có hiệu lực ngày 29/02/2024" in texts(shown)


def test_where_the_calendar_is_open_the_officer_is_asked_for_day_and_reason(
    place, opened, open_at
) -> None:
    desk = opened(place, now=Clock(datetime(2027, 12, 30, 2, tzinfo=UTC)))
    counter = open_at(desk)
    counter.scan()
    counter.choose(with_one_case_and_a_term_in_days(desk))
    counter.rest()
    card = counter.form.deadline
    told = [line.text() for line in card.findChildren(MarkLine) if line.isVisible()]
    assert told[0].startswith("Lịch nghỉ của năm trả kết quả chưa công bố ở quầy này.")
    assert card.day.isVisible()
    assert card.reason.isVisible()
    missing = intake_plan.plan(counter.place.desk, counter.form.intake()).missing
    assert "due_at" in {thing.code for thing in missing}


def with_one_case_and_a_term_in_days(desk: OpenDesk) -> str:
    return next(
        entry.procedure.code
        for entry in desk.catalogue.on(desk.office_now().date())
        if len(entry.procedure.cases) == 1
        and (rule := entry.procedure.time_rule(Channel.IN_PERSON, "")).is_computable
        and rule.unit is TimeUnit.WORKING_DAY
        and (agency := desk.office.resolver(entry.procedure.resolver))
        and agency.clock_here
    )
