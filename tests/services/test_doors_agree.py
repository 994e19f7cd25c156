"""The same raw texts at every door: the same value, the same doubts, the same refusals.

Doors: the reader itself, the page's fields, a scanned card, what a citizen filed and the rows of a
batch as far as a batch has the field.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from counter_app.cli.sentences import sentence
from counter_app.domain.dossier.intake import fee_line
from counter_app.domain.dossier.look_again import look_again
from counter_app.domain.people.applicant import Person, Sex
from counter_app.domain.reading.applicants import (
    Applicant,
    PersonTexts,
    read_again,
    read_person,
    texts_of,
)
from counter_app.domain.reading.day import read_office_day
from counter_app.domain.reading.point import Point
from counter_app.domain.reading.reading import Doubt
from counter_app.domain.scanner.citizen_card import read_card, to_person
from counter_app.sentences.reading_sentences import READING_SENTENCES
from counter_app.services.batch.rows.prepare import prepare
from counter_app.services.batch.rows.row import BatchRow, RowFinding, finding_of
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.online.acceptance import CheckKind, plan_acceptance
from counter_app.services.online.keep_answer import Typed
from counter_app.ui.dossier_parts.panels.supplement_editor import SupplementEditor
from counter_app.ui.pages.receive.applicant_card import ApplicantCard
from counter_app.ui.pages.receive.deadline_card import DeadlineCard
from counter_app.ui.pages.receive.fee_row import FeeRow
from counter_app.ui.texts.problems import point_sentence
from tests.support import desks, online
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.support.matrices import rest_in_campaigns
from tests.support.people import people

__all__ = ["desk", "enrolled", "opened", "place"]

COUNTS = rest_in_campaigns([60, 300])


def raw_texts(count: int) -> list[PersonTexts]:
    """People as they are typed, half of them with one field bent by a rule."""
    random, crowd, made = Random(20261123), people(Random(3)), []
    for _ in range(count):
        texts = texts_of(next(crowd))
        field = random.choice(list(_BENT))
        if random.random() < 0.5:
            bent = random.choice(_BENT[field])(getattr(texts, field))
            texts = replace(texts, **{field: bent})
        made.append(texts)
    return made


_BENT = {
    "name": [
        lambda text: text.upper(),
        lambda text: text.replace("n", "?"),
        lambda text: text[:1],
        lambda text: f"{text} 2",
        lambda _: "010094006218",
        lambda text: f"  {text}\u200b ",
        lambda text: text.encode().decode("cp1252", "replace"),
    ],
    "number": [
        lambda text: text.replace(" ", "."),
        lambda text: text.replace(" ", "")[1:],
        lambda text: text.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        lambda text: text[:-1] + "O",
        lambda _: "1.23457E+11",
        lambda text: f"CCCD: {text}",
        lambda _: "B1234567",
        lambda _: "",
    ],
    "birth": [
        lambda text: text[-4:],
        lambda text: text[3:],
        lambda text: text[:-4] + text[-2:],
        lambda text: text.replace("/", ""),
        lambda text: text[:5],
        lambda _: "31/02/1990",
        lambda _: "2090",
        lambda _: "1830",
        lambda _: "",
    ],
    "phone": [
        lambda text: f"+84 {text[1:]}",
        lambda text: text[:-1],
        lambda text: f"O{text[1:]}",
        lambda text: f"{text} / {text}",
        lambda _: "#N/A",
    ],
    "unit": [
        lambda text: text.upper(),
        lambda text: text.split(",")[0],
        lambda _: "Xã Tân Thành",
        lambda text: f"Thôn Séo Pờ Hồ, {text}",
        lambda _: "Xã Không Có",
        lambda _: "",
    ],
}


def by_reader(desk: OpenDesk, texts: PersonTexts) -> Applicant[Person]:
    return read_person(texts, desk.office_now().date(), desk.units())


@pytest.fixture
def page(desk: OpenDesk, qtbot) -> ApplicantCard:
    made = ApplicantCard(desk.units, desk.office.province, lambda: desk.office_now().date())
    qtbot.addWidget(made)
    return made


def type_in(page: ApplicantCard, texts: PersonTexts) -> None:
    page.set_all(Person(name=""), None)
    for name, line in page.parts.person.lines().items():
        line.setText(getattr(texts, name))
    page.sex.set_value(Sex(texts.sex))


def unplaced(points: tuple[Point, ...]) -> list[tuple[str, str, str, str]]:
    return [(one.code, one.field.rpartition(".")[2], one.about, one.value) for one in points]


@pytest.mark.parametrize("count", COUNTS)
def test_the_page_reads_as_the_readers_do(desk: OpenDesk, page: ApplicantCard, count: int) -> None:
    differences = 0
    for texts in raw_texts(count):
        wanted = by_reader(desk, texts)
        type_in(page, texts)
        differences += page.person() != wanted.who
        differences += unplaced(page.parts.doubts()) != unplaced(wanted.doubts)
        differences += unplaced(page.parts.refused()) != unplaced(wanted.refused)
    assert differences == 0


@pytest.mark.parametrize("count", COUNTS)
def test_saying_back_what_was_understood_changes_nothing(
    desk: OpenDesk, page: ApplicantCard, count: int
) -> None:
    differences = 0
    for texts in raw_texts(count):
        type_in(page, texts)
        before = page.person(), page.parts.doubts(), page.parts.refused()
        page.parts.person.settle()
        differences += before != (page.person(), page.parts.doubts(), page.parts.refused())
    assert differences == 0


def test_a_card_is_read_as_if_its_texts_were_typed(desk: OpenDesk, page: ApplicantCard) -> None:
    crowd, differences = people(Random(4)), 0
    for at in range(100):
        person = next(crowd)
        born = person.birth_date
        assert born is not None
        printed = (f"{born:%d%m%Y}", f"{born:%Y}", f"0000{born:%Y}", f"--/--/{born:%Y}")[at % 4]
        sex = "Nam" if person.sex is Sex.MALE else "Nữ"
        text = f"{person.identity_number}||{person.name}|{printed}|{sex}||12052021"
        card = read_card(text)
        page.fill_from_card(to_person(card), card.doubts, desk.office_now())
        typed = PersonTexts(
            name=person.name,
            number=person.identity_number,
            birth=str(born.year) if at % 4 else f"{born:%d/%m/%Y}",
            sex=sex,
        )
        wanted = by_reader(desk, typed)
        filled = page.parts.person.read()
        differences += (filled.who, filled.points) != (wanted.who, wanted.points)
    assert differences == 0


def test_what_was_filed_online_is_doubted_as_at_the_desk(desk: OpenDesk) -> None:
    differences = asked = 0
    today = desk.office_now().date()
    for texts in raw_texts(60):
        typed = by_reader(desk, texts)
        filed = replace_person(typed.who, texts)
        wanted = by_reader(desk, texts_of(filed))
        dossier = online.submit(desk, filed, form=())
        checks = plan_acceptance(desk, dossier).checks
        doubts = [one.point for one in checks if one.kind is CheckKind.DOUBT and one.point]
        found = tuple(point for point in doubts if point.code != Doubt.OTHER_NAME)
        wanted_points = tuple(
            p for p in wanted.points if p.field != "unit" or not filed.address.unit
        )
        differences += set(found) != set(wanted_points)
        differences += read_again(filed, today, desk.units()) != wanted_points
        asked += bool(found)
    assert differences == 0
    assert asked >= 5


def replace_person(person: Person, texts: PersonTexts) -> Person:
    """As a portal would keep what the citizen typed: texts as they came."""
    return Person(
        name=texts.name,
        identity_number=texts.number,
        phone=texts.phone,
        birth_date=person.birth_date,
        birth_part=person.birth_part,
        sex=person.sex,
        address=person.address,
    )


@pytest.mark.parametrize("count", COUNTS)
def test_a_row_of_a_batch_is_read_as_if_its_texts_were_typed(desk: OpenDesk, count: int) -> None:
    differences = asked = refused = 0
    for at, texts in enumerate(raw_texts(count)):
        wanted = by_reader(desk, texts)
        (row,) = prepare(desk, [BatchRow(at + 2, row_of(texts))])
        differences += row.intake.owner != wanted.who
        differences += of_person(row.doubts) != [finding_of(point) for point in wanted.doubts]
        differences += of_person(row.faults) != [finding_of(point) for point in wanted.refused]
        asked += bool(wanted.doubts)
        refused += bool(wanted.refused)
    assert differences == 0
    assert asked >= count // 15
    assert refused >= count // 15


COLUMNS = {
    "name": "name",
    "identity_number": "number",
    "birth_date": "birth",
    "sex": "sex",
    "phone": "phone",
    "address": "line",
    "unit": "unit",
}


def row_of(texts: PersonTexts) -> dict[str, str]:
    """The cells of a row; an empty one is left out, as a file leaves it out."""
    cells = {column: getattr(texts, field) for column, field in COLUMNS.items()}
    return {"procedure": desks.BIRTH} | {column: text for column, text in cells.items() if text}


def of_person(found: tuple[RowFinding, ...]) -> list[RowFinding]:
    """What the readers of the person said of its cells."""
    return [one for one in found if one.field in COLUMNS]


def test_window_and_command_line_say_the_same_of_a_doubt(qapp) -> None:
    for code in READING_SENTENCES:
        point = Point(code, about="Đơn", value="21")
        assert point_sentence(point) == sentence(finding_of(point))


COUNTS = [
    "1", "3", "03", "20", "21", "9999", "10000", "0", "-1", "2,5", "2,0", "ba", "3 bản", "3bản",
    "３", "²", "1.000", "1e3", "#N/A", " 7 ", "x" * 19,
]  # fmt: skip


def test_counts_of_copies_are_read_alike_on_the_page_and_in_a_row(desk: OpenDesk, qtbot) -> None:
    rule = desk.catalogue.find(desks.COPY, desk.office_now().date()).procedure.fees[0]
    counted = FeeRow(rule, None)
    qtbot.addWidget(counted)
    for text in COUNTS:
        counted.quantity.setText("2")
        counted.copies.setText(text)
        fields = {"procedure": desks.COPY, "name": "Giàng A Páo", "pages": "2", "copies": text}
        (row,) = prepare(desk, [BatchRow(2, fields)])
        on_page = counted.value()
        (in_row,) = row.intake.fees or (None,)
        assert (on_page and on_page.copies) == (in_row and in_row.copies), text
        refused = {point.code for point in counted._points()}
        faults = {one.code for one in row.faults if one.field == "copies"}
        assert refused == faults, text
        many = {Doubt.COPIES_MANY} & {one.code for one in row.doubts}
        lines = [] if on_page is None else [fee_line(rule, on_page)]
        assert many == {Doubt.COPIES_MANY} & {point.code for point in look_again([], 1, lines)}


DAYS = [
    "4/12", "04/12/2026", "29/11", "22/11", "31/2", "4-12", "4.12.2026", "041226", "4/12/26",
    "mai", "1/1/2037", "30/2/2027", "24/12/2026", "4/12/1926", "99/99", "/", "12", "",
]  # fmt: skip


def test_days_of_an_office_are_read_alike_wherever_an_officer_sets_one(
    desk: OpenDesk, qtbot
) -> None:
    today = desk.office_now().date()
    own, asked = DeadlineCard(desk.calendar, today), SupplementEditor(desk.calendar)
    for widget in (own, asked):
        qtbot.addWidget(widget)
    asked.load((), Typed(), "", today)
    for text in DAYS:
        read = read_office_day(text, today, desk.calendar)
        own.day.setText(text)
        asked.until.setText(text)
        due = own.promised_at()
        assert (due.date() if due else None) == read.value == asked.until_day(), text
        assert [one.code for one in own.missing()] == [*filter(None, [read.refused])], text
        assert {point.code for point in own.doubts()} == {*read.doubts}, text
        asked.look.reset()
        assert asked.passes() is not bool(read.doubts), text
        assert {point.code for point in asked.look.seen} == {*read.doubts}, text
