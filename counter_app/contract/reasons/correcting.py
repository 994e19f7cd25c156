"""Why something is not corrected, or corrected twice."""

from __future__ import annotations

from counter_app.contract.reasons.choices import SEEN
from counter_app.contract.reasons.reason import Outcome, Reason
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

CORRECTING: tuple[Reason, ...] = (
    Reason(
        code="corrected_twice",
        title="Mục này đã được sửa ở nơi khác.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows both values; the correction that was made last stands",
        heading=QT_TRANSLATE_NOOP("attention", "Một mục sửa hai lần"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Hai nơi cùng sửa một mục: “{stands}” và “{becomes}”. Lần sửa sau đang được ghi. "
            "Hỏi công dân bên nào đúng, chưa đúng thì sửa lại.",
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Mục này vừa được sửa thành “{stands}”. Xem lại rồi sửa tiếp."
        ),
        choices=SEEN,
    ),
    Reason(
        code="correction_empty",
        title="Chưa sửa mục nào.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Lần sửa không có nội dung"),
        sentence=QT_TRANSLATE_NOOP("attention", "Lần sửa này không đổi mục nào của hồ sơ."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa sửa mục nào."),
        choices=SEEN,
    ),
    Reason(
        code="field_fixed",
        title="Mục này không sửa được. Rút hồ sơ rồi nhận lại.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Sửa mục không sửa được"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Mã, thủ tục, cơ quan, nơi và lúc tiếp nhận không sửa được. Rút hồ sơ rồi nhận lại.",
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Mục này không sửa được. Ghi rút hồ sơ rồi nhận lại hồ sơ mới."
        ),
        choices=SEEN,
    ),
    Reason(
        code="correction_unreadable",
        title="Nội dung sửa không đọc được.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it; what stood there stands",
        heading=QT_TRANSLATE_NOOP("attention", "Nội dung sửa không đọc được"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Không đọc được “{becomes}” nên mục ấy chưa đổi. Sửa lại trên hồ sơ."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Không đọc được “{becomes}”. Ghi lại."),
        choices=SEEN,
    ),
    Reason(
        code="correction_not_own",
        title="Hồ sơ người khác nhận, hoặc nhận hôm trước, do giám sát sửa.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Sửa hồ sơ của người khác"),
        sentence=QT_TRANSLATE_NOOP(
            "attention",
            "Người sửa không nhận hồ sơ này trong ngày và không phải giám sát. "
            "Xem lại nội dung đã sửa.",
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Hồ sơ người khác nhận, hoặc nhận hôm trước. Giám sát ký thì sửa được."
        ),
        choices=SEEN,
    ),
)
