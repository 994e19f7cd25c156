"""`python -m tests.end_to_end.paper_pictures`: the first page of every form, as it is printed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from counter_app.forms.letters.message_letter import MessageLetter, message_letter
from counter_app.forms.parts.template import FormKind
from counter_app.forms.sheets.register import Register, rows_of
from counter_app.forms.sheets.register_pages import register_pages
from counter_app.forms.slips import hand_over_slip, post_sheet, reception_record, result_slip
from tests.end_to_end import pictures
from tests.forms import notice_samples, samples
from tests.forms.life import test_life_papers as life
from tests.forms.life_samples import POSTED, PRINTING, UNIT, dossiers, name_of, parties, template
from tests.forms.samples import OFFICE
from tests.support.pages import rasters

FOLDER = Path("docs/screenshots/papers")
DPI = 72
SHADES = 16


def _hand_over() -> bytes:
    rows = tuple(map(hand_over_slip.row_of, dossiers()))
    paper = hand_over_slip.HandOverPaper(parties(), rows)
    return hand_over_slip.hand_over_slip(paper, PRINTING, template(FormKind.HAND_OVER))


def _results() -> bytes:
    rows = tuple(map(result_slip.row_of, dossiers()))
    slip = result_slip.ResultSlip(parties(giver=UNIT.name, taker=OFFICE.name), rows)
    return result_slip.result_slip(slip, PRINTING, template(FormKind.RESULT_SLIP))


def _reception() -> bytes:
    school = parties(number="", giver="Trường Tiểu học Bảo Thắng", taker=OFFICE.name)
    rows = tuple(map(reception_record.row_of, dossiers()))
    record = reception_record.ReceptionRecord(school, rows)
    return reception_record.reception_record(record, PRINTING, template(FormKind.RECEPTION))


def _post() -> bytes:
    rows = tuple(post_sheet.row_of(one, POSTED) for one in dossiers())
    sheet = post_sheet.PostSheet(parties(taker="Bưu điện Bảo Thắng"), rows)
    return post_sheet.post_sheet(sheet, PRINTING, template(FormKind.POST))


def _register() -> bytes:
    register = Register(office=OFFICE, year=2026, book="2", rows=rows_of(dossiers(), name_of))
    return register_pages(register, PRINTING, template(FormKind.REGISTER))


def _message() -> bytes:
    dossier = dossiers()[0]
    letter = MessageLetter(
        office=OFFICE,
        at=PRINTING.at,
        person=dossier.owner,
        code=dossier.code,
        about="Có kết quả, mời đến nhận",
        text=f"Hồ sơ {dossier.code} đã có kết quả. Mời Ông/Bà đến {OFFICE.name}, "
        "mang theo giấy hẹn và giấy tờ tùy thân.",
        officer_name="Trần Văn Minh",
    )
    return message_letter(letter, PRINTING, template(FormKind.MESSAGE))


PAPERS: Mapping[FormKind, Callable[[], bytes]] = {
    FormKind.RECEIPT: samples.printed,
    FormKind.SUPPLEMENT: notice_samples.asked,
    FormKind.DECLINE: notice_samples.refused,
    FormKind.EXTENSION: lambda: life.extension(dossiers()[0]),
    FormKind.STOP: lambda: life.withdrawal(dossiers()[0]),
    FormKind.CONTROL: lambda: life.control(dossiers()[0]),
    FormKind.REGISTER: _register,
    FormKind.RECEPTION: _reception,
    FormKind.HAND_OVER: _hand_over,
    FormKind.RESULT_SLIP: _results,
    FormKind.RETURN: lambda: life.returned(dossiers()[0]),
    FormKind.POST: _post,
    FormKind.MESSAGE: _message,
    FormKind.PROCESS: lambda: life.process(dossiers()[0]),
}


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind, draw in PAPERS.items():
        pictures.save(rasters(draw(), dpi=DPI)[0], FOLDER / f"{kind.value}.png", SHADES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
