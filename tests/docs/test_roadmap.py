"""What the roadmap calls done can be looked at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEXT = Path("docs/roadmap.md").read_text("utf-8")
STEPS = re.split(r"^- (?=\[)", TEXT, flags=re.MULTILINE)[1:]
DONE = [item for step in STEPS for item in re.split(r"^  - ", step, flags=re.MULTILINE)[1:]]
DONE = [item for item in DONE if item.startswith("[x]")]


@pytest.mark.parametrize("item", DONE, ids=[item[4:40] for item in DONE])
def test_what_is_ticked_names_what_shows_it(item: str) -> None:
    named = [Path(name) for name in re.findall(r"`([a-z_]+/[\w/.]+)`", item)]
    assert named
    assert [path for path in named if not path.exists()] == []


@pytest.mark.parametrize("step", STEPS, ids=[step[:30] for step in STEPS])
def test_a_step_is_ticked_when_all_its_parts_are(step: str) -> None:
    parts = re.findall(r"^  - \[(.)\]", step, re.MULTILINE)
    assert (step[1] == "x") == (bool(parts) and set(parts) == {"x"})
