"""Somebody who was here before is found by number, phone or name, and looked at again."""

from __future__ import annotations

import msgspec
import pytest

from counter_app.domain.people.applicant import Organisation, Person
from counter_app.domain.reading.point import Point
from counter_app.domain.reading.reading import Doubt
from counter_app.domain.text.folding import fold
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive, second_look
from counter_app.services.intake.known_person import By, seen_here
from counter_app.services.intake.second_look import Unseen
from tests.support import desks
from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]


def take_in(desk: OpenDesk, owner: Person | Organisation, procedure: str = desks.BIRTH) -> None:
    receive.receive(desk, desks.officer(desk), desks.intake(desk, owner, procedure))


@pytest.fixture
def crowd(desk: OpenDesk) -> list[Person]:
    received = desks.receive_some(desk, 12, seed=5)
    return [one.owner for one in received if isinstance(one.owner, Person)]


def names(desk: OpenDesk, by: By, typed: str) -> list[str]:
    return [seen.person.name for seen in seen_here(desk, by, typed)]


@pytest.mark.campaign
def test_everybody_is_found_by_what_the_counter_is_told(
    desk: OpenDesk, crowd: list[Person]
) -> None:
    for person in crowd:
        number, phone = person.identity_number, person.phone
        for typed in (number, number[:9], number[-4:], f"{number[:3]} {number[3:6]} {number[6:]}"):
            assert person in [seen.person for seen in seen_here(desk, By.NUMBER, typed)]
        for typed in (phone, phone[:7], f"+84 {phone[1:]}"):
            assert person.name in names(desk, By.PHONE, typed)
        for typed in (person.name, fold(person.name), person.name.upper()):
            assert person.name in names(desk, By.NAME, typed)


def test_who_is_not_indexed_for_search_yet_is_found_by_the_columns(
    desk: OpenDesk, crowd: list[Person]
) -> None:
    with desk.store.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM dossier_words")
        connection.exec_driver_sql("DELETE FROM dossier_entry")
    for person in crowd:
        assert person.name in names(desk, By.NAME, person.name)
        assert person.name in names(desk, By.PHONE, person.phone)
        assert person.name in names(desk, By.NUMBER, person.identity_number)


def test_fewer_characters_offer_nobody(desk: OpenDesk, crowd: list[Person]) -> None:
    person = crowd[0]
    assert seen_here(desk, By.NAME, fold(person.name)[:2]) == ()
    assert seen_here(desk, By.NUMBER, person.identity_number[:3]) == ()
    assert seen_here(desk, By.PHONE, person.phone[:3]) == ()


def test_visits_are_counted_and_the_newest_word_counts(desk: OpenDesk, crowd: list[Person]) -> None:
    moved = msgspec.structs.replace(crowd[3], phone="0386214705")
    take_in(desk, moved)
    (seen,) = seen_here(desk, By.NUMBER, moved.identity_number)
    assert (seen.person, seen.visits, seen.last) == (moved, 2, desk.office_now().date())


def test_another_name_under_a_known_number_is_a_point(desk: OpenDesk, crowd: list[Person]) -> None:
    person = crowd[0]
    for name, is_other in (
        (person.name, False),
        (person.name.upper(), False),
        (f"{person.name} Mỷ", True),
        (fold(person.name), fold(person.name) != person.name.lower()),
    ):
        form = desks.intake(desk, msgspec.structs.replace(person, name=name), desks.COPY)
        codes = {point.code: point for point in second_look.points(desk, form)}
        assert (Doubt.OTHER_NAME in codes) is is_other
        if is_other:
            assert codes[Doubt.OTHER_NAME].value == person.name
            assert codes[Doubt.OTHER_NAME].field == "owner.name"


@pytest.mark.parametrize("has_number", [True, False])
def test_the_same_person_and_procedure_today_must_be_seen_before_it_is_received(
    desk: OpenDesk, crowd: list[Person], has_number: bool
) -> None:
    person = crowd[1]
    if not has_number:
        person = Person(name="Lò A Tủa", birth_part="1954")
        take_in(desk, person)
    form, actor = desks.intake(desk, person), desks.officer(desk)
    first = second_look.receive_looked_at(desk, actor, form, desk.ids(), ())
    assert isinstance(first, Unseen)
    (point,) = first.points
    assert point.code == Doubt.SAME_TODAY
    assert isinstance(point, Point)
    again = second_look.receive_looked_at(desk, actor, form, desk.ids(), first.points)
    assert isinstance(again, receive.NewDossier)


def test_a_namesake_of_another_year_is_nobody_known(desk: OpenDesk) -> None:
    take_in(desk, Person(name="Lò A Tủa", birth_part="1954"))
    other = desks.intake(desk, Person(name="Lò A Tủa", birth_part="1990"))
    assert second_look.points(desk, other) == ()


def test_an_organisation_is_known_by_its_tax_code(desk: OpenDesk) -> None:
    take_in(desk, Organisation(name="Hợp tác xã Mường Hum", tax_code="0100109106"))
    renamed = Organisation(name="Hợp tác xã Séo Pờ Hồ", tax_code="0100109106")
    codes = [point.code for point in second_look.points(desk, desks.intake(desk, renamed))]
    assert codes == [Doubt.OTHER_NAME, Doubt.SAME_TODAY]
