"""What is to be done with a dossier of Hôm nay, verb first, and what it warns of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.duties import Duty
from counter_app.domain.life.early_warnings import EarlyWarning, Warned
from counter_app.domain.life.telling import Telling
from counter_app.domain.life.unsigned import sent_back_note, waiting_draft
from counter_app.domain.life.waiting import open_verification
from counter_app.services.lists.holding import HandKind
from counter_app.services.lists.worklist import Pile, Work, WorkStep
from counter_app.ui.dossier_parts.due_chips import short_agency

translate = QCoreApplication.translate
TELLING = frozenset({Pile.TELL, Pile.UNREACHED})


def task_text(work: Work, pile: Pile, place: str) -> str:
    """In a pile that holds the dossier; `place` is the name that units of the own commune carry,
    which nobody needs to read here.
    """
    if pile is Pile.WAITING:
        return _awaited(work)
    if pile not in TELLING and (work.step is WorkStep.PRINT and work.row.is_mine):
        return translate("today", "In giấy hẹn")
    if tells(work, pile):
        again = translate("today", "Gọi lại, {times} lần chưa gặp")
        return again.format(times=work.missed) if work.missed else told_text(work)
    return _duty(work, place) if work.has_duty else _awaited(work)


def warnings_text(warned: Sequence[Warned]) -> str:
    """What the early warnings of a dossier say, in the order of their weight."""
    return ", ".join(_warnings()[each.warning] for each in warned if each.warning in _warnings())


def tells(work: Work, pile: Pile) -> bool:
    """Whether what is to be done with it in this pile is to tell its citizen something: elsewhere
    than in the piles of those to be told where nothing else can be done with it now.
    """
    is_all = not work.has_duty or work.duty in {Duty.ASK_OWED, Duty.HAND_OUT}
    return work.tells is not None and (pile in TELLING or (is_all and pile is not Pile.RETURN))


def _duty(work: Work, place: str) -> str:
    match work.duty:
        case Duty.REVIEW:
            return translate("today", "Kiểm tra trực tuyến")
        case Duty.HAND_OVER:
            unit = short_unit(work.dossier.agency.name, place)
            return translate("today", "Bàn giao cho {unit}").format(unit=unit)
        case Duty.TAKE_UP:
            source = short_unit(work.hand.name, place)
            return translate("today", "Nhận hồ sơ giấy từ {source}").format(source=source)
        case Duty.RESOLVE:
            return _resolved(work)
        case Duty.SIGN:
            draft = waiting_draft(work.dossier)
            is_refusal = draft is not None and draft.negative
            refusal = translate("today", "Ký văn bản từ chối")
            return refusal if is_refusal else translate("today", "Ký kết quả")
    return _plain(work.duty)


def _plain(duty: Duty) -> str:
    return {
        Duty.ASK_OWED: translate("today", "Nhận giấy còn thiếu"),
        Duty.SIGN_EXTENSION: translate("today", "Ký xin lỗi, gia hạn"),
        Duty.RECEIVE_RESULT: translate("today", "Nhận kết quả về quầy"),
        Duty.TELL: translate("today", "Báo công dân đến lấy"),
        Duty.HAND_OUT: translate("today", "Trả kết quả"),
        Duty.POST: translate("today", "Gửi bưu chính"),
        Duty.RELEASE: translate("today", "Trả bản điện tử"),
    }.get(duty, translate("today", "Xem hồ sơ"))


def _resolved(work: Work) -> str:
    warned = {each.warning for each in work.warned}
    if EarlyWarning.APOLOGY_DUE in warned:
        return translate("today", "Gửi xin lỗi, xin gia hạn")
    if sent_back_note(work.dossier):
        return translate("today", "Sửa bản soạn, lãnh đạo trả lại")
    if EarlyWarning.NOTICE_DUE in warned:
        return translate("today", "Xem đủ giấy, hôm nay còn kịp")
    if work.hand.kind is HandKind.UNIT:
        return translate("today", "Giải quyết, chưa ai nhận")
    return translate("today", "Giải quyết, trình ký")


def told_text(work: Work) -> str:
    """What its citizen is to be told, verb first."""
    dossier = work.dossier
    match work.tells:
        case Telling.OWED_PAPER:
            return translate("today", "Hỏi {paper}").format(paper=dossier.owed_papers[0].name)
        case Telling.EXTENSION:
            return translate("today", "Báo ngày hẹn mới")
        case Telling.NOTICE_DUE:
            return translate("today", "Báo giấy tờ còn thiếu")
        case Telling.ANSWER_RUNNING_OUT:
            return translate("today", "Nhắc bổ sung")
        case Telling.UNCOLLECTED:
            times = _times_told(dossier) + 1
            return translate("today", "Nhắc lần {times}: gọi điện").format(times=times)
    return translate("today", "Báo công dân đến lấy")


def _times_told(dossier: Dossier) -> int:
    """How often somebody was reached since the result was there."""
    since = [*dossier.life.ready, *dossier.life.results]
    first = min((fact.at for fact in since), default=None)
    told = [fact for fact in dossier.life.contacts if fact.reached]
    return sum(first is None or fact.at >= first for fact in told)


def _awaited(work: Work) -> str:
    """What waits for somebody else."""
    if work.duty is Duty.AWAIT_ANSWER:
        asked = open_verification(work.dossier)
        body = asked.of if asked is not None else ""
        return translate("today", "Chờ {body} trả lời").format(body=body)
    return {
        Duty.REVIEW: translate("today", "Chờ kiểm tra"),
        Duty.ASK_OWED: translate("today", "Chờ nộp giấy còn thiếu"),
        Duty.HAND_OVER: translate("today", "Chờ bàn giao"),
        Duty.TAKE_UP: translate("today", "Chờ nhận hồ sơ giấy"),
        Duty.RESOLVE: translate("today", "Chờ giải quyết"),
        Duty.SIGN: translate("today", "Chờ ký kết quả"),
        Duty.SIGN_EXTENSION: translate("today", "Chờ ký gia hạn"),
        Duty.RECEIVE_RESULT: translate("today", "Chờ kết quả về quầy"),
        Duty.TELL: translate("today", "Chờ báo công dân"),
        Duty.HAND_OUT: translate("today", "Chờ công dân đến lấy"),
        Duty.POST: translate("today", "Chờ gửi bưu chính"),
        Duty.RELEASE: translate("today", "Chờ trả bản điện tử"),
        Duty.AWAIT_PAPERS: translate("today", "Chờ công dân bổ sung"),
        Duty.AWAIT_PAYMENT: translate("today", "Chờ công dân nộp tiền"),
        Duty.AWAIT_PARCEL: translate("today", "Chờ bưu chính phát"),
    }.get(work.duty, translate("today", "Xem hồ sơ"))


def short_unit(name: str, place: str) -> str:
    """ "UBND xã": without the name of the own commune."""
    return short_agency(name).removesuffix(f" {place}") if place else short_agency(name)


def _warnings() -> dict[EarlyWarning, str]:
    return {
        EarlyWarning.DUE_24H: translate("today", "còn không quá 24 giờ làm việc"),
        EarlyWarning.NOTICE_DUE: translate("today", "đến hạn báo giấy tờ còn thiếu"),
        EarlyWarning.APOLOGY_DUE: translate("today", "đến hạn gửi xin lỗi"),
        EarlyWarning.ANSWER_RUNNING_OUT: translate("today", "hạn bổ sung sắp hết"),
        EarlyWarning.UNCOLLECTED_3D: translate("today", "kết quả chờ lấy từ 3 ngày"),
    }
