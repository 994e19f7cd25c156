"""What only a newer program knows goes through what this program writes again."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.carried import changed, encoded
from counter_app.domain.catalogue.catalogue import UnreadablePackError, open_pack
from counter_app.domain.catalogue.given_law import of_calendar, open_law
from counter_app.domain.office.enrolment_rows import joined, of_enrolment, open_enrolment, open_rows
from counter_app.domain.office.office import Enrolment, Lease, Officer, Role
from counter_app.domain.storable import unstorable
from counter_app.services.desk import enrol
from tests.domain.catalogue.test_catalogue import PACKS
from tests.support import desks
from tests.support.packs import encode_pack

ENROLMENT = desks.enrolment()
PACK = next(iter(PACKS.values()))
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)
EXTRA = st.dictionaries(NAMES.map(lambda name: f"{name}_of_tomorrow"), VALUES, max_size=3)


def plain(value: object) -> Any:
    return msgspec.json.decode(msgspec.json.encode(value))


@given(outer=EXTRA, inner=EXTRA)
def test_fields_of_tomorrow_survive_at_every_level(
    outer: dict[str, Any], inner: dict[str, Any]
) -> None:
    office = plain(ENROLMENT.office) | outer
    office["agencies"] = [one | inner for one in office["agencies"]]
    source = msgspec.json.encode(office)
    value = msgspec.json.decode(source, type=type(ENROLMENT.office))
    assert msgspec.json.decode(encoded(value, source)) == office


@given(order=st.randoms())
def test_the_result_does_not_depend_on_the_order_of_fields(order: Any) -> None:
    fields = [*plain(ENROLMENT.office).items(), ("a", 1), ("mood", {"of": "tomorrow"}), ("z", [])]
    first = msgspec.json.encode(dict(fields))
    order.shuffle(fields)
    second = msgspec.json.encode(dict(fields))
    value = msgspec.json.decode(first, type=type(ENROLMENT.office))
    assert encoded(value, first) == encoded(value, second)


@pytest.mark.parametrize("pack", PACKS.values(), ids=lambda pack: pack.name)
def test_where_nothing_is_unknown_nothing_changes(pack: Any) -> None:
    for procedure in pack.procedures:
        data = msgspec.json.encode(procedure)
        assert encoded(procedure, msgspec.json.format(data, indent=3)) == data


def test_some_fields_are_changed_and_all_others_stay() -> None:
    document = b'{"id":"x","mood":{"b": 1, "a": 12345678901234567890123},"name":"A"}'
    assert changed(document, name="B") == document.replace(b'"A"', b'"B"')


def test_officers_and_leases_are_opened_each_by_itself() -> None:
    whole = plain(ENROLMENT)
    good = len(whole["officers"])
    whole["officers"] += [{"id": 7}, {**whole["officers"][0], "roles": ["of_tomorrow"]}]
    whole["leases"] += [{"id": "x", "agency": "a", "first_day": "2026-13-01"}]
    opened = open_enrolment(msgspec.json.encode(whole))
    assert opened.unreadable == 2
    assert len(opened.officers) == good + 1
    assert opened.officers[-1].value.roles == (Role("of_tomorrow"),)
    assert opened.enrolment.leases == ENROLMENT.leases
    assert msgspec.json.decode(opened.document) == whole


def test_an_enrolment_without_office_is_none() -> None:
    whole = plain(ENROLMENT)
    for name in ("office", "desk"):
        with pytest.raises(msgspec.ValidationError):
            open_enrolment(msgspec.json.encode({**whole, name: {}}))


def test_rows_that_cannot_be_read_are_passed_on() -> None:
    odd = b'{"id":7,"mood":"of tomorrow"}'
    rows = [msgspec.json.encode(one) for one in ENROLMENT.officers]
    raw = joined(
        msgspec.json.encode(ENROLMENT.office),
        ENROLMENT.desk,
        officers=[*rows, odd],
        leases=[odd],
        desks=(),
        manual=(),
        demo=False,
        mandates=[odd],
        outages=[odd],
    )
    assert bytes(raw).count(odd) == 4
    opened = open_enrolment(raw)
    assert opened.unreadable == 4
    assert opened.enrolment.officers == ENROLMENT.officers


def test_what_this_program_made_opens_as_it_is() -> None:
    opened = of_enrolment(ENROLMENT)
    assert opened.enrolment == ENROLMENT
    assert opened.unreadable == 0
    assert opened.document == msgspec.json.encode(ENROLMENT)
    assert msgspec.json.decode(opened.document, type=Enrolment) == ENROLMENT


def test_a_row_that_no_database_takes_is_left_out() -> None:
    lease = plain(ENROLMENT.leases[0])
    rows = [lease, {**lease, "agency": "a\0b"}, {**lease, "high": 2**63}]
    found = open_rows([msgspec.Raw(msgspec.json.encode(one)) for one in rows], Lease)
    assert [row.value for row in found] == [ENROLMENT.leases[0]]
    assert unstorable(Officer(id="a\0", login="", name="", roles=())) == "nul"


@pytest.mark.parametrize("at", [0, 1, -1])
@pytest.mark.parametrize("odd", [{}, 7, None, {"code": "x"}, []])
def test_one_version_of_a_pack_keeps_no_other_away(at: int, odd: object) -> None:
    whole = plain(PACK)
    whole["procedures"].insert(at % (len(whole["procedures"]) + 1), odd)
    opened = open_pack(msgspec.json.encode(whole))
    assert [one.procedure for one in opened.versions] == list(PACK.procedures)
    assert len(opened.faults) == 1
    with pytest.raises(UnreadablePackError):
        opened.whole()


def test_a_version_with_fields_of_tomorrow_has_an_id_of_its_own() -> None:
    whole = plain(PACK)
    whole["procedures"][0]["mood"] = {"of": "tomorrow"}
    opened, known = open_pack(msgspec.json.encode(whole)), open_pack(encode_pack(PACK))
    first, *rest = opened.versions
    assert first.procedure == known.versions[0].procedure
    assert first.id != known.versions[0].id
    assert msgspec.json.decode(first.document)["mood"] == {"of": "tomorrow"}
    assert rest == list(known.versions[1:])


def test_neither_a_pack_nor_the_calendar_keeps_another_away() -> None:
    calendar = of_calendar(enrol.starter_calendar())
    packs = [b"{}", encode_pack(PACK), b"["]
    for document, expected, faults in ((calendar.document, calendar, 2), (b"{}", None, 3)):
        law = open_law(packs, document)
        assert [pack.name for pack in law.packs] == [PACK.name]
        assert law.calendar == expected
        assert len(law.faults) == faults
