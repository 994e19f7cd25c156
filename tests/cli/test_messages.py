"""`counter-app messages`: what citizens are told, and what of it nobody has confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app import paths
from counter_app.cli.forms import FAULT_WORDS
from counter_app.cli.main import main
from counter_app.cli.messages import OWN_WORDS
from tests.forms.messages.test_message_files import FAULTS


def test_what_is_not_confirmed_is_said_beside_its_message(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["messages"]) == 0
    lines = {line.split("\t")[0]: line for line in capsys.readouterr().out.splitlines()}
    assert "CHƯA" not in lines["07.1"]
    assert "CHƯA XÁC NHẬN" in lines["13.1"]
    assert "CHƯA XÁC NHẬN" in lines["tt01_2018"]


def test_faults_of_a_folder_are_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (paths.resources() / "messages").glob("*.json"):
        text = path.read_text("utf-8").replace('"text": "', f'"text": "{"a" * 120}', 1)
        (tmp_path / path.name).write_text(text, "utf-8")
    assert main(["messages", "--folder", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "07-ready.json: texts.text: dài tới 236 ký tự, một tin nhiều nhất 160" in out


def test_each_fault_has_its_words() -> None:
    codes = {fault[1] for _, fault in FAULTS.values()}
    codes |= {"no_json", "no_message", "named_twice", "overlapping", "number_of_another_step"}
    assert codes <= FAULT_WORDS.keys() | OWN_WORDS.keys()
    assert OWN_WORDS.keys() <= codes
