"""An officer signs in at a desk."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.kind import DeskKind
from counter_app.domain.office.office import Role


class SignedIn(Body, frozen=True, kw_only=True, omit_defaults=True):
    """An officer signed in; `office_day` is the day that was shown and accepted."""

    kind: ClassVar[str] = "signed_in"
    about_dossier: ClassVar[bool] = False
    office_day: date
    desk: str
    day_confirmed: bool = False


SIGNED_IN = DeskKind(body=SignedIn, roles=frozenset(Role), basis="")
