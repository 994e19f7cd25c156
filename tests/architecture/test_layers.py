"""The import contracts hold, and a breach planted against each of them is found."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.lengths import ROOT

PACKAGES = (
    "cli",
    "ui",
    "sentences",
    "services",
    "sync",
    "portal",
    "storage",
    "forms",
    "contract",
    "domain",
)
KEPT = {
    "ui/window.py": "import PySide6\nfrom counter_app.services.intake import receive",
    "app.py": "import PySide6\nimport counter_app.ui.window",
    "services/intake/receive.py": "import openpyxl\nimport counter_app.storage.journal.journal",
    "storage/journal/journal.py": "import sqlalchemy, sqlcipher3\nimport counter_app.paths",
    "forms/receipt/receipt.py": "import reportlab, barcode, segno\nimport counter_app.domain",
    "sync/link/http.py": "import requests\nimport counter_app.contract",
    "portal/store/store.py": "import sqlalchemy\nimport counter_app.contract",
    "ui/sandbox/signatures.py": "import pyhanko, asn1crypto",
    "portal/http.py": "import litestar, uvicorn\nimport counter_app.portal.store.store",
    "ui/pages/one/page.py": "import PySide6",
    "ui/pages/other/page.py": "import PySide6",
    "paths.py": "import pathlib",
    "domain/calendar.py": "import datetime, msgspec, holidays",
}
PLANTED = {
    "Layers": ("storage/planted.py", "import counter_app.services.intake.receive"),
    "The domain": ("domain/planted.py", "import pathlib"),
    "Screens": ("ui/planted.py", "import counter_app.storage.journal.journal"),
    "No page": ("ui/pages/one/page.py", "import counter_app.ui.pages.other.page"),
    "Qt": ("services/planted.py", "import PySide6"),
    "SQL": ("services/planted.py", "import sqlalchemy"),
    "HTTP": ("sync/planted.py", "import requests"),
    "A web server": ("sync/planted.py", "import litestar"),
    "What benchmarks": ("services/planted.py", "import anki"),
    "Printed pages": ("services/planted.py", "import reportlab"),
    "Signatures in files": ("services/planted.py", "import pyhanko"),
    "Workbooks": ("storage/planted.py", "import openpyxl"),
    "The portal": ("portal/planted.py", "import counter_app.storage.journal.journal"),
}
OTHER_BREACHES_OF_LAYERS = [
    ("storage/planted.py", "import counter_app.forms.receipt.receipt"),
    ("services/planted.py", "import counter_app.sync.link.http"),
    ("domain/planted.py", "import counter_app.contract"),
    ("ui/planted.py", "import counter_app.app"),
    ("unplaced.py", "import os"),
]


def _broken(root: Path) -> set[str]:
    """The names, up to a colon, of the contracts that the package under `root` breaks."""
    linted = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = re.findall(r"^(\S.*?) (KEPT|BROKEN)", linted.stdout, re.MULTILINE)
    assert len(verdicts) == len(_contracts()), linted.stdout + linted.stderr
    assert linted.returncode == int("BROKEN" in dict(verdicts).values())
    return {name for name, verdict in verdicts if verdict == "BROKEN"}


def _contracts() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return [contract["name"] for contract in project["tool"]["importlinter"]["contracts"]]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A package of the same shape that keeps every contract, under the project's contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "counter_app"
    for name in ("", *PACKAGES):
        (package / name).mkdir(parents=True)
        (package / name / "__init__.py").touch()
    for place, code in KEPT.items():
        folder = (package / place).parent
        folder.mkdir(parents=True, exist_ok=True)
        while folder != package:
            (folder / "__init__.py").touch()
            folder = folder.parent
        (package / place).write_text(code, "utf-8")
    return tmp_path


def test_the_program_keeps_its_contracts() -> None:
    assert _broken(ROOT) == set()


def test_a_house_of_the_planned_shape_keeps_the_contracts(house: Path) -> None:
    assert _broken(house) == set()


def test_a_breach_planted_against_each_contract_is_found(house: Path) -> None:
    for place, code in PLANTED.values():
        with (house / "counter_app" / place).open("a", encoding="utf-8") as file:
            file.write(f"\n{code}\n")
    assert _broken(house) == set(_contracts())
    assert len(PLANTED) == len(_contracts())


@pytest.mark.parametrize(("place", "code"), OTHER_BREACHES_OF_LAYERS)
def test_siblings_strangers_and_steps_upward_break_the_layers(
    house: Path, place: str, code: str
) -> None:
    (house / "counter_app" / place).write_text(code, "utf-8")
    assert {name.partition(":")[0] for name in _broken(house)} == {"Layers"}
