"""The officer's guide names the keys and the words that the program has."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from counter_app.forms.parts.template import FormKind
from counter_app.ui.frame import keys, places
from counter_app.ui.frame.keys_text import source_texts
from tests.architecture.sources import nodes, trees
from tests.end_to_end.life_shots import SHOTS

TEXT = Path("docs/officer-guide.md").read_text("utf-8")
SCREENS = sorted(Path("counter_app/ui").rglob("*.py"))
SENTENCES = (
    Path("counter_app/sentences/sentences.py"),
    *sorted(Path("counter_app/contract/reasons").glob("*.py")),
)
ROW = re.compile(r"^\| (.+) \| (.+) \|$", re.MULTILINE)
ROWS = ROW.findall(TEXT.partition("## Các phím")[2])[1:]
TROUBLES = [
    sentence
    for sentence, _ in ROW.findall(TEXT.partition("## Khi máy báo")[2].partition("##")[0])[1:]
]
LABELS = {" ".join(label.split()) for label in re.findall(r"\*\*([^*]+)\*\*", TEXT)}
MOST_BYTES = 150_000
PICTURE_OF = {
    keys.SIGNING: "sign",
    keys.PASSING: "hand_over",
}
"""Of pages whose picture has another name."""
OWN_WORDS = {
    "Quét thẻ công dân",
    "Thủ tục.",
    "chỗ còn thiếu kế tiếp",
    "Giấy tờ.",
    "Nộp thay.",
    "Người đã từng đến.",
    "Xem lại trước khi tiếp nhận.",
    "thẻ công dân",
    "giấy hẹn",
    "hồ sơ đã lưu, mã không đổi",
    "F1",
}


@cache
def _shown() -> str:
    texts = [
        node.value
        for file in (*SCREENS, *SENTENCES, *_titles_of_batches())
        for node in nodes(trees("counter_app")[file.as_posix()], ast.Constant)
        if isinstance(node.value, str)
    ]
    return "\n".join(texts).casefold()


def _titles_of_batches() -> tuple[Path, ...]:
    return (Path("counter_app/services/batch/batch_template.py"),)


def _row_of(key: str) -> tuple[str, str]:
    caps = keys.caps(key).split(keys.BETWEEN_CAPS)
    return " ".join(f"`{cap}`" for cap in caps), source_texts()[key]


def _commands() -> set[str]:
    """The keys that some page answers by a command."""
    found = {
        name
        for file in SCREENS
        for name in re.findall(r'Command\(\s*"([a-z_0-9]+)"', file.read_text("utf-8"))
    }
    return found & set(keys.KEYS)


@pytest.mark.parametrize("row", ROWS, ids=[keys_of for keys_of, _ in ROWS])
def test_each_key_of_the_table_does_what_the_key_sheet_says(row: tuple[str, str]) -> None:
    assert row in {_row_of(key) for key in keys.KEYS}


def test_the_table_has_the_keys_of_the_window_and_of_every_page() -> None:
    missing = {key for key in _commands() | set(keys.OF_THE_WINDOW) if _row_of(key) not in ROWS}
    assert not missing


def test_every_key_in_the_text_is_a_key_of_the_program_or_one_to_type() -> None:
    known = {cap for key in keys.KEYS for cap in keys.caps(key).split(keys.BETWEEN_CAPS)}
    known |= {part for cap in known for part in cap.split() if cap}
    shown = {
        word for word in re.findall(r"`([^`]+)`", TEXT) if re.match(r"(Ctrl|Alt|Shift|F\d)", word)
    }
    assert shown <= known


@pytest.mark.parametrize("label", sorted(LABELS - OWN_WORDS))
def test_each_label_in_bold_stands_on_a_screen(label: str) -> None:
    assert label.casefold() in _shown()


@pytest.mark.parametrize("sentence", TROUBLES)
def test_each_sentence_of_trouble_is_one_of_the_program(sentence: str) -> None:
    assert sentence.casefold() in _shown()


def test_the_tables_of_the_guide_were_found() -> None:
    assert len(ROWS) > 30
    assert len(TROUBLES) == 6


def test_each_picture_that_is_taken_is_shown_and_each_shown_one_is_there() -> None:
    folder = Path("docs/screenshots")
    taken = {
        file.relative_to("docs").as_posix()
        for file in folder.rglob("*.png")
        if not file.stem.endswith("_dark") and not file.stem.startswith("two_desks")
    }
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", TEXT)
    assert set(shown) == taken
    assert len(shown) == len(taken), "each is shown once"


def test_every_page_every_form_and_every_shot_has_its_picture() -> None:
    files = {file.stem for file in Path("docs/screenshots").rglob("*.png")}
    assert {kind.value for kind in FormKind} <= files
    assert {shot.name for shots in SHOTS.values() for shot in shots} <= files
    pages = {place.page for place in vars(places).values() if hasattr(place, "page")}
    assert {PICTURE_OF.get(page, page) for page in pages} <= files


@pytest.mark.parametrize("file", sorted(Path("docs/screenshots").rglob("*.png")), ids=str)
def test_a_picture_is_small(file: Path) -> None:
    assert file.stat().st_size <= MOST_BYTES
