"""What was searched for in words: how the typed text was understood, how much it brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.domain.search.criteria import Criteria
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.lists import worklist
from counter_app.services.lists.find import SearchResult
from counter_app.ui.pages.search.statuses import status_text
from counter_app.ui.texts import formatting, problems

translate = QCoreApplication.translate

_MOST_NAMED = 3


def understood(finding: SearchResult, desk: OpenDesk) -> str:
    """One line above the results; never empty, so that nothing moves."""
    if not finding.typed:
        return translate(
            "search",
            "Gõ mã, họ tên, số, điện thoại; hoặc thủ tục, ngày 30/11, cán bộ, trạng thái."
            " Không cần dấu.",
        )
    criteria = finding.criteria
    sentences = [
        translate("search", "Lịch không có ngày {day}.").format(day=day) for day in criteria.no_days
    ]
    parts = " · ".join(_parts(criteria, desk))
    sentences.append(_sentence(finding).format(typed=finding.typed, criteria=parts))
    return " ".join(sentences)


def _sentence(finding: SearchResult) -> str:
    """With a place for what was `typed` and, where there are any, for the `criteria`."""
    if finding.criteria.is_empty:
        return translate("search", "Tìm theo mã, họ tên và số.")
    if not finding.is_named:
        return translate("search", "Hiểu là: {criteria}.")
    first = translate("search", "Họ tên và số có “{typed}”. Còn có thể là {criteria}")
    kind = _kind(finding.criteria)
    alone = translate("search", "gõ “{kind} {typed}”").replace("{kind}", kind)
    return f"{first}: {alone}." if kind else f"{first}."


def empty_text(finding: SearchResult) -> str:
    """The sentence in the middle where nothing was found."""
    if finding.fault:
        return problems.sentence_of(finding.fault)
    if not finding.typed:
        return translate("search", "Không còn hồ sơ nào đang mở.")
    if not finding.criteria.is_empty:
        return translate("search", "Máy này không có hồ sơ nào như vậy.")
    return translate(
        "search",
        "Không thấy trên máy này. Gõ ít chữ hơn, hoặc tìm bằng mã, số định danh, điện thoại.",
    )


def count_text(finding: SearchResult) -> str:
    if not finding.typed:
        if finding.count >= worklist.MOST_COUNTED:
            text = translate("search", "Ít nhất {count} hồ sơ đang mở, gấp trước")
        else:
            text = translate("search", "{count} hồ sơ đang mở, gấp trước")
        return text.format(count=f"{finding.count:,}".replace(",", ".")) if finding.count else ""
    if finding.more and finding.is_paged:
        text = translate("search", "Hơn {count} hồ sơ, mới trước")
    elif finding.more:
        text = translate("search", "Ít nhất {count} hồ sơ, gõ thêm để thu hẹp")
    elif finding.found:
        text = translate("search", "{count} hồ sơ")
    else:
        return ""
    return text.format(count=len(finding.found))


def _parts(criteria: Criteria, desk: OpenDesk) -> list[str]:
    """The criteria in words, each kind once."""
    parts: list[str] = []
    if criteria.words and not criteria.is_empty:
        parts.append(translate("search", "họ tên, số “{words}”").format(words=criteria.words))
    if criteria.procedures:
        names = _procedure_names(criteria.procedures, desk)
        parts.append(translate("search", "thủ tục {names}").format(names=_either(names)))
    if criteria.statuses:
        names = [status_text(status) for status in criteria.statuses]
        parts.append(translate("search", "trạng thái {names}").format(names=_either(names)))
    if criteria.officers:
        known = {who.id: who.name for who in desk.enrolment.officers}
        names = [known.get(who, who) for who in criteria.officers]
        parts.append(translate("search", "cán bộ nhận {names}").format(names=_either(names)))
    if criteria.days:
        names = [formatting.day(day) for day in criteria.days]
        parts.append(
            translate("search", "nhận hoặc hẹn trả ngày {days}").format(days=_either(names))
        )
    return parts


def _procedure_names(codes: Sequence[str], desk: OpenDesk) -> list[str]:
    today = desk.office_now().date()
    names = []
    for code in codes:
        entry = desk.catalogue.find(code, today)
        names.append(entry.procedure.short_name or entry.procedure.name if entry else code)
    return names


def _either(names: Sequence[str]) -> str:
    shown = list(dict.fromkeys(names))
    rest = len(shown) - _MOST_NAMED
    if rest > 1:
        others = translate("search", "{count} loại khác").format(count=rest)
        shown = [*shown[:_MOST_NAMED], others]
    return translate("search", " hoặc ").join(shown)


def _kind(criteria: Criteria) -> str:
    """The word that, typed before it, makes the text mean this alone; empty where it has parts.

    It is typed, and so the same in every language of the screen.
    """
    kinds = {
        "cán bộ": criteria.officers,
        "thủ tục": criteria.procedures,
        "trạng thái": criteria.statuses,
        "ngày": criteria.days,
    }
    meant = [kind for kind, values in kinds.items() if values]
    return meant[0] if len(meant) == 1 and not criteria.words else ""
