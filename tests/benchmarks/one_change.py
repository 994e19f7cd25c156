"""Figure 7: bytes of HTTP, heads included, that one change and one look for news cost.

A desk with a day behind it and its connection open: a reception, its receipt, its fee and a note,
each made by the real services and pushed by itself, counted on the wire both ways until it is
acknowledged. The floor is the event's own bytes packed alone by zstd at its highest level.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import zstandard

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.kinds.form_issued import FormIssued
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.dossier import annotate, record
from counter_app.services.intake import receive
from counter_app.storage.journal import journal
from counter_app.sync.steps.desk_side import DeskSide
from counter_app.sync.steps.handshake import compare_journals
from counter_app.sync.steps.pull import pull_all
from counter_app.sync.steps.push import push_all
from tests.benchmarks import sync_child, sync_stage
from tests.benchmarks.byte_counter import Counter, counting
from tests.support import desks
from tests.support.desks import Clock, Crowd

BEFORE = 250
RECEPTIONS = 30
NOTE = "Công dân hẹn bổ sung bản sao giấy khai sinh vào chiều thứ Năm."
RECEIPT = FormIssued(regime=REGIME, number=FORM)
MOST_CHANGE, MOST_LOOK = 1536, 300


def measure(folder: Path = Path("build/bench")) -> dict[str, object]:
    """The figures of row 7: the most bytes of each kind of change, and of a look without news."""
    stage = sync_stage.cached(folder.resolve(), BEFORE)
    with (
        sync_stage.run_of(stage) as run,
        sync_child.served(run) as port,
        counting("127.0.0.1", port) as counter,
    ):
        side = sync_child.side_of(run, sync_stage.GIVER, counter.port)
        place = run.place(sync_stage.GIVER)
        desk = open_desk(place.profile, place.keys, now=Clock(sync_stage.LATER), store=side.store)
        try:
            costs, floor = _changes(desk, side, counter)
            pull_all(side)
            counter.take()
            pull_all(side)
            look = sum(counter.take())
        finally:
            desk.close()
    most = max(max(sizes) for sizes in costs.values())
    return {
        "figure": "one change",
        **{f"{kind}_bytes_most": max(sizes) for kind, sizes in costs.items()},
        **{f"{kind}_bytes_mean": round(sum(sizes) / len(sizes)) for kind, sizes in costs.items()},
        **{f"{kind}_floor_bytes_mean": round(sum(f) / len(f)) for kind, f in floor.items()},
        "look_bytes": look,
        "floor": "the event's own bytes, packed alone",
        "goal": f"a change at most {MOST_CHANGE} B up and acknowledged, a look {MOST_LOOK} B",
        "met": most <= MOST_CHANGE and look <= MOST_LOOK,
    }


def _changes(
    desk: OpenDesk, side: DeskSide, counter: Counter
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Bytes of each change on the wire, and of its event alone, by kind."""
    crowd, officer = Crowd(7), desks.officer(desk)
    compare_journals(side)
    push_all(side)
    pull_all(side)
    costs: dict[str, list[int]] = {}
    floor: dict[str, list[int]] = {}
    made: list[receive.NewDossier] = []

    def cost(kind: str, act: Callable[[], object]) -> None:
        act()
        counter.take()
        if push_all(side) != 1:
            raise RuntimeError(f"{kind} is not one change")
        costs.setdefault(kind, []).append(sum(counter.take()))
        floor.setdefault(kind, []).append(_packed(side))

    for number in range(RECEPTIONS):
        form = sync_stage.form_of(desk, crowd, number)
        cost("reception", lambda form=form: made.append(receive.receive(desk, officer, form)))
        dossier = made[-1].dossier
        cost("receipt", lambda d=dossier: record.happen(desk, officer, d.id, RECEIPT))
        if annotate.fees_open(dossier):
            cost("fee", lambda d=dossier: annotate.take_fees(desk, officer, d))
        cost("note", lambda d=dossier: annotate.add_note(desk, officer, d.id, NOTE))
    return costs, floor


def _packed(side: DeskSide) -> int:
    with side.store.database.read() as connection:
        last, _ = journal.head(connection, side.store.device)
        (placed,) = journal.entries(connection, side.store.device, after=last - 1)
    return len(zstandard.ZstdCompressor(level=22, write_checksum=False).compress(placed.data))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")
