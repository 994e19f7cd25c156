"""Whole intakes through the real program offscreen: keys counted, the receipt read back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from counter_app.services.desk.check_profile import check_profile
from tests.end_to_end.runs_of_keys import runs
from tests.support import pages

pytestmark = pytest.mark.campaign


def test_every_intake_takes_no_more_keys_than_allowed(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.played", str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=150,
    )
    played = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [name for name, _, _ in played] == list(runs())
    for name, report, receipt in played:
        run = runs()[name]
        procedure, _, rest = report.partition(": ")
        count = int(rest.split()[0])
        assert procedure == run.procedure
        assert count == len(run.presses()), "a key was lost or counted twice"
        assert count <= run.most
        read = {sign.text for sign in pages.signs(pages.raster(Path(receipt).read_bytes()))}
        assert Path(receipt).stem in read
    assert check_profile(tmp_path / "profile", tmp_path / "keys").is_clean
