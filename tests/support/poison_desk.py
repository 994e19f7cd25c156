"""What a desk shows of all its dossiers: lists, problems, searches, pages, and its own check."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from counter_app.domain.office.office import Officer
from counter_app.services.attention import attention
from counter_app.services.desk import desk_status
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import find, worklist
from counter_app.services.lists.worklist import Pile
from counter_app.services.portal_state import sync_state
from counter_app.storage.profile.verify import verify
from counter_app.ui.pages.attention import said as problems_said
from counter_app.ui.pages.attention.choice_text import texts_of
from counter_app.ui.pages.attention.rows import problem_table
from counter_app.ui.pages.search.lines import results
from counter_app.ui.pages.today.lines import Reader, of_work
from counter_app.ui.theme import theme
from tests.support.poison_looks import Looks
from tests.support.poison_pages import Screen, page

TYPED = (
    "Giàng",
    "giang a pao",
    "0386214705",
    "010094006218",
    "H38",
    "9999",
    "01/01/0001",
    "'",
    "%",
)


def at_desk(looks: Looks, screen: Screen, ids: Sequence[str], *, every: int = 1) -> None:
    """Lists, pages, searches, forms and the check of the whole profile; forms are drawn and
    widgets painted of `every` so many dossiers.
    """
    desk, officer = screen.place.desk, screen.place.officer
    _lists(looks, desk, officer)
    _problems(looks, screen)
    for number, key in enumerate(ids):
        page(
            looks,
            screen,
            key,
            drawn=number % every == 0,
            painted=number % (5 * every) == 0,
        )
    report = looks.at("verify", lambda: verify(desk.store))
    if report is not None and not report.is_clean:
        looks.broken += [f"verify: {fault}" for fault in report.faults[:20]]


def _lists(looks: Looks, desk: OpenDesk, officer: Officer) -> None:
    now = desk.office_now()
    for pile in Pile:
        listing = looks.at(f"pile {pile}", lambda pile=pile: worklist.look(desk, officer, pile))
        work = list(listing.work) if listing else []
        ended = listing.ended if listing else True
        while not ended and work:
            last = work[-1]
            found = looks.at(
                f"pile {pile} on", lambda pile=pile, last=last: worklist.go_on(desk, pile, last)
            )
            more, ended = found or ([], True)
            work += more
        badges = looks.at(
            f"badges {pile}",
            lambda work=work: sync_state.badges(desk, [one.dossier.id for one in work]),
        )
        reader = Reader(officer, now, desk.office.place, pile)
        for one in work:
            badge = (badges or {}).get(one.dossier.id)
            looks.at(
                f"line {pile} {one.dossier.id}",
                lambda one=one, badge=badge, reader=reader: of_work(one, reader, badge),
            )
    looks.at("overview", lambda: sync_state.overview(desk))
    looks.at("status", lambda: desk_status.look(desk))
    for typed in TYPED:
        looks.at(f"search {typed}", lambda typed=typed: results(find.find(desk, typed)))


def _problems(looks: Looks, screen: Screen) -> None:
    desk, officer = screen.place.desk, screen.place.officer
    found = looks.at("problems", lambda: attention.list_problems(desk)) or []
    looks.at("count of problems", lambda: attention.count(desk))
    actor = desk.actor(officer, desk.office_now())
    table = problem_table(desk.office_now)
    looks.at("table of problems", lambda: _painted(table, lambda: table.set_rows(found)))
    for one in found:
        looks.at(
            f"problem {one.id}",
            lambda one=one: screen.problem.show_problem(one, may_settle=one.may_settle(actor)),
        )
        looks.at(f"problem {one.id} said", lambda one=one: problems_said.short_sentence(one))
        for choice in one.choices:
            looks.at(f"choice {one.id}", lambda one=one, choice=choice: texts_of(one, choice))


def _painted(widget: QWidget, fill: Callable[[], object]) -> None:
    widget.resize(theme.px(1300), theme.px(640))
    fill()
    widget.grab()
