"""What breaks machinery is malformed; what a program could record is not, however odd it is."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from counter_app.domain.bounds import MOST_WHOLE
from counter_app.domain.catalogue.procedure_faults import MOST_SUM
from counter_app.domain.dossier.fee import MOST
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import decode, encode
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.received import Received
from counter_app.domain.ranges import (
    LONGEST_CODE,
    LONGEST_ID,
    MOST_DEPTH,
    MOST_INTEGER,
    malformed,
)
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import happened
from tests.support import poison
from tests.support.poison_values import deep

KINDS = sorted(EXAMPLES)


def fault(event: Event) -> str:
    return malformed(event, encode(event))


def with_body(kind: str, **fields: Any) -> Event:
    event = EXAMPLES[kind]
    return replace(event, body=replace(event.body, **fields))


def with_paper(copies: int) -> Event:
    body = EXAMPLES["received"].body
    assert isinstance(body, Received)
    return with_body("received", papers=(replace(body.papers[0], copies=copies),))


def from_json(kind: str, *path: str, value: Any) -> Event:
    plain = msgspec.json.decode(encode(EXAMPLES[kind]))
    within = plain
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    return decode(json.dumps(plain).encode())


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_programs_write_is_well_formed(kind: str) -> None:
    assert fault(EXAMPLES[kind]) == ""


@given(event=happened())
def test_whatever_a_desk_can_record_is_well_formed(event: Event) -> None:
    at = event.occurred_at
    assert 1900 <= at.year <= 2200
    assert fault(event) in {"", "file_name"}


@pytest.mark.parametrize("year", [1900, 2200])
@pytest.mark.parametrize("offset", [-12, 0, 14])
def test_moments_of_three_centuries_are_moments(year: int, offset: int) -> None:
    at = f"{year}-06-01T00:00:00{offset:+03}:00"
    assert fault(from_json("received", "occurred_at", value=at)) == ""
    assert fault(from_json("received", "body", "received_at", value=at)) == ""


@pytest.mark.parametrize("at", ["1899-12-31T23:59:59+07:00", "2201-01-01T00:00:00+07:00"])
def test_a_moment_outside_of_them_is_none(at: str) -> None:
    assert fault(from_json("received", "occurred_at", value=at)) == "moment"
    assert fault(from_json("received", "body", "received_at", value=at)) == "moment"
    assert fault(from_json("received", "body", "deadline", "due_at", value=at)) == "moment"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_of_birth_is_no_moment(day: str) -> None:
    assert fault(from_json("received", "body", "owner", "birth_date", value=day)) == ""


@pytest.mark.parametrize("sign", [1, -1])
def test_integers_end_at_a_trillion(sign: int) -> None:
    assert fault(with_paper(sign * MOST_INTEGER)) == ""
    assert fault(with_paper(sign * (MOST_INTEGER + 1))) == "integer"


def test_sets_were_asked_nothing_by_the_first_release() -> None:
    assert fault(with_body("received", sets=MOST_WHOLE)) == ""


def test_a_payment_may_be_all_fees_at_their_most() -> None:
    assert MOST_SUM % MOST == 0
    assert fault(with_body("fee_taken", amount=MOST_SUM)) == ""
    assert fault(with_body("fee_taken", amount=MOST_SUM + 1)) == "integer"


def test_names_and_codes_end_and_words_of_people_do_not() -> None:
    event = EXAMPLES["received"]
    assert fault(replace(event, id="x" * LONGEST_ID, dossier="x" * LONGEST_ID)) == ""
    assert fault(replace(event, id="x" * (LONGEST_ID + 1))) == "text"
    assert fault(replace(event, dossier="")) == "text"
    assert fault(with_body("received", code="9" * LONGEST_CODE)) == ""
    assert fault(with_body("received", code="9" * (LONGEST_CODE + 1))) == "text"
    assert fault(with_body("received", content="ữ" * 20_000)) == ""


@pytest.mark.parametrize("name", ["../../x.pdf", "a/b.pdf", "C:\\x.pdf", ".", ".."])
def test_a_file_name_holds_no_path(name: str) -> None:
    body = EXAMPLES["attachment_added"].body
    assert isinstance(body, AttachmentAdded)
    odd = replace(body.attachment, name=name)
    assert fault(with_body("attachment_added", attachment=odd)) == "file_name"


@pytest.mark.parametrize("name", ["đơn.pdf", "đơn v1..2.pdf", "..đơn.pdf", " ", ""])
def test_any_other_file_name_is_one(name: str) -> None:
    body = EXAMPLES["attachment_added"].body
    assert isinstance(body, AttachmentAdded)
    odd = replace(body.attachment, name=name)
    assert fault(with_body("attachment_added", attachment=odd)) == ""


@pytest.mark.parametrize("kind", KINDS)
def test_brackets_within_brackets_end_somewhere(kind: str) -> None:
    plain = msgspec.json.decode(encode(EXAMPLES[kind]))
    for levels, expected in ((MOST_DEPTH - 1, ""), (MOST_DEPTH, "depth"), (400, "depth")):
        data = poison.written({**plain, "mood": deep(levels)})
        assert malformed(decode(data), data) == expected


def test_brackets_in_a_text_are_no_brackets() -> None:
    for text in ("[" * 500, '\\"' + "{" * 500, '"' + "[" * 500 + "\\"):
        assert fault(with_body("received", content=text)) == ""


@pytest.mark.campaign
def test_every_value_that_is_readable_gets_an_answer() -> None:
    """Of all events with one absurd value, a part by a fixed rule."""
    answers: dict[str, int] = {}
    for subject in poison.subjects():
        for number, (_, change) in enumerate(poison.changes(subject)):
            if number % 7:
                continue
            data = poison.written(change())
            try:
                event = decode(data)
            except UnreadableEventError:
                continue
            found = malformed(event, data)
            answers[found] = answers.get(found, 0) + 1
    assert set(answers) == {"", "depth", "file_name", "integer", "moment", "text"}
    assert answers[""] > 400
