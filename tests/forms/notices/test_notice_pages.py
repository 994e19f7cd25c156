"""Forms 02 and 03 as documents: margins, flow over pages, signs, hostile text, nothing active."""

import re
from dataclasses import replace

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.dossier.online import SupplementItem
from counter_app.forms.drawing.plain_text import shortened
from tests.forms.hostile import LETTERS, MARKUP, bare, no_action_in
from tests.forms.notice_samples import (
    DECLINE,
    DECLINE_FORM,
    LONG_ITEM,
    LONG_PROCEDURE,
    SUPPLEMENT,
    SUPPLEMENT_FORM,
    VISIT,
    asked,
    items,
    refused,
)
from tests.forms.samples import CODE, MOTHER, RECEIPT, SPLIT_LAND
from tests.support.pages import characters, fonts, metadata, rasters, signs, sizes, texts
from tests.support.searches import examples

MM = 72 / 25.4
LONG_REASON = ("Hồ sơ không thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã. " * 55).strip()
LONG_CODE = "H38.ABCDE.12345.FGHIJ.67890-261123-00000001"
BOTH = pytest.mark.parametrize("form", [asked, refused], ids=["02", "03"])


def named(name):
    return msgspec.structs.replace(MOTHER, name=name)


def test_both_forms_are_portrait_a4():
    for pdf in (asked(), refused(), asked(VISIT), refused(VISIT)):
        assert [(round(w), round(h)) for w, h in sizes(pdf)] == [(210, 297)]


PAPERS = {
    "usual": SUPPLEMENT,
    "visit": VISIT,
    "one word": replace(SUPPLEMENT, person=named("Nguyễn" * 2_000)),
    "long names": replace(
        SUPPLEMENT,
        items=(SupplementItem(name=LONG_ITEM, detail=LONG_ITEM, originals=1),) * 6,
        procedure=LONG_PROCEDURE,
        person=SPLIT_LAND.owner,
        submission=SPLIT_LAND.submission,
    ),
    "long reason": replace(DECLINE, reason=LONG_REASON),
    "long code": replace(SUPPLEMENT, code=LONG_CODE),
    "94 items": replace(SUPPLEMENT, items=items(94, words=20)),
}


@BOTH
@pytest.mark.parametrize("name", list(PAPERS))
def test_the_margins_of_the_decree_on_paperwork_stay_white(form, name):
    pdf = form(PAPERS[name], copy=2, reason="Máy in kẹt giấy " * 30)
    pages = len(sizes(pdf))
    for page in range(pages):
        found = characters(pdf, page)
        number = [box for box in found if box.bottom > 277 * MM + 1]
        assert "".join(box.text for box in number) == ("" if page == 0 else str(page + 1))
        assert min(box.left for box in found) >= 30 * MM - 1.5
        assert max(box.right for box in found) <= 195 * MM + 1.5
        low = [box for box in found if box.bottom < 20 * MM - 4]
        assert "".join(box.text for box in low).startswith("Mẫusố0")


def test_a_page_is_numbered_in_the_middle_of_its_upper_margin_from_the_second_on():
    pdf = asked(replace(SUPPLEMENT, items=items(94)))
    assert len(sizes(pdf)) > 2
    for page in range(1, len(sizes(pdf))):
        (number,) = [box for box in characters(pdf, page) if box.bottom > 277 * MM + 1]
        assert number.text == str(page + 1)
        assert abs((number.left + number.right) / 2 - 105 * MM) < 1
        assert 280 * MM < number.bottom < number.top < 290 * MM


def test_the_head_of_the_table_stands_above_its_rows_on_every_page():
    pages = texts(asked(replace(SUPPLEMENT, items=items(94, words=3))))
    assert len(pages) > 3
    for page in pages:
        assert ("STT" in page) == bool(re.search(r"\(\d+\)", page))


@BOTH
def test_each_further_page_says_whose_it_is(form):
    pages = texts(form(replace(SUPPLEMENT, items=items(60, words=3), reason=LONG_REASON)))
    template = SUPPLEMENT_FORM if form is asked else DECLINE_FORM
    assert len(pages) > 1
    for page in pages[1:]:
        assert f"Mã hồ sơ: {CODE}" in page
        assert template.title in page
        assert f"Phiếu có {len(pages)} trang" in page


@BOTH
def test_sheets_without_a_code_are_held_together_by_title_and_day(form):
    pages = texts(form(replace(VISIT, items=items(60), reason=LONG_REASON)))
    template = SUPPLEMENT_FORM if form is asked else DECLINE_FORM
    assert len(pages) > 1
    for page in pages[1:]:
        assert f"{template.title} – Bảo Thắng, ngày 23 tháng 11 năm 2026" in page


@pytest.mark.campaign
def test_nobody_signs_a_page_that_says_nothing_else():
    """However long the list or the reason is, the last sentence before the names stays there."""
    for count in range(1, 30):
        for page in texts(asked(replace(SUPPLEMENT, items=items(count)))):
            assert ("NGƯỜI HƯỚNG DẪN" in page) == ("nếu có vướng mắc" in page)
    for length in range(200, 4_000, 150):
        for page in texts(refused(replace(VISIT, reason=LONG_REASON[:length]))):
            assert ("NGƯỜI NỘP HỒ SƠ" in page) == ("Xin thông báo cho" in page)
            assert "thẩm quyền" in page


