"""Why a term or a dossier cannot be changed or ended as somebody wants."""

from __future__ import annotations

from counter_app.contract.reasons.choices import SEEN
from counter_app.contract.reasons.reason import Outcome, Reason, SettledBy
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

ENDING: tuple[Reason, ...] = (
    Reason(
        code="extension_twice",
        title="Hồ sơ đã được gia hạn một lần.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Gia hạn hai lần"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ đã gia hạn một lần. Lần ký trước có giá trị; báo lại công dân."
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ đã gia hạn một lần nên cổng không nhận lần này."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ đã gia hạn một lần."),
        choices=SEEN,
    ),
    Reason(
        code="signer_missing",
        title="Chưa ghi người ký.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Văn bản thiếu người ký"),
        sentence=QT_TRANSLATE_NOOP("attention", "Văn bản chưa ghi ai đã ký."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi người đã ký."),
        choices=SEEN,
    ),
    Reason(
        code="mandate_over",
        title="Không có ủy quyền ký tại thời điểm này.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Ký ngoài thời gian ủy quyền"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "{officer} ký theo một ủy quyền không có hiệu lực lúc ký. Phụ trách xem lại.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention",
            "Ủy quyền không có hiệu lực lúc ký nên cổng không nhận. Chuyển người có quyền ký.",
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Ủy quyền ký đã hết hoặc chưa có hiệu lực. Chuyển người có quyền ký."
        ),
        choices=SEEN,
    ),
    Reason(
        code="stop_without_question",
        title="Không có yêu cầu bổ sung này.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Dừng không rõ vì yêu cầu nào"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Việc dừng giải quyết không khớp yêu cầu bổ sung nào của hồ sơ."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ không có yêu cầu bổ sung quá hạn này."),
        choices=SEEN,
    ),
    Reason(
        code="stopped_but_answered",
        title="Công dân đã bổ sung.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Dừng dù đã bổ sung"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Công dân đã nộp bổ sung trước khi dừng. Báo công dân, hồ sơ giải quyết tiếp.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Công dân đã nộp bổ sung nên cổng không nhận việc dừng."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Công dân đã nộp bổ sung, không dừng được."),
        choices=SEEN,
    ),
    Reason(
        code="stop_too_early",
        title="Hạn bổ sung chưa qua.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Dừng khi còn hạn bổ sung"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Thông báo dừng đã đưa khi hạn bổ sung chưa qua. Báo công dân vẫn bổ sung được.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Hạn bổ sung chưa qua nên cổng không nhận việc dừng."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hạn bổ sung chưa qua, chưa dừng giải quyết được."),
        choices=SEEN,
    ),
    Reason(
        code="extension_late",
        title="Quá muộn để gia hạn.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Việc gia hạn đến sau ngày được gia hạn nên cổng không nhận."
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences",
            "Hồ sơ {code} đã đến hạn trả, không gia hạn trên máy được nữa. "
            "Phiếu hẹn lại ký giấy thì ghi lại ở quầy.",
        ),
    ),
    Reason(
        code="extension_not_later",
        title="Ngày hẹn lại không sau ngày hẹn đang có.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Hẹn lại không muộn hơn"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Văn bản hẹn lại ghi ngày không sau ngày hẹn đang có. Xem lại văn bản; báo công dân.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Ngày hẹn lại không sau ngày hẹn đang có nên cổng không nhận."
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Ngày hẹn lại của hồ sơ {code} phải sau ngày hẹn đang có."
        ),
        choices=SEEN,
    ),
    Reason(
        code="after_stop",
        title="Hồ sơ đã dừng giải quyết.",
        becomes=(Outcome.NOTICE,),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Bổ sung sau khi dừng"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Giấy bổ sung đến sau khi có thông báo dừng. Nộp trong hạn thì hồ sơ giải quyết tiếp.",
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ {code} đã dừng giải quyết. Công dân nộp hồ sơ mới."
        ),
        choices=SEEN,
    ),
    Reason(
        code="withdrawn_after_decision",
        title="Hồ sơ đã có kết quả.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Rút hồ sơ khi đã có kết quả"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Kết quả đã ký và công dân rút hồ sơ. Kết quả có giá trị; báo công dân."
        ),
        if_refused=QT_TRANSLATE_NOOP("attention", "Hồ sơ đã có kết quả nên không rút được."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ đã có kết quả, không rút được."),
        choices=SEEN,
    ),
    Reason(
        code="not_receiving_office",
        title="Chỉ nơi đã tiếp nhận làm được việc này.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Rút hồ sơ ở nơi khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ do {office} tiếp nhận mà được ghi rút ở nơi khác. Báo nơi đó."
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ do nơi khác tiếp nhận nên chỉ nơi đó cho rút được."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ do {office} tiếp nhận. Rút tại nơi đó."),
        choices=SEEN,
    ),
    Reason(
        code="undo_never",
        title="Việc này không bỏ được.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Việc này không bỏ được. Dùng chức năng sửa, hoặc ghi việc tiếp theo."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Việc này không bỏ được."),
    ),
    Reason(
        code="undo_followed",
        title="Đã có việc khác sau việc này.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Sau việc này đã có việc khác nên cổng không cho bỏ."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Sau việc này đã có việc khác, không bỏ được nữa."),
    ),
    Reason(
        code="undo_not_own",
        title="Việc này do người khác làm.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Việc này do người khác làm nên cổng không cho bỏ."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Việc này do người khác làm, chỉ người đó bỏ được."),
    ),
    Reason(
        code="undo_other_office",
        title="Hồ sơ đã sang cơ quan khác.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ đã sang cơ quan khác nên cổng không cho bỏ việc này."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ đã sang cơ quan khác, không bỏ được nữa."),
    ),
)
