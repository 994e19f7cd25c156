"""No recorded event fails, in whatever order journals are read, and replay is repeatable."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.domain import events
from counter_app.domain.apply import apply
from counter_app.domain.dossier.paper import Attachment, Paper, Source
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.body import Unknown
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import projection
from counter_app.storage.journal import journal
from counter_app.storage.profile import verify as verifying
from tests.domain.pieces import file_names
from tests.support import archive
from tests.support.searches import examples

AT = datetime(2026, 11, 23, 2, tzinfo=UTC)
RECEIVED = list(islice(archive.received(3), 3))
IDS = [event.id for event in RECEIVED]

TEXT = st.characters(codec="utf-8", exclude_characters="\x00")
BODIES = st.one_of(
    st.sampled_from([event.body for event in RECEIVED]),
    st.builds(NoteAdded, text=st.text(TEXT, max_size=20)),
    st.builds(
        FeeTaken,
        lines=st.tuples(st.text(TEXT, max_size=3)),
        amount=st.integers(-5, 10**12),
    ),
    st.builds(FormIssued, regime=st.just("tt03"), number=st.just("01"), copy=st.integers(0, 3)),
    st.builds(
        PaperAdded,
        paper=st.builds(
            Paper,
            requirement=st.sampled_from(["", "p1", "p9"]),
            name=st.sampled_from(["Tờ khai", "khác"]),
            source=st.sampled_from(Source),
        ),
    ),
    st.builds(
        AttachmentAdded,
        attachment=st.builds(
            Attachment,
            sha256=st.just("0" * 64),
            name=file_names,
            size=st.just(1),
            mime=st.just("application/pdf"),
        ),
    ),
    st.builds(Unknown, raw=st.sampled_from([b"{}", b'{"a":1}', b"null"])),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    bodies = draw(st.lists(st.tuples(BODIES, st.sampled_from([*IDS, None, "nobody"])), max_size=14))
    return [
        events.make(
            body,
            id=f"{number:032x}",
            dossier=dossier,
            at=AT + timedelta(minutes=number),
            officer="mai.ht",
        )
        for number, (body, dossier) in enumerate(bodies)
    ]


@given(history=histories())
def test_apply_takes_any_history_and_counts_what_it_saw(history: list[Event]) -> None:
    for key in IDS:
        state, seen = None, 0
        for event in history:
            if event.dossier != key:
                continue
            after = apply(state, events.decode(events.encode(event)))
            assert after == apply(state, event)
            seen = seen + 1 if after is not None else 0
            state = after
        assert (state.events if state else 0) == seen


@settings(max_examples=examples(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_the_tables_take_any_history_and_agree_with_its_replay(
    desk: OpenDesk, history: list[Event]
) -> None:
    class UndoneError(Exception):
        """Nothing of an example stays."""

    store = desk.store

    def run() -> None:
        with store.database.write() as connection:
            for event in history:
                journal.append(connection, store.device, event)
                projection.project(connection, event)
            report = verifying.Report()
            verifying._check_dossiers(connection, report, lambda _done, _all: True)
            verifying._check_payments(connection, report)
            assert report.faults == []
            raise UndoneError

    with pytest.raises(UndoneError):
        run()
    assert verifying.verify(store).events == 0
