"""Cần xử lý: each thing that a person must settle, one row, and the settling of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

import msgspec

from counter_app.contract.reasons.choices import Choice
from counter_app.contract.reasons.reason import Compared
from counter_app.domain.changes import Changes
from counter_app.domain.deadlines.office_time import from_seconds, in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.office.actor import Actor
from counter_app.domain.office.office import Officer
from counter_app.services.attention import attention_files, attention_values, settling
from counter_app.services.attention.attention_choices import (
    QUARANTINED_CODE,
    ProblemKind,
    choices_of,
    is_for_supervisor,
    is_known_notice,
    ready_choice,
)
from counter_app.services.attention.attention_values import Both
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import Recording, record
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.services.portal_state.sync_state import LONG_HELD
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine import meta
from counter_app.storage.engine.database import Connection
from counter_app.storage.office import officers
from counter_app.storage.sync import problems, sync_cursor, verdicts

__all__ = ["Both", "Choice", "OpenProblem", "ProblemKind"]

_PASSED_ON = "passed_on"


@dataclass(frozen=True, slots=True)
class OpenProblem:
    """One row. `code` and `params` name its sentence, `title` is the portal's own for a code
    that this version does not know. `at` is when the thing was done and `officer` by whom,
    `since` when it began to need somebody; office time. `passed_on_by` left it to the supervisor,
    `asked_by` asked the portal to settle it as `asked_choice`.
    """

    id: str
    kind: ProblemKind
    code: str
    since: datetime
    params: dict[str, str] = field(default_factory=dict)
    title: str = ""
    dossier: Dossier | None = None
    dossier_id: str = ""
    event: Event | None = None
    officer: str = ""
    officer_id: str = ""
    at: datetime | None = None
    both: tuple[Both, ...] = ()
    text: str = ""
    place: tuple[str, int] = ("", 0)
    passed_on_by: str = ""
    asked_by: str = ""
    asked_choice: str = ""

    @property
    def choices(self) -> tuple[Choice, ...]:
        if self.asked_choice:
            return ()
        absent = set()
        if self.dossier is None:
            absent.add(Choice.DROP)
        if self.compares is Compared.DUE and not self.params.get("due_at"):
            absent.add(Choice.TOLD)
        results = choices_of(self.kind, self.code)
        return tuple(choice for choice in results if choice not in absent)

    @property
    def compares(self) -> Compared | None:
        return attention_values.compared_in(self.code)

    @property
    def ready(self) -> Choice | None:
        """What stands chosen at first."""
        return ready_choice(self.kind, self.code)

    @property
    def is_known(self) -> bool:
        """Whether this program knows what it is about; else only an update helps."""
        return self.kind is not ProblemKind.NOTICE or is_known_notice(self.code)

    @property
    def is_for_supervisor(self) -> bool:
        return is_for_supervisor(self.kind, self.code)

    def may_settle(self, actor: Actor) -> bool:
        """A supervisor's is settled by whom `check` lets, and by nobody on his own fact."""
        if not self.is_for_supervisor:
            return True
        return self.officer_id != actor.id and actor.supervises(self.officer_id)


def list_problems(desk: OpenDesk) -> list[OpenProblem]:
    """Every open thing, what waits longest first; of each kind at most two hundred."""
    with desk.store.database.read() as connection:
        names = {item.id: item.name for item in officers.all_of(connection)}
        results = [
            *_judged(connection, desk, names),
            *_noticed(connection, desk, names),
            *(
                OpenProblem(
                    id=f"unread:{item.id}",
                    kind=ProblemKind.UNREAD,
                    code="unread",
                    since=_timestamp(desk, item.since),
                    dossier=item.dossier,
                    dossier_id=item.id,
                )
                for item in problems.unread_items(connection)
            ),
            *(_failed(desk, item) for item in problems.failed_files(connection)),
        ]
        passed = _passed_on(connection)
    results.sort(key=lambda one: one.since)
    return [
        replace(one, passed_on_by=passed[one.id]) if one.id in passed else one for one in results
    ]


def count(desk: OpenDesk) -> int:
    """How many rows `list_problems` has."""
    with desk.store.database.read() as connection:
        return problems.count(connection, _held_before(desk))


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


