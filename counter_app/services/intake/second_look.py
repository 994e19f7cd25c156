"""What the desk already knows and an officer should see before F9: asked of the store."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.office.office import Officer
from counter_app.domain.people.applicant import Organisation, Owner
from counter_app.domain.people.identity import group_digits
from counter_app.domain.reading.point import Point
from counter_app.domain.reading.reading import Doubt
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.services.intake.intake_plan import Plan
from counter_app.services.intake.known_person import is_other_name
from counter_app.services.intake.receive import NewDossier
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.database import Connection


@dataclass(frozen=True, slots=True)
class Unseen:
    """What the officer has not seen yet; nothing was received."""

    points: tuple[Point, ...]


def points(desk: OpenDesk, intake: Intake, dossier_id: str = "") -> tuple[Point, ...]:
    """Dossiers of today of the same person and procedure, and other names under a number; the
    dossier that the intake has become does not count.
    """
    today = [warning for warning in receive.warnings(desk, intake) if warning.id != dossier_id]
    people = [("owner", intake.owner)]
    if intake.submission is not None:
        people.append(("submitter", intake.submission.person))
    with desk.store.database.read() as connection:
        names = [other_name(connection, who, f"{field}.name") for field, who in people]
    return (*filter(None, names), *(_same(desk, each) for each in today))


def other_name(connection: Connection, who: Owner, field: str, besides: str = "") -> Point | None:
    """The name under which this number was recorded last, where it is another one; `besides` is
    the id of the dossier that asks.
    """
    number = who.tax_code if isinstance(who, Organisation) else who.identity_number
    if not number or not who.name:
        return None
    result = [item for item in dossiers.of_identity(connection, number) if item.id != besides]
    before = result[0].owner.name if result else ""
    if not before or not is_other_name(before, who.name):
        return None
    return Point(Doubt.OTHER_NAME, field, group_digits(number), before)


def receive_looked_at(
    desk: OpenDesk,
    actor: Officer,
    intake: Intake,
    draft_id: str,
    seen: Collection[Point],
    *,
    planned: Plan | None = None,
) -> NewDossier | Unseen:
    """Receive as planned, unless the desk knows something that the officer has not seen. Raises as
    `receive`.

    A draft whose dossier exists already is answered with that dossier.
    """
    unseen = tuple(point for point in points(desk, intake, draft_id) if point not in seen)
    if unseen:
        return Unseen(unseen)
    return receive.receive(
        desk, actor, intake, planned=planned, draft=draft_id, dossier_id=draft_id
    )


def _same(desk: OpenDesk, one: Dossier) -> Point:
    at = in_zone(one.received_at, desk.zone)
    value = f"{one.code}, {at:%H:%M}"
    return Point(Doubt.SAME_TODAY, "procedure", one.procedure.short_name, value)
