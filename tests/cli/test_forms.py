"""`counter-app forms`: what is printed since when, and what of it nobody has confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app import paths
from counter_app.cli.forms import FAULT_WORDS
from counter_app.cli.main import main
from tests.forms.templates.test_form_files import FAULTS


def test_what_is_not_confirmed_is_said_beside_its_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms"]) == 0
    lines = {line.split("\t")[0]: line for line in capsys.readouterr().out.splitlines()}
    assert "01/07/2025 – nay" in lines["tt03_2025 04"]
    assert "CHƯA XÁC NHẬN: bố cục, ngày hiệu lực" in lines["tt03_2025 04"]
    assert "riêng cho 1.004222" in lines["tt66_2023_bca CT04"]
    assert "CHƯA DÙNG" in lines["tt66_2023_bca CT04"]
    assert "CHƯA" not in lines["co_quan ban-giao"]
    assert "CHƯA CÓ MẪU CŨ" in lines["Hồ sơ nhận trước 01/07/2025"]


def test_faults_of_a_folder_are_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (paths.resources() / "forms").glob("*.json"):
        text = path.read_text("utf-8").replace("{addressee}", "{addresse}", 1)
        (tmp_path / path.name).write_text(text, "utf-8")
    assert main(["forms", "--folder", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    lines = (tmp_path / "tt03-2025-02.json").read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, start=1) if '"asked"' in text)
    assert f"tt03-2025-02.json: dòng {line}: texts.asked: không có {{addresse}}" in out
    assert f"tt03-2025-02.json: dòng {line}: texts.asked: thiếu {{addressee}}" in out
    (tmp_path / "tt03-2025-02.json").write_text('{\n  "kind": "x",\n  oops\n}', "utf-8")
    assert main(["forms", "--folder", str(tmp_path)]) == 1
    assert "tt03-2025-02.json: dòng 3: không phải tệp JSON" in capsys.readouterr().out


def test_each_fault_has_its_words_and_no_other_word_stands_there() -> None:
    codes = {fault[1] for _, fault in FAULTS.values()}
    codes |= {"no_json", "no_form", "named_twice", "overlapping"}
    assert codes == set(FAULT_WORDS)
