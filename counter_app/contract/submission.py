"""What enters from the online service: a citizen's dossier, its payments and its supplements."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from counter_app.domain.dossier.dossier import Delivery
from counter_app.domain.dossier.fee import FeeLine
from counter_app.domain.dossier.online import Decline, FormField, Supplement
from counter_app.domain.dossier.paper import Attachment, Paper
from counter_app.domain.people.applicant import Owner, Submission

MOST_FIELDS = 200
MOST_FILES = 50
MOST_FILE_BYTES = 20 * 1024 * 1024
MOST_ALL_BYTES = 100 * 1024 * 1024
MIME_TYPES = frozenset({"application/pdf", "image/jpeg", "image/png", "image/tiff", "image/webp"})


class OnlineFee(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How many units of a fee rule, on how many copies, the citizen asks for."""

    rule: str
    quantity: int = 1
    copies: int = 1


class OnlineDossier(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A dossier as the citizen filed it. `request` is the caller's id: the same one again is
    answered as before.

    `procedure` is the code; with `version`, a procedure version's id, that one counts, else the
    one in force today. `papers` are those met in other ways than by a file (a database, a digital
    copy used again); `files` were uploaded before, each for the paper with its `paper` id.
    `reference` is the caller's number of the dossier.
    """

    request: str
    procedure: str
    version: str = ""
    case: str = ""
    office: str
    content: str = ""
    owner: Owner
    submission: Submission | None = None
    form: tuple[FormField, ...] = ()
    papers: tuple[Paper, ...] = ()
    files: tuple[Attachment, ...] = ()
    fees: tuple[OnlineFee, ...] = ()
    delivery: Delivery = Delivery()
    reference: str = ""


class OnlinePayment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Fee lines of a dossier were paid online, in đồng; `reference` is the payment's number."""

    request: str
    dossier: str
    lines: tuple[str, ...]
    amount: int
    reference: str


class OnlineSupplement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the citizen adds after being asked to; fields take the place of their like."""

    request: str
    dossier: str
    papers: tuple[Paper, ...] = ()
    files: tuple[Attachment, ...] = ()
    form: tuple[FormField, ...] = ()
    text: str = ""


class ReleasedResult(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A result that was returned as a file: `sha256` of its bytes in hex, `name` of the file,
    `number` and `day` of the document; `negative` is a letter of refusal.
    """

    sha256: str
    name: str
    released_at: datetime
    title: str = ""
    number: str = ""
    day: date | None = None
    negative: bool = False


class OnlineState(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How the dossier stands, for the citizen: `status` 1 to 10 as other systems number them,
    `promised_at` the date on the receipt, `due_now` when it is due as things stand: another date
    where the clock stood or the term was extended, None while it stands and once it has ended. It
    may move without a new `rev`. `fees_due` are đồng. `supplement` is the request that waits for an
    answer, `decline` the refusal to receive, `result` what was released as a file.
    """

    dossier: str
    code: str
    status: int
    rev: int
    fees: tuple[FeeLine, ...] = ()
    fees_due: int = 0
    promised_at: datetime | None = msgspec.field(default=None, name="due_at")
    due_now: datetime | None = None
    supplement: Supplement | None = None
    decline: Decline | None = None
    result: ReleasedResult | None = None


class Fault(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is wrong, by a stable code, and with what (an id, a field's place)."""

    code: str
    about: str = ""


class Faults(msgspec.Struct, frozen=True, kw_only=True):
    """Extension of the problem `submission_invalid`: everything that is wrong at once."""

    faults: list[Fault]
