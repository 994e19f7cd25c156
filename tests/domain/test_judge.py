"""The portal's second look: facts stand with their notices, requests stand or fall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.judge import judge
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.kind import Refusal
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import happened, histories, known_bodies
from tests.domain.kinds.expected import LEGAL, OF_PORTAL, REQUESTS
from tests.domain.kinds.states import OFFICES, online, walk_in, who

OFFICER = who(Role.OFFICER, id="officer-mai")
WHOLE_UNIT = who(Role.OFFICER, Role.RESOLVER, id="officer-mai")
NO_ROLE = who(Role.ADMIN, id="officer-mai")
GONE = who(id="officer-mai")
FACTS = sorted(
    kind
    for kind, event in EXAMPLES.items()
    if not event.body.is_request and not event.body.of_portal and event.body.about_dossier
)
actors = st.builds(
    lambda roles, offices: who(*roles, offices=frozenset(offices)),
    st.sets(st.sampled_from(Role), max_size=2),
    st.sets(st.sampled_from([*OFFICES, "H38.152.01", ""])),
)
warnings = st.lists(
    st.sampled_from(
        [Refusal("other_office"), Refusal("wrong_day", (("code", "x"),)), Refusal("sets")]
    ),
    max_size=3,
).map(tuple)


@given(histories, happened(known_bodies), actors, warnings)
def test_what_is_judged_stands_with_notices_or_changes_nothing(
    history: list[Event], event: Event, actor: Actor, found: tuple[Refusal, ...]
) -> None:
    before: Dossier | None = None
    for one in history:
        before = apply(before, one)
    judgement = judge(before, event, actor, found)
    may_fail = event.body.is_asked or event.body.of_portal
    if judgement.refusal is not None:
        assert may_fail
        assert judgement.dossier is before
        return
    plain = apply(before, event)
    if judgement.dossier is None or plain is None:
        assert judgement.dossier is plain is None
        return
    assert replace(judgement.dossier, notices=plain.notices) == plain
    known = [notice.id for notice in judgement.dossier.notices]
    assert len(known) == len(set(known))
    if not may_fail:
        assert {f"{event.id}:{one.code}" for one in found} <= set(known)


@pytest.mark.parametrize("status", [None, *Status])
@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("actor", [OFFICER, NO_ROLE, GONE], ids=["may", "lacks", "gone"])
def test_no_fact_is_ever_refused(kind: str, status: Status | None, actor: Actor) -> None:
    before = replace(online(), status=status) if status else None
    judgement = judge(before, EXAMPLES[kind], actor, (Refusal("other_office"),))
    assert judgement.refusal is None
    if before is not None:
        assert judgement.dossier is not None
        assert judgement.dossier.events == before.events + 1
        assert "other_office" in {notice.code for notice in judgement.dossier.notices}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("kind", REQUESTS)
def test_no_illegal_request_is_accepted_and_a_refused_one_changes_nothing(
    kind: str, status: Status
) -> None:
    before = online(status)
    judgement = judge(before, EXAMPLES[kind], WHOLE_UNIT)
    if (status, kind) in LEGAL:
        assert judgement.refusal is None
        assert judgement.dossier == apply(before, EXAMPLES[kind])
    else:
        assert judgement.refusal is not None
        assert judgement.dossier is before


@pytest.mark.parametrize("actor", [OFFICER, GONE], ids=["may", "gone"])
@pytest.mark.parametrize("kind", sorted(OF_PORTAL))
def test_what_only_the_portal_writes_is_refused_from_a_desk(kind: str, actor: Actor) -> None:
    judgement = judge(online(), EXAMPLES[kind], actor)
    assert judgement.refusal == Refusal("portal_only", (("kind", kind),))
    assert judgement.dossier == online()


def test_a_notice_says_which_event_is_wrong_why_and_since_when() -> None:
    event = EXAMPLES["fee_taken"]
    before = walk_in()
    after = judge(before, event, NO_ROLE).dossier
    assert after is not None
    (notice,) = after.notices
    assert (notice.id, notice.event) == (f"{event.id}:role_missing", event.id)
    assert (notice.at, notice.officer) == (event.occurred_at, event.officer)
    assert notice.params == (("kind", "fee_taken"),)
    assert after.payments[0].amount == 8_000


def test_of_a_fact_is_told_both_who_might_not_do_it_and_where_its_dossier_stood() -> None:
    taken_back = walk_in(Status.WITHDRAWN)
    signed, resolver = EXAMPLES["result_signed"], who(Role.RESOLVER)
    after = judge(taken_back, signed, resolver).dossier
    assert after is not None
    assert after.status is Status.RESOLVED
    told = {notice.code for notice in after.notices}
    assert told == {"role_missing", "withdrawn_after_decision"}


def test_the_same_thing_found_twice_is_one_notice() -> None:
    found = (Refusal("role_missing"), Refusal("wrong_day"), Refusal("wrong_day"))
    after = judge(walk_in(), EXAMPLES["fee_taken"], NO_ROLE, found).dossier
    assert after is not None
    assert [notice.code for notice in after.notices] == ["role_missing", "wrong_day"]
    again = judge(after, EXAMPLES["fee_taken"], NO_ROLE, found).dossier
    assert again is not None
    assert again.notices == after.notices