def _judged(connection: Connection, desk: OpenDesk, names: dict[str, str]) -> Iterable[OpenProblem]:
    """Refused and long-held events, and entries that went as their digest."""
    quarantined = {item.event.id: item for item in problems.quarantined(connection)}
    for item in verdicts.to_settle(connection, _held_before(desk)):
        event = item.event
        if event.id in quarantined:
            continue
        refused = item.verdict == verdicts.REFUSED
        waits = ProblemKind.HELD if item.verdict == verdicts.HELD else ProblemKind.UNREAD
        yield _of_event(
            connection,
            desk,
            event,
            names,
            kind=ProblemKind.REFUSED if refused else waits,
            code="verdict" if waits is ProblemKind.UNREAD and not refused else item.code,
            title=item.title,
            params=dict(item.params),
            since=_timestamp(desk, item.since),
            both=attention_values.of_refused(connection, desk, event, names) if refused else (),
        )
    for event_id, one in quarantined.items():
        reported = verdicts.of_event(connection, event_id)
        yield _of_event(
            connection,
            desk,
            one.event,
            names,
            kind=ProblemKind.QUARANTINED,
            code=QUARANTINED_CODE,
            since=_timestamp(desk, reported.since)
            if reported
            else in_zone(one.event.occurred_at, desk.zone),
            place=(one.device, one.seq),
        )


def _of_event(
    connection: Connection,
    desk: OpenDesk,
    event: Event,
    names: dict[str, str],
    *,
    kind: ProblemKind,
    code: str,
    since: datetime,
    title: str = "",
    params: dict[str, str] | None = None,
    both: tuple[Both, ...] = (),
    place: tuple[str, int] = ("", 0),
) -> OpenProblem:
    return OpenProblem(
        id=f"{kind.value}:{event.id}",
        kind=kind,
        code=code,
        since=since,
        params=params or {},
        title=title,
        dossier=dossiers.get(connection, event.dossier or ""),
        dossier_id=event.dossier or "",
        event=event,
        officer=names.get(event.officer, event.officer),
        officer_id=event.officer,
        at=in_zone(event.occurred_at, desk.zone),
        both=both,
        text=attention_values.text_of(event),
        place=place,
    )


def _noticed(
    connection: Connection, desk: OpenDesk, names: dict[str, str]
) -> Iterable[OpenProblem]:
    asked = problems.asked_settlings(connection)
    for item in problems.notices(connection):
        notice = next((one for one in item.dossier.notices if one.id == item.id), None)
        if notice is None:
            continue
        at = in_zone(notice.at, desk.zone)
        under_way = asked.get(notice.id)
        yield OpenProblem(
            id=f"notice:{notice.id}",
            kind=ProblemKind.NOTICE,
            code=notice.code,
            since=at,
            params=_named(dict(notice.params), names),
            dossier=item.dossier,
            dossier_id=item.dossier.id,
            officer=dict(notice.params).get("officer_name")
            or names.get(notice.officer, notice.officer),
            officer_id=notice.officer,
            at=at,
            both=attention_values.of_notice(connection, desk, item.dossier, notice, names),
            asked_by=names.get(under_way.officer, under_way.officer) if under_way else "",
            asked_choice=under_way.choice if under_way else "",
        )


def _named(params: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """With the name of who let it in, where this desk knows the person."""
    by = params.get("by", "")
    return {**params, "by": names.get(by, by)} if by else params


def _failed(desk: OpenDesk, item: problems.FailedFile) -> OpenProblem:
    name = attention_files.name_of(item.dossier, item.sha256)
    return OpenProblem(
        id=f"file:{item.sha256}",
        kind=ProblemKind.FILE,
        code="file_not_sent" if item.is_up else "file_not_fetched",
        since=_timestamp(desk, item.since),
        params={"name": name, "sha256": item.sha256, "why": item.why},
        dossier=item.dossier,
        dossier_id=item.dossier_id,
    )


def _send_again(desk: OpenDesk, problem: OpenProblem) -> None:
    if problem.kind is ProblemKind.FILE:
        attention_files.try_again(desk, problem.params["sha256"])
        return
    with desk.store.database.write() as connection:
        sync_cursor.offer_again(connection, *problem.place)


def _passed_on(connection: Connection) -> dict[str, str]:
    existing = meta.get(connection, _PASSED_ON)
    return msgspec.json.decode(existing, type=dict[str, str]) if existing else {}


def _held_before(desk: OpenDesk) -> int:
    return int((desk.now() - LONG_HELD).timestamp())


def _timestamp(desk: OpenDesk, seconds: int) -> datetime:
    return from_seconds(seconds, desk.zone)
