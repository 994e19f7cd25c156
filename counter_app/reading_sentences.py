"""What an officer reads of a text that was doubted or refused when it was read, for every door.

Keyed by the codes of `domain.reading` and `domain.identity`; `{value}` is the text as it stood,
`{about}` what its reader names. The window translates them by the context "sentences".
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that lupdate knows
    """Mark a text for the translation files and answer it unchanged."""
    return text


READING_SENTENCES: dict[str, str] = {
    # doubts: to look at again, and to confirm
    "name_short": QT_TRANSLATE_NOOP("sentences", "Họ tên “{value}” chỉ có một chữ cái"),
    "name_digits": QT_TRANSLATE_NOOP("sentences", "Họ tên “{value}” có chữ số"),
    "name_marks": QT_TRANSLATE_NOOP("sentences", "Họ tên “{value}” có vẻ mất dấu hoặc sai phông"),
    "name_letters": QT_TRANSLATE_NOOP("sentences", "Họ tên “{value}” có chữ lạ. So với giấy tờ"),
    "number_zero_added": QT_TRANSLATE_NOOP(
        "sentences", "Số định danh “{value}” thiếu số 0 ở đầu: đọc là {about}"
    ),
    "number_kind": QT_TRANSLATE_NOOP("sentences", "Số “{value}” chưa rõ là số giấy tờ gì"),
    "number_length": QT_TRANSLATE_NOOP(
        "sentences", "Số định danh cần 12 chữ số (hoặc 9 của CMND cũ)"
    ),
    "number_characters": QT_TRANSLATE_NOOP("sentences", "Số định danh có ký tự lạ. So lại với thẻ"),
    "number_province": QT_TRANSLATE_NOOP(
        "sentences", "Ba chữ số đầu chưa phải mã tỉnh. So lại với thẻ"
    ),
    "number_birth_mismatch": QT_TRANSLATE_NOOP(
        "sentences", "Số định danh chưa khớp năm sinh. So với thẻ"
    ),
    "number_sex_mismatch": QT_TRANSLATE_NOOP(
        "sentences", "Số định danh chưa khớp giới tính. So với thẻ"
    ),
    "tax_code_length": QT_TRANSLATE_NOOP("sentences", "Mã số thuế cần 10 hoặc 13 chữ số"),
    "tax_code_check": QT_TRANSLATE_NOOP(
        "sentences", "Mã số thuế chưa đúng chữ số kiểm tra. Xem lại"
    ),
    "phone_length": QT_TRANSLATE_NOOP("sentences", "Số điện thoại cần 10 chữ số (cố định 11)"),
    "phone_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Đầu số điện thoại chưa quen. Hỏi lại công dân"
    ),
    "phone_characters": QT_TRANSLATE_NOOP("sentences", "Điện thoại “{value}” có ký tự lạ"),
    "phone_several": QT_TRANSLATE_NOOP("sentences", "“{value}” là nhiều số điện thoại"),
    "birth_two_figures": QT_TRANSLATE_NOOP(
        "sentences", "Năm sinh “{value}” chỉ có hai chữ số. Xem lại năm"
    ),
    "birth_with_time": QT_TRANSLATE_NOOP(
        "sentences", "Ngày sinh “{value}” có kèm giờ, có thể lệch một ngày"
    ),
    "unit_several": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” có thể là nhiều nơi. Giữ nguyên chữ, chưa có mã đơn vị"
    ),
    "unit_unknown": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” chưa rõ là xã, phường nào. Giữ nguyên chữ, chưa có mã đơn vị"
    ),
    "day_far": QT_TRANSLATE_NOOP("sentences", "Ngày “{value}” cách hôm nay quá 60 ngày"),
    "copies_many": QT_TRANSLATE_NOOP("sentences", "Số lượng {value} nhiều hơn thường lệ"),
    "money_much": QT_TRANSLATE_NOOP("sentences", "Số tiền {value} đồng nhiều hơn thường lệ"),
    "procedure_zeros": QT_TRANSLATE_NOOP(
        "sentences", "Mã thủ tục “{value}” mất số 0 ở cuối: đọc là “{about}”"
    ),
    "procedure_other_name": QT_TRANSLATE_NOOP(
        "sentences", "“{value}”: mã là của thủ tục “{about}”, tên thì khác"
    ),
    # refused: no value at all
    "name_no_letters": QT_TRANSLATE_NOOP("sentences", "“{value}” không phải họ tên"),
    "not_text": QT_TRANSLATE_NOOP("sentences", "“{value}” là lỗi của bảng tính, không phải chữ"),
    "number_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Số giấy tờ “{value}” không đọc được. Ghi lại đủ chữ số, ô dạng văn bản"
    ),
    "birth_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Ngày sinh “{value}” không đọc được. Ghi như 14/03/1994, 03/1994 hoặc 1994"
    ),
    "birth_no_year": QT_TRANSLATE_NOOP("sentences", "Ngày sinh “{value}” thiếu năm"),
    "birth_in_future": QT_TRANSLATE_NOOP("sentences", "Ngày sinh {about} chưa tới"),
    "birth_too_old": QT_TRANSLATE_NOOP("sentences", "Ngày sinh {about} đã hơn 120 năm"),
    "day_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Ngày “{value}” không đọc được. Ghi như 25/11 hoặc 25/11/2026"
    ),
    "day_passed": QT_TRANSLATE_NOOP("sentences", "{about} đã qua"),
    "day_too_far": QT_TRANSLATE_NOOP("sentences", "{about} quá xa"),
    "count_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Số lượng “{value}” không đọc được. Ghi số từ 1"
    ),
    "count_too_many": QT_TRANSLATE_NOOP("sentences", "Số lượng {value} quá lớn"),
    "money_unreadable": QT_TRANSLATE_NOOP("sentences", "Số tiền “{value}” không đọc được"),
    "money_too_much": QT_TRANSLATE_NOOP("sentences", "Số tiền {value} quá lớn"),
    "sex_unknown": QT_TRANSLATE_NOOP("sentences", "Giới tính “{value}” chưa rõ là Nam hay Nữ"),
    "delivery_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Nhận kết quả “{value}” chưa rõ là tại quầy, bưu chính hay điện tử"
    ),
    "relation_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Quan hệ “{value}” chưa rõ là ủy quyền, người thân hay đại diện"
    ),
    "papers_unknown": QT_TRANSLATE_NOOP("sentences", "Giấy tờ “{value}” chưa rõ là đủ hay thiếu"),
    "procedure_unknown": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” không phải mã hay tên thủ tục nào trong danh mục"
    ),
    "procedure_several": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” là tên của nhiều thủ tục ({about}). Ghi mã"
    ),
    "procedure_not_in_force": QT_TRANSLATE_NOOP(
        "sentences", "{about}: danh mục không có phiên bản nào có hiệu lực hôm nay"
    ),
    "case_unknown": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” không phải trường hợp nào của thủ tục {about}"
    ),
}
