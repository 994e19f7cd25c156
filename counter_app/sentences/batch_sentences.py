"""What an officer reads of a file of rows: why it is none, and what is wrong with a row of it.

The window translates these by the context "sentences"; the command line prints them as they are.
"""

from __future__ import annotations

from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

BATCH_SENTENCES: dict[str, str] = {
    # the file
    "batch_empty": QT_TRANSLATE_NOOP("sentences", "Không đọc được tệp. Tệp không có dòng nào."),
    "batch_header": QT_TRANSLATE_NOOP(
        "sentences",
        "Không đọc được tệp. Chưa thấy dòng tên cột, như “Mã thủ tục” và “Họ và tên”. "
        "Xem tệp mẫu bằng F12.",
    ),
    "batch_too_many_rows": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Tệp có hơn {most} dòng. Chia thành nhiều tệp."
    ),
    "batch_too_many_columns": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Dòng {row} có hơn {most} cột. Xem lại tệp."
    ),
    "batch_too_many_cells": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Tệp có quá nhiều ô cho một danh sách. Xem lại tệp."
    ),
    "batch_too_large": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Tệp quá lớn cho một danh sách. Xem lại tệp."
    ),
    "batch_huge_cell": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Tệp có một ô dài quá mức. Xem lại tệp."
    ),
    "batch_broken": QT_TRANSLATE_NOOP(
        "sentences",
        "Không đọc được tệp. Tệp bị hỏng hoặc bị cắt, đọc được tới dòng {row}. Chép lại tệp từ "
        "nơi gửi.",
    ),
    "batch_damaged": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Tệp bị hỏng hoặc bị cắt. Chép lại tệp từ nơi gửi."
    ),
    "batch_password": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Tệp có mật khẩu. Bỏ mật khẩu rồi lưu lại."
    ),
    "batch_xls": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Đây là Excel đời cũ (.xls). Mở rồi lưu thành .xlsx."
    ),
    "batch_xlsb": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Đây là .xlsb. Mở rồi lưu thành .xlsx."
    ),
    "batch_ods": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Đây là .ods. Mở rồi lưu thành .xlsx."
    ),
    "batch_csv": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Đây là CSV, không phải .xlsx. Mở rồi lưu thành .xlsx."
    ),
    "batch_html": QT_TRANSLATE_NOOP(
        "sentences",
        "Không đọc được tệp. Đây là trang web (HTML), không phải .xlsx. Mở rồi lưu thành .xlsx.",
    ),
    "batch_xml": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Đây là XML, không phải .xlsx. Mở rồi lưu thành .xlsx."
    ),
    "batch_pdf": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Đây là PDF. Xin danh sách dạng .xlsx."
    ),
    "batch_not_workbook": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Đây không phải .xlsx hay .jsonl."
    ),
    "batch_utf8": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Chữ trong tệp không phải UTF-8 hay UTF-16."
    ),
    "batch_json": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc được tệp. Dòng {row} không phải một đối tượng JSON."
    ),
    "batch_several_sheets": QT_TRANSLATE_NOOP(
        "sentences", "Tệp có nhiều danh sách: tờ {names}. Chọn một tờ bằng --sheet."
    ),
    "batch_no_such_sheet": QT_TRANSLATE_NOOP("sentences", "Tệp không có tờ này."),
    "batch_columns_twice": QT_TRANSLATE_NOOP(
        "sentences",
        "Nhiều cột cùng là một mục: {columns}. Gán lại ở trang Nhận theo lô, hoặc bỏ bớt cột.",
    ),
    "batch_columns_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Còn thiếu cột: {fields}. Gán cột ở trang Nhận theo lô, hoặc thêm cột vào tệp.",
    ),
    "batch_cancelled": QT_TRANSLATE_NOOP("sentences", "Đã dừng theo yêu cầu."),
    # a row
    "row_unreadable": QT_TRANSLATE_NOOP("sentences", "Dòng không phải một đối tượng JSON"),
    "row_hidden": QT_TRANSLATE_NOOP("sentences", "Dòng đang ẩn trong tệp"),
    "cell_formula": QT_TRANSLATE_NOOP(
        "sentences", "{about}: công thức chưa có kết quả. Mở tệp bằng bảng tính rồi lưu lại"
    ),
    "cell_error": QT_TRANSLATE_NOOP("sentences", "{about}: ô báo lỗi “{value}”"),
    "cell_not_text": QT_TRANSLATE_NOOP("sentences", "{about}: “{value}” không phải chữ hay số"),
    "cell_too_long": QT_TRANSLATE_NOOP("sentences", "{about}: ô dài quá mức"),
    "cell_twice": QT_TRANSLATE_NOOP("sentences", "{about}: có hai giá trị"),
    "birth_twice": QT_TRANSLATE_NOOP("sentences", "Ngày sinh ghi ở nhiều cột: {value}"),
    "relation_missing": QT_TRANSLATE_NOOP(
        "sentences", "Người nộp “{value}”: chưa ghi quan hệ với chủ hồ sơ"
    ),
    "submitter_of_owner": QT_TRANSLATE_NOOP(
        "sentences", "Người nộp “{value}” không phải chủ hồ sơ, quan hệ ghi là bản thân"
    ),
    "proxy_paper": QT_TRANSLATE_NOOP("sentences", "{about}: coi là đã nộp vì ghi đủ giấy tờ"),
    "same_in_file": QT_TRANSLATE_NOOP("sentences", "Cùng người, cùng thủ tục với dòng {about}"),
    "same_received": QT_TRANSLATE_NOOP(
        "sentences", "Người này đã nộp thủ tục này ngày {about}, mã {value}"
    ),
    "ref_of_another": QT_TRANSLATE_NOOP(
        "sentences", "Số tham chiếu này đã dùng cho người khác hoặc thủ tục khác"
    ),
    "ref_twice": QT_TRANSLATE_NOOP("sentences", "Số tham chiếu này đã ghi ở dòng {about}"),
    "taken_other_name": QT_TRANSLATE_NOOP("sentences", "Hồ sơ đã nhận ghi tên “{about}”"),
}
