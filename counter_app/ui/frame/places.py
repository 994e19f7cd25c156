"""Where one can go in the window: each page with what it can be opened with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from counter_app.ui.frame import keys

if TYPE_CHECKING:  # the gate is there before what it imports
    from counter_app.domain.dossier.dossier import Dossier
    from counter_app.domain.scanner.scan import Scan


@dataclass(frozen=True, slots=True)
class OpenToday:
    page: ClassVar[str] = keys.TODAY


@dataclass(frozen=True, slots=True)
class OpenSearch:
    """`text` is looked up at once."""

    page: ClassVar[str] = keys.SEARCH
    text: str = ""


@dataclass(frozen=True, slots=True)
class OpenReceive:
    """The form as it stands; `is_new` begins another once this one is received, `draft` is the id
    of a draft to go on with, `card` fills the form, `replaced` is withdrawn and received anew.
    """

    page: ClassVar[str] = keys.RECEIVE
    is_new: bool = False
    draft: str = ""
    card: Scan | None = None
    replaced: Dossier | None = None


@dataclass(frozen=True, slots=True)
class OpenDossier:
    """`dossier` is an id or a code; `among` the ids of the list that it was opened from, in order;
    `ask_reprint` opens the reasons of a reprint at once.
    """

    page: ClassVar[str] = keys.DOSSIER
    dossier: str
    among: tuple[str, ...] = ()
    ask_reprint: bool = False


@dataclass(frozen=True, slots=True)
class OpenOnline:
    """The review of an online dossier; `dossier` is an id, `among` as in `OpenDossier`."""

    page: ClassVar[str] = keys.ONLINE
    dossier: str
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenResults:
    """What waits to be returned; with a `dossier`, an id, its hand-out, or `as_file` its row among
    those that go out as files.
    """

    page: ClassVar[str] = keys.RESULTS
    dossier: str = ""
    as_file: bool = False


@dataclass(frozen=True, slots=True)
class OpenPreview:
    """The receipt of this dossier as it will come out."""

    page: ClassVar[str] = keys.PREVIEW
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class OpenBatch:
    """`file` is read at once."""

    page: ClassVar[str] = keys.BATCH
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class OpenAttention:
    """The problem of this dossier; the whole list where it is empty."""

    page: ClassVar[str] = keys.ATTENTION
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class OpenSigning:
    """What waits for a signature; `dossier` is the id of the one to begin with."""

    page: ClassVar[str] = keys.SIGNING
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class OpenPassing:
    """What waits to be handed over, at the `dossier` with this id; taking up by the number of a
    `slip` where one is given.
    """

    page: ClassVar[str] = keys.PASSING
    slip: str = ""
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class OpenSync:
    page: ClassVar[str] = keys.SYNC


@dataclass(frozen=True, slots=True)
class OpenSettings:
    page: ClassVar[str] = keys.SETTINGS


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """What the office records about itself."""

    page: ClassVar[str] = keys.OFFICE


@dataclass(frozen=True, slots=True)
class OpenRegister:
    """The book of dossiers as a file."""

    page: ClassVar[str] = keys.REGISTER


Place = (
    OpenToday
    | OpenSearch
    | OpenReceive
    | OpenDossier
    | OpenOnline
    | OpenResults
    | OpenPreview
    | OpenBatch
    | OpenAttention
    | OpenSigning
    | OpenPassing
    | OpenSync
    | OpenSettings
    | OpenOffice
    | OpenRegister
)
