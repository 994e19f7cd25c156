"""The citizen brings to the desk what was missing: example, roles, shapes, judgement."""

from __future__ import annotations

from hypothesis import strategies as st
from msgspec.structs import replace

from counter_app.domain.apply import apply
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.office.office import Role
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds.states import OPEN, online_after
from tests.domain.kinds.subjects import ONLINE
from tests.domain.pieces import papers, several, texts

EXAMPLE = SupplementReceived(
    papers=(Paper(requirement="p4", name="Bản án ly hôn", copies=1),),
    text="Công dân mang bản sao đến quầy",
)
ABOUT = ONLINE
MAY = {Role.OFFICER}
STATES = OPEN
ELSEWHERE = {"dossier_closed", "after_stop"}
SHAPES = st.builds(
    SupplementReceived,
    papers=several(papers),
    text=texts,
    question=st.sampled_from(["", "e1", "e2"]),
)


def test_papers_that_nobody_asked_for_are_kept_and_change_no_status() -> None:
    for kinds in (("accepted",), ("declined",), ()):
        before = online_after(*kinds)
        after = online_after(*kinds, "supplement_received")
        assert after.status is before.status
        assert len(after.papers) == len(before.papers) + 1


def test_a_paper_that_was_owed_is_met_by_a_supplement() -> None:
    owed = Paper(requirement="p4", name="Bản án ly hôn", source=Source.OWED)
    first = EXAMPLES["online_submitted"]
    filed = replace(first, body=replace(first.body, papers=(owed,)))
    dossier = apply(apply(None, filed), EXAMPLES["supplement_received"])
    assert dossier is not None
    assert dossier.owed_papers == ()
