"""What a forged client may try: every kind, in every state, in every role, with and without paper.

The desk asks `check` before it writes, the portal `judge` when it arrives. What the table of the
tests forbids never goes through as a request; a fact, and a request whose paper is out, is never
refused and has a notice where the table forbids it; what the table allows always goes through.
"""

from __future__ import annotations

from collections import Counter

import pytest
from msgspec.structs import replace

from counter_app.contract.reasons.registry import REASONS
from counter_app.domain.check import check
from counter_app.domain.dossier.dossier import Status
from counter_app.domain.judge import judge
from counter_app.domain.kinds.body import Body
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from counter_app.portal.judging import admission
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds import expected
from tests.domain.kinds.states import OFFICES, who
from tests.support.matrices import rest_in_campaigns

ACTORS = {role: who(role) for role in Role}
FOREIGN = frozenset({"H38.152.01"})


def _tries(kind: str, status: Status) -> list[tuple[Body, Role, bool]]:
    """(body, role, whether the table allows it): the example, and the one on paper."""
    body, on_paper = EXAMPLES[kind].body, expected.ON_PAPER.get(kind)
    is_here = status in expected.STATES[kind]
    found = [(body, role, is_here and role in expected.may(kind, status)) for role in Role]
    if on_paper is not None:
        is_here = status in expected.STATES_ON_PAPER[kind]
        found += [
            (on_paper, role, is_here and role in expected.MAY_ON_PAPER[kind]) for role in Role
        ]
    return found


def _outcome(kind: str, status: Status, body: Body, actor: Actor, allowed: bool) -> str:
    """What became of it at both places, in a word; fails where it is not what has to be."""
    before = expected.subject(kind, status)
    case = kind, status, sorted(actor.roles), body
    assert (check(before, body, actor) is None) == allowed, case
    judgement = judge(before, replace(EXAMPLES[kind], body=body), actor)
    if judgement.refusal is not None:
        assert body.is_asked or body.of_portal, case
        assert not allowed, case
        assert judgement.dossier is before, case
        return "refused"
    assert judgement.dossier is not None, case
    assert judgement.dossier.events == before.events + 1, case
    codes = [code for code, _ in judgement.reasons]
    assert bool(codes) != allowed, (case, codes)
    assert not (codes and body.is_asked), case
    assert all(REASONS[code].is_notice for code in codes), (case, codes)
    return "noticed" if codes else "applied"


@pytest.mark.parametrize("status", rest_in_campaigns(list(Status), 5))
def test_the_table_holds_at_the_desk_and_at_the_portal_whoever_asks(status: Status) -> None:
    counts: Counter[str] = Counter()
    for kind in sorted(expected.ON_DOSSIERS):
        for body, role, allowed in _tries(kind, status):
            counts[_outcome(kind, status, body, ACTORS[role], allowed)] += 1
    assert min(counts[word] for word in ("applied", "noticed", "refused")) > 0
    assert counts.total() > 200
    print(
        f"{status.value}: {dict(sorted(counts.items()))}, {counts.total()} tries at desk and portal"
    )


def test_what_a_foreign_office_says_is_held_and_never_refused_nor_applied() -> None:
    """Of a dossier that is none of its own, but for what only the portal writes."""
    for kind in sorted(expected.ON_DOSSIERS - expected.OF_PORTAL):
        event = EXAMPLES[kind]
        before = expected.subject(kind, min(expected.STATES[kind]))
        before = replace(before, offices=tuple(OFFICES))
        assert not admission.is_of_office(event, before, FOREIGN), kind
        assert admission.is_of_office(event, before, OFFICES), kind
