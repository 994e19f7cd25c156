"""What stands in Cần xử lý of what no reason explains: the general sentences, and files."""

from __future__ import annotations

from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("attention", "Cổng có điều cần xem: {title} Mở hồ sơ để xem."),
    "newer": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng có điều cần xem mà bản chương trình này chưa hiểu. Cập nhật chương trình.",
    ),
    "verdict": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng đã trả lời việc này theo cách mà bản chương trình này chưa hiểu. Cập nhật chương "
        "trình.",
    ),
    "refused": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng chưa nhận việc này: {title} Việc khác vẫn gửi bình thường.",
    ),
    "unread": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng đã đổi hồ sơ này theo cách mà bản chương trình này chưa đọc được. Cập "
        "nhật chương trình.",
    ),
    "file_not_sent": QT_TRANSLATE_NOOP(
        "attention",
        "Tệp {name} chưa lên cổng sau nhiều lần gửi. Gửi lại, hoặc mở hồ sơ để xem tệp.",
    ),
    "file_not_sent_gone": QT_TRANSLATE_NOOP(
        "attention",
        "Tệp {name} không còn trên máy này nên chưa gửi được. Quét lại giấy rồi đính kèm.",
    ),
    "file_not_sent_changed": QT_TRANSLATE_NOOP(
        "attention",
        "Tệp {name} trên máy khác lúc đính kèm nên chưa gửi. Quét lại giấy rồi đính kèm.",
    ),
    "file_not_sent_too_large": QT_TRANSLATE_NOOP(
        "attention",
        "Tệp {name} lớn hơn mức cổng nhận. Quét lại ở 200 dpi rồi đính kèm.",
    ),
    "file_not_sent_checksum": QT_TRANSLATE_NOOP(
        "attention",
        "Ba lần gửi, cổng đều nhận được tệp {name} khác với tệp trên máy. Gửi lại; vẫn vậy thì "
        "quét lại giấy rồi đính kèm.",
    ),
    "file_not_sent_refused": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng không nhận tệp {name}, các tệp khác vẫn gửi. Gửi lại; vẫn vậy thì báo quản trị viên.",
    ),
    "file_not_sent_unreadable": QT_TRANSLATE_NOOP(
        "attention",
        "Quầy chưa đọc được câu trả lời của cổng về tệp {name}. Gửi lại; vẫn vậy thì báo quản trị "
        "viên.",
    ),
    "file_not_fetched_checksum": QT_TRANSLATE_NOOP(
        "attention",
        "Ba lần tải, tệp {name} đều khác với tệp đã nộp. Tải lại; vẫn vậy thì xem tệp trên cổng.",
    ),
    "file_not_fetched_size": QT_TRANSLATE_NOOP(
        "attention",
        "Tệp {name} trên cổng khác cỡ đã ghi trong hồ sơ. Tải lại, hoặc xem tệp trên cổng.",
    ),
    "file_not_fetched_refused": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng chưa đưa được tệp {name}, các tệp khác vẫn tải. Tải lại, hoặc xem tệp trên cổng.",
    ),
    "file_not_fetched_unreadable": QT_TRANSLATE_NOOP(
        "attention",
        "Quầy chưa đọc được câu trả lời của cổng về tệp {name}. Tải lại, hoặc xem tệp trên cổng.",
    ),
    "file_not_fetched_too_large": QT_TRANSLATE_NOOP(
        "attention",
        "Tệp {name} lớn hơn mức quầy nhận. Xem tệp trên cổng.",
    ),
    "file_not_fetched": QT_TRANSLATE_NOOP(
        "attention",
        "Tệp {name} chưa tải về sau nhiều lần. Tải lại, hoặc xem tệp trên cổng.",
    ),
}
