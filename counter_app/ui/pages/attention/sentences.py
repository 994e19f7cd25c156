"""What stands on each row of Cần xử lý: what is, then what to do; by code, or by kind and code."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, object] = {
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
    "implausible": QT_TRANSLATE_NOOP(
        "attention",
        "Việc này có giá trị khó tin: {what}. Việc đã được ghi; xem lại hồ sơ, báo cán bộ đã làm.",
    ),
    "refused_implausible": QT_TRANSLATE_NOOP(
        "attention",
        "Việc này có giá trị khó tin nên cổng không nhận: {what}. Làm lại với giá trị đúng.",
    ),
    "refused": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng chưa nhận việc này: {title} Việc khác vẫn gửi bình thường.",
    ),
    "already_answered": QT_TRANSLATE_NOOP(
        "attention",
        "{who} đã trả lời trước, lúc {moment}. Trả lời của quầy không áp dụng; nội "
        "dung vẫn còn đây.",
    ),
    "awaits_supplement": QT_TRANSLATE_NOOP(
        "attention",
        "Hồ sơ đang chờ công dân bổ sung nên chưa tiếp nhận được. Nhận giấy bổ sung trước.",
    ),
    "supplement_once": QT_TRANSLATE_NOOP(
        "attention",
        "Hồ sơ đã được yêu cầu bổ sung một lần. Tiếp nhận hoặc từ chối.",
    ),
    "dossier_closed": QT_TRANSLATE_NOOP(
        "attention",
        "Hồ sơ đã kết thúc trên cổng nên việc này không áp dụng nữa.",
    ),
    "dossier_deleted": QT_TRANSLATE_NOOP(
        "attention",
        "Hồ sơ đã bị gỡ khỏi cổng. Việc làm ở quầy vẫn được ghi kèm hồ sơ.",
    ),
    "other_office": QT_TRANSLATE_NOOP(
        "attention",
        "Bộ phận {office} đang giữ hồ sơ này. Việc ở quầy đã được ghi; báo cho bộ phận ấy.",
    ),
    "refused_other_office": QT_TRANSLATE_NOOP(
        "attention",
        "Hồ sơ này do bộ phận khác giữ, quầy không trả lời được.",
    ),
    "foreign_event": QT_TRANSLATE_NOOP(
        "attention",
        "{deed}, do {officer} gửi từ {office_name}. Việc chưa tính vào hồ sơ; phụ trách cho nhận "
        "hoặc không nhận.",
    ),
    "let_in": QT_TRANSLATE_NOOP(
        "attention",
        "Việc của {officer} gửi từ bộ phận {office} đã được {by} cho nhận. Mở hồ sơ để xem.",
    ),
    "held_foreign_office": QT_TRANSLATE_NOOP(
        "attention",
        "Hồ sơ không thuộc bộ phận này. Việc chờ phụ trách bộ phận của hồ sơ cho nhận.",
    ),
    "refused_foreign_office": QT_TRANSLATE_NOOP(
        "attention",
        "Hồ sơ không thuộc bộ phận này nên quầy không xác nhận được.",
    ),
    "kept_out": QT_TRANSLATE_NOOP(
        "attention",
        "Bộ phận của hồ sơ không nhận việc này. Việc rời hồ sơ ở quầy; diễn biến vẫn ghi.",
    ),
    "own_fact": QT_TRANSLATE_NOOP(
        "attention",
        "Không ai tự xác nhận việc của chính mình. Nhờ phụ trách khác.",
    ),
    "already_settled": QT_TRANSLATE_NOOP(
        "attention",
        "Người khác đã quyết định việc này trước. Quyết định ấy giữ nguyên.",
    ),
    "behind_held": QT_TRANSLATE_NOOP(
        "attention",
        "Việc này chờ việc trước của cùng hồ sơ được xét. Việc trước xét xong thì cổng xét tiếp.",
    ),
    "unknown_notice": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng chưa có việc cần xử lý mà quyết định này nói tới, có thể vì mới khôi phục.",
    ),
    "officer_inactive": QT_TRANSLATE_NOOP(
        "attention",
        "Lúc làm việc này {officer} không được phân công ở bộ phận. Việc đã được ghi; phụ trách "
        "xác nhận.",
    ),
    "refused_officer_inactive": QT_TRANSLATE_NOOP(
        "attention",
        "Lúc làm việc này {officer} không được phân công ở bộ phận. Người có quyền làm lại.",
    ),
    "officer_unknown": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng chưa biết cán bộ {officer}. Việc đã được ghi; phụ trách xác nhận.",
    ),
    "held_officer_unknown": QT_TRANSLATE_NOOP(
        "attention",
        "{officer} chưa từng được phân công ở bộ phận này. Việc chờ phụ trách cho nhận.",
    ),
    "refused_officer_unknown": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng chưa biết cán bộ {officer}. Người có quyền làm lại việc này.",
    ),
    "role_missing": QT_TRANSLATE_NOOP(
        "attention",
        "{officer} chưa được giao quyền làm việc này. Việc đã được ghi; phụ trách xác nhận.",
    ),
    "refused_role_missing": QT_TRANSLATE_NOOP(
        "attention",
        "{officer} chưa được giao quyền này. Người có quyền làm lại.",
    ),
    "id_reused": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng đã có việc khác mang cùng định danh. Nội dung vẫn ở máy này; báo hỗ trợ.",
    ),
    "unreadable_event": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng không đọc được việc này. Nội dung vẫn ở máy này; báo hỗ trợ.",
    ),
    "refused_withheld": QT_TRANSLATE_NOOP(
        "attention",
        "Quầy sẽ gửi lại nội dung này khi nối được cổng. Cổng vẫn chưa nhận thì báo hỗ trợ.",
    ),
    "withheld": QT_TRANSLATE_NOOP(
        "attention",
        "Năm lần gửi, cổng vẫn chưa nhận được nội dung này. Nội dung còn nguyên ở máy; "
        "các việc khác vẫn gửi.",
    ),
    "unknown_kind": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng đang chạy bản cũ hơn quầy nên chưa xét được việc này. Cổng cập nhật xong sẽ tự xét.",
    ),
    "unknown_dossier": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng chưa có hồ sơ này, có thể vì mới khôi phục. Quầy tự gửi bù; quá lâu thì báo hỗ trợ.",
    ),
    "judging_failed": QT_TRANSLATE_NOOP(
        "attention",
        "Cổng gặp trục trặc khi xét việc này và sẽ xét lại. Quá lâu thì báo hỗ trợ.",
    ),
    "device_revoked": QT_TRANSLATE_NOOP(
        "attention",
        "Máy này đã bị thu hồi nên việc còn chờ. Phụ trách cho phép trên cổng thì việc được nhận.",
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
    "code_twice": QT_TRANSLATE_NOOP(
        "attention",
        "Mã {was} đã có ở hồ sơ khác. Hồ sơ này mang mã mới {code}: in lại giấy hẹn, "
        "mời công dân đổi giấy.",
    ),
    "fee_paid": QT_TRANSLATE_NOOP(
        "attention",
        "{who} đã thu khoản này {money}, lúc {moment}. Quầy thu thêm một lần, cả hai "
        "lần đều được ghi.",
    ),
    "fee_unknown": QT_TRANSLATE_NOOP(
        "attention",
        "Trên cổng, hồ sơ không có khoản thu này. Số tiền đã thu vẫn được ghi.",
    ),
    "fee_amount": QT_TRANSLATE_NOOP(
        "attention",
        "Số tiền đã thu khác mức phải thu. Số tiền đã thu vẫn được ghi.",
    ),
    "wrong_day": QT_TRANSLATE_NOOP(
        "attention",
        "Mã ghi ngày {day_there}, hồ sơ nhận ngày {day_here}. Mã đã in vẫn dùng; báo "
        "cáo tính theo ngày nhận.",
    ),
    "unreadable_code": QT_TRANSLATE_NOOP(
        "attention",
        "Mã trên giấy hẹn không theo mẫu của cổng. Mã vẫn dùng; báo quản trị xem lại dãy mã.",
    ),
    "foreign_code": QT_TRANSLATE_NOOP(
        "attention",
        "Mã {was} thuộc dãy mã của quầy khác. Mã đã in vẫn dùng; báo quản trị xem lại dãy mã "
        "của hai quầy.",
    ),
    "unleased_code": QT_TRANSLATE_NOOP(
        "attention",
        "Mã {was} không thuộc dãy mã nào cổng đã cấp. Mã đã in vẫn dùng.",
    ),
    "code_agency": QT_TRANSLATE_NOOP(
        "attention",
        "Mã {was} mang mã của cơ quan khác cơ quan giải quyết hồ sơ. Mã đã in vẫn dùng; báo "
        "quản trị xem lại dãy mã.",
    ),
    "deadline_differs": QT_TRANSLATE_NOOP(
        "attention",
        "Giấy hẹn in {due_here}; cổng tính ra {due_there}. Ngày trên giấy không tự đổi: "
        "chọn ngày rồi báo công dân.",
    ),
    "deadline_differs_open": QT_TRANSLATE_NOOP(
        "attention",
        "Giấy hẹn in {due_here}; theo thủ tục này cổng không tính ra ngày nào. Ngày trên giấy "
        "vẫn dùng.",
    ),
}
