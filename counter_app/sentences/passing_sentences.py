"""What an officer reads of dossiers that are handed over and taken up."""

from __future__ import annotations

from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

OF_PASSING: dict[str, str] = {
    "two_of_code": QT_TRANSLATE_NOOP(
        "sentences", "Hai hồ sơ cùng mang mã {code}. Mở từng hồ sơ ở Tra cứu để xử lý."
    ),
    "hand_foreign": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ {code} do {office} tiếp nhận, không bàn giao từ đây."
    ),
    "hand_gone": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} đã bàn giao cho {unit} lúc {at}."),
    "hand_owes": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ {code} chưa tới lúc bàn giao: còn nợ {names}."
    ),
    "hand_submitted": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ {code} chưa tới lúc bàn giao: chưa tiếp nhận."
    ),
    "hand_supplement": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ {code} chưa tới lúc bàn giao: chờ bổ sung."
    ),
    "hand_obligation": QT_TRANSLATE_NOOP(
        "sentences", "Hồ sơ {code} chưa tới lúc bàn giao: chờ nghĩa vụ tài chính."
    ),
    "hand_ended": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} đã xong, không bàn giao nữa."),
    "slip_time": QT_TRANSLATE_NOOP(
        "sentences", "Lúc ký trên phiếu chưa tới, hoặc đã quá 90 ngày. Xem lại ngày giờ."
    ),
    "on_other_slip": QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} nằm trên phiếu {slip}."),
}
