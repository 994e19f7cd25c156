"""What the citizen and the officer read on form 01."""

from datetime import UTC, datetime

import msgspec
import pytest

from counter_app.domain.catalogue.procedure import Channel, TimeUnit
from counter_app.domain.deadlines.deadline import Deadline, Step, StepKind
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Status
from counter_app.domain.dossier.dossier_code import check_characters
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.dossier.receipt_version import ReceiptVersion, sign_text
from counter_app.domain.people.applicant import Address, Authority, IdentityKind
from counter_app.forms.receipt.receipt import CorrectedReceipt, receipt
from tests.forms.notice_samples import FILED
from tests.forms.samples import (
    BIRTH,
    CODE,
    ICT,
    MOTHER,
    OFFICE,
    PRINTED_AT,
    RECEIPT,
    SPLIT_LAND,
    printed,
)
from tests.support.pages import characters, is_nfc, raster, signs, texts


def text_of(dossier, **changes):
    """The text of the first copy, all its pages."""
    pages = texts(printed(dossier, **changes))
    return " ".join(pages[: len(pages) // 2])


FIELDS = [
    "ỦY BAN NHÂN DÂN XÃ BẢO THẮNG",
    "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ BẢO THẮNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bảo Thắng, ngày 23 tháng 11 năm 2026",
    f"Mã hồ sơ: {CODE}",
    f"Mã kiểm tra: {check_characters(CODE)}",
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Bảo Thắng – Quầy 3",
    "Tiếp nhận hồ sơ của: Nguyễn Thị Quỳnh Hương",
    "Số CCCD/Căn cước: 010190012345",
    "Địa chỉ: Thôn Phú Hợp 2, xã Bảo Thắng, tỉnh Lào Cai",
    "Số điện thoại: 0912345678",
    "Email: huong.nguyen@example.vn",
    "Thủ tục hành chính cần giải quyết: Đăng ký khai sinh (mã 1.001193)",
    "Cơ quan giải quyết: Ủy ban nhân dân xã Bảo Thắng",
    "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
    "STT Tên giấy tờ Bản chính Bản sao",
    "1 Giấy chứng sinh 1 –",
    "2 Tờ khai đăng ký khai sinh 1 2",
    "Giấy tờ tùy thân của người đi đăng ký (xuất trình) 1 –",
    "Thông tin cư trú của cha, mẹ (đã khai thác từ cơ sở dữ liệu) – –",
    "Văn bản ủy quyền (nộp sau: hẹn 25/11/2026) – 1",
    "2. Số lượng hồ sơ: 01 (bộ)",
    "3. Thời gian giải quyết hồ sơ theo quy định là: trong ngày làm việc",
    "4. Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 23 tháng 11 năm 2026",
    "5. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 23 tháng 11 năm 2026",
    "6. Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công xã Bảo Thắng",
    "7. Phí, lệ phí: 24.000 đồng (Hai mươi bốn nghìn đồng)",
    "Lệ phí đăng ký khai sinh: 8.000 đồng, đã nộp",
    "Phí cấp bản sao trích lục: 16.000 đồng, chưa nộp",
    "Còn phải nộp: 16.000 đồng (Mười sáu nghìn đồng)",
    "Vào Sổ theo dõi hồ sơ, Quyển số:",
    "NGƯỜI NỘP HỒ SƠ",
    "NGƯỜI TIẾP NHẬN HỒ SƠ",
    "(Ký và ghi rõ họ tên)",
    "Trần Văn Minh",
    "Ghi chú:",
    "dichvucong.gov.vn",
    "0214 3 862 015",
    "Mẫu số 01, Thông tư 03/2025/TT-VPCP; Điều 17 Nghị định 118/2025/NĐ-CP",
    "Trang 1/1",
]


@pytest.mark.parametrize("paper", list(RECEIPT.sizes))
def test_each_copy_holds_every_field_with_its_diacritics(paper):
    copies = texts(printed(paper=paper))
    whole = " ".join(copies)
    assert is_nfc(whole)
    assert [field for field in FIELDS if whole.count(field) < 2] == []
    assert (whole.count("(Liên 1: Lưu)"), whole.count("(Liên 2: Giao khách hàng)")) == (1, 1)


def test_a_first_printing_is_not_marked_as_a_reprint():
    assert "in lần" not in text_of(BIRTH).lower()


def test_a_reprint_says_so_with_moment_and_reason_on_every_copy():
    dossier = msgspec.structs.replace(BIRTH, papers=BIRTH.papers[:3])
    for page in texts(printed(dossier, copy=3, reprint_reason="Công dân làm mất")):
        assert "BẢN IN LẦN 3" in page
        assert (
            "In lại lúc 09 giờ 05 phút, ngày 24 tháng 11 năm 2026. Lý do: Công dân làm mất" in page
        )
        assert "Bản in lần 3 · Trang 1/1" in page


def test_the_moment_of_printing_changes_nothing_on_a_first_printing():
    assert printed() == printed(printed_at=datetime(2030, 1, 1, tzinfo=ICT))
    assert printed(copy=2) != printed(copy=2, printed_at=datetime(2030, 1, 1, tzinfo=ICT))


def test_a_term_that_starts_elsewhere_is_told_in_words_and_names_the_agency():
    text = text_of(SPLIT_LAND)
    assert "Cơ quan giải quyết: Văn phòng Đăng ký đất đai tỉnh Lào Cai" in text
    assert "quy định là: 12 ngày làm việc" in text
    assert (
        "5. Thời gian trả kết quả giải quyết hồ sơ: thời hạn bắt đầu tính từ khi Văn phòng Đăng ký "
        "đất đai tỉnh Lào Cai nhận được hồ sơ" in text
    )
    assert "Trung tâm Phục vụ hành chính công xã Bảo Thắng – Quầy 3" in text


def test_a_submitter_stands_beside_the_owner_and_signs():
    text = text_of(SPLIT_LAND)
    assert "Tiếp nhận hồ sơ của: Công ty TNHH Thương mại và Dịch vụ Hoàng Liên" in text
    assert "Mã số thuế: 5300123456" in text
    assert "Người nộp: Hoàng Văn Được (người được ủy quyền, Giấy ủy quyền số 12/UQ)" in text
    assert "Số CCCD/Căn cước: 010085001234" in text
    assert "Số điện thoại: 0987654321" in text
    assert text.count("Hoàng Văn Được") == 2
    assert "qua dịch vụ bưu chính, giao đến Số 12 đường Trần Phú" in text
    assert "Nội dung yêu cầu giải quyết: Tách thửa đất số 123" in text


@pytest.mark.parametrize("authority", list(Authority))
def test_every_authority_has_its_words(authority):
    submission = msgspec.structs.replace(SPLIT_LAND.submission, authority=authority, document="")
    dossier = msgspec.structs.replace(SPLIT_LAND, submission=submission)
    assert "Người nộp: Hoàng Văn Được (người" in text_of(dossier) or (
        "Người nộp: Hoàng Văn Được (nhân viên bưu chính)" in text_of(dossier)
    )


def test_nobody_signs_as_submitter_where_nobody_stands_at_the_counter():
    text = text_of(msgspec.structs.replace(BIRTH, channel=Channel.ONLINE))
    assert "NGƯỜI NỘP HỒ SƠ" not in text
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in text


ACCEPTED = msgspec.structs.replace(
    FILED,
    status=Status.RECEIVED,
    desk=BIRTH.desk,
    officer=BIRTH.officer,
    received_at=BIRTH.received_at,
    deadline=BIRTH.deadline,
    promised_at=BIRTH.promised_at,
)


def test_an_accepted_online_dossier_tells_when_it_was_filed_and_when_it_was_received():
    text = text_of(ACCEPTED)
    assert "Thời gian nộp trực tuyến: 21 giờ 40 phút, ngày 21 tháng 11 năm 2026" in text
    assert "(mã tham chiếu G22.99.08-261121-4417)" in text
    assert "4. Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 23 tháng 11 năm 2026" in text
    assert "Bảo Thắng, ngày 23 tháng 11 năm 2026" in text
    assert "trực tuyến" not in text_of(BIRTH)
    assert "mã tham chiếu" not in text_of(msgspec.structs.replace(ACCEPTED, reference=""))


def test_files_of_an_online_dossier_count_as_electronic_and_papers_as_papers():
    paper = Paper(name="Bản chính trích lục", originals=1)
    text = text_of(msgspec.structs.replace(ACCEPTED, papers=(*ACCEPTED.papers, paper)))
    assert "1 Tờ khai điện tử đăng ký khai sinh (bản điện tử) – –" in text
    assert "2 Giấy chứng sinh (bản điện tử) – –" in text
    assert "cha, mẹ (đã khai thác từ cơ sở dữ liệu) – –" in text
    assert "4 Bản chính trích lục 1 –" in text
    assert "bản điện tử)" not in text_of(BIRTH)


def test_what_was_paid_online_is_told_apart_from_what_was_paid_here():
    text = text_of(ACCEPTED)
    assert "Lệ phí đăng ký khai sinh: 8.000 đồng, đã nộp trực tuyến" in text
    assert "Còn phải nộp" not in text
    assert "đã nộp trực tuyến" not in text_of(BIRTH)


@pytest.mark.parametrize("submission", [None, SPLIT_LAND.submission], ids=["owner", "proxy"])
def test_of_an_accepted_online_dossier_only_the_officer_signs(submission):
    text = text_of(msgspec.structs.replace(ACCEPTED, submission=submission))
    assert "NGƯỜI NỘP HỒ SƠ" not in text
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Trần Văn Minh" in text


def test_nobody_is_asked_to_fetch_a_result_that_comes_by_the_portal():
    assert "xin mang theo giấy này" not in text_of(ACCEPTED)
    fetched = msgspec.structs.replace(ACCEPTED, delivery=Delivery())
    assert "xin mang theo giấy này" in text_of(fetched)


def test_a_postal_worker_signs_and_post_alone_does_not():
    by_post = msgspec.structs.replace(SPLIT_LAND, channel=Channel.POST)
    assert "NGƯỜI NỘP HỒ SƠ" in text_of(by_post)
    assert "NGƯỜI NỘP HỒ SƠ" not in text_of(msgspec.structs.replace(by_post, submission=None))


def test_a_dossier_without_papers_and_fees_says_so():
    text = text_of(msgspec.structs.replace(BIRTH, papers=(), fees=(), payments=()))
    assert "giấy tờ: không có giấy tờ kèm theo" in text
    assert "7. Phí, lệ phí: không" in text
    assert "STT" not in text


def test_what_is_not_known_is_left_to_be_written_by_hand():
    owner = msgspec.structs.replace(MOTHER, phone="", email="", identity_number="")
    text = text_of(msgspec.structs.replace(BIRTH, owner=owner))
    assert "Số điện thoại: ...." in text
    assert "Email: ...." in text


def test_an_address_without_a_unit_of_today_is_printed_as_on_the_card():
    owner = msgspec.structs.replace(
        MOTHER, address=Address(printed="Tả Phìn, Sa Pa, Lào Cai", line="")
    )
    assert "Địa chỉ: Tả Phìn, Sa Pa, Lào Cai" in text_of(
        msgspec.structs.replace(BIRTH, owner=owner)
    )


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (IdentityKind.OLD_CARD, "Số CMND: 063"),
        (IdentityKind.PASSPORT, "Số hộ chiếu: 063"),
        (IdentityKind.NONE, "Số CCCD/Căn cước/Hộ chiếu: 063"),
        (IdentityKind.OTHER, "Số giấy tờ tùy thân: 063"),
    ],
)
def test_the_kind_of_identity_paper_is_named(kind, label):
    owner = msgspec.structs.replace(MOTHER, identity_kind=kind, identity_number="063112345")
    assert label in text_of(msgspec.structs.replace(BIRTH, owner=owner))


