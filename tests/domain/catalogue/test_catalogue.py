"""The starter catalogue, packs, the version of the day."""

from __future__ import annotations

import unicodedata
from datetime import date, time, timedelta
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from counter_app.domain.catalogue.catalogue import (
    Catalogue,
    CatalogueEntry,
    Pack,
    UnreadablePackError,
    decode_pack,
    open_pack,
)
from counter_app.domain.catalogue.procedure import (
    Channel,
    FeeUnit,
    Manner,
    Procedure,
    TimeUnit,
    version_id,
)
from counter_app.domain.dossier.fee import amount_of
from tests.support.packs import encode_pack

FILES = sorted((Path(__file__).parents[3] / "resources" / "catalogue").glob("*.json"))
PACKS = {path.stem: decode_pack(path.read_bytes()) for path in FILES}
EVERY = [procedure for pack in PACKS.values() for procedure in pack.procedures]
STARTER = Catalogue.of(open_pack(path.read_bytes()) for path in FILES)
DAY = date(2026, 11, 20)
ROLES = {
    "commune_committee",
    "commune_police",
    "province_land_registry",
    "province_construction",
    "province_business_registry",
    "province_justice",
    "province_police",
    "tax_office",
}


def today(code: str) -> Procedure:
    entry = STARTER.find(code, DAY)
    assert entry is not None
    return entry.procedure


def named(procedure: Procedure) -> str:
    return f"{procedure.code}-{procedure.effective_from}"


def test_the_starter_catalogue_has_48_procedures_in_force() -> None:
    assert len(STARTER.on(DAY)) == 48
    assert len({procedure.code for procedure in EVERY}) == 48


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_resource_file_is_what_encoding_its_pack_gives(path: Path) -> None:
    data = path.read_bytes()
    assert encode_pack(decode_pack(data)) == data
    assert unicodedata.is_normalized("NFC", data.decode())


def test_no_two_versions_of_a_code_are_in_force_on_one_day() -> None:
    for code in {procedure.code for procedure in EVERY}:
        versions = sorted(
            (procedure for procedure in EVERY if procedure.code == code),
            key=lambda procedure: procedure.effective_from,
        )
        for older, newer in pairwise(versions):
            assert older.effective_to is not None
            assert older.effective_to < newer.effective_from


@pytest.mark.parametrize("procedure", EVERY, ids=named)
def test_every_case_has_papers_and_required_ones_stand_first(procedure: Procedure) -> None:
    assert procedure.resolver in ROLES
    assert procedure.short_name == procedure.short_name.strip(" .\n")
    assert not procedure.short_name.startswith("Thủ tục")
    for case in procedure.cases:
        assert case.papers
        conditional = [bool(paper.condition) for paper in case.papers]
        assert conditional == sorted(conditional)
        assert not all(conditional)
        assert sum(paper.met_by_card for paper in case.papers) <= 1
        for paper in case.papers:
            assert paper.originals + paper.copies > 0
            assert paper.originals <= 2
            assert paper.copies <= 2
            assert len(paper.name) <= 70
            assert 0 < len(paper.legal_text) <= 300
            assert not paper.condition or paper.condition.startswith("nếu ")
            assert not paper.for_proxy or paper.condition
            assert not paper.met_by_card or paper.manner is Manner.SHOW


@pytest.mark.parametrize("procedure", EVERY, ids=named)
def test_what_the_source_leaves_open_is_marked_and_says_why(procedure: Procedure) -> None:
    for option in procedure.times:
        rule = option.rule
        assert rule.is_computable or not rule.confirmed
        assert rule.confirmed or rule.note
        assert not rule.confirmed or rule.basis or rule.note
    for fee in procedure.fees:
        assert fee.amount is not None or not fee.confirmed
        assert fee.confirmed or fee.note
        assert fee.amount is None or fee.amount == 0 or 1_000 <= fee.amount <= 1_000_000
    assert all(not level.confirmed for level in procedure.service_levels)


@pytest.mark.parametrize("procedure", EVERY, ids=named)
def test_every_channel_and_case_has_a_time_and_a_fee(procedure: Procedure) -> None:
    for channel in procedure.channels:
        for case in procedure.cases:
            rule = procedure.time_rule(channel, case.id)
            assert rule.is_computable or rule.note
            assert procedure.fee_rules(channel, case.id)


