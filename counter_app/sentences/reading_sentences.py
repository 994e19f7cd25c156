"""What is said of a text that was read with a doubt or not at all, by the codes of the readers.

The same at every door: page, batch, command line, online review. The window translates these by the
context "sentences". `{value}` is the text as it was given, `{about}` what its reader names.
"""

from __future__ import annotations

from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

READING_SENTENCES: dict[str, str] = {
    # names
    "name_short": QT_TRANSLATE_NOOP("sentences", "Họ tên “{value}” chỉ có một chữ cái. Xem lại"),
    "name_digits": QT_TRANSLATE_NOOP("sentences", "Họ tên “{value}” có chữ số. Xem lại"),
    "name_marks": QT_TRANSLATE_NOOP(
        "sentences", "Họ tên “{value}” có chữ hỏng hoặc mất dấu. So lại với giấy tờ"
    ),
    "name_letters": QT_TRANSLATE_NOOP(
        "sentences", "Họ tên “{value}” có chữ ngoài tiếng Việt. So lại với giấy tờ"
    ),
    "name_no_letters": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” chưa có chữ cái nào. Ghi lại họ tên"
    ),
    "other_name": QT_TRANSLATE_NOOP("sentences", "Số {about} trước đây ghi tên “{value}”"),
    # numbers
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
    "number_zero_added": QT_TRANSLATE_NOOP(
        "sentences", "Số định danh “{value}” thiếu số 0 ở đầu: đọc là {about}"
    ),
    "number_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Số giấy tờ “{value}” chưa đọc được. Ghi lại đủ từng chữ số"
    ),
    "tax_code_length": QT_TRANSLATE_NOOP("sentences", "Mã số thuế cần 10 hoặc 13 chữ số"),
    "tax_code_check": QT_TRANSLATE_NOOP(
        "sentences", "Mã số thuế chưa đúng chữ số kiểm tra. Xem lại"
    ),
    "phone_length": QT_TRANSLATE_NOOP("sentences", "Số điện thoại cần 10 chữ số (cố định 11)"),
    "phone_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Đầu số điện thoại chưa quen. Hỏi lại công dân"
    ),
    "phone_characters": QT_TRANSLATE_NOOP(
        "sentences", "Điện thoại “{value}” có ký tự lạ. Gõ lại từng số"
    ),
    "phone_several": QT_TRANSLATE_NOOP(
        "sentences", "Ô điện thoại ghi nhiều số: {value}. Tin nhắn cần một số"
    ),
    # births
    "birth_two_figures": QT_TRANSLATE_NOOP(
        "sentences", "Năm sinh “{value}” chỉ có hai chữ số: đọc là {about}? Gõ đủ bốn chữ số"
    ),
    "birth_with_time": QT_TRANSLATE_NOOP(
        "sentences", "Ngày sinh “{value}” có kèm giờ, có thể lệch một ngày"
    ),
    "birth_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Ngày sinh “{value}” chưa đọc được. Ghi như 14/03/1994, 03/1994 hoặc 1994"
    ),
    "birth_no_year": QT_TRANSLATE_NOOP(
        "sentences", "Ngày sinh “{value}” chưa có năm. Ghi thêm năm"
    ),
    "birth_in_future": QT_TRANSLATE_NOOP("sentences", "Ngày sinh {about} chưa tới. Xem lại"),
    "birth_too_old": QT_TRANSLATE_NOOP("sentences", "Ngày sinh {about} đã quá 120 năm. Xem lại"),
    # days
    "day_far": QT_TRANSLATE_NOOP("sentences", "Ngày {about} cách hôm nay hơn 60 ngày"),
    "day_next_year": QT_TRANSLATE_NOOP("sentences", "Ngày {about} thuộc năm sau"),
    "day_not_later": QT_TRANSLATE_NOOP("sentences", "Ngày {about} không sau ngày hẹn đang có"),
    "day_off": QT_TRANSLATE_NOOP("sentences", "Ngày {about} là ngày nghỉ, cơ quan nghỉ"),
    "day_saturday": QT_TRANSLATE_NOOP("sentences", "Ngày {about} là thứ Bảy, cơ quan nghỉ"),
    "day_sunday": QT_TRANSLATE_NOOP("sentences", "Ngày {about} là Chủ nhật, cơ quan nghỉ"),
    "day_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Ngày “{value}” chưa đọc được. Ghi như 25/11 hoặc 25/11/2026"
    ),
    "day_passed": QT_TRANSLATE_NOOP("sentences", "Ngày {about} đã qua. Chọn ngày sau"),
    "day_to_come": QT_TRANSLATE_NOOP("sentences", "Ngày {about} chưa tới. Ghi ngày đã qua"),
    "day_too_far": QT_TRANSLATE_NOOP("sentences", "Ngày {about} xa hơn 10 năm. Xem lại năm"),
    # places
    "unit_several": QT_TRANSLATE_NOOP("sentences", "“{value}” có thể là nhiều nơi: {about}"),
    "unit_unknown": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” chưa rõ là xã, phường nào. Giữ nguyên chữ đã ghi?"
    ),
    # counts and money
    "copies_many": QT_TRANSLATE_NOOP("sentences", "{about}: {value} bản, nhiều hơn 20"),
    "count_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Số lượng “{value}” chưa đọc được. Ghi số từ 1 trở lên"
    ),
    "count_too_many": QT_TRANSLATE_NOOP("sentences", "Số lượng nhiều nhất là 9.999"),
    "money_much": QT_TRANSLATE_NOOP("sentences", "Tổng phí, lệ phí {value} đồng, hơn 2.000.000"),
    "money_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Số tiền “{value}” chưa đọc được. Ghi số đồng chẵn"
    ),
    "money_too_much": QT_TRANSLATE_NOOP("sentences", "Số tiền {value} quá lớn. Xem lại các chữ số"),
    # words
    "sex_unknown": QT_TRANSLATE_NOOP("sentences", "Giới tính “{value}” chưa rõ là Nam hay Nữ"),
    "delivery_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Nhận kết quả “{value}” chưa rõ là tại quầy, bưu chính hay bản điện tử"
    ),
    "relation_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Quan hệ “{value}” chưa rõ là ủy quyền, người thân, đại diện hay bưu chính"
    ),
    "papers_unknown": QT_TRANSLATE_NOOP("sentences", "Giấy tờ “{value}” chưa rõ là đủ hay thiếu"),
    # any text
    "not_text": QT_TRANSLATE_NOOP(
        "sentences", "“{value}” là lỗi của bảng tính, chưa phải nội dung"
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "sentences", "Nội dung có {about} ký tự, nhiều nhất 2.000. Viết gọn lại"
    ),
    # a whole form
    "same_today": QT_TRANSLATE_NOOP("sentences", "Hôm nay người này đã nộp {about}: {value}"),
    "relation": QT_TRANSLATE_NOOP("sentences", "Nộp thay: chưa chọn quyền của người đến nộp"),
    "channel": QT_TRANSLATE_NOOP("sentences", "Thủ tục này không nhận theo cách nộp đã chọn"),
    # procedures
    "procedure_zeros": QT_TRANSLATE_NOOP(
        "sentences", "Mã thủ tục “{value}” mất số 0 ở cuối: đọc là “{about}”"
    ),
    "procedure_other_name": QT_TRANSLATE_NOOP(
        "sentences", "“{value}”: mã là của thủ tục “{about}”, tên thì khác"
    ),
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
