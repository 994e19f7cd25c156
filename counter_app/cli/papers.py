"""The commands that write papers into files: of a dossier's life, of a slip, the register."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from counter_app import durable
from counter_app.cli.signing import signed_in
from counter_app.domain.errors import RefusedError
from counter_app.forms.parts.template import FormKind
from counter_app.services.desk.open_desk import OpenDesk, open_desk
from counter_app.services.passing import slips
from counter_app.services.printing import (
    issue_paper,
    issue_receipt,
    issue_slip,
    issued_form,
    register_book,
)


def paper(options: argparse.Namespace) -> int:
    """A paper of one dossier; that it went out is recorded."""
    desk = _opened(options)
    try:
        actor = signed_in(desk, options)
        dossier = issue_receipt.find_one(desk, options.code.strip())
        reason = options.reason or "In lại theo yêu cầu"
        form = issue_paper.draw(desk, dossier, FormKind(options.form), reason=reason)
        durable.write(options.out, form.data)
        issued_form.issued(desk, actor, form, means="pdf")
    finally:
        desk.close()
    sys.stdout.write(f"{dossier.code}\t{options.out}\n")
    return 0


def slip(options: argparse.Namespace) -> int:
    """The slip of a batch by its number, or of dossiers by their codes."""
    desk = _opened(options)
    try:
        signed_in(desk, options)
        if options.post or options.received:
            batch = [issue_receipt.find_one(desk, code.strip()) for code in options.names]
            draw = issue_slip.draw_post_sheet if options.post else issue_slip.draw_reception_record
            drawn = draw(desk, batch)
        else:
            known = slips.find(desk, options.names[0])
            if known is None:
                raise RefusedError("unknown_slip", slip=options.names[0])
            batch = [row.dossier for row in known.rows]
            drawn = issue_slip.draw_slip(desk, known)
        durable.write(options.out, drawn.data)
    finally:
        desk.close()
    sys.stdout.write(f"{len(batch)} hồ sơ\t{options.out}\n")
    return 0


def register(options: argparse.Namespace) -> int:
    """Form 07 of a year or of days in it; a name that ends in .xlsx makes a workbook."""
    desk = _opened(options)
    try:
        signed_in(desk, options)
        year = options.year or desk.office_now().year
        since = options.since or date(year, 1, 1)
        until = options.until or date(since.year, 12, 31)
        rows = register_book.register_of(desk, since, until, book=options.book)
        is_workbook = options.out.suffix.lower() == ".xlsx"
        data = (
            register_book.draw_workbook(rows)
            if is_workbook
            else register_book.draw_pages(desk, rows)
        )
        durable.write(options.out, data)
    finally:
        desk.close()
    sys.stdout.write(f"{len(rows.rows)} hồ sơ\t{options.out}\n")
    return 0


def _opened(options: argparse.Namespace) -> OpenDesk:
    return open_desk(options.profile, options.keys, now=options.clock.now)
