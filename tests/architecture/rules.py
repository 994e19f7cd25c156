"""House rules on code, each a function from a file to what it finds: (line, what is wrong)."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence

from tests.architecture.sources import nodes

Finding = tuple[int, str]
Rule = Callable[[str, ast.Module], Iterator[Finding]]

VAGUE = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
THREADS = {
    "Process",
    "QRunnable",
    "QThread",
    "QThreadPool",
    "Thread",
    "ThreadPoolExecutor",
    "Timer",
}
THREADS |= {"ProcessPoolExecutor", "start_new_thread"}
WITH_THREADS = {
    "counter_app/ui/operations.py",
    "counter_app/sync/worker.py",
    "counter_app/sync/steps/prefetch.py",
}
WITH_MOMENTS = {
    "counter_app/domain/deadlines/office_time.py",
    "counter_app/portal/http/routes/blobs.py",  # when an upload expires, by the portal's own clock
    "counter_app/services/desk/upkeep.py",  # how old a backup's file is
    "counter_app/ui/attachments/file_rows.py",  # when a file was scanned
}
POSIX = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios"}
FORMS = ("attachments", "batch", "online", "receive", "settings")
"""Folders of `counter_app/ui/` whose widgets hold what officers type."""
PLAYS_THE_WINDOW = "counter_app/ui/demo/demo_play.py"  # from outside, as a person who looks at it
VISIBILITY = {"isVisible", "isVisibleTo", "isHidden", "visibleRegion"}
NO_VALUE = re.compile(r"None|(QWidget|Command|list\[(QWidget|Command)\])( \| None)?")
CLOCK = {"now", "today", "utcnow"}
MACHINE = {"counter_app/clock.py", "tests/support/clocks.py"}
MACHINES_CLOCK = {
    *(
        f"{module}{name}"
        for module in ("", "dt.", "datetime.")
        for name in ("datetime.now", "datetime.today", "datetime.utcnow", "date.today")
    ),
    *(f"time.{name}" for name in ("time", "time_ns", "clock_gettime", "CLOCK_REALTIME")),
    *(f"QDateTime.current{what}" for what in ("DateTime", "DateTimeUtc", "MSecsSinceEpoch")),
    "QDate.currentDate",
    "QTime.currentTime",
    *(f"{module}.uuid{number}" for module in ("uuid", "uuid_utils") for number in (1, 6, 7)),
}
_LAST_OF_CLOCKS = {name.rpartition(".")[2] for name in MACHINES_CLOCK}
# With brackets, so that this file does not break its own rule.
WORKSHOP = re.compile(
    r"/(?<![\w.]/)(w[o]rk|f[a]rm)/|/(?<![\w.]/)t[m]p\b|developer sess[i]on\b|steering r[e]po\b"
    r"|pypi[.]org\b|pythonhosted[.]org\b|registry[.]npmjs[.]org\b|proxy[.]golang[.]org\b"
)
"""Of a text in small letters; each begins with a letter of its own, which is found fast."""
UNFINISHED = re.compile(r"\b(T[O]DO|F[I]XME|X[X]X)\b")


def _called(node: ast.Call) -> str:
    """The last name of what is called: `subprocess.run` is `run`."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _calls(tree: ast.Module) -> Sequence[ast.Call]:
    return nodes(tree, ast.Call)


def runs_text_as_code(_: str, tree: ast.Module) -> Iterator[Finding]:
    for call in _calls(tree):
        if isinstance(call.func, ast.Name) and call.func.id in {"eval", "exec", "compile"}:
            yield call.lineno, f"{call.func.id}()"
        for keyword in call.keywords:
            if keyword.arg == "shell" and not _is(keyword.value, False):
                yield call.lineno, "a command through the shell"
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func) in {
            "os.system",
            "os.popen",
            "pickle.load",
            "pickle.loads",
        }:
            yield call.lineno, ast.unparse(call.func)


