"""Why the portal does not fulfil a question."""

from __future__ import annotations

from counter_app.contract.reasons.reason import Reason
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

QUESTIONS: tuple[Reason, ...] = (
    Reason(
        code="unreadable",
        title="Cổng không đọc được yêu cầu.",
        status=400,
        does="halves the run until one entry is left; a cursor is dropped and the feed read anew",
    ),
    Reason(
        code="unauthorised",
        title="Máy này chưa đăng ký hoặc đã bị thu hồi.",
        status=401,
        does="says *Chờ đăng nhập*; work goes on, sending waits",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Cổng chưa biết máy này. Xin mã đăng ký mới ở cổng."
        ),
    ),
    Reason(
        code="forbidden",
        title="Quầy này không được làm việc đó.",
        status=403,
        does="says so under *Cần xử lý*, asks again with the next cycle",
        at_desk=QT_TRANSLATE_NOOP("sentences", "Quầy này không được làm việc đó."),
    ),
    Reason(
        code="not_found",
        title="Cổng không có nội dung này.",
        status=404,
        does="says that the portal has none; an upload is begun anew",
    ),
    Reason(
        code="chain_fork",
        title="Nhật ký của quầy đã tách làm hai.",
        status=409,
        does="closes the journal where both agree; its rest goes into the one written from now on",
    ),
    Reason(
        code="history_changed",
        title="Cổng đã được khôi phục từ bản sao lưu.",
        status=409,
        does="gives back, then reads the feed from the beginning",
    ),
    Reason(
        code="too_large",
        title="Yêu cầu lớn hơn mức cổng nhận.",
        status=413,
        does="halves the run; asks for smaller pieces of a file",
    ),
    Reason(
        code="version",
        title="Chương trình cũ hơn mức cổng nhận.",
        status=426,
        does="says that an update is needed; capture and printing go on",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Cổng cần bản chương trình mới hơn. Cập nhật chương trình rồi mở lại."
        ),
    ),
    Reason(
        code="portal_version",
        title="Cổng cũ hơn chương trình này.",
        status=426,
        does="says that the portal needs an update; capture and printing go on",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Chương trình này mới hơn cổng. Báo quản trị viên cập nhật cổng."
        ),
    ),
    Reason(
        code="busy",
        title="Cổng đang bận, quầy sẽ gửi lại sau.",
        status=503,
        does="waits as told",
    ),
    Reason(
        code="enrolment_code",
        title="Mã đăng ký sai, đã dùng hoặc hết hạn.",
        status=403,
        does="asks the officer for another code",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Mã đăng ký sai, đã dùng hoặc hết hạn. Xin mã mới ở cổng."
        ),
    ),
    Reason(
        code="other_desk",
        title="Mã đăng ký là của quầy khác.",
        status=403,
        does="keeps its own desk and asks for a code of it",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Mã này của quầy khác, dữ liệu ở đây là của {here}. Xin mã cho đúng quầy."
        ),
    ),
    Reason(
        code="checksum",
        title="Tệp nhận được khác với tệp đã gửi.",
        status=460,
        does="sends the file again; after three times *Cần xử lý*",
    ),
    Reason(
        code="offset",
        title="Tệp đang gửi dở ở chỗ khác.",
        status=409,
        does="asks how far the file is and goes on there",
    ),
    Reason(
        code="quota",
        title="Đã gửi quá nhiều tệp, cổng nhận tiếp sau.",
        status=507,
        does="sends files again after an hour; text, and files down, go on",
    ),
    Reason(
        code="look_pace",
        title="Đã tra quá nhiều lần trong một phút.",
        status=429,
        does="says so; the officer waits a minute",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Đã tra trên cổng 30 lần trong một phút. Chờ một phút rồi tìm lại."
        ),
    ),
    Reason(
        code="look_limit",
        title="Hôm nay đã tra đủ số lần, cần lãnh đạo bộ phận mở thêm.",
        status=403,
        does="says so; a supervisor opens more",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences",
            "Hôm nay đã tra trên cổng đủ 300 lần. Lãnh đạo bộ phận mở thêm bằng mật khẩu của mình.",
        ),
    ),
    Reason(
        code="supervisor",
        title="Tên hoặc mật khẩu của lãnh đạo chưa đúng.",
        status=403,
        does="asks for the password again",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Mật khẩu của lãnh đạo chưa đúng, hoặc cổng chưa biết. Gõ lại."
        ),
    ),
    Reason(
        code="office_person",
        title="Mật khẩu chưa đúng, hoặc tài khoản này không ghi được dữ liệu của cơ quan.",
        status=403,
        does="asks for the password again",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences",
            "Mật khẩu chưa đúng, hoặc cổng chưa biết bạn là lãnh đạo hay quản trị viên. Gõ lại.",
        ),
    ),
    Reason(
        code="office_changed",
        title="Người khác vừa ghi, hoặc bản ghi này không sửa được như vậy.",
        status=409,
        does="reads what the office recorded and shows it beside what was typed",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Người khác vừa sửa mục này. Xem lại danh sách rồi làm lại."
        ),
    ),
    Reason(
        code="record_dates",
        title="Lúc hết phải sau lúc bắt đầu.",
        status=422,
        does="says so beside what was typed",
        at_desk=QT_TRANSLATE_NOOP("sentences", "Lúc hết phải sau lúc bắt đầu."),
    ),
    Reason(
        code="record_basis",
        title="Căn cứ hoặc lý do chưa có, hoặc quá dài.",
        status=422,
        does="says so beside what was typed",
        at_desk=QT_TRANSLATE_NOOP("sentences", "Ghi căn cứ hoặc lý do, nhiều nhất 500 chữ."),
    ),
    Reason(
        code="mandate_people",
        title="Người ký thay và người được ký thay phải là hai người của cơ quan.",
        status=422,
        does="says so beside what was typed",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Người ký thay và người được ký thay phải là hai người của cơ quan này."
        ),
    ),
    Reason(
        code="serials_full",
        title="Cơ quan giải quyết đã hết số hồ sơ trong thời gian này.",
        status=409,
        does="says so to the administrator; asks again",
    ),
    Reason(
        code="submission_invalid",
        title="Nội dung hồ sơ trực tuyến chưa đúng.",
        status=422,
        does="never hears it: the citizen's side mends the form",
    ),
    Reason(
        code="not_awaited",
        title="Hồ sơ không chờ công dân bổ sung.",
        status=409,
        does="never hears it",
    ),
    Reason(
        code="fault",
        title="Cổng gặp trục trặc.",
        status=500,
        does="waits; an entry that alone fails five times is withheld",
        at_desk=QT_TRANSLATE_NOOP("sentences", "Cổng gặp trục trặc. Quầy sẽ tự gửi lại."),
    ),
)
