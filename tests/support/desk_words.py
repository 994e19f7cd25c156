"""What a desk process is told and what it answers: one line of JSON each."""

from __future__ import annotations

import msgspec


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """How a desk process is born. `scale` divides every wait of its worker, `stall` shortens the
    patience of a call (seconds, 0: as in the program), `rate` multiplies the bytes a second that it
    insists on, `machine` is the id of its system,
    `clock_days` how wrong its clock is; with a `code` it joins the portal first. `plant` is an
    error for a control: `gives_up`, the worker never tries again after a failure; `keeps_marks`,
    it never believes that the portal has less than it had.
    """

    place: str
    portal: str
    seed: int = 0
    scale: float = 1.0
    stall: float = 0.0
    rate: float = 1.0
    machine: str = ""
    clock_days: float = 0.0
    code: str = ""
    plant: str = ""
    linked: bool = True


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """`do` is a method of the desk; `pace` seconds between two acts, `days` from `first` (ISO)."""

    do: str
    pace: float = 0.0
    count: int = 0
    days: int = 0
    first: str = ""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """`waiting` entries of all journals are not acknowledged, `buckets` is the digest of what
    was read, `acts` what the officers did, `refused` what they could not, `faults` what must not
    have happened. `sent` and `received` are bytes of HTTP, `cpu` seconds.
    """

    waiting: int
    buckets: list[str]
    dossiers: int
    device: str
    journals: int
    link: str
    sent: int
    received: int
    acts: dict[str, int]
    refused: dict[str, int]
    codes: list[str]
    faults: list[str]
    cpu: float
