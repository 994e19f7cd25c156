"""The formula of the journal's chain stands once, in `contract/chain.py`."""

from __future__ import annotations

import ast

import pytest

from counter_app.contract import chain
from tests.architecture.chain_formula import HOME, IN_PIECES, hashes_something, second_formulas
from tests.architecture.sources import texts, trees

PLANTED = [
    "hashlib.sha256(before + hashlib.sha256(data).digest()).digest()",
    "sha256(before + digest).hexdigest()",
    "hashlib.new('sha256', bytes.fromhex(head) + digest)",
    "hashlib.sha256(bytes.fromhex(head + digest_of(data))).hexdigest()",
    "hashlib.sha256(b''.join((before, digest))).digest()",
    "hashlib.sha256(bytes([*before, *digest])).digest()",
    "hashlib.sha256(b'%b%b' % (before, digest)).digest()",
    "joined = before + digest\nhashlib.sha256(joined).digest()",
    "joined = bytearray(before)\njoined += digest\nhashlib.sha256(joined).digest()",
    "sums = hashlib.sha256(before)\nsums.update(digest)",
    "sums = hashes.Hash(hashes.SHA256())\nsums.update(before)\nsums.update(digest)",
]
HARMLESS = [
    "hashlib.sha256(data).hexdigest()",
    "hashlib.sha256(b'machine' + key + system).digest()",
    "hashlib.sha256(f'{dossier}:{rev}'.encode()).digest()",
    "known.update(found)",
    "hmac.new(key, desk + data, hashlib.sha256).hexdigest()",
]


def test_no_second_formula_stands_in_the_program() -> None:
    found = [
        f"{path}:{line} {what}"
        for path, tree in trees("counter_app").items()
        if hashes_something(texts()[path])
        for line, what in second_formulas(path, tree)
    ]
    assert found == []


@pytest.mark.parametrize("code", PLANTED)
def test_a_second_formula_is_found(code: str) -> None:
    wrapped = "def chained(before, data):\n" + "\n".join(f"    {row}" for row in code.split("\n"))
    for text in (code, wrapped):
        assert list(second_formulas("counter_app/portal/x.py", ast.parse(text)))
    for module in ("import hashlib", "from cryptography.hazmat.primitives import hashes"):
        assert hashes_something(f"{module}\n{code}")


@pytest.mark.parametrize("code", HARMLESS)
def test_a_sum_that_joins_no_values_is_left_alone(code: str) -> None:
    assert list(second_formulas("counter_app/portal/x.py", ast.parse(code))) == []


def test_the_formula_itself_would_be_found_elsewhere() -> None:
    tree = trees("counter_app")[HOME]
    assert list(second_formulas("counter_app/portal/x.py", tree))
    assert list(second_formulas(HOME, tree)) == []


def test_each_module_that_feeds_a_hash_in_pieces_still_does() -> None:
    for path in IN_PIECES:
        tree = trees("counter_app")[path]
        assert [what for _, what in second_formulas("counter_app/x.py", tree)], path


def test_an_entry_hash_is_the_same_from_bytes_digest_or_hex() -> None:
    before, data = chain.START, b"{}"
    one = chain.entry_hash(before, data)
    assert chain.entry_hash_by_digest(before, chain.digest_of(data)) == one
    assert chain.entry_hash_hex(before.hex(), chain.digest_of(data).hex()) == one.hex()
