"""Finds a second formula of the journal's chain: a hash made of one value joined to another."""

from __future__ import annotations

import ast
from collections.abc import Iterator

HOME = "counter_app/contract/chain.py"
IN_PIECES = {
    "counter_app/portal/files/files.py": "the file on the disk, read in pieces",
    "counter_app/portal/ledger/ledger_lines.py": "one damaged byte of a line, tried at each place",
    "counter_app/portal/office/packs.py": "the packs of an office, one after another",
}
"""Modules that feed a hash piece by piece, and what they hash so."""
_HASHES = {"sha256", "sha1", "sha512", "sha3_256", "blake2b", "new", "file_digest", "Hash"}


def hashes_something(text: str) -> bool:
    """Whether a module can hash at all: so few do that the others need not be walked."""
    return "hashlib" in text or "hashes" in text


def second_formulas(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, what it does) of each call that hashes joined values. What begins with a literal is
    a sum of its own, and no entry's.
    """
    if path == HOME:
        return
    for scope in _scopes(tree):
        joined = _names_of(scope, _is_joined)
        hashers = _names_of(scope, _is_hash)
        for call in _calls(scope):
            if _is_hash(call):
                for value in call.args:
                    if _is_joined(value) or (isinstance(value, ast.Name) and value.id in joined):
                        yield call.lineno, f"{ast.unparse(call)}: use contract.chain"
            if _feeds(call, hashers) and path not in IN_PIECES:
                yield call.lineno, f"{ast.unparse(call)}: a hash fed in pieces"


def _scopes(tree: ast.Module) -> Iterator[ast.AST]:
    yield tree
    yield from (
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _own(scope: ast.AST) -> Iterator[ast.AST]:
    """The nodes of the scope that are in no function within it."""
    for node in ast.iter_child_nodes(scope):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
            yield from _own(node)


def _calls(scope: ast.AST) -> Iterator[ast.Call]:
    return (node for node in _own(scope) if isinstance(node, ast.Call))


def _names_of(scope: ast.AST, fits: object) -> set[str]:
    """Names to which a value that fits is given in the scope."""
    assert callable(fits)
    found = set()
    for node in _own(scope):
        if isinstance(node, ast.Assign) and fits(node.value):
            found |= {one.id for one in node.targets if isinstance(one, ast.Name)}
        if isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value and fits(node.value):
            found |= {one.id for one in [node.target] if isinstance(one, ast.Name)}
        if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
            found |= {one.id for one in [node.target] if isinstance(one, ast.Name)}
    return found


def _is_hash(node: ast.expr | ast.Call) -> bool:
    if not isinstance(node, ast.Call):
        return False
    module, _, name = ast.unparse(node.func).rpartition(".")
    return name in _HASHES and module != "hmac"  # keyed: nothing an entry could have


def _is_joined(value: ast.expr) -> bool:
    """Bytes put together of two values or more."""
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add | ast.Mod):
        first = value.left
        while isinstance(first, ast.BinOp):
            first = first.left
        return not isinstance(first, ast.Constant) or isinstance(value.op, ast.Mod)
    if not isinstance(value, ast.Call):
        return False
    name = ast.unparse(value.func)
    if name in {"bytes", "bytearray", "bytes.fromhex"}:
        return any(_is_joined(one) or isinstance(one, ast.List) for one in value.args)
    return isinstance(value.func, ast.Attribute) and value.func.attr == "join"


def _feeds(call: ast.Call, hashers: set[str]) -> bool:
    """Whether the call is `update` of a hash."""
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr != "update":
        return False
    of = function.value
    return _is_hash(of) or (isinstance(of, ast.Name) and of.id in hashers)
