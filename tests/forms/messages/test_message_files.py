"""Files of messages: what ships is sound for every step, each fault is named with its field."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from counter_app import paths
from counter_app.forms.messages.message import fill, parts_to_send, without_marks
from counter_app.forms.messages.message_file import OpenedMessage, open_message
from counter_app.forms.messages.message_parameters import ALLOWED
from counter_app.forms.messages.message_set import (
    FaultyMessagesError,
    message_set,
    read_messages,
    shipped,
)
from counter_app.forms.messages.message_template import LONGEST, MOST_SHORT, MessageStep

FOLDER = paths.resources() / "messages"
READY = json.loads((FOLDER / "07-ready.json").read_text("utf-8"))
DAY = date(2026, 11, 23)


def opened(**changes: Any) -> OpenedMessage:
    fields = {name: value for name, value in {**READY, **changes}.items() if value is not ...}
    return open_message("bao.json", json.dumps(fields, ensure_ascii=False).encode())


def with_text(name: str, text: Any) -> dict[str, Any]:
    texts = {**READY["texts"], name: text}
    return {"texts": {key: value for key, value in texts.items() if value is not ...}}


@pytest.mark.parametrize("step", MessageStep)
def test_every_step_ships_a_text_that_fits_one_message_with_its_longest_values(
    step: MessageStep,
) -> None:
    template = shipped().of(step, DAY)
    longest = {name: "ộ" * LONGEST.get(name, 9_999) for name in ALLOWED[step]}
    message = fill(template, longest)
    assert len(message.text) <= MOST_SHORT
    assert len(message.plain) == len(message.text)
    assert message.plain.isascii()
    assert parts_to_send(message.plain) == 1
    assert template.is_confirmed or template.note
    assert shipped().title(message.template) == template.title


def test_a_text_with_marks_takes_more_parts() -> None:
    assert without_marks("Đã có kết quả, mời đến nhận") == "Da co ket qua, moi den nhan"
    assert [parts_to_send("ộ" * size) for size in (70, 71, 134, 135)] == [1, 2, 2, 3]
    assert [parts_to_send("o" * size) for size in (160, 161)] == [1, 2]


FAULTS = {
    "left out": ({"title": ...}, ("title", "missing", "")),
    "unknown field": ({"colour": "red"}, ("colour", "unknown_field", "")),
    "number": ({"number": "07/B"}, ("number", "no_token", "")),
    "version": ({"version": True}, ("version", "wrong_type", "")),
    "step": ({"step": "dancing"}, ("step", "unknown_word", "dancing")),
    "day": ({"since": "hôm nay"}, ("since", "no_date", "hôm nay")),
    "confirmed": ({"confirmed": 1}, ("confirmed", "wrong_type", "")),
    "silent doubt": ({"confirmed": False}, ("note", "unconfirmed_without_note", "")),
    "law without source": ({"basis": ...}, ("basis", "confirmed_without_basis", "")),
    "texts": ({"texts": []}, ("texts", "wrong_type", "")),
    "another way": (with_text("fax", "x"), ("texts.fax", "unknown_field", "")),
    "way left out": (with_text("paper", ...), ("texts.paper", "missing", "")),
    "empty": (with_text("paper", " "), ("texts.paper", "empty", "")),
    "of another step": (
        with_text("phone", "{code} {parcel}"),
        ("texts.phone", "unknown_parameter", "parcel"),
    ),
    "which dossier": (with_text("text", "Xong"), ("texts.text", "missing_parameter", "code")),
    "braces": (with_text("text", "{code"), ("texts.text", "broken_braces", "")),
    "a name of any length": (
        with_text("text", "{code} {name}"),
        ("texts.text", "boundless_parameter", "name"),
    ),
    "two messages long": (
        with_text("text", "{code}" + "a" * 129),
        ("texts.text", "too_long_to_send", "161"),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_file_and_field(name: str) -> None:
    changes, fault = FAULTS[name]
    result = opened(**changes)
    assert result.template is None
    assert ("bao.json", *fault) in result.faults


def test_all_faults_come_at_once() -> None:
    assert len(opened(version=0, step="x", colour="red").faults) == 3
    assert opened().faults == ()
    assert open_message("bao.json", b"[1]").faults[0].code == "no_json"


def test_files_that_contradict_each_other_are_refused_and_a_step_without_one() -> None:
    files = read_messages(FOLDER)
    rivals = [opened(version=2), opened(number="99"), opened(version=2, step="posted", **_posted())]
    with pytest.raises(FaultyMessagesError) as caught:
        message_set([*files, *rivals])
    codes = [fault.code for fault in caught.value.faults]
    assert {"named_twice", "overlapping", "number_of_another_step"} == set(codes)
    with pytest.raises(FaultyMessagesError) as caught:
        message_set(file for file in files if file.file != "07-ready.json")
    assert [fault.detail for fault in caught.value.faults] == ["ready"]


def test_a_changed_sentence_is_a_new_version_from_its_day() -> None:
    follower = opened(version=2, since="2027-01-01")
    ended = opened(until="2026-12-31")
    rest = [file for file in read_messages(FOLDER) if file.file != "07-ready.json"]
    both = message_set([*rest, ended, follower])
    days = (date(2025, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
    assert [both.of(MessageStep.READY, day).id for day in days] == ["07.1", "07.1", "07.2"]


def _posted() -> dict[str, Any]:
    return {"texts": dict.fromkeys(("phone", "text", "paper"), "{code} {parcel}")}
