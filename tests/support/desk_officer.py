"""An officer at a desk: receives, notes, takes fees and papers, and answers what came online."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from sqlalchemy import select

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.paper import Paper
from counter_app.domain.errors import DomainError, RefusedError
from counter_app.domain.office import office as domain
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier import annotate
from counter_app.services.intake import receive
from counter_app.services.intake.code_of_intake import NoCodeLeftError
from counter_app.services.online import claiming, review
from counter_app.storage.dossiers import dossiers
from counter_app.storage.engine.schema import dossier as dossier_table
from tests.support import desks
from tests.support.desks import Crowd

LATELY = 40
"""An officer acts on one of so many newest dossiers, so that two desks often meet in one."""
_WEIGHTS = {"receive": 4.0, "note": 3.0, "fees": 2.0, "papers": 1.0, "answer": 3.0}


@dataclass(slots=True)
class Officer:
    """Counts what was done and what was refused; anything unexpected becomes a fault."""

    desk: OpenDesk
    random: Random
    acts: Counter[str]
    refused: Counter[str]
    faults: list[str]
    codes: list[str]
    crowd: Crowd = field(init=False)
    count: int = 0

    def __post_init__(self) -> None:
        self.crowd = Crowd(self.random.randrange(1 << 30))

    def act(self) -> None:
        name = self.random.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
        self.try_to(name, getattr(self, name))

    def try_to(self, name: str, function: Callable[[], object]) -> None:
        try:
            if function() is not False:
                self.acts[name] += 1
        except (RefusedError, NoCodeLeftError, receive.IncompleteError) as error:
            self.refused[error.code] += 1
        except DomainError as error:
            self.faults.append(f"{name}: {error.code}")
        except Exception as error:  # noqa: BLE001 - told at the end of the run
            self.faults.append(f"{name}: {type(error).__name__}: {error}"[:200])

    def receive(self) -> None:
        made = receive.receive(self.desk, desks.officer(self.desk), self._form()).dossier
        self.codes.append(made.code)

    def note(self) -> bool | None:
        state = self._any(lambda one: one.status is not Status.SUBMITTED)
        if state is None:
            return False
        self.count += 1
        text = f"Công dân gọi lần {self.count}, hẹn lại {self.random.getrandbits(60):x}"
        annotate.add_note(self.desk, desks.officer(self.desk), state.id, text)
        return None

    def fees(self) -> bool | None:
        state = self._any(lambda one: bool(annotate.fees_open(one)))
        if state is None:
            return False
        annotate.take_fees(self.desk, desks.officer(self.desk), state)
        return None

    def papers(self) -> bool | None:
        state = self._any(lambda one: one.status is not Status.SUBMITTED)
        if state is None:
            return False
        name = f"Giấy tờ bổ sung {self.random.getrandbits(60):x}"
        annotate.take_papers(self.desk, desks.officer(self.desk), state.id, [Paper(name=name)])
        return None

    def answer(self) -> bool | None:
        """Look at what a citizen filed, and answer it one way or the other."""
        state = self._any(lambda one: one.status in {Status.SUBMITTED, Status.SUPPLEMENT})
        if state is None:
            return False
        actor = desks.officer(self.desk)
        if state.status is Status.SUPPLEMENT:
            paper = Paper(name="Giấy chứng sinh", originals=1)
            review.receive_supplement(self.desk, actor, state.id, [paper])
            return None
        way = self.random.random()
        if way < 0.4:
            claiming.claim(self.desk, actor, state.id)
        elif way < 0.75:
            self._accept(actor, state)
        elif way < 0.85:
            review.decline(self.desk, actor, state.id, "Không thuộc thẩm quyền")
        else:
            items = [SupplementItem(name="Giấy chứng sinh", originals=1)]
            review.request_supplement(self.desk, actor, state.id, items, reason="Còn thiếu")
        return None

    def _accept(self, actor: domain.Officer, state: Dossier) -> None:
        if review.plan_acceptance(self.desk, state).deadline is not None:
            review.accept(self.desk, actor, state.id)
            return
        due = self.desk.office_now() + timedelta(days=7)
        review.accept(self.desk, actor, state.id, due, "Theo lịch của cơ quan giải quyết")

    def _form(self) -> Intake:
        code = self.random.choice([desks.BIRTH, desks.COPY])
        if self.desk.catalogue.find(code, self.desk.office_now().date()) is None:
            raise RefusedError("no_law_for_the_day")
        form = desks.intake(self.desk, self.crowd.next(), code)
        entry = self.desk.catalogue.by_id(form.version)
        if entry is None or code == desks.BIRTH:
            return form
        paid = self.random.random() < 0.5
        return desks.changed(desks.with_fees(form, entry.procedure), pay_now=paid)

    def _any(self, fits: Callable[[Dossier], bool]) -> Dossier | None:
        query = select(dossier_table.c.id).order_by(dossier_table.c.n.desc()).limit(LATELY)
        with self.desk.store.database.read() as connection:
            ids = list(connection.scalars(query))
            self.random.shuffle(ids)
            for key in ids:
                state = dossiers.get(connection, key)
                if state is not None and fits(state):
                    return state
        return None
