"""Pushing a run of a journal: raw entries up, verdicts other than `applied` down."""

from __future__ import annotations

import msgspec

from counter_app.domain.open_enum import OpenEnum

MOST_ENTRIES = 10_000
MOST_BYTES = 4 * 1024 * 1024
"""Of one request's JSON, before compression."""
MOST_LACKING = 20
"""Procedure versions that one answer asks for."""


class Verdict(OpenEnum):
    """What the portal made of an entry that it recorded.

    `applied`; `parallel`, applied though the officer had seen an older revision; `duplicate`,
    the event was there already; `held`, it cannot be judged yet; `refused`, with a problem.
    """

    APPLIED = "applied"
    PARALLEL = "parallel"
    DUPLICATE = "duplicate"
    HELD = "held"
    REFUSED = "refused"


class Withheld(msgspec.Struct, frozen=True, kw_only=True):
    """Stands in a run for an entry whose bytes the portal could not take: its digest, hex."""

    withheld: str


class Push(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The next run of entries of one device: each item of `events` is the verbatim JSON of an
    event, or a `Withheld`. `before` is the hash of the entry before `first_seq`, hex.

    `ask` names events of this desk that were held, to hear what became of them. `waiting` and
    `oldest` (RFC 3339) say how much waits at the desk after this run.
    """

    device: str
    first_seq: int
    before: str
    events: list[msgspec.Raw] = []
    ask: list[str] = []
    waiting: int = 0
    oldest: str = ""


class Result(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One event's verdict: `code` and `params` say why it is held or refused, `title` the same
    in plain Vietnamese.
    """

    id: str
    verdict: Verdict
    rev: int = 0
    code: str = ""
    title: str = ""
    params: tuple[tuple[str, str], ...] = ()


class Pushed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`known_seq` and `head` (hex) are what the portal has of the device's journal; `results`
    the verdicts other than `applied`; `backed_up` the seq up to which a verified backup of the
    portal has the journal. `lacking` are ids of procedure versions that dossiers of the office name
    and the portal does not have: a desk that has one gives it.
    """

    history: str
    server_time: str
    known_seq: int
    head: str
    backed_up: int = 0
    results: list[Result] = []
    lacking: list[str] = []


class JournalMark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the portal has of one journal; `head` is hex, empty where it knows no such device."""

    device: str
    known_seq: int = 0
    head: str = ""
    backed_up: int = 0


class Journals(msgspec.Struct, frozen=True, kw_only=True):
    """The journals that a desk asks about."""

    devices: list[str]


class JournalMarks(msgspec.Struct, frozen=True, kw_only=True):
    history: str
    server_time: str
    journals: list[JournalMark]


class Fork(msgspec.Struct, frozen=True, kw_only=True):
    """Extension of the problem `chain_fork`: hashes that the portal has of the journal, by seq,
    newest first and ever further apart; the desk goes back to the newest that it has too.
    """

    known_seq: int
    hashes: list[tuple[int, str]]
