"""The receipt as a document: sizes, flow over pages, hostile text, nothing active in it."""

import re
import unicodedata

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counter_app.domain.dossier.references import ProcedureRef
from counter_app.domain.people.applicant import Address
from counter_app.forms.drawing.page import BOTTOM, LEFT, RIGHT, TOP
from counter_app.forms.drawing.plain_text import printable, shortened
from counter_app.forms.parts.template import PaperSize
from counter_app.forms.receipt.receipt_text import NAME_MOST
from tests.forms.hostile import LETTERS, MARKUP, bare, no_action_in
from tests.forms.samples import BIRTH, CODE, MOTHER, RECEIPT, SPLIT_LAND, printed, with_papers
from tests.support.matrices import rest_in_campaigns
from tests.support.pages import characters, fonts, metadata, sizes, texts
from tests.support.searches import examples


def owned_by(name):
    return msgspec.structs.replace(BIRTH, owner=msgspec.structs.replace(MOTHER, name=name))


def test_a5_is_a_page_a_copy_and_a4_holds_both_copies():
    assert [(round(w), round(h)) for w, h in sizes(printed())] == [(148, 210)] * 2
    two_up = sizes(printed(paper=PaperSize.A4_TWO_UP))
    assert [(round(w), round(h)) for w, h in two_up] == [(297, 210)]


def test_five_papers_fit_on_one_page():
    assert len(BIRTH.papers) == 5
    assert len(sizes(printed(BIRTH))) == 2


@pytest.mark.parametrize("count", [8, 40, 60, 94])
def test_many_papers_flow_over_pages_that_each_say_code_and_number(count):
    pages = texts(printed(with_papers(count)))
    half = len(pages) // 2
    assert half > 1
    for number, page in enumerate(pages):
        assert f"Mã hồ sơ: {CODE}" in page
        assert f"Trang {number % half + 1}/{half}" in page
        assert ("Liên 1: Lưu" if number < half else "Liên 2: Giao khách hàng") in page
    whole = " ".join(pages[:half])
    places = [whole.index(f"({number})") for number in range(1, count + 1)]
    assert places == sorted(places)


def test_two_up_sheets_hold_the_same_page_of_both_copies():
    pages = texts(printed(with_papers(94), paper=PaperSize.A4_TWO_UP))
    for number, page in enumerate(pages, start=1):
        assert page.count(f"Trang {number}/{len(pages)}") == 2
        assert page.count("Liên 1: Lưu") == page.count("Liên 2: Giao khách hàng") == 1


def test_the_head_of_the_table_stands_above_its_rows_on_every_page():
    pages = texts(printed(with_papers(94)))
    assert all(("STT Tên giấy tờ" in page) == bool(re.search(r"\(\d+\)", page)) for page in pages)


@pytest.mark.parametrize("every", rest_in_campaigns([7, 1]))
def test_what_is_promised_stands_on_the_page_that_is_signed(every):
    for count in range(1, 30, every):
        pages = texts(printed(with_papers(count)))
        for page in pages:
            assert ("NGƯỜI NỘP HỒ SƠ" in page) == ("5. Thời gian trả kết quả" in page)


@pytest.mark.parametrize(
    "dossier",
    [
        BIRTH,
        SPLIT_LAND,
        with_papers(94, words=25),
        owned_by("Nguyễn" * 2_000),
        owned_by("Nguyễn Thị " * 1_000),
        msgspec.structs.replace(BIRTH, code="H38.ABCDE.12345.FGHIJ.67890-261123-00000001"),
        msgspec.structs.replace(
            BIRTH, procedure=ProcedureRef(version="c" * 64, code="1", name="Thủ tục " * 180)
        ),
    ],
    ids=["usual", "proxy", "94 long", "one word", "10,000", "long code", "long procedure"],
)
def test_no_character_leaves_the_printed_area(dossier):
    pdf = printed(dossier, copy=2, reprint_reason="Máy in kẹt giấy " * 30)
    foot = "Mẫu số 01"
    pages = len(sizes(pdf)) // 2
    for page in sorted({0, 1, 2, pages - 2, pages - 1} & set(range(pages))):
        found = characters(pdf, page)
        assert foot in texts(pdf)[page]
        assert min(box.left for box in found) >= LEFT - 1.5
        assert max(box.right for box in found) <= RIGHT + 1.5
        assert max(box.top for box in found) <= TOP + 1
        body = [box for box in found if box.bottom > BOTTOM - 2]
        others = [box for box in found if box.bottom <= BOTTOM - 2]
        assert body
        assert "".join(box.text for box in others).startswith("Mẫusố01")


def test_a_procedure_name_of_1094_characters_is_printed_whole():
    name = ("Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất; " * 15)[
        :1094
    ]
    dossier = msgspec.structs.replace(
        BIRTH, procedure=ProcedureRef(version="c" * 64, code="1.012783", name=name)
    )
    assert bare(name) in bare(" ".join(texts(printed(dossier))))


