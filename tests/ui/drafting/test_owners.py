"""What one officer types is not for the eyes of the next one, and waits for its own."""

from __future__ import annotations

from random import Random

import pytest

from counter_app.ui.frame import keys
from counter_app.ui.frame.places import OpenReceive
from tests.support import full_disk
from tests.support.matrices import rest_in_campaigns
from tests.support.places import PLACES
from tests.ui.drafting import typing
from tests.ui.drafting.forms import DRAFT, FORMS, Form, Reception
from tests.ui.drafting.seats import Seat, shown_texts


@pytest.mark.parametrize("is_full", rest_in_campaigns([False, True]), ids=["kept", "disk full"])
@pytest.mark.parametrize("kind", rest_in_campaigns(FORMS), ids=lambda kind: kind.__name__)
def test_another_officer_sees_nothing_of_it_and_the_first_one_finds_it_again(
    seat: Seat, kind: type[Form], is_full: bool
) -> None:
    form = kind(seat)
    form.open()
    words = "zq" + str(Random(kind.__name__).randrange(10**9))
    for field in form.fields().values():
        seat.type(field, words)
    expected = form.texts()
    if is_full:
        with full_disk.full(seat.desk):
            seat.change_officer("dung")
            visits(seat, form, words)
            seat.change_officer("mai")
    else:
        seat.change_officer("dung")
        visits(seat, form, words)
        seat.change_officer("mai")
    form.open()
    seat.rest()
    assert form.texts() == expected


def visits(seat: Seat, form: Form, words: str) -> None:
    """The second officer looks at every page, and at the same thing."""
    assert words not in shown_texts(seat.window)
    for page in (keys.RECEIVE, keys.SEARCH, keys.SYNC, keys.SETTINGS):
        seat.window.show_from_nav(PLACES[page])
        seat.rest()
    if isinstance(form, Reception):
        seat.window.show_page(OpenReceive(draft=DRAFT))
        seat.rest()
    else:
        form.open()
    assert words not in shown_texts(seat.window)
    seat.place.drafts.flush()
    seat.rest()
    assert all(words not in item.document.decode() for item in seat.kept("dung"))


def test_the_next_officers_keys_do_not_take_over_a_draft(seat: Seat) -> None:
    form = Reception(seat)
    form.open()
    typing.type_everywhere(form, Random(8))
    seat.change_officer("dung")
    before = seat.kept("mai")
    seat.window.show_page(OpenReceive())
    typing.type_everywhere(form, Random(9))
    seat.place.drafts.flush()
    seat.rest()
    assert seat.kept("mai") == before
    (own,) = seat.kept("dung")
    assert own.id != DRAFT