@pytest.mark.parametrize("source", list(Source))
def test_every_way_of_meeting_a_paper_is_printed(source):
    paper = Paper(name="Tờ khai", source=source, originals=1)
    text = text_of(msgspec.structs.replace(BIRTH, papers=(paper,)))
    assert ("1 Tờ khai 1 –" in text) == (source is Source.HANDED_IN)
    assert ("1 Tờ khai (" in text) == (source is not Source.HANDED_IN)


@pytest.mark.parametrize("kind", list(DeliveryKind))
def test_every_way_of_delivery_has_its_words(kind):
    text = text_of(msgspec.structs.replace(BIRTH, delivery=Delivery(kind=kind)))
    expected = {
        DeliveryKind.COUNTER: "tại: Trung tâm Phục vụ",
        DeliveryKind.POST: "tại: qua dịch vụ bưu chính",
        DeliveryKind.ELECTRONIC: "tại: bản điện tử, qua Cổng Dịch vụ công quốc gia",
    }
    assert expected[kind] in text


@pytest.mark.parametrize(
    ("unit", "amount", "words"),
    [
        (TimeUnit.HOUR, 8, "8 giờ làm việc"),
        (TimeUnit.WORKING_DAY, 3, "3 ngày làm việc"),
        (TimeUnit.DAY, 20, "20 ngày"),
        (TimeUnit.MONTH, 1, "1 tháng"),
        (TimeUnit.SAME_DAY, None, "trong ngày làm việc"),
    ],
)
def test_every_unit_of_time_is_printed(unit, amount, words):
    deadline = Deadline(
        due_at=BIRTH.promised_at,
        steps=(
            Step(kind=StepKind.RECEIVED, at=BIRTH.received_at),
            Step(kind=StepKind.COUNTED, amount=amount, unit=unit),
        ),
    )
    text = text_of(msgspec.structs.replace(BIRTH, deadline=deadline))
    assert f"quy định là: {words} 4." in text


