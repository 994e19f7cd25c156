"""What the code makes of each action: asked of `check`, `apply` and the papers that follow, on the
dossiers of the examples.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.superseded import awaits_reprint
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.kind import DeskKind, DossierKind, MakerKind
from counter_app.domain.kinds.registry import KINDS, AnyKind
from counter_app.domain.life.status import settled
from counter_app.domain.office.office import Role
from counter_app.forms.parts.template import DECLINE
from counter_app.services.dossier.life_clock import moved_at
from counter_app.services.printing.issued_form import template_of
from counter_app.services.processing.citizens_paper import owed_paper
from counter_app.storage.dossiers.projection import columns
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds import expected
from tests.domain.kinds.states import brought_to, online, who
from tests.domain.kinds.subjects import RECEIVED_AT

RECEIPT = FORM
NOBODY = 0
"""The number of the state before there is a dossier."""
Who = dict[int, frozenset[str]]
_PRINTED = replace(
    EXAMPLES["form_issued"], occurred_at=RECEIVED_AT, body=FormIssued(regime=REGIME, number=FORM)
)


@dataclass(frozen=True, slots=True)
class Cells:
    """`who` and `on_paper` are the roles by the number of the state in which they may; `moves` the
    pairs of numbers from and to; `forms` the numbers of the papers that the citizen gets.
    """

    cls: str
    who: Who
    on_paper: Who
    moves: frozenset[tuple[int, int]]
    forms: frozenset[str]
    basis: str


@cache
def cells() -> dict[str, Cells]:
    return {kind.name: _cells(kind) for kind in KINDS}


def _cells(kind: AnyKind) -> Cells:
    body, on_paper = EXAMPLES[kind.name].body, expected.ON_PAPER.get(kind.name)
    if not isinstance(kind, DossierKind):
        roles = frozenset(role.value for role in kind.roles)
        moves, forms = _made(kind) if isinstance(kind, MakerKind) else (set(), set())
        return Cells(
            class_of(kind), {NOBODY: roles}, {}, frozenset(moves), frozenset(forms), kind.basis
        )
    bodies = [one for one in (body, on_paper, _unnumbered(body)) if one is not None]
    tried = [one for each in bodies for one in _tried(kind.name, each)]
    return Cells(
        class_of(kind),
        _who(kind.name, body),
        _who(kind.name, on_paper) if on_paper is not None else {},
        frozenset(one.move for one in tried if one.before == settled(one.before)),
        frozenset(form for one in tried for form in _forms(one)),
        kind.basis,
    )


def class_of(kind: AnyKind) -> str:
    """F fact, R request, RF request that is a fact where its paper is out, P of the portal, D of
    the desk.
    """
    body = kind.body
    if body.of_portal:
        return "P"
    if isinstance(kind, DeskKind):
        return "D"
    if not body.is_request:
        return "F"
    return "RF" if "paper" in body.__struct_fields__ else "R"


def _made(kind: AnyKind) -> tuple[set[tuple[int, int]], set[str]]:
    made = apply(None, EXAMPLES[kind.name])
    assert made is not None
    return {(NOBODY, made.status.number)}, {RECEIPT} if columns(made)["unprinted"] else set()


def _unnumbered(body: Body) -> Body | None:
    """The letter that is not written yet: one that came with its number is no paper of ours."""
    is_letter = {"number", "due_at"} <= set(body.__struct_fields__)
    return replace(body, number="") if is_letter else None


def _who(kind: str, body: Body) -> Who:
    """Of what only the portal writes nobody anywhere."""
    found: Who = {}
    for status in Status:
        subject = expected.subject(kind, status)
        roles = frozenset(r.value for r in Role if check(subject, body, who(r)) is None)
        if roles:
            found[status.number] = roles
    return found


@dataclass(frozen=True, slots=True)
class _Tried:
    before: Dossier
    event: Event
    after: Dossier

    @property
    def move(self) -> tuple[int, int]:
        return self.before.status.number, self.after.status.number


def _tried(kind: str, body: Body) -> Iterator[_Tried]:
    """Dossiers to which somebody may do it, before and after."""
    event = replace(EXAMPLES[kind], body=body)
    subjects = [expected.subject(kind, status) for status in Status]
    for before in (*subjects, *_told()):
        is_open = body.of_portal or check(before, body, who(*Role)) is None
        after = apply(before, event) if before.id == event.dossier and is_open else None
        if after is not None:
            yield _Tried(before, event, after)


@cache
def _told() -> tuple[Dossier, ...]:
    """The dossiers of the examples after each of them, and one whose unit asks for papers."""
    states: dict[str, Dossier] = {}
    seen = [brought_to(online(Status.PROCESSING), Status.SUPPLEMENT)]
    for event in EXAMPLES.values():
        after = apply(states.get(event.dossier or ""), event)
        if after is not None:
            states[after.id] = after
            seen.append(after)
    return tuple(seen)


def _forms(one: _Tried) -> Iterator[str]:
    """The papers that it owes; of a receipt, that one which went out says something else now."""
    before, after = one.before, one.after
    paper, known = owed_paper(after, ()), owed_paper(before, ())
    if paper is not None and (known is None or paper.event != known.event):
        yield template_of(paper.kind, after).number
    if after.decline is not None and before.decline is None:
        yield DECLINE
    printed = apply(before, _PRINTED)
    says_otherwise = apply(printed, one.event)
    assert printed is not None
    assert says_otherwise is not None
    is_corrected = awaits_reprint(says_otherwise) and not awaits_reprint(printed)
    if is_corrected or moved_at(after) != moved_at(before):
        yield RECEIPT


def written(cells: Cells) -> dict[str, str]:
    """The cells as words, in the columns of the table typed by hand."""
    moves = sorted(move for move in cells.moves if move[0] != move[1])
    return {
        "class": cells.cls,
        "who": _roles(cells.who) if cells.cls != "P" else "portal",
        "in": " ".join(map(str, sorted(cells.who.keys() | cells.on_paper.keys()))),
        "to": " ".join(f"{before}>{after}" for before, after in moves) or "-",
        "on paper": _roles(cells.on_paper) or "-",
        "form": " ".join(sorted(cells.forms)) or "-",
        "basis": cells.basis or "-",
    }


def _roles(who: Who) -> str:
    """Roles in their order; where they differ, those of each state behind its number."""
    named = {at: " ".join(role for role in Role if role in roles) for at, roles in who.items()}
    if len(set(named.values())) < 2:
        return next(iter(named.values()), "")
    return "; ".join(f"{at} {roles}" for at, roles in sorted(named.items()))
