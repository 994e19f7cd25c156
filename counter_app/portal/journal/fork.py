"""Whether a run continues the journal that the portal has, and where the two fork."""

from __future__ import annotations

from sqlalchemy import select

from counter_app.contract import chain
from counter_app.contract.problems import ProblemError
from counter_app.contract.push import (
    Fork,
    Push,
)
from counter_app.portal.journal.opened_run import SentEntry
from counter_app.portal.store import schema
from counter_app.portal.store.context import Connection


def must_continue(connection: Connection, run: Push, known_seq: int, sent: list[SentEntry]) -> None:
    """The run joins what is known, and repeats nothing differently. Raises ProblemError."""
    last = min(sent[-1].seq, known_seq)
    requested = {run.first_seq - 1: run.before, last: ""}
    if last >= run.first_seq:
        requested[last] = sent[last - run.first_seq].hash
    else:
        requested = {run.first_seq - 1: run.before}
    earlier = _hashes(connection, run.device, list(requested))
    if any(
        earlier.get(seq, chain.START_HEX if seq == 0 else "") != text
        for seq, text in requested.items()
    ):
        raise ProblemError("chain_fork", 409, extension=_fork(connection, run.device, known_seq))


def _hashes(connection: Connection, device: str, seqs: list[int]) -> dict[int, str]:
    rows = connection.execute(
        select(schema.entry.c.seq, schema.entry.c.hash).where(
            schema.entry.c.device == device, schema.entry.c.seq.in_(seqs)
        )
    )
    return {row.seq: row.hash for row in rows}


def _fork(connection: Connection, device: str, known_seq: int) -> Fork:
    """Hashes from the newest back, the first 32 one by one, then ever further apart."""
    seqs = list(range(known_seq, max(0, known_seq - 32), -1))
    step = 32
    while seqs and seqs[-1] - step > 0:
        seqs.append(seqs[-1] - step)
        step *= 2
    hashes = _hashes(connection, device, seqs)
    return Fork(known_seq=known_seq, hashes=sorted(hashes.items(), reverse=True))
