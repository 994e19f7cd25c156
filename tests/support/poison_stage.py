"""A real portal that is served, one desk that sends poison and one that lives with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.problems import ProblemError
from counter_app.domain.errors import UnreadableEventError
from counter_app.domain.events import MOST_BYTES, decode, encode
from counter_app.domain.kinds.accepted import Accepted
from counter_app.domain.kinds.claimed import Claimed
from counter_app.domain.kinds.code_replaced import CodeReplaced
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.event import Event
from counter_app.domain.kinds.online_submitted import OnlineSubmitted
from counter_app.domain.kinds.received import Received
from counter_app.domain.kinds.supplement_received import SupplementReceived
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.office.enrolment_rows import open_enrolment
from counter_app.domain.ranges import malformed
from counter_app.portal.demo import seed
from counter_app.portal.http.connections.limits import Rate, RequestLimits
from counter_app.portal.journal import portal_events
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.look_up import looks
from counter_app.portal.office import enrol as portal_enrol
from counter_app.portal.office import offices
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.services.desk import enrol
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from counter_app.sync.steps.desk_side import DeskSide
from tests.docs.contract_events import EXAMPLES
from tests.support import desks, poison
from tests.support.desks import MORNING, Clock, Place
from tests.support.poison import Poison
from tests.support.portal_journal import Journal
from tests.support.portal_server import running

ROOMY = RequestLimits(address=Rate(10**6, 10**6), desk=Rate(10**6, 10**6))
ALL_LOOKS = {"A_MINUTE": 10**6, "A_DAY": 10**6}
"""One officer looks at whatever was sent."""
RUN_BYTES = 3_000_000
ONLINE = frozenset(
    {
        Claimed.kind,
        Accepted.kind,
        Declined.kind,
        SupplementRequested.kind,
    }
)
ASKED = frozenset({SupplementSubmitted.kind, SupplementReceived.kind})


_IDS = re.compile(r"019ab0a1-7c40-7d21-8f5e-[0-9a-f]{12}")
Made = tuple[Poison, list[bytes]]
"""With what must have happened before it."""


@dataclass(slots=True)
class Stage:
    """`sent` and `entered` are dossiers of which the good part must stand at portal and desk."""

    store: PortalStore
    portal: HttpPortal
    side: DeskSide
    desk: OpenDesk
    office: str
    agency: str
    officer: str
    clock: Clock
    journal: Journal
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    good: set[str] = field(default_factory=set)
    verdicts: Counter[str] = field(default_factory=Counter)
    places: dict[bytes, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def poisons(self, wanted: Callable[[int, str], bool]) -> Iterator[Made]:
        """Those whose number and name are wanted, each with what must have happened before it."""
        number = 0
        for subject in poison.subjects():
            for name, change in poison.changes(self.at_home(subject, "0", "0")):
                number += 1
                if wanted(number, name):
                    yield self._made(subject, name, change())

    def _made(self, subject: Event, name: str, plain: dict[str, object]) -> Made:
        """The same poison in an event of its own, about a dossier of its own."""
        key = self.new_id()
        is_maker = subject.kind in {Received.kind, OnlineSubmitted.kind}
        event = key if is_maker else self.new_id()
        before = [] if is_maker or subject.dossier is None else self._before(subject.kind, key)
        body = plain.get("body")
        if plain.get("id") == "0":
            plain["id"] = event
        if plain.get("dossier_id") == "0":
            plain["dossier_id"] = key
        if isinstance(body, dict) and body.get("code") == "0":
            body["code"] = self._code()
        data = poison.written(plain)
        return Poison(f"{subject.kind} {name}", subject.kind, data, event, key), before

    def _before(self, kind: str, key: str) -> list[bytes]:
        """A reception, or what a citizen filed, with the request that some answers need."""
        self.good.add(key)
        if kind not in ONLINE | ASKED:
            return [encode(self.at_home(EXAMPLES[Received.kind], key, key))]
        filed = [encode(self.at_home(EXAMPLES[OnlineSubmitted.kind], key, key))]
        if kind in ASKED:
            asked = EXAMPLES[SupplementRequested.kind]
            filed.append(encode(self.at_home(asked, self.new_id(), key)))
        return filed

    def at_home(self, event: Event, key: str, dossier: str) -> Event:
        """The event in this office, by an officer of it."""
        body = event.body
        if isinstance(body, Received | OnlineSubmitted):
            code = "0" if key == "0" else self._code()
            body = replace(
                body,
                code=code,
                office=replace(body.office, code=self.office),
                agency=replace(body.agency, code=self.agency),
            )
        if isinstance(body, Received):
            body = replace(body, ref="")
        if isinstance(body, CodeReplaced):
            body = replace(body, code="0")
        about = dossier if event.dossier is not None else None
        return replace(event, id=key, dossier=about, officer=self.officer, body=body)

    def _code(self) -> str:
        return f"{self.agency}-261123-{50_000 + next(self.numbers):05}"

    def new_id(self) -> str:
        return f"019ab0a1-7c40-7d21-8f5e-{next(self.numbers):012x}"

    def act(self, poisons: Sequence[Made], *, ranged: bool = True) -> None:
        """Everything in the order given: what only a portal makes into its own journal, as a
        portal makes it that asks ranges or does not; the rest in runs from the desk that poisons.
        """
        run: list[bytes] = []
        size = 0
        late: list[Poison] = []
        for one, before in poisons:
            events = list(before)
            if before and b'"kind":"online_submitted"' in before[0]:
                self._enter(events.pop(0))
            if _is_own(one.data, ranged=ranged):
                late.append(one)
            else:
                events.append(one.data)
            for data in events:
                if run and size + len(data) > RUN_BYTES:
                    self._send(run)
                    run, size = [], 0
                run.append(data)
                size += len(data) + 1
        if run:
            self._send(run)
        for one in late:
            self.verdicts["own"] += 1
            try:
                self._enter(one.data)
            except Exception as error:  # noqa: BLE001 - that nothing is raised is what is tried
                self.broken.append(f"own {one.name}: {type(error).__name__}: {error}"[:200])

    def set_aside(self, one: Poison) -> str:
        """With which code the portal set it aside; an unreadable one has only its place."""
        named = (one.event, self.places.get(one.data, "own"))
        return next((code for name in named if (code := self.codes.get(name, ""))), "")

    def _send(self, run: list[bytes]) -> None:
        device, first = self.journal.device, self.journal.seq
        self.places |= {data: f"{device}:{first + at}" for at, data in enumerate(run)}
        try:
            answer = self.portal.push(self.journal.run(*run))
        except ProblemError as error:
            self.broken.append(f"push of {len(run)} entries: {error.code}")
            return
        self.verdicts.update(f"{one.verdict} {one.code}".strip() for one in answer.results)
        self.codes |= {one.id: one.code for one in answer.results if one.code}
        self.verdicts["applied"] += len(run) - len(answer.results)

    def _enter(self, data: bytes) -> None:
        event = decode(data)
        run_and_mark(self.store, lambda c: portal_events.record_own(c, self.store.context, event))


def _is_own(data: bytes, *, ranged: bool) -> bool:
    """Whether it can be read as a kind that only a portal makes, and would have been made; a
    portal names its own events itself.
    """
    try:
        event = decode(data) if len(data) <= MOST_BYTES else None
    except UnreadableEventError:
        return False
    if event is None or not event.body.of_portal or not _IDS.fullmatch(event.id):
        return False
    return not (ranged and malformed(event, data))


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """The demo's office with three desks; the first one lives, the third one poisons."""
    clock = Clock(MORNING + timedelta(hours=1))
    ids = _Ids()
    store = open_portal(folder / "portal.db", folder / "portal", now=clock, ids=ids)
    with closing(store), patch.multiple(looks, **ALL_LOOKS):
        seed.make_demo(store)
        office = desks.enrolment().office
        for number in (1, 3):
            desk = desks.enrolment().desk
            name = f"{office.code}/{number}"
            store.run(
                lambda c, name=name, desk=desk: offices.put_desk(
                    c, replace(desk, id=name, name=name), office.code
                )
            )
        place = Place(folder / "desk")
        token = _enrolled(store, f"{office.code}/1", "1" * 32, place)
        sender = _enrolled(store, f"{office.code}/3", "3" * 32, None)
        with running(store, ROOMY) as address, closing(place.desk(now=clock)) as open_desk:
            side = DeskSide(
                store=open_desk.store,
                portal=HttpPortal(Http(address, token=token)),
                desk=open_desk.enrolment.desk.id,
                now=clock,
                ids=ids,
            )
            yield Stage(
                store=store,
                portal=HttpPortal(Http(address, token=sender)),
                side=side,
                desk=open_desk,
                office=office.code,
                agency=office.agencies[0].code,
                officer=desks.officer(open_desk).id,
                clock=clock,
                journal=Journal("3" * 32),
            )


class _Ids:
    """UUIDv7s that only go up."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> str:
        return f"019ab0b0-0000-7000-8000-{next(self._numbers):012x}"


def _enrolled(store: PortalStore, desk: str, device: str, place: Place | None) -> str:
    code = store.run(lambda c: portal_enrol.invite(c, store.context, desk))
    question = EnrolQuestion(code=code, device=device, request=desk)
    answer = store.run(lambda c: portal_enrol.enrol(c, store.context, question))
    if place is not None:
        enrol.enrol(
            place.profile,
            open_enrolment(answer.enrolment),
            packs=enrol.starter_packs(),
            calendar=enrol.starter_calendar(),
            key_folder=place.keys,
        )
    return answer.token
