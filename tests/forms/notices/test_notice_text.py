"""What the citizen and the officer read on forms 02 and 03."""

from dataclasses import replace
from datetime import date, datetime

import msgspec
import pytest

from counter_app.domain.dossier.dossier_code import check_characters
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.people.applicant import Address, Authority
from counter_app.forms.notices.notice_paper import of_decline, of_supplement
from counter_app.forms.notices.notice_text import REASON_MOST
from tests.forms.hostile import bare
from tests.forms.notice_samples import (
    ASKED,
    DECLINE,
    DECLINED,
    FILED,
    LONG_ITEM,
    LONG_PROCEDURE,
    SUPPLEMENT,
    VISIT,
    asked,
    items,
    refused,
)
from tests.forms.samples import CODE, ICT, MOTHER, OFFICE, SPLIT_LAND
from tests.support.pages import is_nfc, texts

HEAD = [
    "ỦY BAN NHÂN DÂN XÃ BẢO THẮNG",
    "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ BẢO THẮNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bảo Thắng, ngày 23 tháng 11 năm 2026",
]
PERSON = [
    "Địa chỉ: Thôn Phú Hợp 2, xã Bảo Thắng, tỉnh Lào Cai",
    "Số điện thoại: 0912345678",
    "Email: huong.nguyen@example.vn",
]
ONLINE = [
    f"Mã hồ sơ: {CODE}",
    f"Mã kiểm tra: {check_characters(CODE)}",
    "Nội dung yêu cầu giải quyết: Đăng ký khai sinh (mã 1.001193)",
    (
        "Thời gian nộp trực tuyến: 21 giờ 40 phút, ngày 21 tháng 11 năm 2026 "
        "(mã tham chiếu G22.99.08-261121-4417)"
    ),
]
SUPPLEMENT_FIELDS = [
    "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    "Tiếp nhận hồ sơ/yêu cầu của Ông/Bà: Nguyễn Thị Quỳnh Hương",
    "Yêu cầu Ông/Bà hoàn thiện hồ sơ gồm những nội dung như sau:",
    "Thành phần hồ sơ",
    "1 Giấy chứng sinh (bản đã gửi bị mờ, không đọc được) 1 – –",
    "2 Văn bản ủy quyền – 1 –",
    "3 Giấy chứng nhận kết hôn của cha, mẹ – – 2",
    "4 Khai lại mục «Nơi sinh» (ghi đủ tên cơ sở y tế) – – –",
    "Lý do: Giấy chứng sinh không đọc được và tờ khai thiếu nơi sinh.",
    "Thời hạn bổ sung, hoàn thiện hồ sơ: đến hết ngày 04 tháng 12 năm 2026.",
    (
        "Ông/Bà bổ sung trên Cổng Dịch vụ công quốc gia theo mã hồ sơ ghi trên, "
        "hoặc nộp tại Trung tâm Phục vụ hành chính công xã Bảo Thắng."
    ),
    (
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với công chức Trần Văn "
        "Minh (Công chức Tư pháp - Hộ tịch), số điện thoại 0214 3 862 016 để được hướng dẫn./."
    ),
    "NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên) Trần Văn Minh",
    "Mẫu số 02, Thông tư 03/2025/TT-VPCP",
]
DECLINE_FIELDS = [
    "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
    "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Bảo Thắng",
    "Tiếp nhận hồ sơ của: Nguyễn Thị Quỳnh Hương",
    "Số CCCD/Căn cước: 010190012345",
    (
        "Qua xem xét, Trung tâm Phục vụ hành chính công xã Bảo Thắng thông báo không tiếp nhận, "
        "giải quyết hồ sơ này với lý do cụ thể như sau: Việc đăng ký khai sinh đã được Ủy ban nhân "
        "dân xã Gia Phú thực hiện ngày 12/10/2026. Trẻ em đã có số định danh cá nhân."
    ),
    "Xin thông báo cho Ông/Bà được biết và thực hiện./.",
    "NGƯỜI TIẾP NHẬN (TỪ CHỐI) HỒ SƠ (Ký và ghi rõ họ tên) Trần Văn Minh",
    "Mẫu số 03, Thông tư 03/2025/TT-VPCP",
]


