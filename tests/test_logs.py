"""No citizen's data in the log, whatever a line is given."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path

import pytest

from counter_app import logs
from counter_app.domain.dossier.dossier import Status

NAME = "Lý Mẩy Chạn"
PHONE = "0912640385"
IDENTITY = 10188004417
DOSSIER = "0197a3c2-1111-7000-8000-00000000abcd"


class NameError_(Exception):  # noqa: N801, N818 - an error whose text is data
    code = "wrong_name"


def line(message: object, *arguments: object, name: str = "counter_app.services", **more) -> str:
    record = logging.LogRecord(name, logging.WARNING, "f.py", 1, message, arguments, None, **more)
    return logs.RedactingFormatter().format(record)


@pytest.mark.parametrize(
    "argument",
    [
        NAME,
        PHONE,
        IDENTITY,
        {"name": NAME},
        [NAME],
        NAME.encode(),
        Path(NAME),
        "mai",
        Status(NAME),
    ],
)
def test_texts_and_long_numbers_are_withheld(argument: object) -> None:
    written = line("saved %s", argument)
    assert written.endswith("saved […]")


def test_ids_numbers_days_types_states_and_words_of_the_program_are_written() -> None:
    written = line(
        "%s %s %s %s %s %s",
        DOSSIER,
        42,
        date(2026, 11, 20),
        ValueError,
        Status.RECEIVED,
        logs.LogWord("print"),
    )
    assert written.endswith(f"{DOSSIER} 42 2026-11-20 ValueError RECEIVED print")


def test_named_arguments_are_withheld_too() -> None:
    assert NAME not in line("saved %(name)s", {"name": NAME})


def test_other_libraries_say_only_that_they_said_something() -> None:
    assert line(f"row {NAME}", name="sqlalchemy.engine").endswith("sqlalchemy.engine […]")


def test_an_exception_leaves_its_place_and_code_but_not_its_text() -> None:
    try:
        try:
            int(NAME)
        except ValueError as error:
            raise NameError_(NAME, PHONE) from error
    except NameError_ as error:
        record = logging.LogRecord(
            "counter_app.ui", logging.ERROR, "f.py", 1, "bug", (), (type(error), error, None)
        )
        record.exc_info = (type(error), error, error.__traceback__)
        written = logs.RedactingFormatter().format(record)
    assert "NameError_ code=wrong_name" in written
    assert "ValueError" in written
    assert "test_logs.py" in written
    assert NAME not in written
    assert PHONE not in written


def test_a_message_that_does_not_fit_its_arguments_is_still_a_line() -> None:
    assert line("two %s %s", 1).endswith("two %s %s")


def test_the_file_rotates_and_holds_no_data(tmp_path: Path) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        logs.configure(tmp_path / "logs")
        logging.getLogger("counter_app.test").info("saved %s for %s", DOSSIER, NAME)
        text = (tmp_path / "logs" / logs.FILE_NAME).read_text(encoding="utf-8")
    finally:
        for handler in [item for item in root.handlers if item not in before]:
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
    assert DOSSIER in text
    assert NAME not in text


def test_without_a_place_to_write_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        logs.configure(tmp_path / "logs")
        added = [type(item) for item in root.handlers if item not in before]
    finally:
        for handler in [item for item in root.handlers if item not in before]:
            root.removeHandler(handler)
        root.setLevel(level)
    assert added == [logging.NullHandler]
