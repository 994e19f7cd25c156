"""Why a dossier cannot go on: units, officers, questions and notices."""

from __future__ import annotations

from counter_app.contract.reasons.choices import SEEN
from counter_app.contract.reasons.reason import Outcome, Reason, SettledBy
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

HANDING: tuple[Reason, ...] = (
    Reason(
        code="not_now",
        title="Trạng thái hồ sơ không cho làm việc này.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Việc không khớp trạng thái"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Việc này không khớp với trạng thái hồ sơ trên cổng. Việc đã làm vẫn được ghi.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention",
            "Trạng thái hồ sơ trên cổng đã khác nên cổng không nhận việc này. Xem lại hồ sơ.",
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ {code} đang ở trạng thái khác, chưa làm được việc này."
        ),
        choices=SEEN,
    ),
    Reason(
        code="unit_missing",
        title="Chưa ghi đơn vị nhận hoặc số phiếu bàn giao.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Phiếu bàn giao thiếu đơn vị"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Phiếu bàn giao chưa ghi đơn vị nhận hoặc số phiếu. Hỏi lại nơi lập phiếu."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa chọn đơn vị nhận hồ sơ."),
        choices=SEEN,
    ),
    Reason(
        code="handed_twice",
        title="Hồ sơ đã được giao cho đơn vị khác.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Một hồ sơ, hai phiếu bàn giao"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ đã được giao cho {unit} và chưa ai nhận. Hỏi xem giấy đang ở đâu."
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ đã giao cho {unit} và chưa ai nhận. Bỏ lần giao đó trước."
        ),
        choices=SEEN,
    ),
    Reason(
        code="taken_twice",
        title="Hồ sơ đã được đơn vị khác nhận.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Hai nơi cùng nhận hồ sơ"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "{unit} đã nhận hồ sơ này theo cùng phiếu. Người nhận trước đang giữ."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "{unit} đã nhận hồ sơ theo phiếu này."),
        choices=SEEN,
    ),
    Reason(
        code="officer_missing",
        title="Chưa ghi người nhận việc.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa chọn người nhận việc."),
    ),
    Reason(
        code="reason_missing",
        title="Chưa ghi lý do.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Việc chưa ghi lý do"),
        sentence=QT_TRANSLATE_NOOP("attention", "Việc này chưa ghi lý do. Hỏi người đã làm."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi lý do."),
        choices=SEEN,
    ),
    Reason(
        code="body_missing",
        title="Chưa ghi cơ quan được hỏi.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Xác minh thiếu cơ quan được hỏi"),
        sentence=QT_TRANSLATE_NOOP("attention", "Việc xác minh chưa ghi hỏi cơ quan nào."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi cơ quan được hỏi."),
        choices=SEEN,
    ),
    Reason(
        code="answer_without_question",
        title="Không có lần xác minh này.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Trả lời không rõ của lần xác minh nào"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Có trả lời xác minh nhưng hồ sơ không có lần hỏi này."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ không có lần xác minh này."),
        choices=SEEN,
    ),
    Reason(
        code="reference_missing",
        title="Chưa ghi số thông báo.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Thông báo nghĩa vụ thiếu số"),
        sentence=QT_TRANSLATE_NOOP("attention", "Thông báo nghĩa vụ tài chính chưa ghi số."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi số thông báo."),
        choices=SEEN,
    ),
    Reason(
        code="obligation_twice",
        title="Thông báo này đã được ghi.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Thông báo ghi hai lần"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Thông báo số {reference} đã có trên hồ sơ. Chỉ tính một lần."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Thông báo số {reference} đã có trên hồ sơ."),
        choices=SEEN,
    ),
    Reason(
        code="met_without_obligation",
        title="Không có thông báo này.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Chứng từ không rõ của thông báo nào"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Chứng từ ghi cho thông báo số {reference} mà hồ sơ không có."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ không có thông báo số {reference}."),
        choices=SEEN,
    ),
)
