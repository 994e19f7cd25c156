"""What an officer reads for each stable code: what is, then what to do. Vietnamese, no markup.

The window translates these by the context "sentences"; the command line prints them as they are.
"""

from __future__ import annotations

from collections import defaultdict

from counter_app.contract.reasons.registry import REASONS
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP
from counter_app.sentences.file_sentences import OF_FILES
from counter_app.sentences.passing_sentences import OF_PASSING

UNKNOWN = QT_TRANSLATE_NOOP(
    "sentences", "Có việc chưa làm được. Nội dung đã nhập vẫn còn. Xuất gói hỗ trợ bằng F12."
)

SENTENCES: dict[str, str] = {
    # what is missing in an intake
    "procedure": QT_TRANSLATE_NOOP("sentences", "Chưa chọn thủ tục, hoặc không có mã thủ tục này"),
    "not_in_force": QT_TRANSLATE_NOOP(
        "sentences",
        "{name}: danh mục không có phiên bản nào có hiệu lực vào ngày tiếp nhận. "
        "Xem lại ngày của máy, hoặc nạp danh mục mới.",
    ),
    "case": QT_TRANSLATE_NOOP("sentences", "Chưa chọn trường hợp của thủ tục"),
    "written_code": QT_TRANSLATE_NOOP("sentences", "Mã ghi tay: chưa có"),
    "written_at": QT_TRANSLATE_NOOP("sentences", "Ngày giờ nhận trên giấy: chưa có hoặc chưa đúng"),
    "owner_name": QT_TRANSLATE_NOOP("sentences", "Họ và tên chủ hồ sơ: chưa có"),
    "submitter_name": QT_TRANSLATE_NOOP("sentences", "Họ và tên người nộp thay: chưa có"),
    "assistance": QT_TRANSLATE_NOOP("sentences", "Nộp có hỗ trợ: chưa ghi công dân xác nhận"),
    "assisted_paper": QT_TRANSLATE_NOOP(
        "sentences", "Giấy xác nhận có chữ ký: chưa quét. Bấm F7, hoặc chọn đọc lại."
    ),
    "paper": QT_TRANSLATE_NOOP("sentences", "{name}: chưa đánh dấu"),
    "owed_reason": QT_TRANSLATE_NOOP("sentences", "{name}: ngày nộp chưa có hoặc chưa đúng"),
    "papers_owed": QT_TRANSLATE_NOOP("sentences", "Chưa có ngày nộp của giấy nộp sau"),
    "fee": QT_TRANSLATE_NOOP("sentences", "{name}: chưa có số tiền và căn cứ"),
    "due_at": QT_TRANSLATE_NOOP("sentences", "Ngày hẹn trả: chưa tính được, cần ghi ngày và lý do"),
    "own_date": QT_TRANSLATE_NOOP(
        "sentences", "Ngày hẹn: cần dạng 25/11, hoặc xóa để theo ngày đã tính"
    ),
    "due_reason": QT_TRANSLATE_NOOP("sentences", "Ngày hẹn trả: chưa ghi lý do"),
    "incomplete": QT_TRANSLATE_NOOP("sentences", "Chưa tiếp nhận được, còn {count} việc"),
    "deadline_open": QT_TRANSLATE_NOOP(
        "sentences", "Danh mục chưa rõ thời hạn. Ghi ngày hẹn và lý do."
    ),
    "deadline_too_far": QT_TRANSLATE_NOOP(
        "sentences", "Ngày hẹn xa hơn 5 năm. Xem lại ngày, tháng, năm."
    ),
    "due_before_reception": QT_TRANSLATE_NOOP(
        "sentences", "Ngày hẹn sớm hơn lúc tiếp nhận. Chọn ngày sau."
    ),
    "due_reason_missing": QT_TRANSLATE_NOOP("sentences", "Ngày hẹn trả: chưa ghi lý do"),
    "moment_out_of_range": QT_TRANSLATE_NOOP(
        "sentences", "Ngày giờ nằm ngoài lịch làm việc. Xem lại đồng hồ của máy."
    ),
    "pause_backwards": QT_TRANSLATE_NOOP("sentences", "Lúc chạy tiếp sớm hơn lúc tạm dừng."),
    "calendar_open": QT_TRANSLATE_NOOP(
        "sentences",
        "Lịch nghỉ của năm trả kết quả chưa công bố ở quầy này. Ghi ngày hẹn và lý do; "
        "quản trị viên nạp lịch mới thì máy tính lại được.",
    ),
    "calendar_closed": QT_TRANSLATE_NOOP(
        "sentences", "Lịch không còn ngày làm việc nào. Xem lại lịch của cơ quan."
    ),
    # codes
    "not_a_demo": QT_TRANSLATE_NOOP(
        "sentences", "Đây không phải quầy mẫu: đồng hồ của máy được giữ nguyên."
    ),
    "no_code_left": QT_TRANSLATE_NOOP(
        "sentences", "Hết mã cho ngày này. Nối mạng một lần để nhận thêm, hoặc dùng sổ giấy."
    ),
    "no_lease_for_day": QT_TRANSLATE_NOOP(
        "sentences",
        "Quầy không có dải mã cho ngày {day}. Xem lại ngày của máy; nếu đúng ngày, nối mạng "
        "một lần để nhận dải mã, hoặc dùng sổ giấy.",
    ),
    "lease_closed": QT_TRANSLATE_NOOP(
        "sentences",
        "Dữ liệu này được chép từ máy khác nên chưa cấp mã được. Nối mạng để đăng ký lại quầy.",
    ),
    "no_resolver": QT_TRANSLATE_NOOP(
        "sentences", "Quầy chưa có cơ quan giải quyết cho “{procedure}”. Báo quản trị viên."
    ),
    "day_changed": QT_TRANSLATE_NOOP(
        "sentences", "Đã sang ngày mới. Xem lại ngày hẹn rồi bấm F9 lần nữa."
    ),
    "day_back": QT_TRANSLATE_NOOP(
        "sentences",
        "Đồng hồ máy đang lùi về ngày trước. Chỉnh đồng hồ, hoặc khóa màn hình rồi đăng nhập lại"
        " để xác nhận ngày.",
    ),
    "unknown_code": QT_TRANSLATE_NOOP("sentences", "Không thấy hồ sơ {code_text} trên máy này."),
    "result_not_released": QT_TRANSLATE_NOOP(
        "sentences", "Cổng chưa nhận chữ ký của hồ sơ {code}, chưa trả bản điện tử được."
    ),
    "wrong_check": QT_TRANSLATE_NOOP(
        "sentences", "Mã kiểm tra chưa khớp: một chữ số đã gõ chưa đúng. Xem lại giấy hẹn."
    ),
    "written_code_agency": QT_TRANSLATE_NOOP(
        "sentences", "Mã {code} thuộc cơ quan khác. Thủ tục này do {agency} giải quyết."
    ),
    "written_code_day": QT_TRANSLATE_NOOP(
        "sentences", "Ngày trong mã chưa khớp ngày tiếp nhận. Ghi đúng ngày trên giấy."
    ),
    "written_code_foreign": QT_TRANSLATE_NOOP(
        "sentences", "Mã này không nằm trong dãy mã của quầy. Xem lại sổ giấy."
    ),
    "written_code_used": QT_TRANSLATE_NOOP("sentences", "Mã này đã có hồ sơ. Mở hồ sơ để xem."),
    "written_in_future": QT_TRANSLATE_NOOP(
        "sentences", "Lúc tiếp nhận trên giấy chưa tới. Xem lại ngày giờ."
    ),
    "written_long_ago": QT_TRANSLATE_NOOP(
        "sentences", "Lúc tiếp nhận trên giấy đã quá 90 ngày. Báo quản trị viên."
    ),
    # what a person must settle
    "drop_reason": QT_TRANSLATE_NOOP("sentences", "Bỏ tệp cần một lý do. Ghi lý do rồi bấm F9."),
    # online dossiers
    "awaits_no_supplement": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ {code} không còn chờ bổ sung. Đọc lại bằng F5."
    ),
    "awaits_portal": QT_TRANSLATE_NOOP(
        "sentences", "Cổng chưa xác nhận trả lời của hồ sơ {code} nên chưa in. Chờ có mạng."
    ),
    "until_past": QT_TRANSLATE_NOOP("sentences", "Hạn bổ sung {day} đã qua. Chọn ngày sau."),
    "not_received": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ {code} chưa được tiếp nhận nên chưa có giấy hẹn."
    ),
    "nothing_asked": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} chưa có yêu cầu bổ sung."),
    "not_extended": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} chưa được gia hạn."),
    "not_ended": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} chưa rút, chưa dừng."),
    "not_posted": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} chưa gửi bưu chính."),
    "not_returned": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} chưa trả kết quả."),
    "unknown_slip": QT_TRANSLATE_NOOP("sentences", "Không thấy hồ sơ nào của phiếu {slip}."),
    "not_declined": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} không bị từ chối."),
    "unknown_officer": QT_TRANSLATE_NOOP("sentences", "Quầy này không có cán bộ “{login}”."),
    "no_password": QT_TRANSLATE_NOOP(
        "sentences",
        "Chưa có mật khẩu của cán bộ. Chạy ở cửa sổ dòng lệnh, hoặc đưa qua --password-fd.",
    ),
    "day_is_back": QT_TRANSLATE_NOOP(
        "sentences",
        "Đồng hồ máy đang lùi so với lần làm việc gần nhất. Nếu hôm nay đúng là {day}, chạy lại với"
        " --day {day}.",
    ),
    "day_jumped": QT_TRANSLATE_NOOP(
        "sentences",
        "Lần làm việc gần nhất đã lâu. Nếu hôm nay đúng là {day}, chạy lại với --day {day}.",
    ),
    "day_of_rest": QT_TRANSLATE_NOOP(
        "sentences",
        "Hôm nay là ngày nghỉ theo lịch. Nếu hôm nay đúng là {day}, chạy lại với --day {day}.",
    ),
    "day_is_other": QT_TRANSLATE_NOOP(
        "sentences", "Ngày của máy là {day}, khác ngày đã ghi. Xem lại đồng hồ của máy."
    ),
    "wrong_password": QT_TRANSLATE_NOOP("sentences", "Mật khẩu chưa đúng. Gõ lại."),
    "too_long_apart": QT_TRANSLATE_NOOP(
        "sentences",
        "Máy này đã hơn {days} ngày chưa liên lạc với cổng. Nối mạng, chờ một phút rồi đăng nhập.",
    ),
    "must_wait": QT_TRANSLATE_NOOP("sentences", "Thử lại sau {wait} giây."),
    # what was typed or read
    "unreadable_card": QT_TRANSLATE_NOOP("sentences", "Không đọc được mã. Quét lại hoặc gõ tay."),
    "range_depth": QT_TRANSLATE_NOOP("sentences", "Nội dung lồng nhau quá nhiều. Báo hỗ trợ."),
    "range_file_name": QT_TRANSLATE_NOOP(
        "sentences", "Tên tệp không được chứa đường dẫn. Đổi tên tệp rồi đính kèm lại."
    ),
    "range_integer": QT_TRANSLATE_NOOP("sentences", "Có con số lớn quá mức. Xem lại các số đã gõ."),
    "range_moment": QT_TRANSLATE_NOOP(
        "sentences", "Có ngày giờ ngoài khoảng 1900–2200. Xem lại ngày đã gõ và đồng hồ của máy."
    ),
    "range_text": QT_TRANSLATE_NOOP("sentences", "Có mã dài quá mức. Xem lại mã đã gõ."),
    "unreadable_pack": QT_TRANSLATE_NOOP("sentences", "Gói danh mục không đọc được ({procedure})."),
    "faulty_forms": QT_TRANSLATE_NOOP("sentences", "Tệp mẫu giấy in sai ở {name}, mục {field}."),
    "unreadable_calendar": QT_TRANSLATE_NOOP("sentences", "Lịch làm việc không đọc được."),
    "unreadable_enrolment": QT_TRANSLATE_NOOP("sentences", "Tệp đăng ký quầy không đọc được."),
    **OF_FILES,
    **OF_PASSING,
    # why the desk refuses what the portal would
    **{code: item.at_desk for code, item in REASONS.items() if item.at_desk},
    # printing
    "printer_gone": QT_TRANSLATE_NOOP(
        "sentences", "Không thấy máy in {printer}. Hồ sơ đã lưu. Bật máy in rồi Ctrl+P in lại."
    ),
    "printer_refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Máy in {printer} chưa nhận. Hồ sơ đã lưu. Xem giấy, dây nối rồi Ctrl+P in lại.",
    ),
    "print_cancelled": QT_TRANSLATE_NOOP("sentences", "Chưa in. Hồ sơ đã lưu. Ctrl+P để in."),
    "form_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Giấy hẹn vẽ chưa được. Hồ sơ đã lưu. Bấm Ctrl+P lần nữa, hoặc báo hỗ trợ."
    ),
    "folder_of_program": QT_TRANSLATE_NOOP(
        "sentences", "Thư mục này thuộc dữ liệu của chương trình. Chọn thư mục khác để lưu PDF."
    ),
    # the program's own files
    "screen_locked": QT_TRANSLATE_NOOP(
        "sentences", "Màn hình đang khóa nên chưa ghi. Mở khóa rồi làm lại."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "sentences", "Ổ đĩa đã đầy, chưa lưu được. Xóa bớt tệp rồi bấm lại; biểu mẫu vẫn còn."
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "sentences", "Thư mục dữ liệu không ghi được. Xem lại quyền của thư mục."
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "sentences", "Dữ liệu có chỗ hỏng, chương trình tự phục hồi. Chờ báo xong rồi làm lại."
    ),
    "damaged_again": QT_TRANSLATE_NOOP(
        "sentences", "Dữ liệu lại có chỗ hỏng. Đóng rồi mở lại chương trình, và nhờ xem ổ đĩa."
    ),
    "nothing_opens": QT_TRANSLATE_NOOP(
        "sentences", "Dữ liệu của quầy bị hỏng và không có bản sao lưu nào mở được. Báo hỗ trợ."
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "sentences", "Tệp này trên máy bị hỏng hoặc không còn. Đính kèm lại giấy này."
    ),
    "wrong_key": QT_TRANSLATE_NOOP(
        "sentences", "Khóa trên máy này không mở được dữ liệu. Dùng đúng máy đã đăng ký quầy."
    ),
    "key_damaged": QT_TRANSLATE_NOOP(
        "sentences", "Tệp khóa {file} bị hỏng, cả bản sao. Chép lại tệp ấy từ nơi lưu khác."
    ),
    "key_missing": QT_TRANSLATE_NOOP(
        "sentences", "Máy này không có khóa của quầy. Dùng đúng máy và tài khoản đã đăng ký."
    ),
    "newer_database": QT_TRANSLATE_NOOP(
        "sentences", "Dữ liệu do bản chương trình mới hơn ghi. Cập nhật chương trình rồi mở lại."
    ),
    "profile_in_use": QT_TRANSLATE_NOOP(
        "sentences",
        "Chương trình đang mở với dữ liệu này. Dùng cửa sổ đang mở, hoặc đóng nó trước.",
    ),
    "profile_damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Tệp {name} trong {folder} bị hỏng, cả bản sao. Giữ nguyên thư mục, báo hỗ trợ.",
    ),
    "no_profile": QT_TRANSLATE_NOOP("sentences", "Không thấy dữ liệu quầy trong {folder}."),
    "busy": QT_TRANSLATE_NOOP("sentences", "Dữ liệu đang bận. Chờ một chút rồi bấm lại."),
    "disk_error": QT_TRANSLATE_NOOP(
        "sentences", "Ổ đĩa đọc ghi chưa được. Xem lại ổ đĩa; biểu mẫu vẫn còn."
    ),
    "second_journal": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ đã lưu, sổ thứ hai chưa ghi được nên chưa in. Xem lại ổ đĩa rồi Ctrl+P."
    ),
    "journal_behind": QT_TRANSLATE_NOOP(
        "sentences", "Sổ thứ hai chưa ghi được nên chưa lưu. Xem lại ổ đĩa; biểu mẫu vẫn còn."
    ),
    "storage": QT_TRANSLATE_NOOP("sentences", "Chưa đọc ghi được dữ liệu. Báo hỗ trợ."),
    "file_exists": QT_TRANSLATE_NOOP("sentences", "Thư mục này đã có dữ liệu của một quầy."),
    "file_missing": QT_TRANSLATE_NOOP("sentences", "Không thấy tệp {name}."),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Không đọc ghi được {name}. Xem lại quyền và đường dẫn."
    ),
    "system_refused": QT_TRANSLATE_NOOP(
        "sentences", "Máy không cho đọc, ghi hoặc nối mạng. Xem lại quyền, chỗ trống và mạng."
    ),
    # the link to the portal
    "unreachable": QT_TRANSLATE_NOOP(
        "sentences", "Chưa tới được cổng. Xem lại dây mạng; việc tại quầy vẫn làm được."
    ),
    "record_unsent": QT_TRANSLATE_NOOP(
        "sentences", "Chưa gửi được tới cổng. Nội dung vẫn còn ở đây: có mạng thì ghi lại."
    ),
    "stalled": QT_TRANSLATE_NOOP("sentences", "Cổng chưa trả lời. Quầy sẽ tự gửi lại."),
    "too_slow": QT_TRANSLATE_NOOP("sentences", "Đường truyền quá chậm. Quầy sẽ tự gửi lại."),
    "not_the_portal": QT_TRANSLATE_NOOP(
        "sentences", "Mạng này đòi đăng nhập, hoặc trả lời thay cổng. Mở trình duyệt xem lại."
    ),
    "untrusted": QT_TRANSLATE_NOOP(
        "sentences", "Chứng thư của cổng chưa tin được. Xem lại ngày giờ của máy, rồi báo quản trị."
    ),
    "too_large_answer": QT_TRANSLATE_NOOP(
        "sentences", "Câu trả lời của cổng lớn quá mức. Báo quản trị viên."
    ),
    "unreadable_answer": QT_TRANSLATE_NOOP(
        "sentences", "Chưa đọc được câu trả lời của cổng. Cập nhật chương trình."
    ),
    "cancelled": QT_TRANSLATE_NOOP("sentences", "Đã dừng theo yêu cầu."),
    "portal_busy": QT_TRANSLATE_NOOP("sentences", "Cổng đang bận. Chờ một chút rồi tìm lại."),
    "portal_address": QT_TRANSLATE_NOOP(
        "sentences", "Địa chỉ cổng chưa đúng. Ghi đủ như https://cong.example:8645."
    ),
    "enrol_what": QT_TRANSLATE_NOOP(
        "sentences", "Cần tệp đăng ký, hoặc --portal và --code của cổng."
    ),
}


def fill(template: str, params: dict[str, object]) -> str:
    """The sentence with its parameters; days as dd/mm/yyyy."""
    shown = {
        name: value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else value
        for name, value in params.items()
    }
    return template.format_map(defaultdict(str, shown))  # what nobody gave stays empty
