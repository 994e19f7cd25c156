"""What is wrong with a dossier's code or its date."""

from __future__ import annotations

from counter_app.contract.reasons.choices import KEEP_CODE, RECEIPT_EXCHANGED, WHICH_DATE
from counter_app.contract.reasons.reason import Compared, Outcome, Reason
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

CODES: tuple[Reason, ...] = (
    Reason(
        code="code_twice",
        becomes=(Outcome.NOTICE,),
        does="shows both dossiers; the one that it stands on is given another code",
        heading=QT_TRANSLATE_NOOP("attention", "Mã đã có ở hồ sơ khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Mã {was} đã có ở hồ sơ khác. Hồ sơ này mang mã mới {code}: in lại giấy hẹn, mời "
            "công dân đổi giấy.",
        ),
        choices=RECEIPT_EXCHANGED,
        urgent=True,
        compares=Compared.CODE,
    ),
    Reason(
        code="foreign_code",
        becomes=(Outcome.NOTICE,),
        does="shows it; the code lies in the lease of another `desk` and stays, unless that "
        "desk gives it too",
        heading=QT_TRANSLATE_NOOP("attention", "Mã của quầy khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Mã {was} thuộc dãy mã của quầy khác. Mã đã in vẫn dùng; báo quản trị xem lại dãy "
            "mã của hai quầy.",
        ),
        choices=KEEP_CODE,
    ),
    Reason(
        code="unleased_code",
        becomes=(Outcome.NOTICE,),
        does="shows it; the code lies in nobody's lease and stays",
        heading=QT_TRANSLATE_NOOP("attention", "Mã ngoài dãy đã cấp"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Mã {was} không thuộc dãy mã nào cổng đã cấp. Mã đã in vẫn dùng."
        ),
        choices=KEEP_CODE,
    ),
    Reason(
        code="code_agency",
        becomes=(Outcome.NOTICE,),
        does="shows it; the code is of another agency than the dossier's `agency`",
        heading=QT_TRANSLATE_NOOP("attention", "Mã của cơ quan khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Mã {was} mang mã của cơ quan khác cơ quan giải quyết hồ sơ. Mã đã in vẫn dùng; "
            "báo quản trị xem lại dãy mã.",
        ),
        choices=KEEP_CODE,
    ),
    Reason(
        code="unreadable_code",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Mã không theo mẫu"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Mã trên giấy hẹn không theo mẫu của cổng. Mã vẫn dùng; báo quản trị xem lại dãy mã.",
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Đây chưa phải mã hồ sơ. Xem lại từng nhóm chữ số."),
        choices=KEEP_CODE,
    ),
    Reason(
        code="wrong_day",
        becomes=(Outcome.NOTICE,),
        does="shows it; the code stays, reports go by `received_at`",
        heading=QT_TRANSLATE_NOOP("attention", "Ngày trong mã khác ngày nhận"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Mã ghi ngày {day_there}, hồ sơ nhận ngày {day_here}. Mã đã in vẫn dùng; báo cáo "
            "tính theo ngày nhận.",
        ),
        choices=KEEP_CODE,
        compares=Compared.DAY,
    ),
    Reason(
        code="deadline_differs",
        becomes=(Outcome.NOTICE,),
        does="shows both moments; the printed one stays until somebody chooses",
        heading=QT_TRANSLATE_NOOP("attention", "Ngày hẹn khác nhau"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Giấy hẹn in {due_here}; cổng tính ra {due_there}. Ngày trên giấy không tự đổi: "
            "chọn ngày rồi báo công dân.",
        ),
        by_why={
            "open": QT_TRANSLATE_NOOP(
                "attention",
                "Giấy hẹn in {due_here}; theo thủ tục này cổng không tính ra ngày nào. Ngày trên "
                "giấy vẫn dùng.",
            )
        },
        on_timeline=QT_TRANSLATE_NOOP("timeline", "Cổng tính ngày hẹn khác ngày đã in"),
        choices=WHICH_DATE,
        compares=Compared.DUE,
    ),
)