def test_94_papers_of_long_names_are_printed_whole():
    dossier = with_papers(94, words=20)
    pages = texts(printed(dossier))
    last = bare(dossier.papers[-1].name)
    whole = "".join(bare(re.sub(r"Mẫu số 01, Thông tư.*$", "", page)) for page in pages)
    assert last[-60:] in whole
    assert len(pages) > 40


def test_names_are_shortened_only_above_the_stated_limit():
    kept = "Nguyễn " * 42 + "Nguyễn"
    assert len(kept) == NAME_MOST
    assert shortened(kept, NAME_MOST) == kept
    longer = shortened(kept + " Văn", NAME_MOST)
    assert longer.endswith("Nguyễn…")
    assert len(longer) <= NAME_MOST
    assert len(shortened("N" * 10_000, NAME_MOST)) == NAME_MOST


@pytest.mark.parametrize("name", MARKUP)
def test_markup_in_a_name_is_printed_as_it_was_typed(name):
    pdf = printed(owned_by(name))
    assert bare(name) in bare(texts(pdf)[0])
    assert no_action_in(pdf)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\u202eHương\u202c \u200bThị", "Hương Thị"),
        ("Lý\x00\x07\tMẩy\r\nChạn", "Lý Mẩy Chạn"),
        (unicodedata.normalize("NFD", "Quỳnh Hương"), "Quỳnh Hương"),
        ("a\u200b\u0309", "ả"),
        ("Hà\u00a0Nội\u3000A", "Hà Nội A"),
        ("李 Lý 😀", "□ Lý □"),
        ("\ud800x", "□x"),
    ],
)
def test_what_cannot_be_seen_is_taken_out_and_what_cannot_be_drawn_is_marked(typed, shown):
    assert printable(typed) == shown
    assert bare(shown) in bare(texts(printed(owned_by(typed)))[0])


def test_every_vietnamese_letter_is_printed_in_each_face():
    for text in (LETTERS, LETTERS.upper()):
        owner = msgspec.structs.replace(MOTHER, name=text, address=Address(printed=text))
        dossier = msgspec.structs.replace(BIRTH, owner=owner, papers=BIRTH.papers[:1])
        page = bare(texts(printed(dossier, copy=2, reprint_reason=text))[0])
        assert f"Tiếpnhậnhồsơcủa:{text}" in page  # bold
        assert f"Địachỉ:{text}" in page  # regular
        assert f"Lýdo:{text}" in page  # italic


@pytest.mark.campaign
@settings(max_examples=examples(40), deadline=None)
@given(st.text(alphabet=LETTERS + LETTERS.upper() + " .,'<>&;/\\()%\"=!?", max_size=280))
@example("")
def test_whatever_is_typed_with_vietnamese_keys_is_on_the_page(name):
    assert bare(shortened(name, NAME_MOST)) in bare(texts(printed(owned_by(name)))[0])


@pytest.mark.campaign
@settings(max_examples=examples(40), deadline=None)
@given(st.text(max_size=400), st.text(max_size=400))
@example("\u0301" * 400, "\U0010ffff")
def test_any_text_at_all_leaves_a_readable_receipt(name, paper):
    first = BIRTH.papers[0]
    dossier = msgspec.structs.replace(
        owned_by(name), papers=(msgspec.structs.replace(first, name=paper),)
    )
    pdf = printed(dossier, copy=2, reprint_reason=paper)
    assert f"Mã hồ sơ: {CODE}" in texts(pdf)[0]
    assert no_action_in(pdf)


def test_the_check_for_actions_finds_one():
    assert not no_action_in(b"1 0 obj << /S /URI /URI (x) >> endobj")


def test_the_same_arguments_give_the_same_bytes():
    assert printed(SPLIT_LAND, copy=2) == printed(SPLIT_LAND, copy=2)


def test_fonts_are_embedded_and_there_is_no_other():
    found = fonts(printed())
    assert len(found) >= 3
    assert all(found.values())
    assert all("LiberationSerif" in name for name in found)


def test_the_document_tells_form_and_code_but_no_person():
    pdf = printed(SPLIT_LAND)
    told = metadata(pdf)
    assert told["Title"] == f"{RECEIPT.title} – {CODE}"
    for person in ("Hoàng", "Được", "Trần Văn Minh", "5300123456", "0987654321"):
        assert not any(person in value for value in told.values())
        assert person.encode() not in pdf
        assert person.encode("utf-16-be") not in pdf


def test_a_paper_size_of_the_template_is_what_the_receipt_offers():
    assert RECEIPT.sizes == (PaperSize.A5, PaperSize.A4_TWO_UP)
