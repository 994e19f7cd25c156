"""What an officer may do to the dossier in sight: one value each, listed by the pages."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from counter_app.domain.changes import Changes
from counter_app.domain.check import may_do
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.kinds.registry import AnyKind
from counter_app.domain.office.actor import Actor
from counter_app.ui.dossier_parts.dossier_draft import DossierDraft
from counter_app.ui.dossier_parts.panel import Panel
from counter_app.ui.dossier_parts.refusals import why_not
from counter_app.ui.frame.places import Place


class InSight(Protocol):
    """What a page has read of one dossier."""

    @property
    def dossier(self) -> Dossier: ...


Read_contra = TypeVar("Read_contra", bound=InSight, contravariant=True)
Result = TypeVar("Result")
Work = Callable[[], tuple[Result, Changes]]


class ActionPage(Protocol):
    """The page of a dossier, as its actions need it."""

    def open_panel(self, action: Action[Any]) -> None: ...

    def close_panel(self) -> None: ...

    def is_open(self, action: Action[Any]) -> bool: ...

    def write(self, action: RecordingAction[Any, Any]) -> None: ...

    def say(self, sentence: str) -> None: ...

    def go_to(self, place: Place) -> None: ...

    def refresh_commands(self) -> None: ...

    def reload(self) -> None: ...


class Action(Generic[Read_contra]):
    """`id` names the key in `keys.KEYS`; without one it is done by F9 alone, where it comes next.

    `kind` is the row of the action table that opens it; what records nothing has none. A `panel`
    opens for it, what is typed there is the `drafting`. `in_list` of what can be done now; one that
    `explains` stands there also while the dossier is where it cannot be done, with the reason, and
    one that `stands_first` above what comes next.
    """

    id: str = ""
    kind: AnyKind | None = None
    in_bar: bool = True
    in_list: bool = True
    stands_first: bool = False
    explains: bool = False
    panel: Panel | None = None
    drafting: DossierDraft | None = None

    def text(self, read: Read_contra) -> str:
        """What the button says; one without a text is only a key."""
        return ""

    def fits(self, read: Read_contra) -> bool:
        """Whether it makes sense for this dossier, beyond what the action table says."""
        return True

    def is_offered(self, read: Read_contra, actor: Actor) -> bool:
        if self.kind is not None and may_do(self.kind, read.dossier, actor) is not None:
            return False
        return self.fits(read)

    def refusal(self, read: Read_contra, actor: Actor) -> str:
        """Why it cannot be done now, in few words; empty where the list says nothing of it."""
        if not self.explains or self.kind is None:
            return ""
        fault = may_do(self.kind, read.dossier, actor)
        return why_not(fault, read.dossier) if fault is not None else ""

    def next_text(self, read: Read_contra) -> str:
        """What F9 says where this is what comes next; empty where it is not."""
        return ""

    def prepare(self, read: Read_contra) -> None:
        """Fill the panel as it opens."""

    def start(self, read: Read_contra, page: ActionPage) -> None:
        """The key, the button, or F9 where it comes next."""
        self.prepare(read)
        page.open_panel(self)

    def may_finish(self, read: Read_contra) -> bool:
        """Whether F9 in the open panel could count at all."""
        return True

    def finish(self, read: Read_contra, page: ActionPage) -> None:
        """F9 in the open panel."""


class RecordingAction(Action[Read_contra], Generic[Read_contra, Result]):
    """One that records an event. What was typed goes from the panel once the event stands."""

    @abstractmethod
    def run(self, read: Read_contra) -> Work[Result]:
        """What is done off the GUI thread, with what stands in the panel now."""

    @abstractmethod
    def said(self, result: Result) -> str:
        """The toast once it stands."""

    def recorded(self, result: Result, page: ActionPage) -> None:
        """It stands, and was said: what follows at once."""

    def finish(self, read: Read_contra, page: ActionPage) -> None:
        page.write(self)


def _always(_: object) -> bool:
    return True


class ViewAction(Action[Read_contra]):
    """Changes only what is in sight, or leads to another page."""

    in_list = False

    def __init__(
        self,
        id: str,
        text: Callable[[Read_contra], str],
        do: Callable[[Read_contra], object],
        *,
        fits: Callable[[Read_contra], bool] = _always,
        in_bar: bool = True,
    ) -> None:
        self.id = id
        self._text = text
        self._do = do
        self._fits = fits
        self.in_bar = in_bar

    def text(self, read: Read_contra) -> str:
        return self._text(read)

    def fits(self, read: Read_contra) -> bool:
        return self._fits(read)

    def start(self, read: Read_contra, page: ActionPage) -> None:
        self._do(read)
