"""A problem in words: its title, its sentence, its fields, its choices."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from counter_app.contract.reasons.reason import Compared, Outcome
from counter_app.contract.reasons.registry import REASONS
from counter_app.domain.dossier.dossier import Dossier
from counter_app.services.attention.attention import Both, OpenProblem, ProblemKind
from counter_app.services.attention.attention_values import Value
from counter_app.services.online.standing_answer import Answer
from counter_app.ui.pages.attention.deeds import deed_text
from counter_app.ui.pages.attention.sentences import SENTENCES
from counter_app.ui.texts import formatting
from counter_app.ui.theme.glyphs import Glyph

translate = QCoreApplication.translate
_MONEY = frozenset({"amount"})
_LONGEST = 240
_OUTCOMES = {ProblemKind.REFUSED: Outcome.REFUSED, ProblemKind.HELD: Outcome.HELD}


def title_of(problem: OpenProblem) -> str:
    """A few words, the same on the row and above the detail."""
    if problem.kind is ProblemKind.NOTICE and problem.is_known:
        return translate("attention", REASONS[problem.code].heading)
    return {
        ProblemKind.REFUSED: translate("attention", "Cổng từ chối"),
        ProblemKind.HELD: translate("attention", "Cổng chưa xét quá 1 ngày"),
        ProblemKind.QUARANTINED: translate("attention", "Cổng chưa nhận được nội dung"),
        ProblemKind.FILE: translate("attention", "Tệp chưa tới nơi"),
    }.get(problem.kind, translate("attention", "Cần cập nhật chương trình"))


def glyph_of(problem: OpenProblem) -> Glyph:
    if problem.kind is ProblemKind.REFUSED:
        return Glyph.OVERDUE
    if problem.kind in {ProblemKind.HELD, ProblemKind.UNREAD, ProblemKind.FILE}:
        return Glyph.LATER
    reason = REASONS.get(problem.code)
    return Glyph.ATTENTION if reason is not None and reason.urgent else Glyph.NEAR


def sentence_of(problem: OpenProblem) -> str:
    """What is, then what to do."""
    source = _own_sentence(problem) if problem.is_known else SENTENCES["newer"]
    if not source:
        source = SENTENCES["refused" if problem.kind is ProblemKind.REFUSED else ""]
    text = translate("attention", source).format_map(_Named(_params(problem)))
    return " ".join(text.split())


def _own_sentence(problem: OpenProblem) -> str:
    """Empty where only something general can be said."""
    reason, why = REASONS.get(problem.code), problem.params.get("why", "")
    if reason is None:
        return SENTENCES.get(f"{problem.code}_{why}") or SENTENCES.get(problem.code, "")
    if reason.names_other and not problem.both:
        return ""
    return reason.by_why.get(why) or reason.sentence_as(_OUTCOMES.get(problem.kind))


def short_sentence(problem: OpenProblem) -> str:
    """Its first sentence, with the short code, for one line of the list."""
    first, _, _ = sentence_of(problem).partition(". ")
    if first.count("“") > first.count("”"):
        first += "…”"
    if problem.dossier is not None:
        first = first.replace(problem.dossier.code, short_code(problem.dossier))
    return first.replace(problem.params.get("code") or "\0", _tail(problem.params.get("code", "")))


class _Named(dict[str, str]):
    """A value that a sentence names and nobody knows stays empty."""

    def __missing__(self, key: str) -> str:
        return ""


def _params(problem: OpenProblem) -> dict[str, str]:
    both = {row.name: row for row in problem.both}
    there = {name: value_text(name, row.portal) for name, row in both.items()}
    here = {name: value_text(name, row.desk) for name, row in both.items()}
    return {
        **problem.params,
        "title": problem.title,
        "officer": problem.officer,
        "code": problem.dossier.code if problem.dossier else "",
        "was": problem.params.get("code", ""),
        "who": there.get("who", ""),
        "moment": there.get("at", ""),
        "money": there.get("amount", ""),
        "due_there": there.get("due", ""),
        "due_here": here.get("due", ""),
        "day_there": _day(both, "portal"),
        "day_here": _day(both, "desk"),
        "deed": deed_text(problem.params),
        "what": ", ".join(_value_name(name) for name in problem.params.get("what", "").split()),
    }


def _value_name(name: str) -> str:
    """What an implausible value is, by the name of its field."""
    return {
        "amount": translate("attention", "số tiền"),
        "birth_date": translate("attention", "ngày sinh"),
        "count": translate("attention", "số bộ, số bản"),
        "due_at": translate("attention", "ngày hẹn trả"),
        "received_at": translate("attention", "lúc tiếp nhận"),
        "until": translate("attention", "hạn bổ sung"),
    }.get(name, formatting.newer())


def _day(both: dict[str, Both], side: str) -> str:
    row = both.get("day")
    value = getattr(row, side, None)
    return formatting.short_day(value) if isinstance(value, date) else ""


def heads_of(problem: OpenProblem) -> tuple[str, str]:
    """What stands above the portal's values and above the desk's."""
    if problem.compares is Compared.DUE:
        return (
            translate("attention", "Cổng tính ra"),
            translate("attention", "Trên giấy hẹn (đang dùng)"),
        )
    return translate("attention", "Trên cổng (đang dùng)"), translate("attention", "Ở quầy")


def field_name(name: str) -> str:
    return {
        "answer": translate("attention", "Trả lời"),
        "who": translate("attention", "Ai làm"),
        "at": translate("attention", "Lúc"),
        "text": translate("attention", "Nội dung"),
        "code": translate("attention", "Mã hồ sơ"),
        "day": translate("attention", "Ngày"),
        "office": translate("attention", "Bộ phận"),
        "due": translate("attention", "Hẹn trả"),
        "fee": translate("attention", "Khoản thu"),
        "amount": translate("attention", "Số tiền"),
    }.get(name, name)


def value_text(name: str, value: Value) -> str:
    match value:
        case None | "":
            return translate("attention", "chưa có") if name == "answer" else "–"
        case Answer():
            return answer_text(value)
        case datetime():
            return formatting.short_timestamp(value)
        case date():
            return formatting.long_day(value)
        case int():
            return formatting.money(value) if name in _MONEY else str(value)
        case _:
            text = " ".join(str(value).split())
            return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def answer_text(answer: Answer) -> str:
    return {
        Answer.ACCEPTED: translate("attention", "Tiếp nhận"),
        Answer.DECLINED: translate("attention", "Từ chối"),
        Answer.SUPPLEMENT: translate("attention", "Yêu cầu bổ sung"),
    }[answer]


def differs(row: Both) -> bool:
    """Whether the two values deserve to stand out: when and by whom always differ."""
    return row.differs and row.name not in {"who", "at", "text"}


def dossier_line(problem: OpenProblem) -> str:
    """Whose dossier it is; what no dossier is shown for says so."""
    dossier = problem.dossier
    if dossier is None:
        return translate("attention", "Chưa có hồ sơ này trên máy")
    name = dossier.procedure.short_name or dossier.procedure.name
    return f"{dossier.code} · {dossier.owner.name} · {name}"


def row_line(problem: OpenProblem, today: date) -> str:
    """Code, owner, who and when; for the list."""
    parts = [short_code(problem.dossier)] if problem.dossier else []
    if problem.dossier is None and problem.dossier_id:
        parts.append(dossier_line(problem))
    if problem.dossier is not None:
        parts.append(problem.dossier.owner.name)
    if problem.at is not None:
        is_today = problem.at.date() == today
        when = formatting.clock(problem.at) if is_today else formatting.day_and_clock(problem.at)
        parts.append(" ".join(part for part in (problem.officer, when) if part))
    if problem.asked_choice:
        parts.append(translate("attention", "chờ cổng xác nhận"))
    elif problem.passed_on_by:
        parts.append(translate("attention", "đã chuyển phụ trách"))
    return " · ".join(parts)


def short_code(dossier: Dossier) -> str:
    """What people read aloud: "261117-0301"."""
    return _tail(dossier.code)


def _tail(code: str) -> str:
    return code.partition("-")[2] or code
