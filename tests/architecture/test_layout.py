"""The house keeps its shape: the top level, the length of files, the locks."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import statistics
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.architecture import lengths
from tests.architecture.lengths import ROOT
from tests.architecture.sources import texts, tracked, trees
from tests.faults import any_day

TOP = {
    "counter_app", "resources", "migrations", "tests", "docs",
    "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "Makefile",
}  # fmt: skip
IN_ANOTHER = {"shiboken6": "pyside6"}
"""Packages that come with another of the same maker, in the same version."""
NOT_IMPORTED = {
    "psycopg": "loaded by SQLAlchemy where the database's URL names PostgreSQL",
    "tzdata": "read by zoneinfo where the system has no zones",
}
LOCKS = (".requirements.lock", ".requirements.bench.lock")


def test_the_top_level_holds_only_what_belongs_there() -> None:
    top = {path.parts[0] for path in tracked()}
    assert {name for name in top if not name.startswith(".")} <= TOP


def test_no_file_is_longer_than_the_ceiling() -> None:
    assert lengths.too_long(lengths.lines_by_file("counter_app", "tests", "migrations")) == []


def test_half_of_the_programs_files_are_short() -> None:
    assert statistics.median(lengths.lines_by_file("counter_app").values()) <= lengths.MEDIAN


def test_a_file_over_the_ceiling_is_found() -> None:
    short, long = Path("counter_app/a.py"), Path("counter_app/b.py")
    assert lengths.too_long({short: lengths.CEILING}) == []
    assert len(lengths.too_long({short: lengths.CEILING, long: lengths.CEILING + 1})) == 1
    assert len(lengths.too_long({Path("tests/a.py"): lengths.OF_TESTS + 1})) == 1


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_by_hash_and_names_no_address(lock: str) -> None:
    text = texts()[lock]
    blocks = re.split(r"\n(?=\S)", text.partition("\n")[2].strip())
    assert blocks
    for block in blocks:
        assert re.match(
            r"[a-z0-9-]+==[^\s;]+( ; [^\\]+)? \\\n    --hash=sha256:[0-9a-f]{64}", block
        )
    assert "//" not in text
    assert "@" not in text


def _imported(tree: ast.Module) -> Iterator[str]:
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
        elif not isinstance(node, ast.expr):  # no import stands in an expression
            waiting += ast.iter_child_nodes(node)


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~ ;\[]", requirement)[0].lower().replace("_", "-")


def _asked_by_program(project: dict[str, Any]) -> list[str]:
    """By the desk and by the portal; that a desk imports nothing of the portal's is a contract."""
    extras = project["project"]["optional-dependencies"]
    return [*project["project"]["dependencies"], *extras["portal"]]


def test_the_locks_hold_every_package_the_project_asks_for() -> None:
    project = tomllib.loads(texts()["pyproject.toml"])
    asked = _asked_by_program(project) + project["dependency-groups"]["dev"]
    for lock, wanted in zip(LOCKS, (asked, project["dependency-groups"]["bench"]), strict=True):
        locked = set(re.findall(r"^([a-z0-9-]+)==", texts()[lock], re.MULTILINE))
        assert {_name(requirement) for requirement in wanted} - locked == set()


def test_every_dependency_of_the_program_has_its_reason_written_down() -> None:
    project = tomllib.loads(texts()["pyproject.toml"])
    reasons = texts()["docs/decisions/0002-dependencies.md"].lower()
    names = {_name(requirement) for requirement in _asked_by_program(project)}
    assert {name for name in names if f"`{name}`" not in reasons} == set()


def _foreign(trees: Iterable[ast.Module]) -> set[str]:
    """What these modules import of others, by the name it is asked for by."""
    sold_as = importlib.metadata.packages_distributions()
    own = sys.stdlib_module_names | {"counter_app", "tests", "migrations"}
    return {
        IN_ANOTHER.get(_name(sold), _name(sold))
        for name in {name for tree in trees for name in _imported(tree)} - own
        for sold in sold_as.get(name, [name])[:1]
    }


def test_desk_and_portal_ask_by_name_for_what_they_import_and_for_nothing_else() -> None:
    project = tomllib.loads(texts()["pyproject.toml"])["project"]
    desk = set(map(_name, project["dependencies"]))
    extra = set(map(_name, project["optional-dependencies"]["portal"]))
    program = {**trees("counter_app"), **trees("migrations")}
    at_portal = _foreign(
        tree for path, tree in program.items() if path.startswith("counter_app/portal/")
    )
    at_desk = _foreign(
        tree for path, tree in program.items() if not path.startswith("counter_app/portal/")
    )
    assert at_desk == desk - NOT_IMPORTED.keys()
    assert at_portal - desk == extra - NOT_IMPORTED.keys()
    assert (at_desk | at_portal).isdisjoint(NOT_IMPORTED)
    assert desk | extra >= NOT_IMPORTED.keys()


def test_what_the_tests_import_is_asked_for_by_name() -> None:
    project = tomllib.loads(texts()["pyproject.toml"])
    groups = project["dependency-groups"]
    asked = [*_asked_by_program(project), *groups["dev"], *groups["bench"]]
    assert _foreign(trees("tests").values()) - set(map(_name, asked)) == set()


def test_an_import_of_what_nobody_asked_for_is_found() -> None:
    planted = ast.parse("import PIL.Image\nfrom shiboken6 import isValid\nimport os")
    assert _foreign([planted]) == {"pillow", "pyside6"}


def test_each_command_of_the_readme_is_a_target_of_the_makefile() -> None:
    promised = set(re.findall(r"^    make (\w+)", texts()["README.md"], re.MULTILINE))
    made = set(re.findall(r"^(\w+):", texts()["Makefile"], re.MULTILINE))
    assert {"demo", "test", "check", "bench", "faults", "translations", "help"} <= promised
    assert promised <= made


def test_continuous_integration_runs_the_readmes_test_command_and_all_that_it_leaves_out() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert "set -euo pipefail" in lines
    run = [line.removeprefix("time ").removesuffix(" </dev/null") for line in lines]
    assert run[run.index("make test") :] == [
        "make test",
        "make gates",
        ".ci/setup faults",
        "make campaigns",
        "make postgres",
        "make days ONLY=--gate",
    ]


def test_each_test_is_run_by_make_test_by_the_gates_or_by_the_campaigns() -> None:
    chosen = re.findall(r"\$\(PYTEST\) -m (.+)", texts()["Makefile"])
    assert chosen == [
        '"not campaign and not gate"',
        "gate",
        "campaign --hypothesis-profile=same",
        '"hypothesis and not campaign" --hypothesis-profile=same',
    ]


def test_what_the_days_gate_runs_is_there() -> None:
    assert [name for name in any_day.GATE_TESTS if not (ROOT / name).exists()] == []
