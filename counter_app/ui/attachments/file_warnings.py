"""What is said of a file that somebody looks at and that is not as it should be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.files.file_judgement import limit_of
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP
from counter_app.sentences.sentences import fill

_WARNINGS: dict[str, str] = {
    "file_empty": QT_TRANSLATE_NOOP("files", "Tệp {name} chưa có nội dung."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "files", "Tệp {name} lớn quá {most} MB nên không xem ở đây."
    ),
    "file_kind": QT_TRANSLATE_NOOP(
        "files", "Tệp {name} không phải PDF hay ảnh nên không xem được ở đây."
    ),
    "file_broken": QT_TRANSLATE_NOOP("files", "Tệp {name} đọc không trọn nên không xem được."),
    "file_pixels": QT_TRANSLATE_NOOP(
        "files", "Ảnh {name} lớn quá {most} triệu điểm ảnh nên không xem ở đây."
    ),
    "file_pages": QT_TRANSLATE_NOOP("files", "Tệp {name} có quá {most} trang nên không xem ở đây."),
    "pdf_locked": QT_TRANSLATE_NOOP("files", "Tệp {name} có mật khẩu nên không xem được."),
    "pdf_actions": QT_TRANSLATE_NOOP(
        "files", "Tệp {name} có lệnh chạy hoặc tệp kèm bên trong. Ở đây chỉ xem trang."
    ),
    "pdf_unclear": QT_TRANSLATE_NOOP(
        "files", "Tệp {name} có phần không kiểm tra được. Ở đây chỉ xem trang."
    ),
    "file_slow": QT_TRANSLATE_NOOP("files", "Tệp {name} không mở được trên máy này: vẽ quá lâu."),
    "file_memory": QT_TRANSLATE_NOOP(
        "files", "Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ."
    ),
    "file_crashed": QT_TRANSLATE_NOOP(
        "files", "Tệp {name} không mở được trên máy này: cần quá nhiều bộ nhớ, hoặc tệp hỏng."
    ),
    "file_no_drawer": QT_TRANSLATE_NOOP(
        "files", "Bộ xem tệp không khởi động được. Mở lại chương trình rồi xem tệp {name}."
    ),
}
_UNKNOWN: str = QT_TRANSLATE_NOOP("files", "Tệp {name} không xem được ở đây.")


def remark(code: str, name: str) -> str:
    """One sentence for a code of `domain/file_judgement.py` or of `ui/sandbox/pages.py`."""
    source = QCoreApplication.translate("files", _WARNINGS.get(code, _UNKNOWN))
    return fill(source, {"name": name, "most": limit_of(code)})
