"""Problems by RFC 9457: a stable type, a Vietnamese title, and what the desk is to do about it."""

from __future__ import annotations

from typing import Final

import msgspec

from counter_app.contract.reasons.registry import REASONS

API = 1
"""The version of the contract that this program speaks, as a desk and as a portal."""
SERVED = (max(1, API - 2), API)
API_HEADER = "Api"
"""Names the version with every question; without it a question counts as one of version 1."""
TYPE = "urn:counter-app:problem:"
TITLES: Final = {code: item.title for code, item in REASONS.items() if item.title}
"""Of a question that is not fulfilled, and of an event that is held or refused."""


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`type` is `TYPE` and a code of the table in docs/contract/reasons.md."""

    type: str
    title: str
    status: int
    detail: str = ""

    @property
    def code(self) -> str:
        return self.type.removeprefix(TYPE)


class Served(msgspec.Struct, frozen=True, kw_only=True):
    """Extension of `version` and `portal_version`: oldest and newest version that is served."""

    api: tuple[int, int]


class ProblemError(Exception):
    """The portal's answer to a question that it does not fulfil; `extension` is more of the
    problem's members (a `Fork`), `retry_after` seconds.
    """

    def __init__(
        self,
        code: str,
        status: int,
        detail: str = "",
        *,
        extension: msgspec.Struct | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.detail = detail
        self.extension = extension
        self.retry_after = retry_after

    def problem(self) -> Problem:
        return Problem(
            type=TYPE + self.code,
            title=TITLES.get(self.code, TITLES["fault"]),
            status=self.status,
            detail=self.detail,
        )
