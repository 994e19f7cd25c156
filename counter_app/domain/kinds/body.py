"""The body of an event: what each kind says, and whether it is a fact or a request.

Values of the domain are trees that are never changed: they hold no cycles, and the collector
need not look at them (`gc=False`), of which a page of dossiers has ten thousands.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Body(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What a kind of event says.

    A fact has happened to a citizen and is never refused afterwards; a request asks an office to
    do something. A kind of the portal is written by the portal alone.
    """

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    about_dossier: ClassVar[bool] = True
    is_request: ClassVar[bool] = False
    of_portal: ClassVar[bool] = False

    @property
    def is_asked(self) -> bool:
        """Whether this one is a request: most often told by its kind."""
        return self.is_request


class Unknown(Body, frozen=True, kw_only=True, omit_defaults=True):
    """A kind or version that this program does not know; kept as it came."""

    kind: ClassVar[str] = "unknown"
    raw: bytes = b""
