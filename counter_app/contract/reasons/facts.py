"""What is wrong with a fact that counts all the same; most refuse a request, too."""

from __future__ import annotations

from counter_app.contract.reasons.choices import (
    AFTER_REMOVAL,
    KEEP_BOTH_OR_REFUND,
    KEEP_OR_REFUND,
    KEPT_AS_SEEN,
    SEEN,
    SOMETHING_TO_SEE,
)
from counter_app.contract.reasons.reason import Compared, Outcome, Reason
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

FACTS: tuple[Reason, ...] = (
    Reason(
        code="dossier_deleted",
        title="Hồ sơ đã bị gỡ khỏi cổng.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="shows it beside the tombstone",
        heading=QT_TRANSLATE_NOOP("attention", "Hồ sơ đã gỡ khỏi cổng"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ đã bị gỡ khỏi cổng. Việc làm ở quầy vẫn được ghi kèm hồ sơ."
        ),
        choices=AFTER_REMOVAL,
        considered=True,
    ),
    Reason(
        code="no_dossier",
        title="Không có hồ sơ này.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="never makes one",
        heading=SOMETHING_TO_SEE,
        at_desk=QT_TRANSLATE_NOOP("sentences", "Không thấy hồ sơ này trên máy."),
        choices=SEEN,
    ),
    Reason(
        code="implausible",
        title="Thay đổi này có giá trị khó tin.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="names the values, asks whoever knows",
        heading=QT_TRANSLATE_NOOP("attention", "Giá trị khó tin"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Việc này có giá trị khó tin: {what}. Việc đã được ghi; xem lại hồ sơ, báo cán bộ "
            "đã làm.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention",
            "Việc này có giá trị khó tin nên cổng không nhận: {what}. Làm lại với giá trị đúng.",
        ),
        choices=KEPT_AS_SEEN,
    ),
    Reason(
        code="dossier_closed",
        title="Hồ sơ đã kết thúc.",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Hồ sơ đã kết thúc"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ đã kết thúc trên cổng nên việc này không áp dụng nữa."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ đã kết thúc, không thêm giấy tờ được nữa."),
        choices=SEEN,
    ),
    Reason(
        code="note_too_long",
        title="Lý do dài hơn mức cho phép.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="never makes one",
        heading=SOMETHING_TO_SEE,
        at_desk=QT_TRANSLATE_NOOP("sentences", "Ghi chú dài quá {most} ký tự. Viết gọn lại."),
        choices=SEEN,
    ),
    Reason(
        code="already_received",
        becomes=(Outcome.NOTICE,),
        does="shows both receptions",
        heading=SOMETHING_TO_SEE,
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ này đã tiếp nhận với mã {code}."),
        choices=SEEN,
    ),
    Reason(
        code="fee_amount",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Số tiền khác mức phải thu"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Số tiền đã thu khác mức phải thu. Số tiền đã thu vẫn được ghi."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Số tiền chưa đúng. Từ 0 đồng trở lên, xem lại."),
        choices=KEEP_OR_REFUND,
    ),
    Reason(
        code="fee_unknown",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Khoản thu cổng không có"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Trên cổng, hồ sơ không có khoản thu này. Số tiền đã thu vẫn được ghi."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ không có khoản thu này."),
        choices=KEEP_OR_REFUND,
    ),
    Reason(
        code="fee_paid",
        becomes=(Outcome.NOTICE,),
        does="shows both payments: keep both, or refund",
        heading=QT_TRANSLATE_NOOP("attention", "Khoản thu hai lần"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "{who} đã thu khoản này {money}, lúc {moment}. Quầy thu thêm một lần, cả hai lần "
            "đều được ghi.",
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Khoản này đã thu rồi."),
        choices=KEEP_BOTH_OR_REFUND,
        urgent=True,
        compares=Compared.PAYMENT,
    ),
    Reason(
        code="sets",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=SOMETHING_TO_SEE,
        at_desk=QT_TRANSLATE_NOOP("sentences", "Số bộ hồ sơ cần từ 1 trở lên."),
        choices=SEEN,
    ),
    Reason(
        code="empty_note",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=SOMETHING_TO_SEE,
        at_desk=QT_TRANSLATE_NOOP("sentences", "Ghi chú còn trống."),
        choices=SEEN,
    ),
    Reason(
        code="paper_name",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=SOMETHING_TO_SEE,
        at_desk=QT_TRANSLATE_NOOP("sentences", "Giấy tờ chưa có tên."),
        choices=SEEN,
    ),
    Reason(
        code="reprint_reason",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=SOMETHING_TO_SEE,
        at_desk=QT_TRANSLATE_NOOP("sentences", "In lại cần một lý do. Chọn lý do rồi in."),
        choices=SEEN,
    ),
)