def text_of(pdf):
    return " ".join(texts(pdf))


def test_form_02_holds_every_field_with_its_diacritics():
    text = text_of(asked())
    assert is_nfc(text)
    wanted = [*HEAD, *PERSON, *ONLINE, *SUPPLEMENT_FIELDS]
    assert [field for field in wanted if text.count(field) != 1] == []


def test_form_03_holds_every_field_with_its_diacritics():
    text = text_of(refused())
    assert is_nfc(text)
    wanted = [*HEAD, *PERSON, *ONLINE, *DECLINE_FIELDS]
    assert [field for field in wanted if text.count(field) < 1] == []


def test_form_02_stands_in_the_order_of_the_circular():
    text = text_of(asked())
    places = [
        text.index(part) for part in (*HEAD[2:], SUPPLEMENT_FIELDS[0], *SUPPLEMENT_FIELDS[1:])
    ]
    assert places == sorted(places)


def test_the_columns_of_form_02_tell_original_certified_and_plain_copies_apart():
    heading = ("Bản", "chính", "Bản chứng", "thực", "Bản", "photo", "STT", "Thành phần hồ sơ")
    text = text_of(asked())
    between = text[text.index("như sau:") + len("như sau:") : text.index("1 Giấy chứng sinh")]
    assert sorted(between.split()) == sorted(" ".join(heading).split())


def test_the_identity_number_stands_on_the_refusal_of_an_online_dossier_alone():
    assert MOTHER.identity_number in text_of(refused())
    assert MOTHER.identity_number not in text_of(asked())
    assert MOTHER.identity_number not in text_of(refused(VISIT))


def test_only_the_officer_signs_what_was_filed_online():
    online, here = text_of(refused()), text_of(refused(VISIT))
    assert "NGƯỜI NỘP HỒ SƠ" not in online
    assert "NGƯỜI NỘP HỒ SƠ" in here
    assert here.count("Nguyễn Thị Quỳnh Hương") == 2
    assert here.count("Trần Văn Minh") == 1


def test_a_visit_without_a_dossier_has_a_number_to_be_written_and_no_code():
    for pdf, number in ((asked(VISIT), "....../HDHS"), (refused(VISIT), "Số: ......")):
        text = text_of(pdf)
        assert number in text
        assert "Mã hồ sơ" not in text
        assert "trực tuyến" not in text
        assert "Cổng Dịch vụ công" not in text
    assert "/HDHS" not in text_of(asked())


def test_who_hands_in_for_another_is_named():
    paper = of_supplement(
        msgspec.structs.replace(FILED, submission=SPLIT_LAND.submission, owner=SPLIT_LAND.owner),
        ASKED,
        OFFICE,
        officer_name="Trần Văn Minh",
        officer_title="",
    )
    text = text_of(asked(paper))
    assert "yêu cầu của Quý đơn vị: Công ty TNHH Thương mại và Dịch vụ Hoàng Liên" in text
    assert "Người nộp: Hoàng Văn Được (người được ủy quyền, Giấy ủy quyền số 12/UQ)" in text
    assert "Quý đơn vị liên hệ với công chức Trần Văn Minh, số điện thoại" in text
    assert "Ông/Bà" not in text


def test_the_submitter_signs_a_refusal_at_the_counter():
    submission = msgspec.structs.replace(SPLIT_LAND.submission, authority=Authority.RELATIVE)
    text = text_of(refused(replace(VISIT, submission=submission)))
    assert "Người nộp: Hoàng Văn Được (người thân thích" in text
    assert text.count("Hoàng Văn Được") == 2


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        ("0214 3 862 016", "Minh, số điện thoại 0214 3 862 016 để"),
        ("Quầy 3, điện thoại 0214 3 862 016", "Minh, Quầy 3, điện thoại 0214 3 862 016 để"),
        ("", "Minh, số điện thoại 0214 3 862 015 để"),
    ],
)
def test_the_citizen_is_told_how_the_officer_is_reached(contact, said):
    assert said in text_of(asked(replace(SUPPLEMENT, contact=contact, officer_title="")))


def test_an_office_without_a_phone_leaves_room_to_write_one():
    office = msgspec.structs.replace(OFFICE, phone="")
    text = text_of(asked(replace(VISIT, office=office)))
    assert "số điện thoại ....." in text


