"""Every sentence in two languages, with the same values in it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from counter_app import paths
from counter_app.settings import Language
from counter_app.ui.frame import keys
from counter_app.ui.texts import language
from counter_app.ui.widgets import deadline_chip

Message = tuple[str, str, str]
I18N = paths.resources() / "i18n"
VALUES = re.compile(r"\{\w*\}")
COMMENTED = {"Kind", "Type", "File Folder", "Folder", "Alias", "File", "%1 File"}


def messages(path: Path) -> list[Message]:
    """(context, source, translation); the translation is "" while it is unfinished."""
    found = []
    for context in ET.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            text = "" if translation.get("type") else translation.text or ""
            found.append((context.findtext("name", ""), message.findtext("source", ""), text))
    return found


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    loaded = language.load(qapp, Language.ENGLISH)
    assert loaded
    yield
    for translator in loaded:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", ["counter_en", "qt_vi"])
def test_every_message_is_translated_with_the_same_values(name: str) -> None:
    found = messages(I18N / f"{name}.ts")
    assert len(found) > 50
    unfinished = [source for _, source, text in found if not text]
    assert unfinished == []
    unlike = [
        source
        for _, source, text in found
        if sorted(VALUES.findall(source)) != sorted(VALUES.findall(text))
    ]
    assert unlike == []


@pytest.mark.parametrize("name", ["counter_en", "qt_vi"])
def test_the_compiled_file_says_what_the_source_file_says(name: str, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(I18N / f"{name}.qm"))
    stale = [
        source
        for context, source, text in messages(I18N / f"{name}.ts")
        if translator.translate(context, source) != text
        and source not in COMMENTED  # Qt asks for these with the comment
    ]
    assert stale == []


def test_every_sentence_of_the_program_is_in_the_translation_file(tmp_path: Path) -> None:
    """Mended by: pyside6-lupdate, a translation, pyside6-lrelease (docs/ui-kit.md)."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert tool is not None
    fresh = tmp_path / "fresh.ts"
    package = Path(language.__file__).parents[2]
    command = [tool, "-silent", "-extensions", "py", str(package), "-ts", str(fresh)]
    subprocess.run(command, check=True, timeout=60)
    known = {(context, source) for context, source, _ in messages(I18N / "counter_en.ts")}
    wanted = {(context, source) for context, source, _ in messages(fresh)}
    assert len(wanted) > 300
    assert sorted(wanted - known) == []


def test_every_sentence_stands_under_the_name_by_which_it_is_looked_up() -> None:
    """Through another name for `tr` the collector sees no class, and the screen no translation."""
    assert [source for context, source, _ in messages(I18N / "counter_en.ts") if not context] == []


def test_english_is_spoken_once_it_is_loaded(english: None) -> None:
    assert keys.text("lock") == "Lock the screen"
    assert deadline_chip.days_left(3).text == "3 d left"
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"


def test_vietnamese_needs_no_file_and_teaches_qt_its_words(qapp: QApplication) -> None:
    before = QLocale()
    loaded = language.load(qapp, Language.VIETNAMESE)
    try:
        assert keys.text("lock") == "Khóa màn hình"
        assert QCoreApplication.translate("QLineEdit", "&Copy") == "Chép"
    finally:
        for translator in loaded:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


_NUMBERS = "count|times|days|hours|minutes|over|visits|copies|originals|pages|whole|used|left"
_COUNTED = re.compile(rf"(?<!than )\{{(?:{_NUMBERS})\}} (?:[a-z]+ )?[a-z]+s\b")


def test_no_english_sentence_is_wrong_where_there_is_one_of_it() -> None:
    """A number stands behind what it counts: "Files: 1"."""
    said = [translated for _, _, translated in messages(I18N / "counter_en.ts")]
    assert [one for one in said if _COUNTED.search(one)] == []
