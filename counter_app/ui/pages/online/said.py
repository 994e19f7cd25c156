"""What is said of an online dossier: its checks, its claim, the answer that counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.services.online.acceptance import AcceptancePlan, Check, CheckKind
from counter_app.services.online.claiming import Viewer
from counter_app.services.online.review import Review
from counter_app.services.online.standing_answer import Answer, Given, OwnState
from counter_app.ui.texts import formatting
from counter_app.ui.texts.problems import point_sentence, sentence_of
from counter_app.ui.theme.glyphs import Glyph
from counter_app.ui.widgets import deadline_chip
from counter_app.ui.widgets.chip import Chip, Tone

translate = QCoreApplication.translate


def check_text(check: Check) -> str:
    """One sentence: what is, and where it helps what to do."""
    if check.point is not None:
        text = point_sentence(check.point)
        return f"{check.name}: {text}" if check.name else text
    money = formatting.money(check.amount)
    texts = {
        CheckKind.PAID: translate("online", "Đã trả trực tuyến {money}"),
        CheckKind.UNPAID: translate("online", "Còn {money} chưa trả. Thu tại quầy hoặc chờ trả"),
        CheckKind.PAPER_MISSING: translate("online", "{name}: công dân chưa nộp"),
        CheckKind.PAPER_OWED: translate("online", "{name}: công dân hẹn nộp sau"),
        CheckKind.PAPER_WITHOUT_FILE: translate("online", "{name}: có khai, chưa kèm tệp"),
        CheckKind.FILE_NOT_HERE: translate("online", "Chờ tệp {name}"),
        CheckKind.IDENTITY_DIFFERS: translate(
            "online", "Số định danh trong tờ khai khác với chủ hồ sơ. So lại với giấy tờ"
        ),
        CheckKind.SAME_PERSON: translate(
            "online", "Người này đang có hồ sơ cùng thủ tục: {name}. Xem có nộp trùng không"
        ),
        CheckKind.PROCEDURE_UNKNOWN: translate(
            "online", "Danh mục của quầy chưa có thủ tục này. Tự đối chiếu giấy tờ"
        ),
    }
    return texts[check.kind].format(name=check.name, money=money)


def check_glyph(check: Check) -> Glyph:
    if check.is_good:
        return Glyph.DONE
    return Glyph.LATER if check.kind is CheckKind.FILE_NOT_HERE else Glyph.NEAR


def deadline_text(plan: AcceptancePlan) -> str:
    if plan.deadline is None:
        return sentence_of(plan.fault or "deadline_open")
    due = plan.deadline.due_at
    if due is None:
        return translate("online", "Tiếp nhận bây giờ: cơ quan giải quyết báo ngày trả sau")
    return translate("online", "Tiếp nhận bây giờ: hẹn trả {moment}").format(
        moment=formatting.long_timestamp(due)
    )


def accept_text() -> str:
    """With {moment}."""
    return translate("online", "Tiếp nhận, hẹn {moment}")


def viewer_text(viewer: Viewer) -> str:
    return translate("online", "{desk} đang xem từ {time}, {officer}").format(
        desk=viewer.desk, time=formatting.clock(viewer.since), officer=viewer.officer
    )


def standing_line(review: Review) -> tuple[Glyph, str] | None:
    """The line of the head card: the answer and what became of it, else who looks at it."""
    stands = review.standing
    if stands.own is OwnState.REFUSED:
        text = translate("online", "Cổng không nhận: {why} Nội dung đã viết vẫn còn ở đây.")
        return Glyph.ATTENTION, text.format(why=stands.refusal)
    if stands.counts is None:
        if review.viewer is not None:
            return Glyph.NEAR, viewer_text(review.viewer)
        if review.dossier.supplements:
            return Glyph.NEW, supplemented_text(review.dossier)
        return None
    answer = answer_text(stands.counts)
    if stands.own is OwnState.BEATEN:
        text = translate(
            "online", "Trả lời khác đã được tính: {answer}. Nội dung viết ở quầy này vẫn còn."
        )
        return Glyph.ATTENTION, text.format(answer=answer)
    if stands.own is OwnState.WAITING:
        text = translate("online", "{answer}. Chờ cổng xác nhận, chưa in giấy.")
        return Glyph.UP, text.format(answer=answer)
    is_refusal = stands.counts.answer is Answer.DECLINED
    glyph = Glyph.NEW if is_refusal else Glyph.DONE
    return glyph, translate("online", "{answer}. Cổng đã nhận.").format(answer=answer)


def answer_text(given: Given) -> str:
    """ "Hoàng Thị Mai từ chối lúc 09:20, thứ Hai 23/11/2026"."""
    texts = {
        Answer.ACCEPTED: translate("online", "{officer} tiếp nhận lúc {moment}"),
        Answer.DECLINED: translate("online", "{officer} từ chối lúc {moment}"),
        Answer.SUPPLEMENT: translate("online", "{officer} yêu cầu bổ sung lúc {moment}"),
    }
    who = f"{given.officer} ({given.desk})" if given.desk else given.officer
    return texts[given.answer].format(officer=who, moment=formatting.long_timestamp(given.at))


def supplemented_text(dossier: Dossier) -> str:
    asked = dossier.supplements[-1]
    when = asked.answered_at
    if when is None:
        return ""
    zone = dossier.received_at.tzinfo
    return translate("online", "Công dân đã bổ sung lúc {moment}").format(
        moment=formatting.long_timestamp(in_zone(when, zone))
    )


def news_text(before: Review, found: Review) -> str:
    """What the portal decided while the page was open; empty where it decided nothing."""
    was, now = before.standing.own, found.standing.own
    if was is OwnState.WAITING and now is OwnState.CONFIRMED:
        return translate("online", "Cổng đã nhận. F9 in giấy cho công dân.")
    if now in {OwnState.BEATEN, OwnState.REFUSED} and was is not now:
        return translate("online", "Trả lời của quầy này chưa được tính. Xem đầu trang.")
    return ""


def state_chip(review: Review) -> Chip:
    """Where it stands, right in the head card."""
    stands, dossier = review.standing, review.dossier
    if stands.own is OwnState.WAITING:
        return Chip(Glyph.UP, translate("online", "Chờ cổng xác nhận"), Tone.WARN_SOFT)
    if stands.own is OwnState.REFUSED:
        return Chip(Glyph.ATTENTION, translate("online", "Cổng không nhận"), Tone.DANGER_TEXT)
    if dossier.status is Status.SUBMITTED:
        if review.answer_by is None:
            return Chip(Glyph.NEW, translate("online", "Chờ kiểm tra"), Tone.ONLINE)
        if review.is_late:
            return Chip(Glyph.DUE, translate("online", "Chờ quá 8 giờ"), Tone.WARN_SOFT)
        at = review.answer_by
        same_day = at.date() == review.at.date()
        return deadline_chip.take_in_before(
            formatting.clock(at) if same_day else formatting.short_timestamp(at)
        )
    if dossier.status is Status.SUPPLEMENT:
        return Chip(Glyph.PAUSED, translate("online", "Chờ công dân bổ sung"), Tone.PAUSE_SOFT)
    if dossier.status is Status.DECLINED:
        return deadline_chip.declined()
    if not dossier.status.is_known:
        return Chip(Glyph.LATER, formatting.newer())
    return Chip(Glyph.DONE, translate("online", "Đã tiếp nhận"), Tone.OK_SOFT)
