"""One thing that a person must settle, as Cần xử lý shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from counter_app.contract.reasons.choices import Choice
from counter_app.contract.reasons.reason import Compared
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.event import Event
from counter_app.domain.office.actor import Actor
from counter_app.services.attention import attention_values
from counter_app.services.attention.attention_choices import (
    ProblemKind,
    choices_of,
    is_for_supervisor,
    is_known_notice,
    ready_choice,
)
from counter_app.services.attention.attention_values import Both


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
