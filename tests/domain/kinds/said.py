"""What the tests say of each kind: test_<kind>.py in this folder, found by the kind's name.

Such a module says by hand:

- `EXAMPLE`, a body: shown on the page of the contract, used by every test of all kinds;
- `ABOUT`, the dossier of which the example tells, `WALK_IN` or `ONLINE`;
- `MAY`, the roles that may do it, `PORTAL_ALONE` where no officer may;
- `STATES`, those of a dossier in which it may happen, and where these are not all of them
  `ELSEWHERE`, the codes with which it is refused in the others;
- `MAY_IN`, where the roles are not the same in all of them, those of a state;
- `ON_PAPER`, of a body that says whether its paper is out, the example of which it is, with
  `MAY_ON_PAPER` and, where they are others, `STATES_ON_PAPER`;
- `before`, a function from a state to the dossier in it, where the example follows from more than
  reception;
- `SHAPES`, a strategy of bodies in every shape;
- what is judged of this kind alone, as tests.

What is imported at the head of such a module must not ask for the examples of all kinds while it
is imported: `EXAMPLES` and `states` are made so, `happenings` is not.
"""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache
from typing import Any

from counter_app.domain.kinds.kind import EVERY_STATE, DossierKind
from counter_app.domain.kinds.registry import KINDS, AnyKind

NEEDED = {
    "EXAMPLE": "an example",
    "ABOUT": "the dossier of its example",
    "MAY": "the roles that may do it",
    "SHAPES": "a strategy of its bodies",
}


def place(kind: str) -> str:
    return f"tests/domain/kinds/test_{kind}.py"


@cache
def module_of(kind: str) -> Any:
    """The test module of the kind, None where there is none."""
    name = f"tests.domain.kinds.test_{kind}"
    return importlib.import_module(name) if importlib.util.find_spec(name) else None


def unsaid(kind: AnyKind, module: Any) -> list[str]:
    """What the test module of the kind does not say, one sentence each."""
    if module is None:
        return [f"{kind.name} has no {place(kind.name)}"]
    needed = dict(NEEDED)
    if isinstance(kind, DossierKind):
        needed["STATES"] = "the states in which it may happen"
        if kind.states != EVERY_STATE:
            needed["ELSEWHERE"] = "the codes with which it is refused elsewhere"
    found = [
        f"{kind.name} lacks {what}: {name} in {place(kind.name)}"
        for name, what in needed.items()
        if not hasattr(module, name)
    ]
    if not any(name.startswith("test_") for name in vars(module)):
        found.append(f"{kind.name} lacks a judgement: a test in {place(kind.name)}")
    return found


def every(name: str) -> dict[str, Any]:
    """Kind → what its module says under this name, without those that do not say it."""
    modules = {kind.name: module_of(kind.name) for kind in KINDS}
    return {kind: vars(one)[name] for kind, one in modules.items() if hasattr(one, name)}
