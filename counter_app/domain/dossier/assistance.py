"""Filing online with help (trực tuyến có hỗ trợ): an officer fills in with the citizen."""

from __future__ import annotations

import msgspec

from counter_app.domain.bounds import Timestamp
from counter_app.domain.open_enum import OpenEnum


class AssistedAt(OpenEnum):
    DESK = "desk"
    VILLAGE = "village"  # a round in the villages, with or without a link


class ConfirmedBy(OpenEnum):
    """How the citizen confirmed what was filed."""

    SIGNED = "signed"  # on paper, whose scan is among the files
    READ_BACK = "read_back"  # it was read to them


class Assistance(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`person` confirmed at the moment `at` what was filed; in an intake without a name it is who
    hands it in, and the moment is that of reception.
    """

    where: AssistedAt = AssistedAt.DESK
    confirmed_by: ConfirmedBy
    person: str = ""
    at: Timestamp | None = None
