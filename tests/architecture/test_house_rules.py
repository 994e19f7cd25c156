"""The house rules hold, and each of them finds what it is there to find."""

from __future__ import annotations

import ast

import pytest

from tests.architecture import rules
from tests.architecture.sources import texts, trees

PLANTED = [
    (rules.runs_text_as_code, "counter_app/x.py", "eval('1')"),
    (rules.runs_text_as_code, "counter_app/x.py", "run('ls', shell=True)"),
    (rules.runs_text_as_code, "counter_app/x.py", "os.system('ls')"),
    (rules.runs_text_as_code, "counter_app/x.py", "pickle.loads(b'')"),
    (rules.trusts_any_server, "counter_app/sync/link/http.py", "session.get(url, verify=False)"),
    (rules.trusts_any_server, "counter_app/sync/link/http.py", "session.verify = False"),
    (
        rules.trusts_any_server,
        "counter_app/sync/link/http.py",
        "context.verify_mode = ssl.CERT_NONE",
    ),
    (rules.starts_a_thread, "counter_app/ui/frame/page.py", "threading.Thread(target=f).start()"),
    (rules.starts_a_thread, "counter_app/ui/frame/page.py", "class Job(QtCore.QRunnable): ..."),
    (rules.reads_the_clock_in_the_domain, "counter_app/domain/x.py", "datetime.now(UTC)"),
    (rules.reads_the_clock_in_the_domain, "counter_app/domain/x.py", "date.today()"),
    (rules.reads_the_clock_in_the_domain, "counter_app/domain/x.py", "open('a')"),
    (rules.reads_the_machines_clock, "counter_app/ui/x.py", "datetime.now(UTC)"),
    (rules.reads_the_machines_clock, "counter_app/ui/x.py", "clock = datetime.now"),
    (rules.reads_the_machines_clock, "counter_app/ui/x.py", "QDate.currentDate()"),
    (rules.reads_the_machines_clock, "counter_app/ui/x.py", "moment.astimezone()"),
    (rules.reads_the_machines_clock, "counter_app/ui/x.py", "datetime.fromtimestamp(seconds)"),
    (rules.reads_the_machines_clock, "counter_app/sync/x.py", "time.time()"),
    (rules.reads_the_machines_clock, "counter_app/sync/x.py", "from time import time"),
    (rules.reads_the_machines_clock, "counter_app/sync/x.py", "from uuid_utils import uuid7"),
    (rules.reads_the_machines_clock, "tests/x.py", "dt.datetime.now(dt.UTC)"),
    (rules.needs_posix, "counter_app/storage/x.py", "import fcntl"),
    (rules.needs_posix, "counter_app/storage/x.py", "from resource import getrusage"),
    (rules.needs_posix, "counter_app/storage/x.py", "def f():\n    return os.fork()"),
    (rules.replaces_a_file_by_itself, "counter_app/x.py", "partial.replace(path)"),
    (rules.replaces_a_file_by_itself, "counter_app/x.py", "os.replace(partial, path)"),
    (rules.replaces_a_file_by_itself, "counter_app/x.py", "partial.rename(path)"),
    (rules.replaces_a_file_by_itself, "counter_app/x.py", "shutil.move(partial, path)"),
    (rules.says_nothing_of_itself, "counter_app/x.py", "import os"),
    (rules.cannot_fail_or_is_not_there, "tests/x.py", "assert True"),
    (rules.cannot_fail_or_is_not_there, "tests/x.py", "raise NotImplementedError"),
    (rules.cannot_fail_or_is_not_there, "tests/x.py", "try:\n    f()\nexcept:\n    pass"),
    (rules.places_a_moment_itself, "counter_app/services/x.py", "at.astimezone(zone)"),
    (rules.places_a_moment_itself, "counter_app/services/x.py", "datetime.fromtimestamp(n, UTC)"),
    (rules.places_a_moment_itself, "counter_app/ui/x.py", "f'{at:%H:%M}'"),
    (
        rules.says_what_is_in_sight,
        "counter_app/ui/receive/x.py",
        "def day(self) -> date | None:\n    return self._day if self.row.isVisible() else None",
    ),
    (
        rules.says_what_is_in_sight,
        "counter_app/ui/online/x.py",
        "def _is_open(self) -> bool:\n    return not self.isHidden()",
    ),
    (
        rules.says_what_is_in_sight,
        "counter_app/ui/widgets/x.py",
        "def text(self):\n    return self.text() if self.isVisible() else ''",
    ),
    (rules.waits_by_the_clock, "tests/ui/test_x.py", "time.sleep(1)"),
    (rules.waits_by_the_clock, "tests/ui/test_x.py", "qtbot.wait(100)"),
    (rules.says_it_vaguely, "counter_app/utils.py", ""),
    (rules.says_it_vaguely, "counter_app/storage/file_helpers.py", ""),
    (rules.says_it_vaguely, "counter_app/common/files.py", ""),
]
INNOCENT = '''"""Says what it is."""
import threading

def due(model, moment, *, verify=True):
    """Not a clock: the moment is passed in."""
    if sys.platform == "linux":
        import fcntl
    run(["ls"], shell=False)
    session.get(url, verify=True)
    durable.replace(partial, path)
    text.replace("a", "b")
    day.replace(year=2027)
    return model.evaluate(moment), threading.Condition()
'''


