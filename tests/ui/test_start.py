"""The gate comes first: the window takes keys before the store is even imported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import json, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from counter_app import app
from tests.support.clocks import CLOCK
HEAVY = ("sqlalchemy", "alembic", "reportlab", "holidays", "phonenumbers", "argon2")
application = app.application()
opened = []
program = app.Program(application, Path(sys.argv[1]), clock=CLOCK)
program._open = lambda: opened.append(True)
program.operations.run_beside = lambda *work, **ends: None  # the scanner comes in later
program.start()
application.processEvents()
program.gate.card.officer.setFocus()
QTest.keyClicks(program.gate.card.officer, "mai")
while not program.gate.card.officer.text().endswith("i"):
    application.processEvents()
print(json.dumps({
    "text": program.gate.card.officer.text(),
    "visible": program.gate.isVisible(),
    "asked to open": opened,
    "short turns": sys.getswitchinterval() < 0.001,
    "imported": [name for name in HEAVY if name in sys.modules],
}))
program.close()
"""


def test_the_gate_takes_keys_before_the_store_is_imported(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "profile")],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert json.loads(answer.stdout) == {
        "text": "mai",
        "visible": True,
        "asked to open": [True],
        "short turns": True,
        "imported": [],
    }
