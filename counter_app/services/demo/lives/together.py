"""What is done for many dossiers at once: slips of hand-over, the postman's bags, files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Officer
from counter_app.services.demo.lives import texts
from counter_app.services.demo.lives.steps import Act
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.passing import hand_over, take_up
from counter_app.services.passing.hand_over import Handing
from counter_app.services.results import electronic, parcels
from counter_app.services.results.electronic import ReleaseStep

Together = Callable[[OpenDesk, Officer, Sequence[Dossier]], object]


def _hand_over(desk: OpenDesk, actor: Officer, batch: Sequence[Dossier]) -> None:
    hand_over.hand_over(desk, actor, [Handing(one.id, one.agency) for one in batch])


def _take_up(desk: OpenDesk, actor: Officer, batch: Sequence[Dossier]) -> None:
    for slip, dossiers in _by_slip(batch).items():
        take_up.take_up(desk, actor, slip, [one.id for one in dossiers])


def _enter_slip(desk: OpenDesk, actor: Officer, batch: Sequence[Dossier]) -> None:
    for slip, dossiers in _by_slip(batch).items():
        codes = [one.code for one in dossiers]
        take_up.enter_paper(desk, actor, slip, codes, at=desk.office_now())


def _by_slip(batch: Sequence[Dossier]) -> dict[str, list[Dossier]]:
    slips: dict[str, list[Dossier]] = defaultdict(list)
    for dossier in batch:
        slips[dossier.life.given[-1].slip].append(dossier)
    return slips


def _post(desk: OpenDesk, actor: Officer, batch: Sequence[Dossier]) -> None:
    parcels.post_result(desk, actor, {one.id: texts.parcel(one) for one in batch})


def _release(desk: OpenDesk, actor: Officer, batch: Sequence[Dossier]) -> None:
    """Those that the portal has; the others wait, as on the page."""
    with desk.store.database.read() as connection:
        steps = {one.id: electronic.step_of(connection, one) for one in batch}
    ready = [key for key, step in steps.items() if step is ReleaseStep.READY]
    if ready:
        electronic.release(desk, actor, ready)


ACTS: dict[Act, Together] = {
    Act.HAND_OVER: _hand_over,
    Act.TAKE_UP: _take_up,
    Act.ENTER_SLIP: _enter_slip,
    Act.POST: _post,
    Act.RELEASE: _release,
}
