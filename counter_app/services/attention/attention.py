"""Cần xử lý: each thing that a person must settle, one row, and the settling of it."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from counter_app.contract.reasons.choices import Choice
from counter_app.domain.changes import Changes
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.office.office import Officer
from counter_app.services.attention import attention_files, problem_rows, settling
from counter_app.services.attention.attention_choices import (
    ProblemKind,
)
from counter_app.services.attention.attention_values import Both
from counter_app.services.attention.open_problem import OpenProblem
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.storage.engine import meta
from counter_app.storage.engine.database import Connection
from counter_app.storage.office import officers
from counter_app.storage.sync import problems, sync_cursor

__all__ = ["Both", "Choice", "OpenProblem", "ProblemKind"]

_PASSED_ON = "passed_on"


def list_problems(desk: OpenDesk) -> list[OpenProblem]:
    """Every open thing, what waits longest first; of each kind at most two hundred."""
    with desk.store.database.read() as connection:
        names = {item.id: item.name for item in officers.all_of(connection)}
        results = [
            *problem_rows.judged(connection, desk, names),
            *problem_rows.noticed(connection, desk, names),
            *problem_rows.unread(connection, desk),
            *(problem_rows.failed_file(desk, item) for item in problems.failed_files(connection)),
        ]
        passed = _passed_on(connection)
    results.sort(key=lambda one: one.since)
    return [
        replace(each, passed_on_by=passed[each.id]) if each.id in passed else each
        for each in results
    ]


def count(desk: OpenDesk) -> int:
    """How many rows `list_problems` has."""
    with desk.store.database.read() as connection:
        return problems.count(connection, problem_rows.held_before(desk))


def settle(
    desk: OpenDesk, actor: Officer, problem: OpenProblem, choice: Choice, text: str = ""
) -> Changes:
    """Do what was chosen and write down who chose it; the draft of its reason ends with it.

    Raises RefusedError ("choice_gone", "already_settled", "role_missing", "drop_reason"),
    StorageError.
    """
    if choice not in problem.choices:
        raise RefusedError("choice_gone")
    if not problem.may_settle(desk.actor(actor, desk.office_now())):
        raise RefusedError("role_missing")
    ids = frozenset({problem.dossier_id}) if problem.dossier_id else frozenset[str]()
    changes = Changes(dossiers=ids, sync=True)
    if choice is Choice.AGAIN:
        _send_again(desk, problem)
    elif choice is Choice.DROP:
        sha256 = problem.params["sha256"]
        draft = reason_draft(actor, problem)
        attention_files.give_up(desk, actor, problem.dossier_id, sha256, text, draft=draft)
    elif problem.kind is ProblemKind.REFUSED and choice is not Choice.ASK:
        if problem.event is None:
            raise RefusedError("already_settled")
        if choice is Choice.REUSE:
            settling.keep_at_hand(desk, actor, problem.event)
        settling.settle_refused(desk, actor, problem.event, choice.value, text)
    elif problem.kind is ProblemKind.NOTICE:
        notice = problem.id.partition(":")[2]
        settling.settle_notice(desk, actor, problem.dossier_id, notice, choice.value, text=text)
    return changes


def reason_draft(actor: Officer, problem: OpenProblem) -> str:
    """The id under which the reason for a choice is kept while it is being written."""
    return drafts.id_of(DraftKind.REASON, actor, problem.id)


def pass_on(desk: OpenDesk, actor: Officer, problem: OpenProblem, note: str) -> Changes:
    """Leave it to the supervisor: a note on the dossier, and a mark on the row.

    Raises RefusedError, StorageError.
    """

    def write(recording: Recording) -> None:
        connection = recording.connection
        existing = _passed_on(connection) | {problem.id: actor.name}
        meta.put(connection, _PASSED_ON, msgspec.json.encode(dict(list(existing.items())[-500:])))
        if recording.dossier(problem.dossier_id) is not None:
            recording.add(NoteAdded(text=note), problem.dossier_id)

    record(desk, actor, write)
    ids = frozenset({problem.dossier_id}) if problem.dossier_id else frozenset[str]()
    return Changes(dossiers=ids, sync=True)


def _send_again(desk: OpenDesk, problem: OpenProblem) -> None:
    if problem.kind is ProblemKind.FILE:
        attention_files.try_again(desk, problem.params["sha256"])
        return
    with desk.store.database.write() as connection:
        sync_cursor.offer_again(connection, *problem.place)


def _passed_on(connection: Connection) -> dict[str, str]:
    existing = meta.get(connection, _PASSED_ON)
    return msgspec.json.decode(existing, type=dict[str, str]) if existing else {}
