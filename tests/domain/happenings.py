"""Events of every kind in every order, made by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from counter_app.domain import events
from counter_app.domain.kinds.body import Body, Unknown
from counter_app.domain.kinds.event import Clock, Event
from tests.domain.kinds import said
from tests.domain.kinds.subjects import WALK_IN
from tests.domain.pieces import counts, texts, timestamps

SHAPES: dict[str, st.SearchStrategy[Body]] = said.every("SHAPES")
"""Kind → bodies of it in every shape."""
received = SHAPES["received"]
online_submitted = SHAPES["online_submitted"]
answers = SHAPES["accepted"] | SHAPES["declined"] | SHAPES["supplement_requested"]
known_bodies: st.SearchStrategy[Body] = st.one_of(*SHAPES.values())


@st.composite
def happened(draw: st.DrawFn, bodies: st.SearchStrategy[Body] = known_bodies) -> Event:
    """An event of the dossier, or one that says nothing of any."""
    return events.make(
        draw(bodies),
        id=str(draw(st.uuids())),
        dossier=draw(st.sampled_from([WALK_IN, WALK_IN, WALK_IN, None])),
        at=draw(timestamps),
        officer=draw(texts),
        clock=draw(st.sampled_from(Clock)),
        base_rev=draw(counts),
    )


@st.composite
def of_tomorrow(draw: st.DrawFn) -> Event:
    """An event of a kind or version that this program does not know."""
    return Event(
        id=str(draw(st.uuids())),
        dossier=WALK_IN,
        kind=draw(st.sampled_from(["handed_over", "received"])),
        version=draw(st.integers(3, 9)),
        occurred_at=draw(timestamps),
        clock=Clock.OK,
        officer="lu",
        body=Unknown(raw=draw(st.sampled_from([b"{}", b'{"to":[1,2.50]}', b"null", b'"\\u0041"']))),
    )


histories = st.lists(happened() | of_tomorrow(), max_size=8)
