"""Nothing of the program is called by the tests alone."""

from __future__ import annotations

from pathlib import Path

from tests.architecture import unused
from tests.architecture.lengths import ROOT

PLANTED = '''
"""A module that the program imports, with a function that it never calls."""

def called_by_tests_alone() -> int:
    return 1

def called_here() -> int:
    return 2

print(called_here())
'''


def test_the_gate_finds_a_public_function_that_only_tests_call_and_nothing_else(
    tmp_path: Path,
) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(PLANTED, "utf-8")
    found = unused.faults(unused.unused(ROOT / "counter_app", planted))
    assert found == [f"{planted}:4: unused function called_by_tests_alone"]


def test_what_is_allowed_and_used_by_now_is_found_too() -> None:
    allowed = [name for names in unused.ALLOWED.values() for name in names.split()]
    found = [unused.Unused(name, "") for name in allowed]
    assert unused.faults(found) == []
    assert unused.faults(found[1:]) == [f"used by now, no longer to be allowed: {allowed[0]}"]


def test_no_name_is_allowed_twice() -> None:
    allowed = [name for names in unused.ALLOWED.values() for name in names.split()]
    assert sorted(set(allowed)) == sorted(allowed)
