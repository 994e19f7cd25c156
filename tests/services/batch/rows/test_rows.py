"""What a row says: every fact through its reader, nothing taken for granted, nobody dropped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

import pytest

from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.dossier.fee import total
from counter_app.domain.text.folding import fold
from counter_app.sentences.sentence_of_code import ALL_SENTENCES
from counter_app.sentences.sentences import fill
from counter_app.services.batch.rows.prepare import PreparedRow, RowStanding, prepare
from counter_app.services.batch.rows.row import BatchRow
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import intake_plan
from tests.support.desks import BIRTH, COPY
from tests.support.matrices import rest_in_campaigns
from tests.support.office_sheets import FIELDS, person

GOOD = {field: str(value) for field, value in zip(FIELDS, person("Giàng A Páo"), strict=True)}


def judged(desk: OpenDesk, *rows: Mapping[str, str]) -> list[PreparedRow]:
    given = [BatchRow(at, {**GOOD, **row}) for at, row in enumerate(rows, start=2)]
    return prepare(desk, given)


def one(desk: OpenDesk, **fields: str) -> PreparedRow:
    (found,) = judged(desk, fields)
    return found


def faults(found: PreparedRow) -> list[str]:
    return [fault.code for fault in found.faults]


def test_a_row_that_says_everything_is_ready(desk: OpenDesk) -> None:
    assert one(desk).standing is RowStanding.READY


STRANGE = ("có", "1", "không rõ", "?", "-", "A", "khác", "n/a", "chờ", "bà Hoa", "TRUE", "đã", "0")


@pytest.mark.parametrize("field", ["sex", "delivery", "papers", "relation"])
def test_a_word_that_is_not_understood_is_a_fault_of_its_row(desk: OpenDesk, field: str) -> None:
    words = [word for word in STRANGE if not (field == "papers" and fold(word) == "co")]
    for found, word in zip(judged(desk, *({field: word} for word in words)), words, strict=True):
        assert [(one.code, one.value) for one in found.faults if one.field == field] == [
            (f"{field}_unknown", word)
        ]


def test_where_results_go_is_read_and_by_post_to_the_owners_address(desk: OpenDesk) -> None:
    ways = {
        "": DeliveryKind.COUNTER, "tại quầy": DeliveryKind.COUNTER, "Bưu điện": DeliveryKind.POST,
        "VNPost": DeliveryKind.POST, "BCCI": DeliveryKind.POST, "Tại nhà": DeliveryKind.POST,
        "Trực tuyến": DeliveryKind.ELECTRONIC, "Bản điện tử": DeliveryKind.ELECTRONIC,
    }  # fmt: skip
    found = judged(desk, *({"delivery": way} for way in ways))
    assert [item.intake.delivery.kind for item in found] == list(ways.values())
    for item in found:
        is_post = item.intake.delivery.kind is DeliveryKind.POST
        assert bool(item.intake.delivery.address) is is_post


def test_who_hands_in_for_another_says_by_what_right(desk: OpenDesk) -> None:
    somebody = "Trần Thị Cô Giáo"
    assert faults(one(desk, submitter=somebody)) == ["relation_missing"]
    assert faults(one(desk, submitter=somebody, relation="chính chủ")) == ["submitter_of_owner"]
    assert faults(one(desk, submitter="", relation="Ủy quyền")) == ["submitter_name"]
    assert faults(one(desk, submitter=somebody, relation="hàng xóm")) == ["relation_unknown"]
    authorised = one(desk, submitter=somebody, relation="ủy quyền")
    assert authorised.standing is RowStanding.READY
    relative = one(desk, submitter=somebody, relation="Mẹ")
    assert [doubt.code for doubt in relative.doubts] == ["proxy_paper"]
    for own in ({"submitter": "giàng a páo"}, {"submitter": "", "relation": "bản thân"}):
        assert one(desk, **own).intake.submission is None


def test_fees_by_pages_and_copies_are_open_unless_the_row_says_both(desk: OpenDesk) -> None:
    for pages, copies in (("", ""), ("20", ""), ("", "3")):
        row = {"procedure": COPY, "pages": pages, "copies": copies}
        assert faults(one(desk, **row)) == ["fee"], row
    random = Random(4)
    for _ in range(60):
        pages, copies = random.randint(1, 150), random.randint(1, 20)
        found = one(desk, procedure=COPY, pages=str(pages), copies=str(copies))
        each = min(2000 * min(pages, 2) + 1000 * max(0, pages - 2), 200_000)
        lines = [line for line in intake_plan.plan(desk, found.intake).fees if line is not None]
        assert total(lines) == each * copies
        assert (found.standing is RowStanding.READY) is (each * copies <= 2_000_000)


def test_counts_that_nobody_understands_are_faults_and_unusual_ones_doubts(desk: OpenDesk) -> None:
    for text in ("²", "-1", "0", "1,5", "hai", "1e3", "10000", "½"):
        found = one(desk, procedure=COPY, pages="2", copies="1", sets=text)
        assert len(found.faults) == 1
        assert found.faults[0].field == "sets"
    assert one(desk, sets="1,0").intake.sets == 1
    assert [doubt.code for doubt in one(desk, sets="21").doubts] == ["copies_many"]


def test_births_in_three_columns_are_one_and_half_known_ones_stay_so(desk: OpenDesk) -> None:
    wanted: dict[tuple[str, str, str], str | None] = {
        ("14", "3", "1994"): "14/03/1994",
        ("", "3", "1994"): "03/1994",
        ("", "", "1994"): "1994",
        ("14", "", "1994"): None,
        ("31", "2", "1994"): None,
        ("14", "3", ""): None,
        ("14", "13", "1994"): None,
    }
    for (day, month, year), text in wanted.items():
        found = one(desk, birth_date="", birth_day=day, birth_month=month, birth_year=year)
        owner = found.intake.owner
        assert str(owner.birth or "") == (text or "")  # type: ignore[union-attr]
        assert bool(found.faults) is (text is None)
    assert faults(one(desk, birth_day="1", birth_month="2", birth_year="1990")) == ["birth_twice"]


def test_old_and_short_addresses_are_read_or_asked_about(desk: OpenDesk) -> None:
    exact = one(desk, unit="", address="Thôn Ky Quan San, xã Mường Hum, tỉnh Lào Cai").intake
    (several,) = judged(desk, {"unit": "Xã Tân Thành"})
    assert [doubt.code for doubt in several.doubts] == ["unit_several"]
    assert several.intake.owner.address.unit_name == "Xã Tân Thành"
    assert several.intake.owner.address.unit == ""
    parts = one(desk, unit="Xã Mường Hum", district="Huyện Bát Xát", province="Tỉnh Lào Cai")
    assert parts.intake.owner.address.unit_name
    assert exact.owner.address.unit == desk.units().match("Mường Hum", "Lào Cai")[0].code
    assert exact.owner.address.line == "Thôn Ky Quan San"


def with_cases(desk: OpenDesk) -> Iterator[tuple[str, str, str]]:
    """Procedures of several cases with a case: code, id, name."""
    for entry in desk.catalogue.on(desk.office_now().date()):
        if len(entry.procedure.cases) > 1:
            for case in entry.procedure.cases:
                yield entry.procedure.code, case.id, case.name


@pytest.mark.parametrize("every", rest_in_campaigns([5, 1]))
def test_the_case_of_a_procedure_with_several_is_asked_never_the_first(
    desk: OpenDesk, every: int
) -> None:
    cases = list(with_cases(desk))[::every]
    assert len(cases) > 4
    for code, id_, name in cases:
        by_id, by_name, empty, strange = judged(
            desk,
            {"procedure": code, "case": id_},
            {"procedure": code, "case": f" {name.upper()} "},
            {"procedure": code, "case": ""},
            {"procedure": code, "case": "thường"},
        )
        assert by_id.intake.case == by_name.intake.case == id_
        assert "case" in faults(empty)
        assert empty.intake.case == ""
        assert [fault.value for fault in strange.faults if fault.field == "case"] == ["thường"]
        words = {"case": {f"{code} thuong": id_, f"{code} ": id_}}
        rows = [
            BatchRow(at, {**GOOD, "procedure": code, "case": text})
            for at, text in enumerate(("Thường", ""))
        ]
        assert [item.intake.case for item in prepare(desk, rows, words)] == [id_, id_]


def test_words_that_somebody_translated_once_are_read_in_every_row(desk: OpenDesk) -> None:
    words = {"sex": {"m": "Nam", "1": "Nữ"}, "papers": {"ok": "Đủ"}, "procedure": {"ks": BIRTH}}
    row = {"procedure": "KS", "sex": "1", "papers": "OK", "identity_number": ""}
    (found,) = prepare(desk, [BatchRow(2, {**GOOD, **row})], words)
    assert found.standing is RowStanding.READY
    assert found.row.fields["sex"] == "1"


POOL: dict[str, tuple[str, ...]] = {
    "procedure": (
        BIRTH, COPY, "Đăng ký khai sinh", "1,001193", "9.999999", "", "1.00119", "x",
    ),
    "name": (
        "Giàng A Páo", "Lý Mẩy Chạn", "An", "Nguyeãn Vaên An", "NguyÔn V¨n An", "Nguy?n An", "1",
        "-", "#N/A", "", "B", "Nguyễn Văn 2", "王小明", "0912345678",
        "H’Nguên Ƀuôn Yă", "a" * 3000,
    ),
    "identity_number": (
        "010094006218", "10094006218", "010.094.006.218", "CCCD: 010094006219", "C1234567", "12345",
        "1.0094E+10", "０１００９４００６２１８", "", "không có", "#REF!", "010194006218",
    ),
    "birth_date": (
        "14/03/1994", "1994", "3/1994", "31/02/1994", "14/3/94", "2090", "01/01/2090", "1830",
        "?", "", "12/25/1990", "34407", "ngày 14 tháng 3 năm 1994", "1994-03-14T17:00:00", "31/12",
    ),
    "sex": ("Nam", "nữ", "x", "", "1"),
    "phone": ("0912345678", "912345678", "O912345678", "0912345678 / 0987654321", "", "12"),
    "unit": ("Xã Mường Hum, tỉnh Lào Cai", "Xã Tân Thành", "Nơi không ai biết", "", "#N/A"),
    "papers": ("đủ", "x", "thiếu", "", "1"),
    "sets": ("", "1", "2.0", "²", "0", "25"),
    "pages": ("", "20", "hai"),
    "copies": ("", "3", "99999"),
    "delivery": ("", "Bưu điện", "Có"),
    "submitter": ("", "Trần Thị Cô Giáo"),
    "relation": ("", "Ủy quyền", "Mẹ", "bạn"),
    "ref": ("", "1", "01", "1.0", "A-7", "2"),
    "content": ("", "Cấp 2 bản", "dài " * 900),
}  # fmt: skip


@pytest.mark.campaign
def test_of_rows_of_anything_each_counts_once_and_says_why(desk: OpenDesk) -> None:
    random = Random(20261130)
    standings = set()
    codes = set()
    for _ in range(80):
        rows = [BatchRow(number, GOOD | _some(random)) for number in range(2, 22)]
        found = prepare(desk, rows)
        assert [item.row.number for item in found] == [row.number for row in rows]
        for item in found:
            standings.add(item.standing)
            assert bool(item.faults) is (item.standing is RowStanding.REFUSED)
            said = (*item.faults, *item.doubts)
            assert said or item.standing is RowStanding.READY
            for finding in said:
                codes.add(finding.code)
                text = fill(ALL_SENTENCES[finding.code], finding.params)
                assert "“”" not in text
                assert len(text) < 900
    assert standings == {RowStanding.READY, RowStanding.DOUBTED, RowStanding.REFUSED}
    assert len(codes) > 25


def _some(random: Random) -> dict[str, str]:
    fields = random.sample(sorted(POOL), random.randint(0, 4))
    return {field: random.choice(POOL[field]) for field in fields}
