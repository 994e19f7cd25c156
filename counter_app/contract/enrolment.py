"""Enrolling a machine as a desk: a one-time code against a token, the office and its officers."""

from __future__ import annotations

import msgspec


class EnrolQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """`code` is the one-time code, `device` the first journal of the machine, `request` makes a
    repeated question harmless. `desk` is the one whose profile joins, empty for a new machine: a
    code for another desk is refused before it costs that desk its token.
    """

    code: str
    device: str
    request: str
    desk: str = ""


class Enrolled(msgspec.Struct, frozen=True, kw_only=True):
    """`token` goes into the key store and nowhere else; `enrolment` as in `Packs`."""

    token: str
    history: str
    enrolment: msgspec.Raw


class Packs(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Catalogue packs, calendar and the office with its officers as of now (an `Enrolment`),
    verbatim JSON: each version, officer and lease is opened by itself.
    """

    version: str
    catalogue: list[msgspec.Raw]
    calendar: msgspec.Raw
    enrolment: msgspec.Raw


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """What a portal is, before anybody is known to it: `api` is the range of versions served."""

    name: str
    api: tuple[int, int]
    server_time: str
