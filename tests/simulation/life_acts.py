"""A dossier's life in a schedule: each kind that a desk writes after reception, as its example says
it, about what has happened to this dossier.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from msgspec.structs import asdict, replace

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.corrected import Change, Corrected
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.in_time import untimely
from counter_app.domain.kinds.reassigned import Reassigned
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.life.correctable import text_of
from counter_app.domain.life.facts import Fact
from counter_app.domain.office.office import Office
from counter_app.storage.dossiers import dossiers, due_dates
from counter_app.storage.journal import journal
from tests.docs.contract_events import EXAMPLES
from tests.domain.kinds import expected
from tests.domain.kinds.subjects import RECEIVED_AT
from tests.simulation.acts import Play
from tests.simulation.life_truth import LIFE
from tests.simulation.strangers import write_unasked
from tests.simulation.world import SimDesk, officer_of
from tests.support.portal_offices import OTHER

_PLAYED = (*LIFE, "supplement_requested")
_SELDOM = {"contact_made", "corrected", "form_issued", "undone", "reassigned", "parcel_moved"}
_ENDING = {"result_signed", "result_ready", "withdrawn", "stopped"}
_WEIGHTS = [0.5 if kind in _SELDOM else 1 if kind in _ENDING else 4 for kind in _PLAYED]
_OFFICERS = ("mai", "lu", "dung", "pham", "thang")
_STEPS = 4
_GUIDED = 0.1


def go_on(show: Play, machine: SimDesk) -> None:
    """Somebody takes a dossier and does up to `_STEPS` things with it that he may do by what the
    desk knows, each one of whoever may.
    """
    if show.random.random() < _GUIDED:
        show.happen(machine, None, EXAMPLES["guided"].body)
    found = show.any_dossier(machine)
    for _ in range(show.random.randint(1, _STEPS)) if found is not None else ():
        if not _step(show, machine, found.id):
            return


def force(show: Play, machine: SimDesk) -> None:
    """Somebody of the office writes a kind out of season or beyond his rights, past the program
    that would not let him: a fact stands with a notice, a request is refused.
    """
    found = show.any_dossier(machine)
    if found is None or machine.is_foreign:
        return
    body = _body(show, machine, show.random.choice(LIFE), found)
    officer = officer_of(machine.desk, show.random.choice(_OFFICERS))
    event = write_unasked(machine, found.id, body, officer.id)
    show.truth.note(machine, (event,))
    show.truth.forced.add(event.id)
    show.world.weather.struck["forced"] += 1


def _step(show: Play, machine: SimDesk, dossier_id: str) -> bool:
    kinds = dict.fromkeys(show.random.choices(_PLAYED, _WEIGHTS, k=len(_PLAYED)))
    logins = ["sao"] if machine.is_foreign else show.random.sample(_OFFICERS, len(_OFFICERS))
    with machine.desk.store.database.read() as connection:
        state = dossiers.get(connection, dossier_id)
    if state is None:
        return False
    for kind in kinds:
        body = _body(show, machine, kind, state)
        if _is_late(machine, body, state):
            continue
        for login in logins:
            if show.happen(machine, dossier_id, body, officer_of(machine.desk, login)) is not None:
                show.world.weather.struck[f"life: {kind}"] += 1
                return True
    return False


def _is_late(machine: SimDesk, body: Body, state: Dossier) -> bool:
    """More time that comes too late is not asked for: its service would not."""
    with machine.desk.store.database.read() as connection:
        law = due_dates.DueLaw(connection)
        at = machine.desk.office_now()
        return (
            untimely(body, state, at, lambda one: due_dates.count_wholly(one, law).due_at)
            is not None
        )


def _body(show: Play, machine: SimDesk, kind: str, state: Dossier) -> Body:
    """The example of the kind, or the one of which the paper is out, about this dossier today."""
    on_paper = expected.ON_PAPER.get(kind)
    example = EXAMPLES[kind].body
    if on_paper is not None and show.random.random() < 0.3:
        example = on_paper
    passed = machine.desk.office_now() - RECEIVED_AT
    body = replace(example, **{name: _later(v, passed) for name, v in asdict(example).items()})
    show.count += 1
    match body:
        case HandedOver():
            given = _unit_of(show, machine.desk.enrolment.office)
            office = OTHER if show.random.random() < 0.1 else machine.desk.enrolment.office
            slip = f"BG-{show.count}"
            return replace(body, slip=slip, source=state.agency, to=given, office=office.code)
        case Corrected():
            return _correction(show, state, body)
        case SupplementRequested():
            answer_by = machine.desk.office_now().date() + timedelta(show.count % 5)
            return replace(body, until=answer_by)
        case Reassigned():
            return replace(body, to=show.random.choice(("mai.ht", "lu.ga", "pham.lt")))
        case _:
            return replace(body, **_about(machine, body, state))


def _later(value: Any, passed: timedelta) -> Any:
    if isinstance(value, datetime):
        return value + passed
    return value + timedelta(passed.days) if isinstance(value, date) else value


def _unit_of(show: Play, office: Office) -> AgencyRef:
    return AgencyRef(code=f"{office.agencies[0].code}.VP", name=f"Bộ phận {show.count % 3}")


def _correction(show: Play, state: Dossier, body: Corrected) -> Corrected:
    field = show.random.choice(("owner.name", "owner.phone", "content"))
    was = text_of(state, field) or ""
    becomes = f"Lù A {show.count}" if field != "owner.phone" else f"09{show.count:08}"
    return replace(body, changes=(Change(field=field, was=was, becomes=becomes),))


def _about(machine: SimDesk, body: Body, state: Dossier) -> Mapping[str, Any]:
    """What the fields of a body name that are about something that was told before."""
    life = state.life
    given = life.given[-1] if life.given else None
    known: dict[str, Any] = {
        "question": _event(life.verifications) or "nothing",
        "proposal": _event(life.proposals),
        "draft": _event(life.drafts),
        "mandate": "",
        "event": state.latest,
        "of": _kind(machine, state),
        "slip": given.slip if given is not None else "BG-0",
        "unit": given.to if given is not None else state.agency,
    }
    if body.kind == "stopped" and state.supplements:
        asked = state.supplements[-1]
        known |= {"question": asked.event, "until": asked.until}
    return {name: known[name] for name in known.keys() & set(body.__struct_fields__)}


def _event(facts: tuple[Fact, ...]) -> str:
    return facts[-1].event if facts else ""


def _kind(machine: SimDesk, state: Dossier) -> str:
    with machine.desk.store.database.read() as connection:
        known = journal.of_dossier(connection, state.id)
    return next((one.kind for one in known if one.id == state.latest), "")
