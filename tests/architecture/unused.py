"""What nothing in the program calls. The tests do not count: what only they call is dead too.

    python -m tests.architecture.unused

Found by name: a function that shares its name with something used is not seen.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vulture import Vulture

from tests.architecture.lengths import ROOT

CONFIDENCE = 60
ALLOWED = {
    "called by Qt": """
        canFetchMore columnCount expandingDirections fetchMore hasHeightForWidth headerData
        itemAt paint scrollContentsBy takeAt dx dy
    """,
    "called by urllib3, requests, uvicorn and alembic": """
        ConnectionCls build_response cert cert_verify is_verified pool_classes_by_scheme req
        sendall sock logger servers wait_closed down_revision
    """,
    "set for the standard library and reportlab": """
        _missing_ _name_ delimiter exc_text isolation_level stack_info useA85
        CharacterDataHandler EndElementHandler StartDoctypeDeclHandler StartElementHandler
        buffer_text
    """,
    "a protocol's call": "__call__",
    "a word of data: the member is found by its value": "MINISTRY SPECIAL_ZONE WARD",
    "read with all fields of its structure: by whom it is sent to, by astuple or asdict": """
        api codes_until danger_soft keys_kept office_code released_at
    """,
    "told of each kind and each reason by the contract's pages": "about_dossier does",
    "what recovery did, whole in its result": "completed_second",
    "the next kinds: one that leaves the dossier as it is says why": "Unchanged",
    "the clock of a life: its class in the indicators, until a report asks": "classes_766",
    "who typed what a supervisor signed, for whoever asks the journal": "typed_by",
    "law that takes effect: commands for lease rules and accounts, the calendar of next year": """
        put_rules remove_account suggest
    """,
    "law that takes effect and the office's figures: carried by every pack, shown there": """
        audience legal_basis service_levels
    """,
}
"""Names by the reason for which they stay although nothing here calls them."""


class Unused(NamedTuple):
    name: str
    line: str


def unused(*paths: Path) -> list[Unused]:
    """What no module among these calls, by name; the line says where it stands."""
    found = Vulture()
    found.scavenge([str(path) for path in paths])
    return [
        Unused(
            item.name,
            f"{item.filename}:{item.first_lineno}: unused {item.typ} {item.name}",
        )
        for item in found.get_unused_code(min_confidence=CONFIDENCE)
    ]


def faults(found: Sequence[Unused]) -> list[str]:
    """What is dead and not allowed, and what is allowed and no longer dead."""
    allowed = {name for names in ALLOWED.values() for name in names.split()}
    dead = [one.line for one in found if one.name not in allowed]
    names = {one.name for one in found}
    return dead + [f"used by now, no longer to be allowed: {one}" for one in allowed - names]


def main() -> int:
    found = faults(unused(ROOT / "counter_app"))
    print("\n".join(sorted(found)) or "nothing unused")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
