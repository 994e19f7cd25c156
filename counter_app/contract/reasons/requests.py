"""Why an event is refused."""

from __future__ import annotations

from counter_app.contract.reasons.choices import SEEN
from counter_app.contract.reasons.reason import Outcome, Reason, SettledBy
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

REQUESTS: tuple[Reason, ...] = (
    Reason(
        code="withheld",
        title="Cổng chưa nhận được nội dung của thay đổi này.",
        becomes=(Outcome.REFUSED,),
        does="shows it; keeps the bytes",
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Năm lần gửi, cổng vẫn chưa nhận được nội dung này. Nội dung còn nguyên ở máy; các "
            "việc khác vẫn gửi.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention",
            "Quầy sẽ gửi lại nội dung này khi nối được cổng. Cổng vẫn chưa nhận thì báo hỗ trợ.",
        ),
    ),
    Reason(
        code="unreadable_event",
        title="Thay đổi này không đọc được.",
        becomes=(Outcome.REFUSED,),
        does="shows it; keeps the bytes",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Cổng không đọc được việc này. Nội dung vẫn ở máy này; báo hỗ trợ."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Có bút toán không đọc được. Báo hỗ trợ."),
    ),
    Reason(
        code="event_too_large",
        title="Thay đổi này quá lớn.",
        becomes=(Outcome.REFUSED,),
        does="never makes one",
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ quá dài để gửi đi. Rút gọn nội dung thêm và ghi chú."
        ),
    ),
    Reason(
        code="id_reused",
        title="Mã định danh của thay đổi này đã dùng cho nội dung khác.",
        status=409,
        becomes=(Outcome.REFUSED,),
        does="shows it as an incident; never hears it of a submission under a known `request`",
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Cổng đã có việc khác mang cùng định danh. Nội dung vẫn ở máy này; báo hỗ trợ.",
        ),
    ),
    Reason(
        code="portal_only",
        title="Chỉ cổng được ghi việc này.",
        becomes=(Outcome.REFUSED,),
        does="never makes one",
    ),
    Reason(
        code="kept_out",
        title="Bộ phận của hồ sơ không nhận việc này.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Bộ phận của hồ sơ không nhận việc này. Việc rời hồ sơ ở quầy; diễn biến vẫn ghi.",
        ),
    ),
    Reason(
        code="own_fact",
        title="Không ai tự xác nhận việc của chính mình.",
        becomes=(Outcome.REFUSED,),
        does="never asks for it",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Không ai tự xác nhận việc của chính mình. Nhờ phụ trách khác."
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Không ai tự xét việc của mình. Nhờ phụ trách khác."
        ),
    ),
    Reason(
        code="already_settled",
        title="Việc này đã có người quyết định.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Người khác đã quyết định việc này trước. Quyết định ấy giữ nguyên."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Việc này đã có người xử lý. Bấm F5."),
    ),
    Reason(
        code="choice_gone",
        title="Không giải quyết được theo cách này.",
        becomes=(Outcome.REFUSED,),
        does="never asks for it",
        at_desk=QT_TRANSLATE_NOOP("sentences", "Cách này không còn chọn được. Đọc lại bằng F5."),
    ),
    Reason(
        code="already_answered",
        title="Hồ sơ đã được trả lời trước đó.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="tells which answer came first, keeps the text at hand",
        heading=QT_TRANSLATE_NOOP("attention", "Đã có trả lời trước"),
        choices=SEEN,
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "{who} đã trả lời trước, lúc {moment}. Trả lời của quầy không áp dụng; nội dung "
            "vẫn còn đây.",
        ),
        names_other=True,
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ {code} đã có trả lời trước. Xem trả lời ấy ở đầu trang."
        ),
    ),
    Reason(
        code="awaits_supplement",
        title="Hồ sơ đang chờ công dân bổ sung.",
        becomes=(Outcome.REFUSED,),
        does="shows it",
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Hồ sơ đang chờ công dân bổ sung nên chưa tiếp nhận được. Nhận giấy bổ sung trước.",
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ {code} đang chờ công dân bổ sung. Nhận giấy bổ sung trước."
        ),
    ),
    Reason(
        code="supplement_once",
        title="Hồ sơ đã được yêu cầu bổ sung một lần.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="keeps the text at hand; shows a notice to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Yêu cầu bổ sung hai lần"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Công dân đã nhận hai phiếu yêu cầu bổ sung. Các giấy tờ được gộp; báo lại công dân.",
        ),
        if_refused=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ đã được yêu cầu bổ sung một lần. Tiếp nhận hoặc từ chối."
        ),
        choices=SEEN,
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ {code} đã được yêu cầu bổ sung một lần. Tiếp nhận hoặc từ chối."
        ),
    ),
    Reason(
        code="supplement_items",
        title="Phiếu bổ sung chưa ghi giấy tờ nào.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="never makes one",
        heading=QT_TRANSLATE_NOOP("attention", "Phiếu bổ sung thiếu giấy tờ"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Phiếu bổ sung chưa ghi công dân thiếu giấy tờ nào."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa chọn giấy tờ nào. Chọn ít nhất một giấy tờ."),
        choices=SEEN,
    ),
    Reason(
        code="supplement_reason",
        title="Phiếu bổ sung chưa ghi lý do.",
        becomes=(Outcome.REFUSED, Outcome.NOTICE),
        does="never makes one",
        heading=QT_TRANSLATE_NOOP("attention", "Phiếu bổ sung thiếu lý do"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Phiếu bổ sung chưa ghi vì sao. Hỏi người lập phiếu."
        ),
        choices=SEEN,
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Chưa ghi lý do, hướng dẫn bổ sung. Ghi rõ cho công dân."
        ),
    ),
    Reason(
        code="decline_reason",
        title="Phiếu từ chối chưa ghi lý do.",
        becomes=(Outcome.REFUSED,),
        does="never makes one",
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi lý do từ chối. Chọn hoặc viết."),
    ),
)