def pitch(pdf):
    """Points from the first line below the title to the second."""
    found = characters(pdf)
    (name,) = [n for n in range(len(found)) if "".join(c.text for c in found[n : n + 4]) == "Tiếp"]
    (wish,) = [n for n in range(len(found)) if "".join(c.text for c in found[n : n + 3]) == "Nội"]
    return round(found[name].bottom - found[wish].bottom)


@pytest.mark.campaign
def test_lines_are_set_closer_only_where_that_saves_the_second_page():
    forms = [asked(replace(VISIT, items=items(count))) for count in range(8, 24)]
    found = [(len(sizes(pdf)), pitch(pdf)) for pdf in forms]
    assert [number for number, _ in found] == sorted(number for number, _ in found)
    assert list(dict.fromkeys(found)) == [(1, 23), (1, 21), (2, 23)]


@BOTH
@pytest.mark.parametrize("one_bit", [False, True], ids=["grey", "one bit"])
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_signs_read_back_as_the_code(form, dpi, one_bit):
    (page,) = rasters(form(sample=True), dpi=dpi, one_bit=one_bit)
    found = [(sign.symbology, sign.text) for sign in signs(page)]
    assert found == [("code128", CODE), ("qr", machine_text(CODE))]


def test_each_further_page_carries_the_barcode():
    pages = rasters(asked(PAPERS["long names"]), one_bit=True)
    assert len(pages) > 1
    for page in pages:
        assert ("code128", CODE) in [(sign.symbology, sign.text) for sign in signs(page)]


@BOTH
def test_the_longest_agency_code_still_reads_back(form):
    (page,) = rasters(form(PAPERS["long code"]), one_bit=True)
    found = {(sign.symbology, sign.text) for sign in signs(page)}
    assert found == {("code128", LONG_CODE), ("qr", machine_text(LONG_CODE))}


@BOTH
def test_a_visit_without_a_dossier_carries_no_sign(form):
    pages = rasters(form(replace(VISIT, items=items(60), reason=LONG_REASON)))
    assert len(pages) > 1
    assert all(signs(page) == [] for page in pages)


@BOTH
def test_a_notice_of_the_demo_says_on_every_page_that_it_is_worth_nothing(form):
    paper = replace(SUPPLEMENT, items=items(60), reason=LONG_REASON)
    pages = texts(form(paper, sample=True))
    assert len(pages) > 1
    assert all("BẢN MẪU, KHÔNG CÓ GIÁ TRỊ" in page for page in pages)
    assert all("BẢN MẪU" not in page for page in texts(form(paper)))


@BOTH
@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_was_typed(form, text):
    paper = replace(
        SUPPLEMENT,
        person=named(text),
        reason=text,
        officer_name=text,
        procedure=text,
        items=(SupplementItem(name=text, detail=text),),
    )
    pdf = form(paper)
    wanted = 5 if form is asked else 4
    assert bare(" ".join(texts(pdf))).count(bare(text)) >= wanted
    assert no_action_in(pdf)


@BOTH
def test_every_vietnamese_letter_is_printed(form):
    for text in (LETTERS, LETTERS.upper()):
        paper = replace(SUPPLEMENT, person=named(text), reason=text, procedure=text)
        page = bare(" ".join(texts(form(paper))))
        assert page.count(text) == 3


@pytest.mark.campaign
@settings(max_examples=examples(30), deadline=None)
@given(st.text(max_size=300), st.text(max_size=600))
@example("\u0301" * 300, "\U0010ffff\n" * 300)
@example("", "")
def test_any_text_at_all_leaves_a_readable_notice(name, reason):
    item = SupplementItem(name=name, detail=reason)
    paper = replace(SUPPLEMENT, person=named(name), reason=reason, items=(item,))
    for pdf in (asked(paper, copy=2, reason=reason), refused(paper, copy=2, reason=reason)):
        whole = " ".join(texts(pdf))
        assert f"Mã hồ sơ: {CODE}" in whole
        assert "(Ký và ghi rõ họ tên)" in whole
        assert no_action_in(pdf)


@pytest.mark.campaign
@settings(max_examples=examples(30), deadline=None)
@given(st.text(alphabet=LETTERS + LETTERS.upper() + " .,'<>&;/()%\"=!?", max_size=600))
def test_whatever_is_typed_as_a_reason_is_on_the_page(reason):
    page = bare(" ".join(texts(refused(replace(DECLINE, reason=reason)))))
    assert bare(shortened(reason, 600)) in page


@BOTH
def test_the_same_arguments_give_the_same_bytes(form):
    assert form(copy=2, reason="Ướt") == form(copy=2, reason="Ướt")


@BOTH
def test_fonts_are_embedded_and_there_is_no_other(form):
    found = fonts(form())
    assert len(found) >= 3
    assert all(found.values())
    assert all("LiberationSerif" in name for name in found)


@BOTH
def test_the_document_tells_form_and_code_but_no_person(form):
    template = SUPPLEMENT_FORM if form is asked else DECLINE_FORM
    for paper, title in ((SUPPLEMENT, f"{template.title} – {CODE}"), (VISIT, template.title)):
        pdf = form(paper)
        told = metadata(pdf)
        assert told["Title"] == title
        for personal in ("Hương", "Trần Văn Minh", MOTHER.identity_number, MOTHER.phone):
            assert not any(personal in value for value in told.values())
            assert personal.encode() not in pdf
            assert personal.encode("utf-16-be") not in pdf


def test_a_notice_is_one_copy_and_a_receipt_two():
    assert SUPPLEMENT_FORM.parts == DECLINE_FORM.parts == 1
    assert RECEIPT.parts == 2
