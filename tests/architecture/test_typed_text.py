"""No text is typed that nothing keeps: every field is named, and every page writes in one way."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.sources import trees
from tests.architecture.typed_text import DRAFTED, KINDS, NOT_DRAFTED

TOP = "counter_app/ui/"
WRITES = frozenset(
    {
        "add_note",
        "take_papers",
        "take_fees",
        "request_supplement",
        "receive_supplement",
        "settle",
        "pass_on",
        "send_back",
        "sign_extension",
        "sign_result",
    }
)
"""Services that record what was typed or chosen: called by `Writing`, by no page itself."""


def fields(path: str, tree: ast.AST) -> Iterator[str]:
    """ "receive/fee_row.py amount" for each field that is made here."""
    names: dict[ast.Call, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Call):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            names[node.value] = (
                target.attr if isinstance(target, ast.Attribute) else ast.unparse(target)
            )
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in KINDS:
            yield f"{path.removeprefix(TOP)} {names.get(node, '')}".strip()


def started_by_pages(path: str, tree: ast.AST) -> Iterator[str]:
    """Writes that a page gives to `operations.run` itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) == "run":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and called(inner) in WRITES:
                    yield f"{path} {called(inner)}"


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def of_screens() -> dict[str, ast.AST]:
    return {path: tree for path, tree in trees("counter_app").items() if path.startswith(TOP)}


def test_every_field_is_kept_by_a_drafting_or_says_why_not() -> None:
    found = [one for path, tree in of_screens().items() for one in fields(path, tree)]
    assert len(found) > 30
    assert sorted(found) == sorted([*DRAFTED, *NOT_DRAFTED])


def test_a_new_field_is_found() -> None:
    planted = ast.parse("self.why = TextBox(self.tr('Lý do'), '', 60)\nrow.add(QLineEdit())")
    found = list(fields(f"{TOP}fees/refund.py", planted))
    assert found == ["fees/refund.py why", "fees/refund.py"]
    assert not set(found) & {*DRAFTED, *NOT_DRAFTED}


def test_no_page_starts_a_write_that_could_fail_beside_the_one_way() -> None:
    found = [one for path, tree in of_screens().items() for one in started_by_pages(path, tree)]
    assert found == []
    planted = ast.parse("operations.run(lambda: annotate.add_note(desk, officer, id, text))")
    assert list(started_by_pages("x", planted)) == ["x add_note"]
