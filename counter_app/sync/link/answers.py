"""What an HTTP status and head mean for the desk: go on, wait, or that it was not the portal."""

from __future__ import annotations

import email.utils
import re
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from counter_app.contract.problems import TYPE, Problem, ProblemError
from counter_app.contract.push import Fork
from counter_app.sync.link import reading
from counter_app.sync.link.link_errors import NotThePortalError, UnreadableError

LONGEST_WAIT = 3600.0
"""Seconds: no portal can send a desk away for longer."""
PROBLEM = "application/problem+json"
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_MOST_DETAIL = 1000
_BY_STATUS = {
    401: "unauthorised",
    403: "forbidden",
    404: "not_found",
    413: "too_large",
    426: "version",
    429: "busy",
    502: "busy",
    503: "busy",
    504: "busy",
}
_OF_A_PROXY = {413, 429}
_EXTENSIONS: dict[str, type[msgspec.Struct]] = {"chain_fork": Fork}


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """`headers` by lower-case name; `body` unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def content_type(headers: Mapping[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def check_head(status: int, headers: Mapping[str, str]) -> None:
    """Raises NotThePortalError for what no portal says, before a byte of the body is read."""
    if 300 <= status < 400:
        raise NotThePortalError("redirect")
    if status == 407:
        raise NotThePortalError("proxy")
    if status == 511:
        raise NotThePortalError("sign_in")
    kind = content_type(headers)
    if status < 200:
        raise NotThePortalError("status")
    if kind in {"text/html", "application/xhtml+xml"} and not _is_proxys(status):
        raise NotThePortalError("content_type")


def _is_proxys(status: int) -> bool:
    """Statuses with which the server before the portal speaks for it, in whatever form."""
    return status >= 500 or status in _OF_A_PROXY


def check_status(answer: HttpAnswer) -> None:
    """Raises ProblemError, or NotThePortalError for a refusal that is no portal's."""
    if answer.status < 400:
        return
    wait = retry_after(answer.headers)
    kind = content_type(answer.headers)
    fallback = _BY_STATUS.get(answer.status, "fault")
    if kind == PROBLEM and answer.body:
        try:
            problem = reading.read(answer.body, Problem)
        except UnreadableError:
            raise ProblemError(fallback, answer.status, retry_after=wait) from None
        code = problem.code if problem.type.startswith(TYPE) else fallback
        if not _CODE.fullmatch(code):
            code = fallback
        raise ProblemError(
            code,
            answer.status,
            problem.detail[:_MOST_DETAIL],
            extension=_extension(code, answer.body),
            retry_after=wait,
        )
    existing = kind in {PROBLEM, "application/json"} or not answer.body
    if existing or _is_proxys(answer.status):
        raise ProblemError(fallback, answer.status, retry_after=wait)
    raise NotThePortalError("content_type")


def _extension(code: str, body: bytes) -> msgspec.Struct | None:
    shape = _EXTENSIONS.get(code)
    if shape is None:
        return None
    try:
        return reading.read(body, shape)
    except UnreadableError:
        return None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds from 0 to an hour, None where the answer asks for no wait. A moment counts from the
    answer's own `Date`, never from the desk's clock, which may be years off.
    """
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    if re.fullmatch(r"[+-]?[0-9]+", text):
        seconds = float(text[:20])
    else:
        timestamp, sent = _timestamp(text), _timestamp(headers.get("date", ""))
        if timestamp is None or sent is None:
            return None
        seconds = timestamp - sent
    return max(0.0, min(LONGEST_WAIT, seconds))


def _timestamp(text: str) -> float | None:
    try:
        return email.utils.parsedate_to_datetime(text[:64]).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
