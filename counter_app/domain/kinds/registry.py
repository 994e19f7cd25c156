"""All kinds of events that this program knows; nothing else lists them."""

from __future__ import annotations

from typing import Any

from counter_app.domain.kinds.accepted import ACCEPTED
from counter_app.domain.kinds.attachment_added import ATTACHMENT_ADDED
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.claimed import CLAIMED
from counter_app.domain.kinds.code_replaced import CODE_REPLACED
from counter_app.domain.kinds.contact_made import CONTACT_MADE
from counter_app.domain.kinds.corrected import CORRECTED
from counter_app.domain.kinds.declined import DECLINED
from counter_app.domain.kinds.extended import EXTENDED
from counter_app.domain.kinds.extension_proposed import EXTENSION_PROPOSED
from counter_app.domain.kinds.fee_taken import FEE_TAKEN
from counter_app.domain.kinds.form_issued import FORM_ISSUED
from counter_app.domain.kinds.guided import GUIDED
from counter_app.domain.kinds.handed_over import HANDED_OVER
from counter_app.domain.kinds.kind import DeskKind, DossierKind, MakerKind
from counter_app.domain.kinds.note_added import NOTE_ADDED
from counter_app.domain.kinds.notice_settled import NOTICE_SETTLED
from counter_app.domain.kinds.noticed import NOTICED
from counter_app.domain.kinds.obligation_met import OBLIGATION_MET
from counter_app.domain.kinds.obligation_set import OBLIGATION_SET
from counter_app.domain.kinds.online_paid import ONLINE_PAID
from counter_app.domain.kinds.online_submitted import ONLINE_SUBMITTED
from counter_app.domain.kinds.paper_added import PAPER_ADDED
from counter_app.domain.kinds.paper_returned import PAPER_RETURNED
from counter_app.domain.kinds.parcel_moved import PARCEL_MOVED
from counter_app.domain.kinds.rated import RATED
from counter_app.domain.kinds.reassigned import REASSIGNED
from counter_app.domain.kinds.received import RECEIVED
from counter_app.domain.kinds.resolved import RESOLVED
from counter_app.domain.kinds.result_posted import RESULT_POSTED
from counter_app.domain.kinds.result_ready import RESULT_READY
from counter_app.domain.kinds.result_returned import RESULT_RETURNED
from counter_app.domain.kinds.result_signed import RESULT_SIGNED
from counter_app.domain.kinds.signed_in import SIGNED_IN
from counter_app.domain.kinds.stopped import STOPPED
from counter_app.domain.kinds.supplement_received import SUPPLEMENT_RECEIVED
from counter_app.domain.kinds.supplement_requested import SUPPLEMENT_REQUESTED
from counter_app.domain.kinds.supplement_submitted import SUPPLEMENT_SUBMITTED
from counter_app.domain.kinds.taken_up import TAKEN_UP
from counter_app.domain.kinds.undone import UNDONE
from counter_app.domain.kinds.verification_answered import VERIFICATION_ANSWERED
from counter_app.domain.kinds.verification_asked import VERIFICATION_ASKED
from counter_app.domain.kinds.withdrawn import WITHDRAWN

AnyKind = MakerKind[Any] | DossierKind[Any] | DeskKind[Any]

KINDS: tuple[AnyKind, ...] = (
    RECEIVED,
    PAPER_ADDED,
    ATTACHMENT_ADDED,
    FEE_TAKEN,
    FORM_ISSUED,
    NOTE_ADDED,
    SIGNED_IN,
    ONLINE_SUBMITTED,
    ONLINE_PAID,
    CLAIMED,
    SUPPLEMENT_REQUESTED,
    SUPPLEMENT_SUBMITTED,
    SUPPLEMENT_RECEIVED,
    ACCEPTED,
    DECLINED,
    GUIDED,
    HANDED_OVER,
    TAKEN_UP,
    REASSIGNED,
    VERIFICATION_ASKED,
    VERIFICATION_ANSWERED,
    OBLIGATION_SET,
    OBLIGATION_MET,
    EXTENSION_PROPOSED,
    EXTENDED,
    STOPPED,
    WITHDRAWN,
    RESOLVED,
    RESULT_SIGNED,
    RESULT_READY,
    RESULT_POSTED,
    PARCEL_MOVED,
    RESULT_RETURNED,
    PAPER_RETURNED,
    CONTACT_MADE,
    CORRECTED,
    RATED,
    UNDONE,
    CODE_REPLACED,
    NOTICE_SETTLED,
    NOTICED,
)
MAKERS: tuple[type[Body], ...] = tuple(kind.body for kind in KINDS if isinstance(kind, MakerKind))
"""Bodies of the events that make a dossier."""
BODIES: dict[tuple[str, int], type[Body]] = {
    (kind.name, kind.body.version): kind.body for kind in KINDS
}
"""What an event's `kind` and `version` name."""
_OF_BODY: dict[type[Body], AnyKind] = {kind.body: kind for kind in KINDS}


def kind_of(body: Body) -> AnyKind | None:
    """The kind of an event with this body, None of one that only a newer program knows."""
    return _OF_BODY.get(type(body))
