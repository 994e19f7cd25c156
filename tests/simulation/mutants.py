"""Deliberate faults in desk and portal, one at a time: a simulation that does not see them proves
nothing.

A mutant is a context manager that plants the fault. Where a second safety net would mend what it
breaks, the mutant is named with that net, and the net is taken out with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from sqlalchemy import delete, select, update

from counter_app.contract.push import Push, Verdict
from counter_app.domain import judge as judging
from counter_app.domain.kinds.event import Event
from counter_app.portal.journal import push, recording
from counter_app.portal.judging import concluding, folding, judging_batch
from counter_app.portal.judging.judgements import EventJudgement as Judged
from counter_app.portal.judging.judging_batch import JudgingBatch as Batch
from counter_app.portal.serials import serial_ranges
from counter_app.portal.store import opening, schema
from counter_app.storage.dossiers import pending_events, portal_copies, projection
from counter_app.storage.engine.schema import journal_mark, portal_copy
from counter_app.storage.profile import opening as desk_opening
from counter_app.storage.profile.store import Store
from counter_app.storage.sync import sync_cursor
from counter_app.sync import cycle
from counter_app.sync.steps import handshake, pull
from counter_app.sync.steps import push as desk_push
from tests.simulation import mutants_of_life, transport
from tests.simulation import mutants_of_rights as rights
from tests.simulation.patching import patches
from tests.simulation.transport import PortalCrash, Sky

Plant = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Mutant:
    """`net` names what would mend the fault; with a net, `plant` takes it out as well."""

    name: str
    plant: Plant
    net: str = ""


@contextmanager
def no_dedupe() -> Iterator[None]:
    """The portal takes an event that it knows for a new one."""
    began: list[Push] = []
    whole, open_journal, write = push.push, push._open_journal, recording.write

    def pushed(connection: Any, context: Any, asker: Any, run: Push) -> Any:
        began.append(run)
        return whole(connection, context, asker, run)

    def forgetful(connection: Any, asker: Any, device: str) -> Any:
        known = open_journal(connection, asker, device)
        run = began[-1]
        if run.first_seq > known.known_seq + 1:
            return known
        connection.execute(
            delete(schema.entry).where(
                schema.entry.c.device == device, schema.entry.c.seq >= run.first_seq
            )
        )
        return push.DeviceJournal(run.first_seq - 1, run.before, known.backed_up)

    def written(connection: Any, context: Any, made: Batch, judged: Any, *rest: Any) -> None:
        ids = [one.event.id for one in judged]
        for table, column in ((schema.event, "id"), (schema.held_event, "event")):
            connection.execute(delete(table).where(table.c[column].in_(ids)))
        write(connection, context, made, judged, *rest)

    with patches(
        (transport.push, "push", pushed),
        (push, "_open_journal", forgetful),
        (push, "_known_events", lambda _connection, _ids: {}),
        (concluding, "write", written),
    ):
        yield


@contextmanager
def ack_before_commit() -> Iterator[None]:
    """The portal answers a push before it has committed, and then ends."""

    def run(self: Sky, function: Any) -> Any:
        answers: list[Any] = []

        def keep(connection: Any) -> Any:
            answers.append(function(connection, self.store.context))
            return self._finish(answers[-1])

        try:
            return self.store.run(keep)
        except PortalCrash:
            return answers[-1]

    with patches((Sky, "run", run)):
        yield


@contextmanager
def no_resend_after_restore() -> Iterator[None]:
    """What was acknowledged once is never sent again."""

    def only_up(connection: Any, device: str, acked: int, durable: int) -> None:
        known = journal_mark.c.device == device
        connection.execute(
            update(journal_mark)
            .where(known, journal_mark.c.acked < acked)
            .values(acked=acked, durable=durable, failures=0)
        )

    def deaf(side: Any, mark: Any, run: Any, answer: Any, history: str) -> Any:
        with side.store.database.write(background=True) as connection:
            only_up(connection, mark.device, mark.acked + len(run), 0)
        return desk_push.SentRun(entries=len(run))

    with patches(
        (sync_cursor, "set_acked", only_up),
        (desk_push, "_take_answer", deaf),
    ):
        yield


@contextmanager
def no_boot_check() -> Iterator[None]:
    """A copied machine takes itself for the one it was copied from."""
    with patches((desk_opening, "_machine", lambda _keys: b"any machine")):
        begun = Store.__init__

        def never_a_copy(self: Any, *args: Any, **named: Any) -> None:
            begun(self, *args, **named)
            self.is_copy = False

        with patches((Store, "__init__", never_a_copy)):
            yield


@contextmanager
def lease_rewound() -> Iterator[None]:
    """A restored portal forgets the leases that its backup does not know, and gives each desk
    whatever rows are free.
    """
    restore, lacks = opening._restored, opening._lacks

    def without(kept: Any) -> Any:
        kept.leases.clear()
        return kept

    place = serial_ranges.place

    with patches(
        (opening, "_restored", lambda c, kept, **named: restore(c, without(kept), **named)),
        (opening, "_lacks", lambda c, kept, **named: lacks(c, without(kept), **named)),
        (
            serial_ranges,
            "place",
            lambda taken, size, bounds, _preferred=0: place(taken, size, bounds),
        ),
    ):
        yield


@contextmanager
def batch_fails_with_its_poison() -> Iterator[None]:
    """One event that cannot be judged makes its whole run fail; nobody halves or withholds."""

    def bare(made: Batch, arrival: Any) -> Judged:
        try:
            return made.rule(arrival)
        except RuntimeError as error:
            raise transport.ProblemError("fault", 500) from error

    with patches(
        (push, "rule", bare),
        (desk_push, "_is_about_size", lambda _error: False),
    ):
        yield


@contextmanager
def cursor_before_data() -> Iterator[None]:
    """The desk writes down that it has read a page before it has written the page."""
    place = pull._place

    def early(side: Any, page: Any, *, moves: bool) -> None:
        if moves:
            with side.store.database.write(background=True) as connection:
                pull._move(connection, side, page)
            side.changed(pull.Changes(sync=True))
        place(side, page, moves=False)

    with patches((pull, "_place", early)):
        yield


@contextmanager
def pull_before_giving_back() -> Iterator[None]:
    """After a restore the desk reads first; what is not in the portal's copy is not looked for."""

    def hasty(side: Any) -> int:
        try:
            return pull.pull_all(side)
        except cycle.ProblemError as error:
            if error.code != "history_changed":
                raise
        cycle._read_anew(side)
        pulled = pull.pull_all(side)
        handshake.compare_journals(side)
        return pulled

    with patches(
        (cycle, "_pull", hasty),
        (pending_events, "own_of", pending_events.pending_of),
    ):
        yield


