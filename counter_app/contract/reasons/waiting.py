"""Why an event is held until something else is known, sent or decided."""

from __future__ import annotations

from counter_app.contract.reasons.choices import CONFIRM
from counter_app.contract.reasons.reason import Outcome, Reason, SettledBy
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

WAITING: tuple[Reason, ...] = (
    Reason(
        code="unknown_kind",
        title="Cổng chưa biết loại thay đổi này.",
        becomes=(Outcome.HELD,),
        does="waits for the portal's update",
        settled_by=SettledBy.OPERATOR,
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Cổng đang chạy bản cũ hơn quầy nên chưa xét được việc này. Cổng cập nhật xong sẽ "
            "tự xét.",
        ),
    ),
    Reason(
        code="unknown_dossier",
        title="Cổng chưa có hồ sơ này.",
        becomes=(Outcome.HELD,),
        does="waits for the journal that made the dossier",
        settled_by=SettledBy.OPERATOR,
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Cổng chưa có hồ sơ này, có thể vì mới khôi phục. Quầy tự gửi bù; quá lâu thì báo "
            "hỗ trợ.",
        ),
    ),
    Reason(
        code="judging_failed",
        title="Cổng chưa xét được thay đổi này.",
        becomes=(Outcome.HELD,),
        does="waits; the portal looks again",
        settled_by=SettledBy.OPERATOR,
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Cổng gặp trục trặc khi xét việc này và sẽ xét lại. Quá lâu thì báo hỗ trợ.",
        ),
    ),
    Reason(
        code="foreign_office",
        title="Hồ sơ không thuộc bộ phận này; chờ bộ phận của hồ sơ cho nhận.",
        becomes=(Outcome.HELD, Outcome.REFUSED),
        does="never makes one; shows it while somebody there decides",
        settled_by=SettledBy.SUPERVISOR,
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ không thuộc bộ phận này nên quầy không xác nhận được."
        ),
        if_held=QT_TRANSLATE_NOOP(
            "attention",
            "Hồ sơ không thuộc bộ phận này. Việc chờ phụ trách bộ phận của hồ sơ cho nhận.",
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} của bộ phận khác: chỉ xem được."),
    ),
    Reason(
        code="officer_unknown",
        title="Cán bộ chưa từng được phân công ở bộ phận này; chờ phụ trách cho nhận.",
        becomes=(Outcome.HELD,),
        formerly=(Outcome.REFUSED, Outcome.NOTICE),
        does="shows it while a supervisor decides; a notice of earlier portals is confirmed by one",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Cổng chưa biết cán bộ"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Cổng chưa biết cán bộ {officer}. Việc đã được ghi; phụ trách xác nhận."
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Cổng chưa biết cán bộ {officer}. Người có quyền làm lại việc này."
        ),
        if_held=QT_TRANSLATE_NOOP(
            "attention",
            "{officer} chưa từng được phân công ở bộ phận này. Việc chờ phụ trách cho nhận.",
        ),
        choices=CONFIRM,
    ),
    Reason(
        code="behind_held",
        title="Chờ việc trước của cùng hồ sơ được xét.",
        becomes=(Outcome.HELD,),
        does="waits",
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Việc này chờ việc trước của cùng hồ sơ được xét. Việc trước xét xong thì cổng xét "
            "tiếp.",
        ),
    ),
    Reason(
        code="unknown_notice",
        title="Cổng chưa có việc cần xử lý này.",
        becomes=(Outcome.HELD,),
        does="waits",
        settled_by=SettledBy.OPERATOR,
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Cổng chưa có việc cần xử lý mà quyết định này nói tới, có thể vì mới khôi phục.",
        ),
    ),
    Reason(
        code="device_revoked",
        title="Máy đã bị thu hồi, chờ lãnh đạo bộ phận cho phép.",
        becomes=(Outcome.HELD,),
        does="shows it; a supervisor lets it in",
        settled_by=SettledBy.SUPERVISOR,
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Máy này đã bị thu hồi nên việc còn chờ. Phụ trách cho phép trên cổng thì việc "
            "được nhận.",
        ),
    ),
)