def _findings(top: str, rule: rules.Rule) -> list[str]:
    return [
        f"{path}:{line}: {what}"
        for path, tree in trees(top).items()
        for line, what in rule(path, tree)
    ]


@pytest.mark.parametrize("rule", rules.ON_THE_PROGRAM, ids=lambda rule: rule.__name__)
def test_no_file_of_the_program_breaks_the_rule(rule: rules.Rule) -> None:
    assert trees("counter_app")
    assert _findings("counter_app", rule) == []


@pytest.mark.parametrize("rule", rules.ON_THE_TESTS, ids=lambda rule: rule.__name__)
def test_no_test_breaks_the_rule(rule: rules.Rule) -> None:
    assert trees("tests")
    assert _findings("tests", rule) == []


@pytest.mark.parametrize(("rule", "path", "code"), PLANTED)
def test_a_planted_breach_is_found(rule: rules.Rule, path: str, code: str) -> None:
    assert list(rule(path, ast.parse(code)))


@pytest.mark.parametrize("rule", rules.ON_THE_PROGRAM, ids=lambda rule: rule.__name__)
def test_innocent_code_is_left_alone(rule: rules.Rule) -> None:
    assert list(rule("counter_app/domain/deadlines/reception.py", ast.parse(INNOCENT))) == []


def test_what_moves_the_focus_may_ask_what_is_in_sight() -> None:
    code = "def show(self) -> None:\n    if self.row.isVisible():\n        self.row.setFocus()"
    assert not list(rules.says_what_is_in_sight("counter_app/ui/receive/x.py", ast.parse(code)))


def test_every_rule_has_a_planted_breach() -> None:
    planted = {rule for rule, _, _ in PLANTED}
    assert planted == {*rules.ON_THE_PROGRAM, *rules.ON_THE_TESTS}


def test_no_text_names_a_place_or_a_host_of_the_workshop() -> None:
    found = {path: rules.of_the_workshop(text) for path, text in texts().items()}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize(
    "halves",
    [
        ("see /wo", "rk/main"),
        ("in /t", "mp/x"),
        ("https://pypi", ".org/x"),
        ("developer ses", "sion"),
    ],
)
def test_a_word_of_the_workshop_is_found(halves: tuple[str, str]) -> None:
    assert rules.of_the_workshop("".join(halves))


def test_nothing_is_left_for_later() -> None:
    found = {
        path: rules.unfinished(text)
        for path, text in texts().items()
        if path.startswith(("counter_app/", "tests/", "migrations/", "docs/"))
    }
    assert {path: marks for path, marks in found.items() if marks} == {}


@pytest.mark.parametrize("halves", [("TO", "DO"), ("FIX", "ME"), ("X", "XX")])
def test_a_mark_for_later_is_found(halves: tuple[str, str]) -> None:
    assert rules.unfinished(f"# {''.join(halves)}: the rest")