@contextmanager
def fork_accepted() -> Iterator[None]:
    """The portal takes a run that does not join what it has; the desk trusts its numbers."""

    def trusting(side: Any, mark: Any, _run: Any, answer: Any, history: str) -> Any:
        if answer.history != history or answer.known_seq < mark.acked:
            return desk_push.SentRun(resync=True)
        with side.store.database.write(background=True) as connection:
            sync_cursor.set_acked(connection, mark.device, min(answer.known_seq, mark.last), 0)
        return desk_push.SentRun(entries=max(0, answer.known_seq - mark.acked))

    with patches(
        (push, "must_continue", lambda *_args: None),
        (desk_push, "_take_answer", trusting),
        (handshake, "_is_other", lambda _side, _last, _known: False),
    ):
        yield


@contextmanager
def held_counted_as_applied() -> Iterator[None]:
    """The portal calls an event applied that it could not judge."""
    rule = Batch.rule

    def careless(self: Batch, *args: Any) -> Judged:
        judged = rule(self, *args)
        if judged.verdict is Verdict.HELD:
            about = judged.event, judged.data, judged.device
            return Judged(*about, Verdict.APPLIED, rev=1)
        return judged

    with patches((Batch, "rule", careless)):
        yield


@contextmanager
def unknown_dossier_refused() -> Iterator[None]:
    """The portal refuses what concerns a dossier that it does not know yet."""
    rule = Batch.rule

    def strict(self: Batch, *args: Any) -> Judged:
        judged = rule(self, *args)
        if judged.code == "unknown_dossier":
            about = judged.event, judged.data, judged.device
            return Judged(*about, Verdict.REFUSED, code="no_dossier")
        return judged

    with patches((Batch, "rule", strict)):
        yield


