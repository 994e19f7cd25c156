"""What an officer reads of a file that is not taken in: the part of `sentences` about files."""

from __future__ import annotations

from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

OF_FILES: dict[str, str] = {
    "file_empty": QT_TRANSLATE_NOOP("sentences", "Tệp {name} chưa có nội dung. Quét lại giấy này."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "sentences", "Tệp {name} lớn quá {most} MB. Quét lại ở 200 dpi hoặc chia thành nhiều tệp."
    ),
    "file_kind": QT_TRANSLATE_NOOP(
        "sentences", "Tệp {name} không phải PDF hay ảnh JPEG, PNG, TIFF, WebP. Quét giấy thành PDF."
    ),
    "file_broken": QT_TRANSLATE_NOOP(
        "sentences", "Tệp {name} đọc không trọn. Quét lại, hoặc chép lại tệp từ máy gốc."
    ),
    "file_pixels": QT_TRANSLATE_NOOP(
        "sentences", "Ảnh {name} lớn quá {most} triệu điểm ảnh. Quét lại ở 200 hoặc 300 dpi."
    ),
    "file_not_plain": QT_TRANSLATE_NOOP(
        "sentences", "{name} là lối tắt hoặc thư mục. Chọn chính tệp đã quét."
    ),
    "file_changed": QT_TRANSLATE_NOOP(
        "sentences", "Tệp {name} còn đang được ghi. Chờ quét xong rồi chọn lại."
    ),
    "pdf_locked": QT_TRANSLATE_NOOP(
        "sentences", "Tệp {name} có mật khẩu nên cơ quan giải quyết không mở được. Quét bản giấy."
    ),
    "pdf_actions": QT_TRANSLATE_NOOP(
        "sentences",
        "Tệp {name} chứa lệnh chạy hoặc tệp kèm bên trong nên không nhận. In ra rồi quét lại.",
    ),
    "pdf_unclear": QT_TRANSLATE_NOOP(
        "sentences",
        "Tệp {name} có phần bên trong không kiểm tra được nên không nhận. In ra rồi quét lại.",
    ),
    "file_pages": QT_TRANSLATE_NOOP(
        "sentences", "Tệp {name} có quá {most} trang. Chia thành nhiều tệp."
    ),
    "file_slow": QT_TRANSLATE_NOOP(
        "sentences", "Tệp {name} không mở được trên máy này: vẽ quá lâu. In ra rồi quét lại."
    ),
    "file_memory": QT_TRANSLATE_NOOP(
        "sentences",
        "Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ. In ra rồi quét lại.",
    ),
    "file_crashed": QT_TRANSLATE_NOOP(
        "sentences",
        "Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ, hoặc tệp hỏng. "
        "In ra rồi quét lại.",
    ),
    "too_many_files": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ có nhiều nhất {most} tệp. Gộp các trang thành một tệp PDF."
    ),
}