def test_a_date_without_a_rule_refers_to_the_promised_date():
    deadline = Deadline(due_at=None, steps=(Step(kind=StepKind.ENTERED, name="hẹn riêng"),))
    text = text_of(msgspec.structs.replace(BIRTH, deadline=deadline))
    assert "quy định là: theo ngày hẹn tại mục 5" in text


def test_moments_are_office_time_with_the_zeros_that_the_law_writes():
    dossier = msgspec.structs.replace(
        BIRTH,
        received_at=datetime(2026, 2, 4, 18, 30, tzinfo=UTC),
        promised_at=datetime(2026, 3, 9, 10, 0, tzinfo=ICT),
    )
    text = text_of(dossier)
    assert "01 giờ 30 phút, ngày 05 tháng 02 năm 2026" in text
    assert "10 giờ 00 phút, ngày 09 tháng 3 năm 2026" in text


def test_a_receipt_after_a_correction_says_which_paper_it_replaces():
    version = ReceiptVersion("2611301025", "QUAY2", "7F3A")
    at = datetime(2026, 11, 30, 10, 25, tzinfo=ICT)
    corrected = CorrectedReceipt(version, at, datetime(2026, 11, 23, 9, 32, tzinfo=ICT))
    pdf = printed(copy=2, reprint_reason="sửa họ tên", corrected=corrected)
    text = " ".join(texts(pdf))
    assert "BẢN SỬA" in text
    assert "BẢN IN LẦN" not in text
    assert "Sửa lúc 10 giờ 25 phút, ngày 30 tháng 11 năm 2026, thay giấy hẹn in" in text
    assert "lúc 09 giờ 32 phút, ngày 23 tháng 11 năm 2026" in text
    read = {sign.text for sign in signs(raster(pdf, one_bit=True))}
    assert read == {CODE, sign_text(CODE, version)}
    assert "BẢN SỬA, IN LẦN 3" in " ".join(texts(printed(copy=3, corrected=corrected)))
    never_printed = printed(corrected=CorrectedReceipt(version, at, None))
    assert "BẢN SỬA" not in " ".join(texts(never_printed))
    assert sign_text(CODE, version) in {
        sign.text for sign in signs(raster(never_printed, one_bit=True))
    }


def test_a_code_longer_than_the_line_goes_on_below_it():
    for code in ("H38.ABCDE.12345.FGHIJ.67890-261123-00000001", "H" * 60):
        pdf = printed(msgspec.structs.replace(BIRTH, code=code))
        assert code in "".join(texts(pdf)).replace(" ", "")
        right = max(box.right for box in characters(pdf))
        assert right <= (148 - 9) / 25.4 * 72


def test_a_place_to_rate_stands_only_where_the_office_names_one() -> None:
    named = msgspec.structs.replace(OFFICE, rating_site="danhgia.example.vn")
    given = {"desk_name": "", "officer_name": "", "printed_at": PRINTED_AT, "template": RECEIPT}
    assert "Đánh giá việc phục vụ: danhgia.example.vn." in " ".join(
        " ".join(texts(receipt(BIRTH, named, **given))).split()
    )
    assert "Đánh giá" not in text_of(BIRTH)
