"""The sign-in window comes up without what only stands behind it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.architecture.lengths import ROOT

BEHIND = {
    "PySide6.QtNetwork",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtPrintSupport",
    "PySide6.QtTest",
    "alembic",
    "argon2",
    "cryptography",
    "holidays",
    "keyring",
    "openpyxl",
    "phonenumbers",
    "pyqtgraph",
    "reportlab",
    "requests",
    "segno",
    "sqlalchemy",
    "sqlcipher3",
    "stdnum",
    "xlsxwriter",
}
GATE = """
import sys, json
from pathlib import Path
from counter_app.cli import main
from counter_app import app
from tests.support.clocks import CLOCK
if {shown}:
    program = app.Program(app.application(), Path(sys.argv[1]), clock=CLOCK)
    program._open = lambda: None
    program.operations.run_beside = lambda *work, **ends: None  # the scanner comes in later
    program.start()
print(json.dumps(sorted(sys.modules)))
"""


def loaded(folder: object, *, shown: bool) -> set[str]:
    """Modules of a process that has imported the program, and made its window."""
    done = subprocess.run(
        [sys.executable, "-c", GATE.format(shown=shown), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names: list[str] = json.loads(done.stdout)
    return set(names)


@pytest.mark.parametrize("shown", [False, True])
def test_the_gate_is_there_before_the_store_and_all_that_comes_with_it(
    shown: bool, tmp_path: object
) -> None:
    names = loaded(tmp_path, shown=shown)
    assert {"counter_app.ui.pages.sign_in.gate", "PySide6.QtWidgets"} <= names
    assert names & BEHIND == set()
    inside = {name for name in names if name.startswith("counter_app.")}
    layers = {name.split(".")[1] for name in inside - {"counter_app.contract", *_reasons(inside)}}
    assert layers & {"storage", "services", "forms", "reports", "sync", "contract"} == set()


def _reasons(names: set[str]) -> set[str]:
    """Of the contract alone the reasons come before: their sentences are the gate's, too."""
    return {name for name in names if name.startswith("counter_app.contract.reasons")}
