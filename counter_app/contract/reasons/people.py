"""Who did it, and of which office: what is wrong there."""

from __future__ import annotations

from counter_app.contract.reasons.choices import CONFIRM, HANDED_OVER, LET_IN_OR_NOT, SEEN
from counter_app.contract.reasons.reason import Compared, Outcome, Reason, SettledBy
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

PEOPLE: tuple[Reason, ...] = (
    Reason(
        code="officer_inactive",
        title="Lúc đó cán bộ không được phân công ở bộ phận này.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Không được phân công"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Lúc làm việc này {officer} không được phân công ở bộ phận. Việc đã được ghi; phụ "
            "trách xác nhận.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention",
            "Lúc làm việc này {officer} không được phân công ở bộ phận. Người có quyền làm lại.",
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Tài khoản này đã thôi dùng."),
        choices=CONFIRM,
    ),
    Reason(
        code="role_missing",
        title="Cán bộ chưa được giao quyền này.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Việc ngoài vai trò"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "{officer} chưa được giao quyền làm việc này. Việc đã được ghi; phụ trách xác nhận.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "{officer} chưa được giao quyền này. Người có quyền làm lại."
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Việc này thuộc vai trò khác. Chuyển cho người có quyền."
        ),
        choices=CONFIRM,
    ),
    Reason(
        code="other_office",
        title="Hồ sơ do bộ phận khác giữ.",
        formerly=(Outcome.REFUSED, Outcome.NOTICE),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Hồ sơ của bộ phận khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Bộ phận {office} đang giữ hồ sơ này. Việc ở quầy đã được ghi; báo cho bộ phận ấy.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ này do bộ phận khác giữ, quầy không trả lời được."
        ),
        choices=HANDED_OVER,
        considered=True,
        compares=Compared.OFFICE,
    ),
    Reason(
        code="let_in",
        becomes=(Outcome.NOTICE,),
        does="shows who let it in, from which office it came",
        heading=QT_TRANSLATE_NOOP("attention", "Đã cho nhận từ nơi khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Việc của {officer} gửi từ bộ phận {office} đã được {by} cho nhận. Mở hồ sơ để xem.",
        ),
        choices=SEEN,
    ),
    Reason(
        code="foreign_event",
        becomes=(Outcome.NOTICE,),
        does="shows what waits; a supervisor lets it in or keeps it out",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Việc gửi từ nơi khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "{deed}, do {officer} gửi từ {office_name}. Việc chưa tính vào hồ sơ; phụ trách "
            "cho nhận hoặc không nhận.",
        ),
        on_timeline=QT_TRANSLATE_NOOP(
            "timeline", "Cổng giữ lại việc gửi từ nơi khác, chờ phụ trách"
        ),
        choices=LET_IN_OR_NOT,
    ),
    Reason(
        code="looked_at",
        becomes=(Outcome.TIMELINE,),
        does="shows on the timeline who of another office looked; nothing is to be settled",
        on_timeline=QT_TRANSLATE_NOOP("timeline", "{officer}, {office}, đã xem trên cổng"),
    ),
)