def test_birth_registration_has_the_rows_of_the_intake_screen() -> None:
    (case,) = today("1.001193").cases
    assert [(paper.name, paper.manner, paper.condition) for paper in case.papers] == [
        ("Tờ khai đăng ký khai sinh", Manner.HAND_IN, ""),
        ("Giấy chứng sinh", Manner.HAND_IN, ""),
        ("Giấy tờ tùy thân của người đi khai sinh", Manner.SHOW, ""),
        ("Giấy tờ chứng minh nơi cư trú", Manner.SHOW, ""),
        ("Văn bản ủy quyền có chứng thực", Manner.HAND_IN, "nếu ủy quyền"),
        ("Biên bản về việc trẻ bị bỏ rơi", Manner.HAND_IN, "nếu trẻ bị bỏ rơi"),
        ("Xác nhận của cơ sở y tế về mang thai hộ", Manner.HAND_IN, "nếu mang thai hộ"),
    ]
    assert [paper.id for paper in case.papers if paper.met_by_card] == ["tuy-than"]
    assert [paper.id for paper in case.papers if paper.for_proxy] == ["uy-quyen"]


@pytest.mark.parametrize(
    "code", ["1.001193", "1.000894", "1.000656", "2.000528", "2.000635", "2.000815", "2.000884"]
)
def test_same_day_procedures_turn_to_the_next_day_after_three(code: str) -> None:
    rule = today(code).time_rule(Channel.IN_PERSON, today(code).cases[0].id)
    assert (rule.unit, rule.cutoff, rule.confirmed) == (TimeUnit.SAME_DAY, time(15), True)


@pytest.mark.parametrize("code", ["1.004873", "1.001022", "1.000689", "1.004884", "2.000806"])
def test_a_number_without_unit_stays_open(code: str) -> None:
    rule = today(code).time_rule(Channel.IN_PERSON, "chung")
    assert rule.amount in (3, 5)
    assert rule.unit is None
    assert not rule.is_computable


def test_certified_copies_cost_by_the_page_up_to_a_cap() -> None:
    (rule,) = today("2.000815").fee_rules(Channel.IN_PERSON, "chung")
    assert rule.unit is FeeUnit.PAGE
    assert [amount_of(rule, pages, 1) for pages in (1, 2, 3, 10)] == [2_000, 4_000, 5_000, 12_000]
    assert amount_of(rule, 500, 2) == 400_000


@pytest.mark.parametrize(
    ("code", "channel", "amount"),
    [
        ("1.004222", Channel.IN_PERSON, 20_000),
        ("1.004222", Channel.ONLINE, 10_000),
        ("1.004194", Channel.ONLINE, 7_000),
        ("1.010038", Channel.ONLINE, 5_000),
        ("2.000884", Channel.IN_PERSON, 10_000),
        ("2.001263", Channel.POST, 400_000),
        ("1.001193", Channel.ONLINE, 0),
    ],
)
def test_fees_follow_the_channel(code: str, channel: Channel, amount: int) -> None:
    (rule,) = today(code).fee_rules(channel, today(code).cases[0].id)
    assert (rule.amount, rule.confirmed) == (amount, True)


def test_splitting_a_plot_takes_22_working_days_in_the_mountains() -> None:
    procedure = today("1.012784")
    assert [
        (rule.amount, rule.unit, rule.confirmed)
        for rule in (procedure.time_rule(Channel.IN_PERSON, case.id) for case in procedure.cases)
    ] == [(22, TimeUnit.WORKING_DAY, True), (12, TimeUnit.WORKING_DAY, True)]


def test_the_typing_error_of_the_source_is_not_charged() -> None:
    rules = today("2.001610").fee_rules(Channel.ONLINE, "thong-thuong")
    assert [(rule.amount, rule.confirmed) for rule in rules] == [(100_000, False)]


