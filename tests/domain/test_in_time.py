"""More time is asked for the day before the date at the latest, and given before it has passed."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.extension_proposed import ExtensionProposed
from counter_app.domain.kinds.in_time import untimely
from counter_app.domain.kinds.note_added import NoteAdded
from tests.domain.kinds.states import walk_in
from tests.domain.kinds.subjects import RECEIVED_AT

MORE = datetime(2026, 12, 18, 17, tzinfo=RECEIVED_AT.tzinfo)
ASKS = ExtensionProposed(due_at=MORE, reason="Chờ đo lại")
GIVES = Extended(due_at=MORE, reason="Chờ đo lại", signed_by="Seo")
LETTER = Extended(due_at=MORE, reason="Chờ đo lại", signed_by="Seo", paper=True)


@pytest.mark.parametrize(
    ("body", "due", "at", "is_late"),
    [
        (ASKS, "2026-12-09T17:00", "2026-12-08T23:59", False),
        (ASKS, "2026-12-09T17:00", "2026-12-09T00:00", True),
        (ASKS, "today", "11:00", False),
        (ASKS, "today", "17:01", True),
        (GIVES, "2026-12-09T17:00", "2026-12-09T17:00", False),
        (GIVES, "2026-12-09T17:00", "2026-12-09T17:01", True),
        (LETTER, "2026-12-09T17:00", "2026-12-20T08:00", False),
        (NoteAdded(text="Đã gọi"), "2026-12-09T17:00", "2026-12-20T08:00", False),
        (ASKS, "", "2026-12-20T08:00", False),
    ],
)
def test_until_when(body: Body, due: str, at: str, is_late: bool) -> None:
    day = RECEIVED_AT.date().isoformat()
    due = f"{day}T17:00" if due == "today" else due
    at = at if "T" in at else f"{day}T{at}"
    when = _moment(due) if due else None
    found = untimely(body, walk_in(), _moment(at), lambda _: when)
    assert (found is not None) is is_late
    assert found is None or found.code == "extension_late"


@pytest.mark.parametrize("body", [ASKS, GIVES, LETTER], ids=["asked", "given", "letter"])
def test_more_time_is_more(body: Body) -> None:
    for minutes, code in ((-1, ""), (0, "extension_not_later"), (1, "extension_not_later")):
        due = MORE + timedelta(minutes=minutes)
        found = untimely(body, walk_in(), RECEIVED_AT, lambda _, due=due: due)
        assert (found.code if found else "") == code


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=RECEIVED_AT.tzinfo)