@contextmanager
def resync_deletes_what_is_absent() -> Iterator[None]:
    """Reading everything anew, the desk drops what the portal did not send."""
    pull_all = pull.pull_all

    def clean(side: Any) -> int:
        with side.store.database.read() as connection:
            is_anew = not sync_cursor.state(connection).cursor
        seen: set[str] = set()
        place = portal_copies.place

        def seeing(connection: Any, desk: str, copies: Any, feed: int) -> set[str]:
            seen.update(copy.id for copy in copies)
            return place(connection, desk, copies, feed)

        with patch.object(portal_copies, "place", seeing):
            count = pull_all(side)
        if is_anew:
            with side.store.database.write() as connection:
                for key in set(connection.scalars(select(portal_copy.c.dossier))) - seen:
                    connection.execute(delete(portal_copy).where(portal_copy.c.dossier == key))
                    projection.remove(connection, key)
        return count

    with patches((cycle, "pull_all", clean)):
        yield


@contextmanager
def refused_fact() -> Iterator[None]:
    """The portal refuses a fact that it would not have allowed."""
    judge = judging.judge

    def strict(dossier: Any, event: Event, actor: Any, warnings: Any = ()) -> Any:
        judged = judge(dossier, event, actor, warnings)
        known = {notice.id for notice in dossier.notices} if dossier else set()
        fresh = [
            one for one in (judged.dossier.notices if judged.dossier else ()) if one.id not in known
        ]
        if judged.refusal is None and fresh:
            return judging.Judgement(dossier, judging.Refusal(fresh[0].code))
        return judged

    with patches((judging_batch, "judge", strict)):
        yield


@contextmanager
def page_fails_with_one_unreadable_item() -> Iterator[None]:
    """An item that the desk cannot read makes it drop the whole page and stay where it is."""
    opened = pull._open

    def strict(raw: Any) -> Any:
        one = opened(raw)
        if isinstance(one, pull._Unread):
            raise transport.ProblemError("fault", 500)
        return one

    with patches((pull, "_open", strict)):
        yield


@contextmanager
def notice_lost_in_reprojection() -> Iterator[None]:
    """A dossier that is projected anew loses what was found at judging its events."""
    with patches((folding, "with_notices", lambda dossier, _event, _reasons: dossier)):
        yield


@contextmanager
def equal_revision_passed_over() -> Iterator[None]:
    """A desk that has the revision does not look at the bytes; nor does the digest."""
    place = portal_copies.place

    def deaf(connection: Any, desk: str, copies: Any, feed: int) -> set[str]:
        known = portal_copies._revisions(connection, [one.id for one in copies])
        fresh = [one for one in copies if one.is_whole or one.rev > known.get(one.id, 0)]
        return place(connection, desk, fresh, feed)

    with patches(
        (portal_copies, "place", deaf),
        (pull, "state_digest", lambda _states: []),
    ):
        yield


MUTANTS: tuple[Mutant, ...] = (
    Mutant("no dedupe", no_dedupe),
    Mutant(
        "ack before commit", ack_before_commit, "known_seq in every answer, compared at a start"
    ),
    Mutant("no resend after a restore", no_resend_after_restore),
    Mutant("no boot check", no_boot_check),
    Mutant("lease rewound", lease_rewound, "a desk's next lease has the rows of its last one"),
    Mutant(
        "batch fails with its poison",
        batch_fails_with_its_poison,
        "runs are halved and an entry that fails alone is withheld",
    ),
    Mutant("cursor before data", cursor_before_data),
    Mutant(
        "pull before giving back",
        pull_before_giving_back,
        "a whole item looks for own events in the journals",
    ),
    Mutant("fork accepted", fork_accepted, "the desk compares heads itself"),
    Mutant("held counted as applied", held_counted_as_applied),
    Mutant("unknown dossier refused", unknown_dossier_refused),
    Mutant("resync deletes what is absent", resync_deletes_what_is_absent),
    Mutant("refused fact", refused_fact),
    Mutant("page fails with one unreadable item", page_fails_with_one_unreadable_item),
    Mutant("office not asked", rights.office_not_asked),
    Mutant("settled by oneself", rights.settled_by_oneself),
    Mutant("new office without history", rights.new_office_without_history),
    Mutant("lease not asked", rights.lease_not_asked),
    Mutant("notice lost in re-projection", notice_lost_in_reprojection),
    Mutant(
        "equal revision passed over",
        equal_revision_passed_over,
        "the digest is asked over the states' bytes too",
    ),
    *(Mutant(name, plant) for name, plant in mutants_of_life.PLANTED.items()),
)
