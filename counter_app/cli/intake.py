"""`counter-app intake FILE`: what the page says of a file, and what became of everybody in it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from counter_app import durable
from counter_app.cli.sentences import sentence
from counter_app.cli.signing import signed_in
from counter_app.domain.office.office import Officer
from counter_app.services.batch.rows.columns import Columns
from counter_app.services.batch.rows.open_batch import open_batch, settled
from counter_app.services.batch.rows.prepare import RowStanding, prepare
from counter_app.services.batch.rows.row import RowFinding
from counter_app.services.batch.rows.take import RowOutcome, Sum, sum_of, take_in
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.printing import issue_receipt


def intake(options: argparse.Namespace) -> int:
    """0 everybody in the file is received, now or before; 1 somebody is not. Raises what the
    services raise where nothing could be done.
    """
    folder: Path = options.receipts or options.file.with_name(f"{options.file.stem}-giay-hen")
    desk = open_desk(options.profile, options.keys, now=options.clock.now)
    try:
        sheet = open_batch(desk, options.file, options.sheet or "")
        _say_columns(sheet.columns)
        columns = settled(sheet)
        rows = prepare(desk, sheet.rows(columns), columns.words)
        actor = signed_in(desk, options)
        folder.mkdir(parents=True, exist_ok=True)
        outcomes = take_in(
            desk,
            actor,
            rows,
            lambda outcome: _tell(desk, actor, outcome, folder),
            accept_doubts=options.accept_doubts,
        )
    finally:
        desk.close()
    return _end(sum_of(outcomes))


def _say_columns(columns: Columns) -> None:
    for column in columns.unread:
        title = f"“{column.title}”" if column.title else "không tên"
        _say(f"cột {column.letter} {title}: không đọc, {column.filled} ô")


def _tell(desk: OpenDesk, actor: Officer, outcome: RowOutcome, folder: Path) -> None:
    row, item = outcome.prepared.row.number, outcome.prepared
    _say_each(row, "xem lại", item.doubts)
    if outcome.dossier is None:
        if item.standing is not RowStanding.DOUBTED or outcome.fault is not None:
            _say_each(row, "chưa nhận", item.faults or filter(None, (outcome.fault,)))
        return
    if not outcome.is_new and outcome.dossier.forms:
        _say(f"dòng {row}: đã tiếp nhận, {outcome.dossier.code}")
        return
    form = issue_receipt.draw(desk, outcome.dossier)
    path = folder / f"{outcome.dossier.code}.pdf"
    durable.write(path, form.data)
    issue_receipt.issued(desk, actor, form, means="pdf")
    sys.stdout.write(f"{outcome.dossier.code}\t{path}\n")
    sys.stdout.flush()


def _say_each(row: int, what: str, findings: Iterable[RowFinding]) -> None:
    for finding in findings:
        _say(f"dòng {row}: {what}: {sentence(finding)}")


def _end(whole: Sum) -> int:
    sys.stdout.write(
        f"tổng {whole.rows}: nhận {whole.received}, đã nhận trước {whole.taken}, "
        f"cần xem lại {whole.doubted}, chưa nhận được {whole.refused}\n"
    )
    if whole.doubted:
        _say(f"{whole.doubted} dòng cần xem lại. Đã xem và đúng thì chạy lại với --accept-doubts.")
    return 1 if whole.doubted or whole.refused else 0


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
