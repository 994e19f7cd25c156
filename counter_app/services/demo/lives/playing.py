"""What one act of a life is played with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.office.office import Officer
from counter_app.services.demo.lives.steps import LifePlan, PlainStep
from counter_app.services.desk.open_desk import OpenDesk


@dataclass(frozen=True, slots=True)
class Playing:
    """One step of the life planned by `plan`, done at `desk` by `actor`."""

    desk: OpenDesk
    actor: Officer
    plan: LifePlan
    step: PlainStep


Played = Callable[[Playing, Dossier], object]
