"""People of another office, of none and of one that they left, in a schedule: what they write on
dossiers that are not theirs, who lets it in and who tries to.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace
from sqlalchemy import Connection, select

from counter_app.domain.catalogue.procedure import Level
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.notices import FOREIGN_EVENT, KEEP_OUT, LET_IN, notice_id
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.errors import RefusedError
from counter_app.domain.events import make
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.fee_taken import FeeTaken
from counter_app.domain.kinds.note_added import NoteAdded
from counter_app.domain.kinds.notice_settled import NoticeSettled
from counter_app.domain.kinds.paper_added import PaperAdded
from counter_app.portal.office import offices
from counter_app.portal.office.offices import AgencyNode
from counter_app.portal.store import schema
from counter_app.portal.store.context import Context
from counter_app.services.attention import attention
from counter_app.services.attention.attention import Choice, OpenProblem
from counter_app.storage.dossiers import dossiers
from counter_app.storage.journal import journal
from counter_app.sync.link.link_errors import LinkError
from tests.docs.contract_events import EXAMPLES
from tests.simulation.acts import Play, unreadable
from tests.simulation.life_truth import LIFE
from tests.simulation.truth import Decision, Stranger
from tests.simulation.world import SimDesk, officer_of
from tests.support.portal_offices import OTHER

NOBODY = "nobody"


def intrude(show: Play, _machine: SimDesk) -> None:
    """Somebody who may not writes on a dossier of the first office: from elsewhere, in whosever
    name, or here in the name of one who never worked here.
    """
    world, random = show.world, show.random
    known = _known_dossiers(show)
    machine = random.choice(world.desks)
    if not known or machine.open is None:
        return
    dossier = random.choice(known)
    officer = NOBODY if not machine.is_foreign else random.choice(("sao", "sao", "dung.tv"))
    show.count += 1
    event = write_unasked(machine, dossier, _deed(show), officer)
    show.truth.note(machine, (event,))
    office = machine.asker.office if officer != NOBODY else ""
    show.truth.strangers[event.id] = Stranger(office, officer)
    world.weather.struck["stranger wrote"] += 1


def _deed(show: Play) -> Body:
    bodies: list[Callable[[], Body]] = [
        lambda: NoteAdded(text=f"Ghi chú lạ {show.count}"),
        lambda: PaperAdded(paper=Paper(name=f"Giấy lạ số {show.count}")),
        lambda: FeeTaken(lines=("f-la",), amount=1000 + show.count),
        lambda: Declined(desk="x", reason="Không thuộc thẩm quyền"),
        lambda: EXAMPLES[show.random.choice(LIFE)].body,
    ]
    return show.random.choice(bodies)()


def supervise(show: Play, machine: SimDesk) -> None:
    """The supervisor of the desk looks at one thing that waits, and decides."""
    found = [one for one in _waiting(machine) if one.officer_id != "dung.tv"]
    if found:
        choice = show.random.choice((Choice.LET_IN, Choice.LET_IN, Choice.KEEP_OUT))
        _decide(show, machine, show.random.choice(found), choice, "dung")


def misjudge(show: Play, machine: SimDesk) -> None:
    """Somebody who may not asks for it to be let in, past the program that would not let him."""
    strangers = list(show.truth.strangers)
    if not strangers or machine.open is None:
        return
    key = show.random.choice(strangers)
    about = show.truth.written[key]
    bears_name = show.truth.strangers[key].officer == "dung.tv"
    officer = "loan" if machine.is_foreign else "dung.tv" if bears_name else "mai.ht"
    body = NoticeSettled(notice=notice_id(key, FOREIGN_EVENT), choice=LET_IN)
    event = write_unasked(machine, about.dossier or "", body, officer)
    show.truth.note(machine, (event,))
    show.truth.decisions[event.id] = Decision(key, LET_IN, is_right=False)
    show.world.weather.struck["wrong decision"] += 1


def posting_ends(show: Play) -> None:
    """From now on an officer of the first office is there no more, and no desk knows."""
    if show.truth.ended_at is not None:
        return
    world = show.world
    desk = next(one for one in world.desks if not one.is_foreign and one.open is not None)
    gone = replace(officer_of(desk.desk, "lu"), active=False)

    def end(connection: Connection, context: Context) -> None:
        offices.put_officer(connection, context, gone, desk.asker.office)

    if _at_portal(show, end):
        show.truth.ended_at = world.timestamp
        world.weather.struck["posting ended"] += 1


def serve(show: Play) -> None:
    """From now on the other office serves the agency that resolves the first one's dossiers."""
    if show.truth.is_served:
        return
    agency = show.world.enrolments[show.world.desks[0].asker.desk].office.agencies[0]
    node = AgencyNode(
        code=agency.code,
        level=Level.COMMUNE,
        name=agency.name,
        first_day=date(2025, 7, 1),
        office=OTHER.code,
    )
    if _at_portal(show, lambda c, x: offices.put_agencies(c, x, [node])):
        show.truth.is_served = True
        show.world.weather.struck["agency served"] += 1