def test_the_next_law_waits_for_its_day() -> None:
    last = STARTER.find("1.001193", date(2027, 2, 28))
    first = STARTER.find("1.001193", date(2027, 3, 1))
    assert last is not None
    assert first is not None
    assert last.id != first.id
    assert last.procedure.legal_basis[0].number == "60/2014/QH13"
    assert first.procedure.legal_basis[0].number == "03/2026/QH16"
    assert not first.procedure.time_rule(Channel.IN_PERSON, "chung").is_computable
    assert len(STARTER.on(date(2027, 3, 1))) == 48
    assert STARTER.find("1.001193", date(2025, 6, 30)) is None
    assert STARTER.by_id(first.id) == first
    assert STARTER.by_id("unknown") is None


def test_a_newer_version_counts_although_the_older_one_stays_open() -> None:
    old = today("2.000908")
    new = replace(old, effective_from=DAY, notes="mới")
    catalogue = Catalogue(CatalogueEntry(version_id(each), each) for each in (new, old))
    before, after = catalogue.find(old.code, DAY - timedelta(1)), catalogue.find(old.code, DAY)
    assert before is not None
    assert after is not None
    assert (before.procedure.notes, after.procedure.notes) == (old.notes, "mới")


def test_of_two_versions_from_one_day_the_one_given_last_counts() -> None:
    old = today("2.000908")
    corrected = replace(old, notes="sửa")
    catalogue = Catalogue(CatalogueEntry(version_id(each), each) for each in (old, corrected))
    found = catalogue.find(old.code, DAY)
    assert found is not None
    assert found.procedure.notes == "sửa"


def changed(**fields: object) -> bytes:
    """The pack of certification whose second procedure has these fields."""
    content = msgspec.to_builtins(PACKS["chung-thuc"])
    content["procedures"][1].update(fields)
    return msgspec.json.encode(content)


TWICE = [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "x" * 2_001},
        {"name": "Chứng thực\u202echữ ký"},
        {"short_name": "Chứng\nthực"},
        {"short_name": unicodedata.normalize("NFD", "Chứng thực chữ ký")},
        {"cases": []},
        {"cases": TWICE},
        {"cases": [{"id": "a", "name": "A", "papers": TWICE}]},
        {"cases": [{"id": "a", "name": "A", "papers": [{"id": "p", "name": "P", "copies": -1}]}]},
        {"cases": [{"id": "a", "name": "A", "papers": [{"id": "p", "name": "p" * 10_001}]}]},
        {"times": [{"rule": {"amount": -1}}]},
        {"times": [{"rule": {"answer_days": 0}}]},
        {"times": [{"rule": {"amount": 1}, "cases": ["nowhere"]}]},
        {"fees": [{"id": "f", "name": "F", "kind": "fee", "amount": -5}]},
        {"fees": [{"id": "f", "name": "F", "kind": "fee", "amount": 10**13}]},
        {"fees": [{"id": "f", "name": "F", "kind": "fee", "tiers": [[2, 1_000]]}]},
        {"effective_to": "2020-01-01"},
        {"effective_from": "2026-02-30"},
        {"channels": []},
        {"levels": []},
        {"resolver": ""},
        {"passage": {"roles": []}},
        {"passage": {"roles": ["commune_police", "commune_police"]}},
        {"passage": {"roles": ["commune_police"], "acknowledge_hours": 0}},
    ],
)
def test_a_pack_with_a_wrong_procedure_is_refused_by_its_code(fields: dict[str, object]) -> None:
    with pytest.raises(UnreadablePackError) as caught:
        decode_pack(changed(**fields))
    assert caught.value.code == "unreadable_pack"
    assert caught.value.params["procedure"] == "2.000884"


def test_a_procedure_without_a_code_is_named_by_its_place() -> None:
    with pytest.raises(UnreadablePackError) as caught:
        decode_pack(changed(code=7))
    assert caught.value.params["procedure"] == "#2"


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b'{"name":"x"}'])
def test_what_is_no_pack_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadablePackError):
        decode_pack(data)


def test_a_pack_survives_its_file() -> None:
    pack = Pack(name="x", version="1", source="y", published=DAY, procedures=(EVERY[0],))
    again = decode_pack(encode_pack(pack))
    assert again == pack
    assert version_id(again.procedures[0]) == version_id(EVERY[0])
