"""What Tiếp nhận shows before anything is known, and once a code was given."""

from __future__ import annotations

from counter_app.domain.dossier.intake import Missing
from tests.ui.pages.receive.conftest import Counter, texts
from tests.ui.pages.receive.test_reception import count


class Seconds:
    """A clock that goes on when it is told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_second_f9_does_not_hide_the_code_that_was_just_given(counter: Counter) -> None:
    seconds = Seconds()
    counter.page.issue._clock = seconds
    counter.fill()
    counter.f9()
    made = counter.receipt()
    for later in (0.0, 0.3, 0.6):
        seconds.now = 100.0 + later
        counter.f9()
        assert counter.form.done_card.isVisible()
        assert made.code in texts(counter.form.done_card)
    command = counter.page.main_command()
    assert command is not None
    assert (command.id, command.text) == ("main", "Tiếp nhận mới")
    seconds.now = 101.1
    counter.f9()
    assert not counter.form.done_card.isVisible()
    assert counter.form.applicant.name.text() == ""
    assert count(counter) == 1


def test_a_fee_is_a_dash_before_it_can_be_known(counter: Counter) -> None:
    assert counter.form.fees.sum.text() == "–"
    counter.choose("ks")
    assert counter.form.fees.sum.text() != "–"


def test_the_same_thing_missing_twice_stands_there_once(counter: Counter) -> None:
    twice = [Missing("fee", "Lệ phí", "a"), Missing("fee", "Lệ phí", "b"), Missing("case")]
    counter.form.todo.show_things(twice)
    assert counter.form.todo.title.text() == "Còn 2 việc"
    assert len(counter.todo()) == 2


def test_tab_goes_through_the_fee_where_it_stands(counter: Counter) -> None:
    """Its rows are made when the procedure is known, after everything below them."""
    counter.choose("sao y")
    rows = counter.form.fees._rows
    assert rows
    counter.form.deadline.reason.setFocus()
    order = []
    at = counter.form.deadline.reason
    while at is not counter.form.delivery.kind and len(order) < 60:
        at = at.nextInFocusChain()
        order.append(at)
        if counter.form.delivery.isAncestorOf(at):
            break
    for row in rows:
        for field in row.fields():
            assert field in order
