"""The papers of a dossier's life, of five real procedures: nothing cut, all readable."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.forms.drawing.page import A4, A4_LANDSCAPE
from counter_app.forms.letters.extension_letter import extension_letter, of_extension
from counter_app.forms.letters.stop_notice import of_end, stop_notice
from counter_app.forms.parts import cells
from counter_app.forms.parts.sheet import FormPrint
from counter_app.forms.parts.template import FormKind
from counter_app.forms.sheets import control_sheet, process_rows, process_sheet
from counter_app.forms.slips import hand_over_slip, post_sheet, reception_record, result_slip
from counter_app.forms.slips.return_receipt import of_return, return_receipt
from tests.forms.life_samples import (
    DEPUTY,
    EXTENSION,
    LIFE,
    POSTED,
    PRINTING,
    STOP,
    SUPPLEMENT,
    UNIT,
    WIDE_NAME,
    WITHDRAWAL,
    dossiers,
    name_of,
    parties,
    template,
)
from tests.forms.samples import OFFICE
from tests.support.matrices import rest_in_campaigns
from tests.support.pages import characters, column, is_nfc, rasters, signs, sizes, texts

MM = 72 / 25.4
SLIP = "2026/Q3/0116"


def extension(dossier: Dossier, printing: FormPrint = PRINTING) -> bytes:
    letter = of_extension(dossier, EXTENSION, OFFICE, DEPUTY)
    return extension_letter(letter, printing, template(FormKind.EXTENSION))


def withdrawal(dossier: Dossier, printing: FormPrint = PRINTING) -> bytes:
    notice = of_end(dossier, WITHDRAWAL, OFFICE, officer_name="Trần Văn Minh")
    return stop_notice(notice, printing, template(FormKind.STOP))


def stop(dossier: Dossier, printing: FormPrint = PRINTING) -> bytes:
    asked = replace(dossier, supplements=(SUPPLEMENT,), papers=())
    notice = of_end(asked, STOP, OFFICE, officer_name="Trần Văn Minh")
    return stop_notice(notice, printing, template(FormKind.STOP))


def control(dossier: Dossier, printing: FormPrint = PRINTING) -> bytes:
    sheet = control_sheet.of_dossier(dossier, OFFICE, name_of)
    return control_sheet.control_sheet(sheet, printing, template(FormKind.CONTROL))


def process(dossier: Dossier, printing: FormPrint = PRINTING) -> bytes:
    life = replace(LIFE, extensions=(EXTENSION,), posted=(POSTED,))
    sheet = process_rows.of_dossier(replace(dossier, life=life), OFFICE, name_of)
    return process_sheet.process_sheet(sheet, printing, template(FormKind.PROCESS))


def returned(dossier: Dossier, printing: FormPrint = PRINTING) -> bytes:
    receipt = of_return(dossier, dossier.life.returned[0], OFFICE, "Trần Văn Minh")
    return return_receipt(receipt, printing, template(FormKind.RETURN))


PAPERS = {
    "04": extension,
    "05, withdrawn": withdrawal,
    "05, stopped": stop,
    "06": control,
    "process": process,
    "return": returned,
}
EACH = pytest.mark.parametrize("draw", PAPERS.values(), ids=list(PAPERS))


@EACH
@pytest.mark.parametrize("number", rest_in_campaigns([2, 0, 1, 3, 4]))
def test_names_stand_whole_and_inside_the_margins_with_codes_that_read_back(
    draw: Callable[[Dossier], bytes], number: int
) -> None:
    dossier = dossiers()[number]
    pdf = draw(dossier)
    text = " ".join(texts(pdf))
    assert " ".join(dossier.procedure.name.split()) in text
    assert dossier.owner.name in text
    assert is_nfc(text)
    assert not re.search(r"\w…", text)
    first, *_ = rasters(pdf, one_bit=True)
    codes = {(sign.symbology, sign.text) for sign in signs(first)}
    assert codes == {("code128", dossier.code), ("qr", machine_text(dossier.code))}
    for page, (width, _) in enumerate(sizes(pdf)):
        found = characters(pdf, page)
        assert min(box.left for box in found) > 11 * MM
        assert max(box.right for box in found) < width * MM - 9 * MM
        assert min(box.bottom for box in found) > 5 * MM


@EACH
def test_a_reprint_says_so_and_a_demo_binds_nobody(draw: Callable[..., bytes]) -> None:
    again = FormPrint(at=PRINTING.at, copy=2, reason="máy in kẹt giấy", sample=True)
    text = " ".join(texts(draw(dossiers()[0], again)))
    assert "BẢN IN LẦN 2" in text
    assert "Lý do: máy in kẹt giấy." in text
    assert "BẢN MẪU, KHÔNG CÓ GIÁ TRỊ" in text
    assert draw(dossiers()[0]) == draw(dossiers()[0])


def test_the_letter_of_apology_is_of_the_agency_and_names_both_days() -> None:
    letter = " ".join(texts(extension(dossiers()[0])))
    assert letter.startswith("ỦY BAN NHÂN DÂN XÃ BẢO THẮNG Số:")
    assert "Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 30 tháng 11 năm 2026." in letter
    assert "hẹn trả kết quả lại: 17 giờ 00 phút, ngày 04 tháng 12 năm 2026." in letter
    assert "TUQ. CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BẢO THẮNG Phó Chủ tịch" in letter
    assert "(theo Quyết định số 15/QĐ-UBND" in letter
    assert "Lý do: Chi nhánh Văn phòng Đăng ký đất đai chưa có" in letter
    away = " ".join(texts(extension(dossiers()[2])))
    assert "hẹn trả kết quả: theo thông báo của cơ quan giải quyết." in away


def test_a_second_letter_names_the_day_of_the_first() -> None:
    later = replace(EXTENSION, at=EXTENSION.at.replace(hour=17))
    dossier = replace(dossiers()[0], life=replace(LIFE, extensions=(EXTENSION, later)))
    assert of_extension(dossier, later, OFFICE, DEPUTY).promised_at == EXTENSION.due_at


def test_the_notice_of_stopping_says_why_and_what_goes_back() -> None:
    back = " ".join(texts(withdrawal(dossiers()[0])))
    assert "Ngày 26 tháng 11 năm 2026, Ông/Bà đề nghị rút hồ sơ." in back
    assert "1 Giấy chứng sinh 1" in back
    assert "Giấy tờ tùy thân của người đi đăng ký" not in back  # shown, never left here
    assert "có thể nộp hồ sơ mới" not in back
    unanswered = " ".join(texts(stop(dossiers()[0])))
    assert "Ngày 24 tháng 11 năm 2026" in unanswered
    assert "thời hạn đến hết ngày 01 tháng 12 năm 2026" in unanswered
    assert "Không có bản giấy nào phải trả lại." in unanswered
    assert "Ông/Bà có thể nộp hồ sơ mới." in unanswered


def test_a_letter_of_two_pages_is_no_slip() -> None:
    long = replace(WITHDRAWAL, reason="Gia đình chưa thống nhất.\n" * 60)
    notice = of_end(dossiers()[0], long, OFFICE, officer_name="Trần Văn Minh")
    pages = texts(stop_notice(notice, PRINTING, template(FormKind.STOP)))
    assert len(pages) > 1
    assert all(f"Thông báo có {len(pages)} trang" in page for page in pages)
    assert all("Phiếu có" not in page for page in pages)


def test_form_06_has_a_row_for_each_hop_and_room_for_those_to_come() -> None:
    pdf = control(dossiers()[0])
    text = " ".join(texts(pdf))
    units = column(pdf, *cells.edges(A4, *control_sheet.WIDTHS)[:2])
    assert (
        f"1. Giao: {OFFICE.name}2. Nhận: {UNIT.name}1. Giao: {UNIT.name}2. Nhận:".replace(" ", "")
        in units
    )
    assert "Lý Thị Phượng" in text
    assert "Đúng hạn" in text
    assert units.count("1.Giao:") == control_sheet.LEAST_HOPS
    given, taken = LIFE.given, LIFE.taken
    only_taken = replace(dossiers()[0], life=replace(LIFE, given=given[1:], taken=taken))
    hop = control_sheet.of_dossier(only_taken, OFFICE, name_of).hops[0]
    assert (hop.giver, hop.given_at, hop.taker) == ("", None, "Lý Thị Phượng")


@pytest.mark.parametrize(
    ("day", "result"), [(24, "Quá hạn"), (25, "Đúng hạn"), (26, "Trước hạn"), (None, "")]
)
def test_a_unit_is_in_time_by_the_day_on_which_it_handed_on(day: int | None, result: str) -> None:
    first, second = LIFE.given
    due = first.local_due.replace(day=day) if day else None
    given = (replace(first, local_due=due), second)
    sheet = control_sheet.of_dossier(
        replace(dossiers()[0], life=replace(LIFE, given=given)), OFFICE, name_of
    )
    assert [hop.result for hop in sheet.hops] == [result, ""]


def test_the_printed_way_tells_what_happened_by_time() -> None:
    rows = process_rows.rows_of(
        replace(dossiers()[0], life=replace(LIFE, extensions=(EXTENSION,))), name_of
    )
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    assert [row.what for row in rows][:3] == [
        "Tiếp nhận hồ sơ",
        f"Giao cho {UNIT.name}",
        f"{UNIT.name} nhận hồ sơ",
    ]
    assert "Xin lỗi, hẹn lại 17:00 04/12/2026" in [row.what for row in rows]


def test_every_fact_of_a_life_has_its_row() -> None:
    told = {"Trả lại bản chính", "Gửi bưu chính", "Ký kết quả", "Trả kết quả tại quầy"}
    life = replace(LIFE, posted=(POSTED,), withdrawals=(WITHDRAWAL,), stops=(STOP,))
    rows = process_rows.rows_of(replace(dossiers()[0], life=life), name_of)
    assert told | {"Công dân rút hồ sơ", "Dừng giải quyết"} <= {row.what for row in rows}
    facts = sum(len(getattr(life, name)) for name in life.__struct_fields__)
    assert len(rows) == facts + 1


def test_who_collects_signs_for_results_and_originals() -> None:
    pages = texts(returned(dossiers()[2]))
    assert len(pages) == 2
    text = pages[0]
    assert "Hoàng Văn Được (người được ủy quyền, Giấy ủy quyền số 12/UQ" in text
    assert "1 Trích lục khai sinh (bản chính) 1204/TLKS 27/11/2026" in text
    assert "1 Giấy chứng sinh 1" in text
    assert "khai đã mất Giấy tiếp nhận" in text
    kept = replace(
        LIFE.returned[0], receipt_lost=False, results=("Bản sao trích lục",), partial=True
    )
    part = of_return(dossiers()[0], kept, OFFICE, "Trần Văn Minh")
    assert [(one.title, one.number) for one in part.results] == [("Bản sao trích lục", "")]


def test_both_copies_of_a_slip_carry_its_number_and_the_codes_of_their_rows() -> None:
    many = [replace(one, code=f"H38.151-261123-{n:04d}") for n, one in enumerate(dossiers() * 3)]
    rows = tuple(map(hand_over_slip.row_of, many))
    slip = hand_over_slip.HandOverPaper(parties(), rows)
    pdf = hand_over_slip.hand_over_slip(slip, PRINTING, template(FormKind.HAND_OVER))
    pages = [[sign.text for sign in signs(page)] for page in rasters(pdf, one_bit=True)]
    half = len(pages) // 2
    assert half > 1
    assert pages[:half] == pages[half:]
    assert all(SLIP in page for page in pages)
    assert sorted(code for page in pages[:half] for code in page if code != SLIP) == [
        one.code for one in many
    ]
    text = texts(pdf)
    assert "(Bản 1: Bên giao)" in text[0]
    assert "(Bản 2: Bên nhận)" in text[half]
    assert f"bàn giao cho {UNIT.name} 15 hồ sơ sau:" in text[0]
    edges = cells.edges(A4_LANDSCAPE, *hand_over_slip.COLUMNS.widths)
    assert column(pdf, *edges[2:4]).count(WIDE_NAME.replace(" ", "")) == 2 * 3
    procedures = column(pdf, *edges[3:5])
    for one in dossiers():
        assert procedures.count(one.procedure.name.replace(" ", "")) == 2 * 3
    assert [(round(width), round(height)) for width, height in sizes(pdf)] == [
        (297, 210)
    ] * 2 * half


def test_a_code_too_long_for_its_column_stands_in_letters_alone() -> None:
    long = replace(dossiers()[0], code="H38.ABCDE.12345.FGHIJ.67890-261123-00000001")
    slip = hand_over_slip.HandOverPaper(parties(), (hand_over_slip.row_of(long),))
    pdf = hand_over_slip.hand_over_slip(slip, PRINTING, template(FormKind.HAND_OVER))
    assert {sign.text for page in rasters(pdf, one_bit=True) for sign in signs(page)} == {SLIP}
    assert long.code in column(pdf, *cells.edges(A4_LANDSCAPE, *hand_over_slip.COLUMNS.widths)[1:3])


def test_many_dossiers_of_one_person_stand_on_one_record() -> None:
    rows = tuple(map(reception_record.row_of, dossiers()))
    record = reception_record.ReceptionRecord(
        parties(number="", giver="Trường Tiểu học Bảo Thắng", taker=OFFICE.name), rows
    )
    pdf = reception_record.reception_record(record, PRINTING, template(FormKind.RECEPTION))
    text = " ".join(texts(pdf))
    assert "Trường Tiểu học Bảo Thắng nộp tại" in text
    assert "NGƯỜI NỘP HỒ SƠ" in text
    edges = cells.edges(A4_LANDSCAPE, *reception_record.COLUMNS.widths)
    names = column(pdf, *edges[3:5])
    for one in dossiers():
        assert names.count(one.procedure.name.replace(" ", "")) == 2
    codes = {sign.text for page in rasters(pdf, one_bit=True) for sign in signs(page)}
    assert codes == {one.code for one in dossiers()}
    assert "cơquanbáosau" in column(pdf, *edges[8:10])


def test_results_and_parcels_say_what_is_owed_and_where_they_go() -> None:
    back = parties(giver=UNIT.name, taker=OFFICE.name)
    rows = tuple(map(result_slip.row_of, dossiers()))
    pdf = result_slip.result_slip(
        result_slip.ResultSlip(back, rows), PRINTING, template(FormKind.RESULT_SLIP)
    )
    edges = cells.edges(A4_LANDSCAPE, *result_slip.COLUMNS.widths)
    results = column(pdf, *edges[3:5])
    assert results.count("Tríchlụckhaisinh(bảnchính),số1204/TLKS") == 2 * len(rows)
    assert [(row.has_fee, row.by_post) for row in rows] == [(True, n == 0) for n in range(5)]
    sheet = post_sheet.PostSheet(
        parties(taker="Bưu điện Bảo Thắng"), (post_sheet.row_of(dossiers()[0], POSTED),)
    )
    posted = " ".join(texts(post_sheet.post_sheet(sheet, PRINTING, template(FormKind.POST))))
    assert "giao cho Bưu điện Bảo Thắng 1 bưu gửi sau" in posted
    assert "EB123456789VN" in posted
    assert "35.000" in posted
    assert date(2026, 11, 27) == dossiers()[0].life.results[0].day
