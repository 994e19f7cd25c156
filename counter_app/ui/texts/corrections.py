"""Fields that are corrected, what stands in them and where two values differ, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import DeliveryKind
from counter_app.domain.dossier.superseded import Superseded
from counter_app.domain.life import correctable
from counter_app.domain.life.correctable import OWNER, SUBMITTER, born, field_of
from counter_app.domain.people.applicant import Sex
from counter_app.domain.text.difference import SyllableTone, different_words, tone_change
from counter_app.ui.texts import formatting, numbers

translate = QCoreApplication.translate


def label(field: str) -> str:
    """ "họ và tên"; the name itself of a field that only a newer program knows."""
    texts = {
        field_of(OWNER, correctable.NAME): translate("correction", "họ và tên"),
        field_of(OWNER, correctable.NUMBER): translate("correction", "số định danh"),
        field_of(OWNER, correctable.TAX_CODE): translate("correction", "mã số thuế"),
        field_of(OWNER, correctable.BIRTH): translate("correction", "ngày sinh"),
        field_of(OWNER, correctable.SEX): translate("correction", "giới tính"),
        field_of(OWNER, correctable.PHONE): translate("correction", "điện thoại"),
        field_of(OWNER, correctable.EMAIL): translate("correction", "email"),
        field_of(OWNER, correctable.LINE): translate("correction", "thôn, tổ"),
        field_of(OWNER, correctable.UNIT_NAME): translate("correction", "xã, phường, tỉnh"),
        field_of(SUBMITTER, correctable.NAME): translate("correction", "người nộp"),
        field_of(SUBMITTER, correctable.NUMBER): translate("correction", "số định danh người nộp"),
        field_of(SUBMITTER, correctable.PHONE): translate("correction", "điện thoại người nộp"),
        correctable.CONTENT: translate("correction", "nội dung"),
        correctable.DELIVERY: translate("correction", "cách nhận kết quả"),
        correctable.DELIVERY_ADDRESS: translate("correction", "nơi nhận kết quả"),
    }
    paper = correctable.paper_of(field)
    if paper:
        text = (
            translate("correction", "số bản chính: {paper}")
            if field.startswith(correctable.ORIGINALS)
            else translate("correction", "số bản sao: {paper}")
        )
        return text.format(paper=paper)
    return texts.get(field, field)


def value(field: str, text: str) -> str:
    """A stored text as officers read and type it."""
    if correctable.paper_of(field):
        return text
    part = field.rpartition(".")[2]
    if part in {correctable.NUMBER, correctable.TAX_CODE}:
        return numbers.identity(text)
    if part == correctable.PHONE:
        return numbers.phone(text)
    if part == correctable.BIRTH:
        return _birth(text)
    if part == correctable.SEX:
        sexes = {
            Sex.MALE.value: translate("correction", "Nam"),
            Sex.FEMALE.value: translate("correction", "Nữ"),
        }
        return sexes.get(text, text)
    if field == correctable.DELIVERY:
        ways = {
            DeliveryKind.COUNTER.value: translate("correction", "Tại quầy"),
            DeliveryKind.POST.value: translate("correction", "Bưu chính"),
            DeliveryKind.ELECTRONIC.value: translate("correction", "Điện tử"),
        }
        return ways.get(text, text)
    return text


def _birth(text: str) -> str:
    try:
        result = born(text)
    except ValueError:
        return text
    return str(result) if result is not None else ""


def difference(was: str, becomes: str) -> str:
    """ "Dở → Dợ: dấu hỏi thành dấu nặng"; empty where nothing differs."""
    if was == becomes:
        return ""
    old, new = different_words(was, becomes)
    empty = translate("correction", "(trống)")
    text = f"{old or empty} → {new or empty}"
    tones = tone_change(old, new)
    if tones is None:
        return text
    changed = translate("correction", "{text}: {was} thành {becomes}")
    return changed.format(text=text, was=_tone(tones[0]), becomes=_tone(tones[1]))


def _tone(tone: SyllableTone) -> str:
    return {
        SyllableTone.LEVEL: translate("correction", "không dấu"),
        SyllableTone.GRAVE: translate("correction", "dấu huyền"),
        SyllableTone.ACUTE: translate("correction", "dấu sắc"),
        SyllableTone.TILDE: translate("correction", "dấu ngã"),
        SyllableTone.HOOK: translate("correction", "dấu hỏi"),
        SyllableTone.DOT: translate("correction", "dấu nặng"),
    }[tone]


def superseded_text(old: Superseded, now: datetime) -> str:
    """ "Giấy hẹn in 09:32 hết hiệu lực: họ và tên đã sửa 10:25. Đã có bản mới"; `now` in office
    time.
    """
    if old.printed_at is None:
        head = translate("correction", "Giấy hẹn này hết hiệu lực")
    else:
        head = translate("correction", "Giấy hẹn in {printed} hết hiệu lực")
        head = head.format(printed=when(old.printed_at, now))
    tail = (
        translate("correction", "Đã có bản mới")
        if old.is_reprinted
        else translate("correction", "Chưa in bản mới")
    )
    return f"{head}: {corrected_text(old, now)}. {tail}"


def corrected_text(old: Superseded, now: datetime) -> str:
    """ "họ và tên, điện thoại đã sửa 10:25"."""
    fields = [fact.field for fact in old.corrected if fact.field]
    at = when(max(fact.at for fact in old.corrected), now)
    if not fields:
        return translate("correction", "báo mất {at}").format(at=at)
    return translate("correction", "{fields} đã sửa {at}").format(fields=labels(fields), at=at)


def labels(fields: Sequence[str]) -> str:
    """The names of fields, each once; what only goes with another has none."""
    named = dict.fromkeys(
        label(field) for field in fields if field.rpartition(".")[2] != correctable.UNIT
    )
    return ", ".join(named)


def when(at: datetime, now: datetime) -> str:
    """ "10:25" of today, else with the day."""
    local = in_zone(at, now.tzinfo)
    same = local.date() == now.date()
    return formatting.clock(local) if same else formatting.day_and_clock(local)
