"""The command that lists what citizens are told and asked, and what of it is not confirmed."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from counter_app import paths
from counter_app.cli.forms import FAULT_WORDS
from counter_app.forms.messages.message_file import MessageFault
from counter_app.forms.messages.message_set import (
    FaultyMessagesError,
    message_set,
    read_messages,
)
from counter_app.forms.messages.message_template import MessageTemplate
from counter_app.forms.ratings.rating_file import shipped
from counter_app.forms.ratings.rating_form import RatingForm

OWN_WORDS = {
    "boundless_parameter": "tin nhắn không dùng được {{{detail}}}, vì dài ngắn tùy hồ sơ",
    "confirmed_without_basis": "đã xác nhận thì phải ghi căn cứ",
    "no_message": "không có tệp nào cho việc {detail}",
    "number_of_another_step": "số {detail} đã dùng cho việc khác",
    "too_long_to_send": "dài tới {detail} ký tự, một tin nhiều nhất 160",
}


def messages(options: argparse.Namespace) -> int:
    """List the messages of a folder, of the program where none is named, and the questions of a
    rating; 1 where files are faulty.
    """
    try:
        known = message_set(read_messages(options.folder or paths.resources() / "messages"))
    except FaultyMessagesError as error:
        for fault in error.faults:
            sys.stdout.write(f"{_fault(fault)}\n")
        return 1
    for template in known.templates:
        sys.stdout.write(f"{_line(template.id, template)}\n")
    if options.folder is None:
        form = shipped(date.max)
        sys.stdout.write(f"{_line(form.form, form)}\n")
    return 0


def _line(name: str, listed: MessageTemplate | RatingForm) -> str:
    parts = [name, f"{listed.since:%d/%m/%Y}", listed.title, listed.basis]
    if not listed.is_confirmed:
        parts.append("CHƯA XÁC NHẬN")
    parts.append(listed.note)
    return "\t".join(part for part in parts if part)


def _fault(fault: MessageFault) -> str:
    place = ": ".join(part for part in (fault.file, fault.field) if part)
    words = FAULT_WORDS | OWN_WORDS
    return f"{place}: {words[fault.code].format(detail=fault.detail)}"
