"""The command that lists the printed forms: since when, and what of them is not confirmed."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from counter_app import paths
from counter_app.forms.parts.template import Confirmed, FormTemplate
from counter_app.forms.templates.form_file import FormFault
from counter_app.forms.templates.form_set import FaultyFormsError, form_set, read_forms

_NOT_CONFIRMED = {
    Confirmed.NAME: "tên, số mẫu",
    Confirmed.LAYOUT: "bố cục",
    Confirmed.DATES: "ngày hiệu lực",
}

_BEFORE = "Hồ sơ nhận trước {day}\tCHƯA CÓ MẪU CŨ: in theo mẫu đầu tiên có ở đây, không ghi căn cứ"

FAULT_WORDS = {
    "broken_braces": "dấu { } không đóng, hoặc bên trong không chỉ có tên",
    "empty": "để trống",
    "missing": "thiếu",
    "missing_parameter": "thiếu {{{detail}}}",
    "named_twice": "trùng với tệp khác: {detail}",
    "no_date": "không phải ngày dạng năm-tháng-ngày: {detail}",
    "no_form": "không có tệp nào cho loại giấy {detail}",
    "no_json": "không phải tệp JSON",
    "no_procedure_code": "không phải mã thủ tục: {detail}",
    "no_token": "chỉ gồm chữ không dấu, số, dấu chấm và gạch, nhiều nhất 30 ký tự",
    "not_composed": "chữ chưa ở dạng dựng sẵn (NFC)",
    "overlapping": "hai bản cùng hiệu lực trong một ngày, với {detail}",
    "too_long": "quá dài",
    "twice": "ghi hai lần",
    "unconfirmed_without_note": "còn điều chưa xác nhận thì phải ghi rõ",
    "unknown_field": "không có mục này",
    "unknown_parameter": "không có {{{detail}}}",
    "unknown_word": "không có từ {detail}",
    "unprintable": "giấy không in được chữ {detail}",
    "until_before_since": "trước ngày bắt đầu",
    "wrong_type": "sai kiểu",
}


def forms(options: argparse.Namespace) -> int:
    """List the forms of a folder, of the program where none is named; 1 where files are faulty."""
    try:
        known = form_set(read_forms(options.folder or paths.resources() / "forms"))
    except FaultyFormsError as error:
        for fault in error.faults:
            sys.stdout.write(f"{_fault(fault)}\n")
        return 1
    for template in known.templates:
        sys.stdout.write(f"{_line(template)}\n")
    sys.stdout.write(f"{_BEFORE.format(day=_day(known.known_since))}\n")
    return 0


def _line(template: FormTemplate) -> str:
    until = _day(template.until) if template.until else "nay"
    parts = [
        f"{template.regime} {template.number}",
        f"{_day(template.since)} – {until}",
        template.title,
    ]
    if template.procedures:
        parts.append(f"riêng cho {', '.join(template.procedures)}")
    if not template.is_in_use:
        parts.append("CHƯA DÙNG")
    if template.unconfirmed:
        words = ", ".join(_NOT_CONFIRMED[one] for one in template.unconfirmed)
        parts.append(f"CHƯA XÁC NHẬN: {words}")
    if template.note:
        parts.append(template.note)
    return "\t".join(parts)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _fault(fault: FormFault) -> str:
    line = f"dòng {fault.line}" if fault.line else ""
    place = ": ".join(part for part in (fault.file, line, fault.field) if part)
    return f"{place}: {FAULT_WORDS[fault.code].format(detail=fault.detail)}"