def trusts_any_server(_: str, tree: ast.Module) -> Iterator[Finding]:
    for word in nodes(tree, ast.keyword):
        if word.arg == "verify" and _is(word.value, False):
            yield word.lineno, "TLS certificates are not checked"
    for name in nodes(tree, ast.Attribute):
        if name.attr in {"CERT_NONE", "_create_unverified_context"}:
            yield name.lineno, "TLS certificates are not checked"
    for node in nodes(tree, ast.Assign):
        if _is(node.value, False):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in {
                    "verify",
                    "check_hostname",
                }:
                    yield node.lineno, "TLS certificates are not checked"


def _is(node: ast.expr, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def starts_a_thread(path: str, tree: ast.Module) -> Iterator[Finding]:
    if path in WITH_THREADS:
        return
    for call in _calls(tree):
        if _called(call) in THREADS:
            yield call.lineno, f"{_called(call)} outside {', '.join(sorted(WITH_THREADS))}"
    for node in nodes(tree, ast.ClassDef):
        for base in node.bases:
            if ast.unparse(base).rpartition(".")[2] in THREADS:
                yield node.lineno, f"a {ast.unparse(base)} outside ui/operations.py"


def reads_the_clock_in_the_domain(path: str, tree: ast.Module) -> Iterator[Finding]:
    if not path.startswith("counter_app/domain/"):
        return
    for call in _calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr in CLOCK:
            yield call.lineno, f"{ast.unparse(call.func)}(): the clock is passed in"
        if _called(call) == "open":
            yield call.lineno, "the domain opens no files"


def reads_the_machines_clock(path: str, tree: ast.Module) -> Iterator[Finding]:
    """The clock and the zone are passed in; `MACHINE` are the places where they come from."""
    if path in MACHINE:
        return
    for node in nodes(tree, ast.Attribute):
        if node.attr in _LAST_OF_CLOCKS and ast.unparse(node) in MACHINES_CLOCK:
            yield node.lineno, f"{ast.unparse(node)}: the clock is passed in"
    for taken in nodes(tree, ast.ImportFrom):
        for alias in taken.names:
            name = f"{taken.module}.{alias.name}"
            if name in MACHINES_CLOCK:
                yield taken.lineno, f"{name}: the clock is passed in"
    for call in _calls(tree):
        name = _called(call)
        is_local = (
            (name in {"astimezone", "formatdate"} and not call.args and not call.keywords)
            or (name in {"localtime", "gmtime", "ctime"} and not call.args)
            or (name == "fromtimestamp" and len(call.args) + len(call.keywords) < 2)
        )
        if is_local:
            yield call.lineno, f"{name}(): the machine's clock or zone"


def needs_posix(_: str, tree: ast.Module) -> Iterator[Finding]:
    """Modules that Windows lacks may only be imported behind a condition or inside a function."""
    for node in tree.body:
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in POSIX.intersection(names):
            yield node.lineno, f"{name} is not on Windows"
    for call in _calls(tree):
        if ast.unparse(call.func) in {"os.fork", "os.geteuid", "os.getuid", "os.mkfifo"}:
            yield call.lineno, f"{ast.unparse(call.func)} is not on Windows"


def replaces_a_file_by_itself(path: str, tree: ast.Module) -> Iterator[Finding]:
    """Files are given another's name in `durable` alone, which tries again where a scanner holds
    them. A `replace` of two words or of named parts is one of texts or values.
    """
    if path == "counter_app/durable.py":
        return
    for call in _calls(tree):
        name = _called(call)
        is_method = isinstance(call.func, ast.Attribute)
        is_file = name == "replace" and len(call.args) == 1 and not call.keywords
        is_named = ast.unparse(call.func) in {"os.replace", "os.rename", "shutil.move"}
        is_durable = ast.unparse(call.func) == "durable.replace"
        if is_named or (is_method and (is_file or name == "rename") and not is_durable):
            yield call.lineno, f"{ast.unparse(call.func)}() outside durable.py"


def says_nothing_of_itself(_: str, tree: ast.Module) -> Iterator[Finding]:
    if tree.body and not ast.get_docstring(tree):
        yield 1, "a module begins with a line that says what it is"


def cannot_fail_or_is_not_there(_: str, tree: ast.Module) -> Iterator[Finding]:
    for claim in nodes(tree, ast.Assert):
        if _is(claim.test, True):
            yield claim.lineno, "an assertion that cannot fail"
    for error in nodes(tree, ast.Raise):
        if "NotImplementedError" in ast.unparse(error):
            yield error.lineno, "a stub"
    for handler in nodes(tree, ast.ExceptHandler):
        if handler.type is None:
            yield handler.lineno, "an except that catches everything"


def waits_by_the_clock(path: str, tree: ast.Module) -> Iterator[Finding]:
    """In tests; campaigns and benchmarks beside them may have to."""
    if not path.rpartition("/")[2].startswith("test_"):
        return
    for call in _calls(tree):
        if ast.unparse(call.func) in {"sleep", "time.sleep", "qtbot.wait", "QTest.qWait"}:
            yield call.lineno, f"{ast.unparse(call.func)}(): wait for what must happen"


def says_it_vaguely(path: str, _: ast.Module) -> Iterator[Finding]:
    for part in path.removesuffix(".py").split("/"):
        if VAGUE.intersection(part.split("_")):
            yield 1, f"the name {part!r} says nothing"


def places_a_moment_itself(path: str, tree: ast.Module) -> Iterator[Finding]:
    """One conversion into a zone that never raises, and one place that puts a moment into words."""
    if path.startswith("counter_app/") and path not in WITH_MOMENTS:
        for call in _calls(tree):
            if _called(call) in {"astimezone", "fromtimestamp"}:
                yield call.lineno, f"{_called(call)}() outside domain/deadlines/office_time.py"
    if path.startswith("counter_app/ui/") and path != "counter_app/ui/texts/formatting.py":
        for node in nodes(tree, ast.FormattedValue):
            spec = node.format_spec
            if spec is not None and "%" in ast.unparse(spec):
                yield spec.lineno, "a moment put into words outside ui/texts/formatting.py"


def says_what_is_in_sight(path: str, tree: ast.Module) -> Iterator[Finding]:
    """No value depends on whether a widget is visible: the page may be behind another one, its
    window small or locked. What moves focus or widgets may ask; of a form nothing else may.
    """
    if not path.startswith("counter_app/ui/") or path == PLAYS_THE_WINDOW:
        return
    is_form = path.split("/")[2] in FORMS
    for function in nodes(tree, ast.FunctionDef):
        returned = ast.unparse(function.returns) if function.returns else ""
        if NO_VALUE.fullmatch(returned) or (returned == "bool" and not is_form):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute) and node.attr in VISIBILITY:
                yield node.lineno, f"{function.name} asks {node.attr} for {returned or 'a value'}"


ON_THE_PROGRAM: tuple[Rule, ...] = (
    runs_text_as_code,
    trusts_any_server,
    starts_a_thread,
    reads_the_clock_in_the_domain,
    reads_the_machines_clock,
    needs_posix,
    replaces_a_file_by_itself,
    says_nothing_of_itself,
    cannot_fail_or_is_not_there,
    says_it_vaguely,
    places_a_moment_itself,
    says_what_is_in_sight,
)
ON_THE_TESTS: tuple[Rule, ...] = (
    cannot_fail_or_is_not_there,
    waits_by_the_clock,
    reads_the_machines_clock,
    says_it_vaguely,
)


def of_the_workshop(text: str) -> list[str]:
    """Places, hosts and words of the workshop that do not belong in the product."""
    return [found.group() for found in WORKSHOP.finditer(text.lower())]


def unfinished(text: str) -> list[str]:
    """Marks of what somebody meant to do later."""
    return [found.group() for found in UNFINISHED.finditer(text)]
