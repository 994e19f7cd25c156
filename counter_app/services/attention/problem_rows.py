"""The rows of Cần xử lý, from every table in which something waits for a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from counter_app.domain.deadlines.office_time import from_seconds, in_zone
from counter_app.domain.kinds.event import Event
from counter_app.services.attention import attention_files, attention_values
from counter_app.services.attention.attention_choices import QUARANTINED_CODE, ProblemKind
from counter_app.services.attention.attention_values import Both
from counter_app.services.attention.open_problem import OpenProblem
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.portal_state.sync_state import LONG_HELD
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.database import Connection
from counter_app.storage.sync import problems, verdicts


def judged(connection: Connection, desk: OpenDesk, names: dict[str, str]) -> Iterable[OpenProblem]:
    """Refused and long-held events, and entries that went as their digest."""
    quarantined = {item.event.id: item for item in problems.quarantined(connection)}
    for item in verdicts.to_settle(connection, held_before(desk)):
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


def noticed(connection: Connection, desk: OpenDesk, names: dict[str, str]) -> Iterable[OpenProblem]:
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


def failed_file(desk: OpenDesk, item: problems.FailedFile) -> OpenProblem:
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


def unread(connection: Connection, desk: OpenDesk) -> Iterable[OpenProblem]:
    """Copies of dossiers that only a newer program can read."""
    for item in problems.unread_items(connection):
        yield OpenProblem(
            id=f"unread:{item.id}",
            kind=ProblemKind.UNREAD,
            code="unread",
            since=_timestamp(desk, item.since),
            dossier=item.dossier,
            dossier_id=item.id,
        )


def held_before(desk: OpenDesk) -> int:
    return int((desk.now() - LONG_HELD).timestamp())


def _timestamp(desk: OpenDesk, seconds: int) -> datetime:
    return from_seconds(seconds, desk.zone)
