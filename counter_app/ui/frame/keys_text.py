"""What each key does, as it stands on the F1 page; translated in the context "keys"."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP


@cache
def source_texts() -> dict[str, str]:
    """Key id → Vietnamese source text."""
    texts = {
        "help": QT_TRANSLATE_NOOP("keys", "Xem mọi phím tắt"),
        "receive_new": QT_TRANSLATE_NOOP("keys", "Tiếp nhận hồ sơ mới"),
        "receive_same_person": QT_TRANSLATE_NOOP("keys", "Thêm hồ sơ cho cùng người nộp"),
        "batch": QT_TRANSLATE_NOOP("keys", "Nhận theo lô, từ danh sách"),
        "search": QT_TRANSLATE_NOOP("keys", "Tra cứu"),
        "reread": QT_TRANSLATE_NOOP("keys", "Đọc lại danh sách"),
        "next_pane": QT_TRANSLATE_NOOP("keys", "Sang khung kế tiếp"),
        "previous_pane": QT_TRANSLATE_NOOP("keys", "Về khung trước"),
        "scan_papers": QT_TRANSLATE_NOOP("keys", "Quét giấy tờ"),
        "attention": QT_TRANSLATE_NOOP("keys", "Mở Cần xử lý"),
        "main": QT_TRANSLATE_NOOP("keys", "Việc chính của trang"),
        "main_preview": QT_TRANSLATE_NOOP("keys", "Lưu rồi xem trước bản in"),
        "full_screen": QT_TRANSLATE_NOOP("keys", "Toàn màn hình"),
        "export": QT_TRANSLATE_NOOP("keys", "Xuất tệp"),
        "back": QT_TRANSLATE_NOOP("keys", "Đóng danh sách, quay lại trang trước"),
        "menu": QT_TRANSLATE_NOOP("keys", "Các lệnh khác của trang"),
        "page_1": QT_TRANSLATE_NOOP("keys", "Trang Hôm nay"),
        "page_2": QT_TRANSLATE_NOOP("keys", "Trang Tiếp nhận"),
        "page_3": QT_TRANSLATE_NOOP("keys", "Trang Tra cứu"),
        "page_4": QT_TRANSLATE_NOOP("keys", "Trang Trả kết quả"),
        "page_5": QT_TRANSLATE_NOOP("keys", "Trang Giám sát"),
        "page_6": QT_TRANSLATE_NOOP("keys", "Trang Báo cáo"),
        "page_7": QT_TRANSLATE_NOOP("keys", "Trang Đồng bộ"),
        "page_8": QT_TRANSLATE_NOOP("keys", "Trang Thiết lập"),
        "tile_1": QT_TRANSLATE_NOOP("keys", "Ô thứ nhất"),
        "tile_2": QT_TRANSLATE_NOOP("keys", "Ô thứ hai"),
        "tile_3": QT_TRANSLATE_NOOP("keys", "Ô thứ ba"),
        "tile_4": QT_TRANSLATE_NOOP("keys", "Ô thứ tư"),
        "tile_5": QT_TRANSLATE_NOOP("keys", "Ô thứ năm"),
        "tile_6": QT_TRANSLATE_NOOP("keys", "Ô thứ sáu"),
        "tile_7": QT_TRANSLATE_NOOP("keys", "Ô thứ bảy"),
        "next_file": QT_TRANSLATE_NOOP("keys", "Tệp kế tiếp của hồ sơ trực tuyến"),
        "previous_file": QT_TRANSLATE_NOOP("keys", "Tệp trước của hồ sơ trực tuyến"),
        "next": QT_TRANSLATE_NOOP("keys", "Ô hoặc hồ sơ kế tiếp"),
        "previous": QT_TRANSLATE_NOOP("keys", "Ô hoặc hồ sơ trước"),
        "print": QT_TRANSLATE_NOOP("keys", "In, in lại"),
        "saved": QT_TRANSLATE_NOOP("keys", "Xem nháp đã lưu chưa"),
        "lock": QT_TRANSLATE_NOOP("keys", "Khóa màn hình"),
        "banner": QT_TRANSLATE_NOOP("keys", "Làm việc ghi trên dải vàng"),
        "undo": QT_TRANSLATE_NOOP("keys", "Hoàn tác"),
        "supplement": QT_TRANSLATE_NOOP("keys", "Yêu cầu, hướng dẫn bổ sung"),
        "note": QT_TRANSLATE_NOOP("keys", "Ghi chú"),
        "reschedule": QT_TRANSLATE_NOOP("keys", "Hẹn lại, có lý do"),
        "reassign": QT_TRANSLATE_NOOP("keys", "Chuyển hoặc giao người khác"),
        "correct": QT_TRANSLATE_NOOP("keys", "Sửa"),
        "decline": QT_TRANSLATE_NOOP("keys", "Từ chối"),
        "open_dossier": QT_TRANSLATE_NOOP("keys", "Mở hồ sơ"),
        "papers_complete": QT_TRANSLATE_NOOP("keys", "Đủ giấy tờ"),
        "numbers": QT_TRANSLATE_NOOP("keys", "Bảng số"),
        "written_code": QT_TRANSLATE_NOOP("keys", "Nhập mã ghi tay trên giấy"),
        "open": QT_TRANSLATE_NOOP("keys", "Mở hồ sơ đang chọn"),
        "rows": QT_TRANSLATE_NOOP("keys", "Chọn dòng"),
        "to_choices": QT_TRANSLATE_NOOP("keys", "Sang các cách xử lý, chọn bằng mũi tên"),
        "into_results": QT_TRANSLATE_NOOP("keys", "Từ ô tìm xuống kết quả"),
        "next_missing": QT_TRANSLATE_NOOP("keys", "Sang chỗ còn thiếu kế tiếp"),
        "suggest": QT_TRANSLATE_NOOP("keys", "Ô trống: hiện mục hay dùng"),
        "tick_paper": QT_TRANSLATE_NOOP("keys", "Đánh dấu giấy tờ, sang giấy kế tiếp"),
        "copies": QT_TRANSLATE_NOOP("keys", "Số bản"),
        "originals_or_copies": QT_TRANSLATE_NOOP("keys", "Bản chính, bản sao"),
        "tick_item": QT_TRANSLATE_NOOP("keys", "Yêu cầu bổ sung: chọn giấy tờ đang đứng"),
        "turn_page": QT_TRANSLATE_NOOP("keys", "Tệp đang xem: trang sau, trang trước"),
        "zoom": QT_TRANSLATE_NOOP("keys", "Tệp đang xem: phóng to, thu nhỏ, vừa khung"),
        "rotate": QT_TRANSLATE_NOOP("keys", "Tệp đang xem: xoay phải, xoay trái"),
        "paper_source": QT_TRANSLATE_NOOP("keys", "Nguồn của giấy tờ"),
    }
    return {key: str(text) for key, text in texts.items()}
