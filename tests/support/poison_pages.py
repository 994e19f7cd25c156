"""The views of a desk, and the page of one dossier in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import msgspec

from counter_app.contract.feed import Item
from counter_app.contract.look_up import LookUp
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.people.applicant import Person
from counter_app.forms.parts.template import DECLINE, SUPPLEMENT
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import look_up
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.intake import known_person
from counter_app.services.lists import find
from counter_app.services.online import review
from counter_app.services.portal_state import portal_search
from counter_app.services.printing import issue_notice, issue_receipt
from counter_app.storage.dossiers import dossiers
from counter_app.ui.dossier_parts.actions.take_fee import FeePanel
from counter_app.ui.dossier_parts.actions.take_owed import OwedPanel
from counter_app.ui.dossier_parts.explanation import lines as explanation
from counter_app.ui.dossier_parts.opening import care_of
from counter_app.ui.pages.attention.detail import DetailCard
from counter_app.ui.pages.dossier.event_text import sentence_of, timestamp_text
from counter_app.ui.pages.dossier.reading import OpenFile, reading
from counter_app.ui.pages.dossier.view import DossierView
from counter_app.ui.pages.online import deeds
from counter_app.ui.pages.online.view import OnlineView
from counter_app.ui.pages.receive.applicant_card import ApplicantCard
from counter_app.ui.pages.search.lines import results
from counter_app.ui.pages.search.portal_table import detail, portal_table
from counter_app.ui.session import DeskSession
from counter_app.ui.theme import theme
from tests.support.poison_looks import Looks


@dataclass(slots=True)
class Screen:
    """The views of a desk, made once and shown one dossier after another."""

    place: DeskSession
    dossier: DossierView
    online: OnlineView
    owed: OwedPanel
    fee: FeePanel
    problem: DetailCard
    applicant: ApplicantCard

    @classmethod
    def of(cls, place: DeskSession) -> Screen:
        def today() -> date:
            return place.desk.office_now().date()

        owed, fee = OwedPanel(), FeePanel()
        made = cls(
            place,
            DossierView(place, [owed, fee]),
            OnlineView(place),
            owed,
            fee,
            DetailCard(),
            ApplicantCard(place.desk.units, place.desk.office.province, today),
        )
        for view in (made.dossier, made.online, made.problem, made.applicant):
            view.resize(theme.px(1300), theme.px(640))
        return made


@contextmanager
def screen_of(place: DeskSession) -> Iterator[Screen]:
    """Its views are gone at the end."""
    screen = Screen.of(place)
    yield screen
    for view in (screen.dossier, screen.online, screen.problem, screen.applicant):
        view.close()
        view.deleteLater()


def page(looks: Looks, screen: Screen, key: str, *, drawn: bool, painted: bool) -> None:
    """The page of one dossier with all that stands on it; `drawn` its forms too, and whatever is
    found by its words.
    """
    desk = screen.place.desk
    file = looks.at(f"{key} file", lambda: look_up.open_file(desk, key))
    if file is None:
        return
    dossier = file.dossier
    looks.at(f"{key} page", lambda: _show(screen, file, painted=painted))
    looks.at(f"{key} timeline", lambda: _timeline(file, desk))
    looks.at(f"{key} explanation", lambda: explanation(dossier.deadline))
    if drawn:
        looks.at(f"{key} receipt", lambda: issue_receipt.preview(desk, dossier), may_refuse=True)
    for number in (SUPPLEMENT, DECLINE) if drawn else ():
        looks.at(
            f"{key} form {number}",
            lambda number=number: issue_notice.draw(desk, dossier, number, confirmed=True),
            may_refuse=True,
        )
    looks.at(f"{key} by code", lambda: look_up.find(desk, dossier.code), may_refuse=True)
    typed_words = (dossier.code, dossier.owner.name, dossier.owner.phone)
    for typed in typed_words if drawn else ():
        looks.at(f"{key} search", lambda typed=typed: results(find.find(desk, typed)))
    _person(looks, screen, dossier)
    _elsewhere(looks, desk, dossier)
    if dossier.submitted_at is not None:
        looks.at(f"{key} review", lambda: _review(screen, key, painted=painted))


def _show(screen: Screen, file: DossierFile, *, painted: bool) -> None:
    view, desk = screen.dossier, screen.place.desk
    read = reading(screen.place, file.dossier.id)()
    assert isinstance(read, OpenFile)
    view.head.show_file(read, desk.calendar)
    view.days.show_file(read, desk.calendar)
    view.facts.show_dossier(file.dossier, revealed=True)
    screen.owed.show_papers(file.dossier.owed_papers[:50])
    screen.fee.show_dossier(file.dossier)
    view.files.show_dossier(file.dossier)
    view.timeline.set_rows(list(file.rows))
    view.choice.set_rows([file.dossier])
    care_of(file, desk.enrolment.desk.id)
    if painted:
        view.arrange(known=True, choosing=False, files=False, panel=None)
        view.grab()


def _timeline(file: DossierFile, desk: OpenDesk) -> list[str]:
    today = desk.office_now().date()
    return [timestamp_text(row.at, today) + sentence_of(row) for row in file.rows]


def _person(looks: Looks, screen: Screen, dossier: Dossier) -> None:
    """What the form of a reception makes of a person whom somebody else wrote down."""
    desk = screen.place.desk
    number = getattr(dossier.owner, "identity_number", "")
    person = looks.at(f"{dossier.id} recalled", lambda: known_person.recall(desk, number))
    for owner in (dossier.owner, person):
        if owner is not None:
            looks.at(
                f"{dossier.id} in the form",
                lambda owner=owner: screen.applicant.set_all(owner, dossier.submission),
            )
    if isinstance(dossier.owner, Person):
        with desk.store.database.read() as connection:
            looks.at(
                f"{dossier.id} same day",
                lambda: dossiers.same_day(
                    connection, number, dossier.procedure.code, desk.office_now().date()
                ),
            )


def _elsewhere(looks: Looks, desk: OpenDesk, dossier: Dossier) -> None:
    """The same dossier as the answer of a search at the portal."""
    item = msgspec.json.encode(
        Item(id=dossier.id, rev=1, state=msgspec.Raw(msgspec.json.encode(dossier)))
    )
    wanted = portal_search.SearchedDossier(code=dossier.code)
    answer = looks.at(
        f"{dossier.id} at the portal",
        lambda: portal_search.read(desk, wanted, LookUp(items=[msgspec.Raw(item)])),
    )
    if answer is None:
        return
    if answer.unreadable:
        looks.broken.append(f"{dossier.id} cannot be read as an answer of the portal")
    table = portal_table()
    looks.at(f"{dossier.id} as a row", lambda: table.set_rows(list(answer.found)))
    looks.at(f"{dossier.id} as a line", lambda: [detail(row) for row in answer.found])


def _review(screen: Screen, key: str, *, painted: bool) -> None:
    desk, officer = screen.place.desk, screen.place.officer
    found = review.look(desk, officer, key)
    screen.online.show_review(found, is_other=True)
    screen.online.load(found)
    deeds.main_text(found, deeds.next_deed(found))
    if painted:
        screen.online.arrange(known=True, panel=None)
        screen.online.grab()
