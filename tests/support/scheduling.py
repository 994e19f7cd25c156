"""Which tests run in one process: those of one file, and all that read the same syntax trees."""

from __future__ import annotations

from xdist.scheduler import LoadFileScheduling

READ_EVERY_TREE = (
    "tests/architecture/",
    "tests/docs/",
    "tests/contract/test_reasons.py",
    "tests/released/test_words.py",
    "tests/sync/test_portal_seam.py",
    "tests/ui/frame/test_cover.py",
    "tests/ui/test_placeholders.py",
    "tests/ui/test_plain_text.py",
    "tests/ui/texts/test_numbers.py",
)
"""The trees of program and tests take seconds to read; one process does it, and keeps them."""


class ByFileAndTrees(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        scope = str(super()._split_scope(nodeid))
        return "syntax trees" if scope.startswith(READ_EVERY_TREE) else scope