def test_a_request_without_a_last_day_or_a_reason_promises_none():
    text = text_of(asked(replace(SUPPLEMENT, until=None, reason=" ")))
    assert "Thời hạn" not in text
    assert "Lý do: ....." in text


def test_days_carry_the_zeros_that_the_law_writes():
    paper = replace(SUPPLEMENT, at=datetime(2027, 2, 4, 8, tzinfo=ICT), until=date(2027, 3, 9))
    text = text_of(asked(paper))
    assert "Bảo Thắng, ngày 04 tháng 02 năm 2027" in text
    assert "đến hết ngày 09 tháng 3 năm 2027" in text


def test_a_reason_keeps_its_paragraphs():
    one, two = "Thứ nhất, hồ sơ sai thẩm quyền.", "Thứ hai, hồ sơ đã hết hạn nộp."
    joined = text_of(refused(replace(DECLINE, reason=f"{one} {two}")))
    apart = text_of(refused(replace(DECLINE, reason=f"{one}\n\n{two}\n")))
    assert joined == apart
    assert refused(replace(DECLINE, reason=f"{one} {two}")) != refused(
        replace(DECLINE, reason=f"{one}\n{two}")
    )


def test_the_longest_names_of_the_catalogue_are_printed_whole():
    assert (len(LONG_ITEM), len(LONG_PROCEDURE)) == (629, 1094)
    item = SupplementItem(name=LONG_ITEM, originals=1)
    row = bare(text_of(asked(replace(SUPPLEMENT, items=(item,)))))
    assert bare(LONG_ITEM) in row.replace("1––", "", 1)
    for form in (asked, refused):
        text = bare(text_of(form(replace(SUPPLEMENT, procedure=LONG_PROCEDURE))))
        assert bare(LONG_PROCEDURE) in text


def test_a_reason_is_printed_as_long_as_an_officer_may_write_it():
    words = "Hồ sơ không thuộc thẩm quyền giải quyết. " * 120
    reason = words[:REASON_MOST].rstrip()
    whole = text_of(refused(replace(DECLINE, reason=reason)))
    assert whole.count("thẩm quyền") == reason.count("thẩm quyền")
    assert "…" not in whole
    assert "…" in text_of(refused(replace(DECLINE, reason=words)))


def test_every_thing_asked_for_is_a_numbered_row():
    text = text_of(asked(replace(SUPPLEMENT, items=items(40))))
    places = [text.index(f"({number})") for number in range(1, 41)]
    assert places == sorted(places)


def test_a_reprint_says_so_and_keeps_the_day_of_the_decision():
    for pdf in (
        asked(copy=2, reason="Công dân làm mất"),
        refused(copy=2, reason="Công dân làm mất"),
    ):
        text = text_of(pdf)
        assert "BẢN IN LẦN 2" in text
        assert (
            "In lại lúc 09 giờ 05 phút, ngày 24 tháng 11 năm 2026. Lý do: Công dân làm mất" in text
        )
        assert "Bảo Thắng, ngày 23 tháng 11 năm 2026" in text
    assert "in lần" not in text_of(asked()).lower()


def test_an_address_that_is_not_known_is_left_to_be_written_by_hand():
    owner = msgspec.structs.replace(MOTHER, phone="", email="", address=Address())
    paper = of_decline(
        msgspec.structs.replace(FILED, owner=owner),
        DECLINED,
        OFFICE,
        officer_name="Trần Văn Minh",
        officer_title="",
    )
    text = text_of(refused(paper))
    for label in ("Địa chỉ:", "Số điện thoại:", "Email:"):
        assert f"{label} ....." in text


@pytest.mark.parametrize("contact", ["{name}, 0214 3 862 016", "{name}", "0214 3 862 016, {name}"])
def test_the_officer_is_named_once_on_form_02(contact):
    paper = replace(SUPPLEMENT, contact=contact.format(name=SUPPLEMENT.officer_name))
    said = text_of(asked(paper))
    where = said[said.index("Trong quá trình hoàn thiện") : said.index("để được hướng dẫn")]
    assert where.count(SUPPLEMENT.officer_name) == 1
    assert "số điện thoại 0214 3" in where