def decide_all(show: Play, live: list[SimDesk], decided: set[tuple[str, str]]) -> int:
    """Whoever may decides about everything that still waits; how many things that were. A desk that
    cannot read what came of it goes on asking, and is answered once: `decided` keeps desk and
    problem.
    """
    count = 0
    for machine in live:
        for problem in _waiting(machine):
            key = machine.name, problem.id
            if problem.dossier_id in unreadable and key in decided:
                continue
            decided.add(key)
            login = "tam" if problem.officer_id == "dung.tv" else "dung"
            choice = show.random.choice((Choice.LET_IN, Choice.KEEP_OUT))
            count += _decide(show, machine, problem, choice, login)
    return count


def _decide(show: Play, machine: SimDesk, problem: OpenProblem, choice: Choice, login: str) -> bool:
    try:
        attention.settle(machine.desk, officer_of(machine.desk, login), problem, choice)
    except RefusedError:
        return False
    with machine.desk.store.database.read() as connection:
        event = journal.of_dossier(connection, problem.dossier_id)[-1]
    assert isinstance(event.body, NoticeSettled)
    show.truth.note(machine, (event,))
    told = event.body.notice.rpartition(":")[0]
    word = LET_IN if choice is Choice.LET_IN else KEEP_OUT
    show.truth.decisions[event.id] = Decision(told, word, is_right=True)
    show.world.weather.struck[f"decided: {word}"] += 1
    return True


def _waiting(machine: SimDesk) -> list[OpenProblem]:
    if machine.open is None or machine.is_foreign:
        return []
    found = attention.list_problems(machine.desk)
    return [one for one in found if one.code == FOREIGN_EVENT and one.choices]


def write_unasked(machine: SimDesk, dossier: str, body: Body, officer: str) -> Event:
    """Journaled without asking whether it may happen, as a forger's program does."""
    event = make(
        body,
        id=machine.desk.ids(),
        dossier=dossier,
        at=machine.desk.office_now(),
        officer=officer,
    )
    machine.desk.store.record(lambda _connection: [event])
    return event


def _known_dossiers(show: Play) -> list[str]:
    """Of the first office, at the portal or at a desk of it."""
    first = show.world.desks[0].asker.office
    found: set[str] = set()
    for machine in show.world.desks:
        if machine.open is None or machine.is_foreign:
            continue
        with machine.desk.store.database.read() as connection:
            found.update(_of_office(connection, first))
    return sorted(found)


def _of_office(connection: Connection, office: str) -> list[str]:
    from counter_app.storage.engine.schema import dossier  # noqa: PLC0415

    states = [dossiers.get(connection, key) for key in connection.scalars(select(dossier.c.id))]
    return [one.id for one in states if isinstance(one, Dossier) and one.office.code == office]


def _at_portal(show: Play, function: Callable[[Connection, Context], None]) -> bool:
    try:
        show.world.sky.run(function)
    except LinkError:
        return False
    return True


def held_strangers(show: Play) -> list[str]:
    """Ids of what still waits for a decision at the portal."""
    table = schema.event
    query = select(table.c.id).where(
        table.c.verdict == "held", table.c.code.in_(["foreign_office", "officer_unknown"])
    )
    with show.world.sky.store.read() as connection:
        return sorted(connection.scalars(query))
