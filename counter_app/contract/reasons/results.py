"""Why a result cannot be signed, sent or handed out."""

from __future__ import annotations

from counter_app.contract.reasons.choices import SEEN
from counter_app.contract.reasons.reason import Outcome, Reason, SettledBy
from counter_app.domain.text.marking import QT_TRANSLATE_NOOP

RESULTS: tuple[Reason, ...] = (
    Reason(
        code="result_missing",
        title="Chưa ghi kết quả.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Thiếu tên kết quả"),
        sentence=QT_TRANSLATE_NOOP("attention", "Việc này chưa ghi là kết quả nào."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi kết quả."),
        choices=SEEN,
    ),
    Reason(
        code="signed_twice",
        title="Kết quả đã được ký.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it to the supervisor",
        settled_by=SettledBy.SUPERVISOR,
        heading=QT_TRANSLATE_NOOP("attention", "Hai kết quả đã ký"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Hồ sơ có hai kết quả đã ký. Bản ký trước có giá trị; xem lại bản kia."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ đã có kết quả được ký."),
        choices=SEEN,
    ),
    Reason(
        code="ready_unsigned",
        title="Chưa có kết quả được ký.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Kết quả về quầy mà chưa ký"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Quầy ghi đã có kết quả nhưng chưa ai ghi việc ký. Hỏi đơn vị giải quyết."
        ),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Chưa có ai ghi việc ký. Nếu có giấy đã ký, ghi người ký và số văn bản."
        ),
        choices=SEEN,
    ),
    Reason(
        code="parcel_missing",
        title="Chưa ghi số bưu gửi.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Bưu gửi thiếu số"),
        sentence=QT_TRANSLATE_NOOP("attention", "Kết quả gửi bưu chính chưa ghi số bưu gửi."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi số bưu gửi."),
        choices=SEEN,
    ),
    Reason(
        code="parcel_unknown",
        title="Không có bưu gửi này.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Bưu gửi lạ"),
        sentence=QT_TRANSLATE_NOOP("attention", "Hồ sơ không có bưu gửi số {parcel}."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ không có bưu gửi số {parcel}."),
        choices=SEEN,
    ),
    Reason(
        code="posted_and_returned",
        title="Kết quả đã trả.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Gửi bưu chính sau khi đã trả"),
        sentence=QT_TRANSLATE_NOOP("attention", "Kết quả đã trả mà vẫn có bưu gửi. Hỏi bưu tá."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Kết quả hồ sơ {code} đã trả."),
        choices=SEEN,
    ),
    Reason(
        code="returned_before",
        title="Kết quả đã trả trước đó.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Trả kết quả hai lần"),
        sentence=QT_TRANSLATE_NOOP("attention", "Kết quả đã trả một lần trước đó. Xem ai đã nhận."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Kết quả hồ sơ {code} đã trả."),
        choices=SEEN,
    ),
    Reason(
        code="returned_unsigned",
        title="Hồ sơ chưa có kết quả được ký.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Trả kết quả chưa ghi việc ký"),
        sentence=QT_TRANSLATE_NOOP("attention", "Kết quả đã trao nhưng chưa ai ghi việc ký."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} chưa có kết quả được ký."),
        choices=SEEN,
    ),
    Reason(
        code="collector_missing",
        title="Chưa ghi người nhận.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Trả kết quả thiếu người nhận"),
        sentence=QT_TRANSLATE_NOOP("attention", "Việc trả kết quả chưa ghi ai đã nhận."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa ghi người nhận kết quả."),
        choices=SEEN,
    ),
    Reason(
        code="authority_missing",
        title="Chưa ghi giấy ủy quyền.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Nhận thay thiếu giấy ủy quyền"),
        sentence=QT_TRANSLATE_NOOP("attention", "Người nhận thay chưa ghi giấy ủy quyền."),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Người nhận thay cần giấy ủy quyền. Ghi số hoặc ngày của giấy."
        ),
        choices=SEEN,
    ),
    Reason(
        code="fee_open",
        title="Hồ sơ còn khoản phải thu.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Trả kết quả khi còn phải thu"),
        sentence=QT_TRANSLATE_NOOP("attention", "Kết quả đã trả mà còn khoản chưa thu."),
        at_desk=QT_TRANSLATE_NOOP(
            "sentences", "Còn {amount} đồng chưa thu. Thu trước khi trả kết quả."
        ),
        choices=SEEN,
    ),
    Reason(
        code="paper_returned_twice",
        title="Giấy tờ này đã trả.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Giấy gốc trả hai lần"),
        sentence=QT_TRANSLATE_NOOP("attention", "{name} đã được ghi là trả lại trước đó."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "{name} đã trả lại trước đó."),
        choices=SEEN,
    ),
    Reason(
        code="contact_step",
        title="Chưa ghi đã báo gì.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Lần báo thiếu nội dung"),
        sentence=QT_TRANSLATE_NOOP("attention", "Lần báo công dân chưa ghi nội dung và cách báo."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Chưa chọn nội dung và cách báo."),
        choices=SEEN,
    ),
    Reason(
        code="rated_before",
        title="Hồ sơ đã được đánh giá.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Đánh giá hai lần"),
        sentence=QT_TRANSLATE_NOOP(
            "attention", "Công dân đã đánh giá hồ sơ này. Lần đầu được tính."
        ),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Hồ sơ {code} đã được đánh giá."),
        choices=SEEN,
    ),
    Reason(
        code="rating_scores",
        title="Điểm đánh giá không hợp lệ.",
        becomes=(
            Outcome.REFUSED,
            Outcome.NOTICE,
        ),
        does="shows it",
        heading=QT_TRANSLATE_NOOP("attention", "Điểm đánh giá lạ"),
        sentence=QT_TRANSLATE_NOOP("attention", "Điểm đánh giá nằm ngoài thang điểm."),
        at_desk=QT_TRANSLATE_NOOP("sentences", "Điểm đánh giá chưa đúng thang điểm."),
        choices=SEEN,
    ),
)
