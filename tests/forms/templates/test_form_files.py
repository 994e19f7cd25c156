"""Files of forms: what ships is sound, each fault is named with file and field."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counter_app import paths
from counter_app.forms.parts.template import Confirmed, FormKind, PaperSize
from counter_app.forms.templates.form_file import OpenedForm, open_form
from counter_app.forms.templates.form_set import FaultyFormsError, form_set, read_forms, shipped

FOLDER = paths.resources() / "forms"
STOP = json.loads((FOLDER / "tt03-2025-05.json").read_text("utf-8"))
DAY = date(2026, 11, 23)


def opened(**changes: Any) -> OpenedForm:
    fields = {name: value for name, value in {**STOP, **changes}.items() if value is not ...}
    return open_form("mau.json", json.dumps(fields, ensure_ascii=False).encode())


def with_text(name: str, text: Any) -> dict[str, Any]:
    texts = {**STOP["texts"], name: text}
    return {"texts": {key: value for key, value in texts.items() if value is not ...}}


def written(folder: Path, *more: dict[str, Any]) -> Path:
    """The shipped files and others beside them."""
    for path in FOLDER.glob("*.json"):
        (folder / path.name).write_bytes(path.read_bytes())
    for number, changes in enumerate(more):
        (folder / f"z{number}.json").write_text(json.dumps({**STOP, **changes}), "utf-8")
    return folder


def test_every_kind_of_paper_ships_with_its_sizes_and_copies() -> None:
    forms = {kind: shipped().of(kind, DAY) for kind in FormKind}
    numbers = {kind: forms[kind].number for kind in FormKind if forms[kind].regime == "tt03_2025"}
    assert list(numbers.values()) == ["01", "02", "03", "04", "05", "06", "07"]
    assert forms[FormKind.REGISTER].sizes == (PaperSize.A4_LANDSCAPE,)
    assert forms[FormKind.HAND_OVER].parts == forms[FormKind.RECEIPT].parts == 2
    assert forms[FormKind.STOP].parts == 1


def test_no_layout_that_nobody_saw_is_called_confirmed() -> None:
    for kind in (FormKind.EXTENSION, FormKind.STOP):
        form = shipped().of(kind, DAY)
        assert Confirmed.LAYOUT in form.unconfirmed
        assert form.note
    everything = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.json"))
    assert "61/2018" not in everything


FAULTS = {
    "size of the sheet": ({"sizes": ["a3"]}, ("sizes", "unknown_word", "a3")),
    "no size": ({"sizes": []}, ("sizes", "empty", "")),
    "kind": ({"kind": "letter"}, ("kind", "unknown_word", "letter")),
    "left out": ({"basis": ...}, ("basis", "missing", "")),
    "unknown field": ({"colour": "red"}, ("colour", "unknown_field", "")),
    "empty title": ({"title": " "}, ("title", "empty", "")),
    "title of the wrong type": ({"title": 5}, ("title", "wrong_type", "")),
    "long title": ({"title": "a" * 301}, ("title", "too_long", "")),
    "letters apart": ({"title": "Tho\u0302ng ba\u0301o"}, ("title", "not_composed", "")),
    "letters not in the typeface": ({"title": "通知"}, ("title", "unprintable", "通知")),
    "number": ({"number": "05/PXL"}, ("number", "no_token", "")),
    "day": ({"since": "01/07/2025"}, ("since", "no_date", "01/07/2025")),
    "no day": ({"since": None}, ("since", "no_date", "None")),
    "ends before it begins": ({"until": "2025-06-30"}, ("until", "until_before_since", "")),
    "procedure": ({"procedures": ["khai sinh"]}, ("procedures", "no_procedure_code", "khai sinh")),
    "confirmed twice": ({"confirmed": ["name", "name"]}, ("confirmed", "twice", "")),
    "silent doubt": ({"note": ""}, ("note", "unconfirmed_without_note", "")),
    "copies": ({"copies": ["a"] * 5}, ("copies", "wrong_type", "")),
    "texts": ({"texts": []}, ("texts", "wrong_type", "")),
    "text left out": (with_text("anew", ...), ("texts.anew", "missing", "")),
    "text of nothing": (with_text("more", "x"), ("texts.more", "unknown_field", "")),
    "parameter": (
        with_text("anew", "{addressee} {day}"),
        ("texts.anew", "unknown_parameter", "day"),
    ),
    "parameter left out": (
        with_text("anew", "Ông/Bà"),
        ("texts.anew", "missing_parameter", "addressee"),
    ),
    "open brace": (with_text("anew", "{addressee"), ("texts.anew", "broken_braces", "")),
    "reaching inside": (with_text("anew", "{addressee.x}"), ("texts.anew", "broken_braces", "")),
}


@pytest.mark.parametrize("name", list(FAULTS))
def test_a_fault_is_named_with_file_and_field(name: str) -> None:
    changes, fault = FAULTS[name]
    form = opened(**changes)
    assert form.template is None
    assert [tuple(one)[:-1] for one in form.faults] == [("mau.json", *fault, "")[:4]]


def test_all_faults_of_a_file_are_named_at_once() -> None:
    form = opened(sizes=["a3"], title="", colour="red", since="mai")
    assert {fault.field for fault in form.faults} == {"sizes", "title", "colour", "since"}


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"kind": ' + b"[" * 9_000, b"x" * 100_001])
def test_what_is_no_form_at_all_is_one_fault(data: bytes) -> None:
    assert len(open_form("mau.json", data).faults) == 1


def test_a_dossier_keeps_the_form_of_its_day_of_reception(tmp_path: Path) -> None:
    folder = written(tmp_path)
    ended = {**STOP, "until": "2026-12-31"}
    (folder / "tt03-2025-05.json").write_text(json.dumps(ended), "utf-8")
    new = {**STOP, "regime": "tt09_2027", "since": "2027-01-01", "title": "Mẫu mới"}
    (folder / "moi.json").write_text(json.dumps(new), "utf-8")
    forms = form_set(read_forms(folder))
    found = {
        day: forms.of(FormKind.STOP, day).regime
        for day in (date(2020, 1, 1), date(2026, 12, 31), date(2027, 1, 1), date(2030, 5, 1))
    }
    assert list(found.values()) == ["tt03_2025", "tt03_2025", "tt09_2027", "tt09_2027"]
    assert forms.of(FormKind.STOP, date(2025, 6, 30)).basis == "", "no law that did not hold then"
    assert forms.of(FormKind.STOP, date(2025, 7, 1)).basis == STOP["basis"]


def test_two_versions_of_one_day_and_a_number_twice_are_faults(tmp_path: Path) -> None:
    with pytest.raises(FaultyFormsError) as caught:
        form_set(read_forms(written(tmp_path, {})))
    assert {fault.code for fault in caught.value.faults} == {"named_twice", "overlapping"}


def test_a_paper_without_any_file_is_a_fault(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "tt03-2025-07.json").unlink()
    with pytest.raises(FaultyFormsError) as caught:
        form_set(read_forms(folder))
    assert [tuple(fault)[:4] for fault in caught.value.faults] == [
        ("", "kind", "no_form", "register")
    ]


def test_the_form_of_some_procedures_is_used_once_its_name_is_confirmed(tmp_path: Path) -> None:
    residence, birth = "1.004222", "1.001193"
    assert shipped().of(FormKind.RECEIPT, DAY, residence).number == "01"
    folder = written(tmp_path)
    file = folder / "tt66-2023-bca-ct04.json"
    fields = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**fields, "confirmed": ["name"]}), "utf-8")
    forms = form_set(read_forms(folder))
    assert forms.of(FormKind.RECEIPT, DAY, residence).number == "CT04"
    assert forms.of(FormKind.RECEIPT, DAY, birth).number == "01"
