"""What is photographed of a dossier's life after reception: who sits there, what is on screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier, Status
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import dossiers
from counter_app.ui.demo.play import Player
from counter_app.ui.frame.main_window import MainWindow
from counter_app.ui.frame.places import (
    OpenDossier,
    OpenOffice,
    OpenPassing,
    OpenRegister,
    OpenResults,
    OpenSigning,
    OpenToday,
    Place,
)

OFFICER, SIGNER, SUPERVISOR = "hoang thi mai", "vu duc thang", "tran van dung"
Holds = Callable[[Dossier], object]


@dataclass(frozen=True, slots=True)
class Shot:
    """`name` of its file; `place` of the page, of a dossier for which something holds; then the
    action with this id is begun, or `keys` are pressed.
    """

    name: str
    place: Callable[[str], Place]
    holds: Holds | None = None
    action: str = ""
    keys: tuple[str, ...] = ()


def _is(dossier: Dossier, status: Status) -> bool:
    return dossier.status is status and not dossier.owed_papers


def _resolves(dossier: Dossier) -> bool:
    is_taken = dossier.status is Status.PROCESSING and bool(dossier.life.taken)
    return is_taken and not dossier.life.drafts and not dossier.life.extensions


def _lies_here(dossier: Dossier, delivery: DeliveryKind | None = None) -> bool:
    is_there = dossier.status is Status.RESOLVED and bool(dossier.life.ready)
    return is_there and delivery in {None, dossier.delivery.kind}


SHOTS: dict[str, tuple[Shot, ...]] = {
    OFFICER: (
        Shot("hand_over", lambda _: OpenPassing(), keys=("Space", "Space")),
        Shot("take_up", lambda _: OpenPassing(), keys=("Ctrl+2",)),
        Shot("results", lambda _: OpenResults()),
        Shot("return", OpenResults, lambda one: _lies_here(one, DeliveryKind.COUNTER)),
        Shot("post", lambda _: OpenResults(), keys=("Ctrl+2",)),
        Shot("release", lambda _: OpenResults(), keys=("Ctrl+3",)),
        Shot("dossier_life", OpenDossier, lambda one: one.life.extensions),
        Shot("dossier_paused", OpenDossier, lambda one: one.status is Status.SUPPLEMENT),
        Shot("correct", OpenDossier, lambda one: _is(one, Status.RECEIVED), "correct"),
        Shot("draft_result", OpenDossier, _resolves, "draft_result"),
        Shot("supplement", OpenDossier, _resolves, "supplement"),
        Shot("reschedule", OpenDossier, _resolves, "reschedule"),
        Shot("tell", OpenDossier, _lies_here, "tell_citizen"),
        Shot("withdraw", OpenDossier, lambda one: _is(one, Status.RECEIVED), "withdraw"),
        Shot("choose_paper", OpenDossier, lambda one: one.life.extensions, "choose_paper"),
        Shot("register", lambda _: OpenRegister()),
    ),
    SIGNER: (
        Shot("today_signer", lambda _: OpenToday()),
        Shot("sign", lambda _: OpenSigning(), keys=("Space",)),
    ),
    SUPERVISOR: (
        Shot("today_supervisor", lambda _: OpenToday()),
        Shot("office", lambda _: OpenOffice()),
    ),
}


def take(window: MainWindow, player: Player, desk: OpenDesk, shot: Shot) -> None:
    """Bring on screen what is photographed."""
    dossier = _dossier(desk, shot.holds) if shot.holds is not None else ""
    window.show_from_nav(OpenToday())
    window.show_page(shot.place(dossier))
    for _ in range(12):
        player.settle()
    if shot.action:
        window.current_page()._do(shot.action)
    for key in shot.keys:
        player.press(key)
    for _ in range(6):
        player.settle()


def _dossier(desk: OpenDesk, holds: Holds) -> str:
    """The id of the newest one for which it holds."""
    today = desk.office_now().date()
    with desk.store.database.read() as connection:
        found = dossiers.received_between(connection, today - timedelta(days=60), today)
        return [one.id for one in found if holds(one)][-1]
