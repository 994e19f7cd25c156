"""The papers of a life that a desk really recorded: drawn from the store, recorded once out."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from counter_app.cli.demo import PASSWORD
from counter_app.cli.main import main
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.extended import Extended
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.result_posted import ResultPosted
from counter_app.domain.kinds.result_returned import ResultReturned
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.kinds.withdrawn import Withdrawn
from counter_app.domain.office.office import Officer
from counter_app.forms.parts.template import FormKind
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.services.passing import slips
from counter_app.services.printing import (
    issue_paper,
    issue_receipt,
    issue_slip,
    issued_form,
    register_book,
)
from counter_app.services.processing import citizens_paper
from tests.support import clocks, desks
from tests.support.pages import raster, signs, texts

UNIT = AgencyRef(code="H38.151.02", name="Bộ phận Tư pháp - Hộ tịch")
SLIP = "2026/Q1/0001"


@pytest.fixture
def mai(desk: OpenDesk) -> Officer:
    return desks.officer(desk)


def moved(desk: OpenDesk, mai: Officer, dossier: Dossier, *bodies: Body) -> Dossier:
    for body in bodies:
        dossier, _ = happen(desk, mai, dossier.id, body)
    return dossier


def handed(desk: OpenDesk, dossier: Dossier) -> HandedOver:
    return HandedOver(slip=SLIP, source=dossier.office, to=UNIT)


def refusal(desk: OpenDesk, dossier: Dossier, kind: FormKind) -> str:
    with pytest.raises(RefusedError) as caught:
        issue_paper.draw(desk, dossier, kind)
    assert caught.value.params == {"code": dossier.code}
    return caught.value.code


def test_nothing_is_drawn_of_what_did_not_happen(desk: OpenDesk, mai: Officer) -> None:
    (dossier,) = desks.receive_some(desk, 1)
    assert refusal(desk, dossier, FormKind.EXTENSION) == "not_extended"
    assert refusal(desk, dossier, FormKind.STOP) == "not_ended"
    assert refusal(desk, dossier, FormKind.RETURN) == "not_returned"
    assert slips.find(desk, SLIP) is None
    with pytest.raises(RefusedError):
        issue_slip.draw_post_sheet(desk, [dossier])


def test_a_request_goes_on_paper_only_when_the_portal_has_applied_it(
    desk: OpenDesk, mai: Officer
) -> None:
    first, second = desks.receive_some(desk, 2)
    waits = moved(desk, mai, first, Withdrawn(reason="Chưa thống nhất."))
    assert refusal(desk, waits, FormKind.STOP) == "awaits_portal"
    out = moved(desk, mai, second, Withdrawn(reason="Chưa thống nhất.", paper=True))
    form = issue_paper.draw(desk, out, FormKind.STOP)
    assert "Lý do: Chưa thống nhất." in " ".join(texts(form.data))
    assert mai.name in " ".join(texts(form.data))


def test_a_whole_life_on_paper(desk: OpenDesk, mai: Officer) -> None:
    dossier, other = desks.receive_some(desk, 2)
    dossier = moved(desk, mai, dossier, handed(desk, dossier))
    other = moved(desk, mai, other, handed(desk, other))

    known = slips.find(desk, SLIP)
    assert known is not None
    slip = issue_slip.draw_slip(desk, known)
    assert {sign.text for sign in signs(raster(slip.data, one_bit=True))} == {
        SLIP,
        dossier.code,
        other.code,
    }
    assert (slip.parts, slip.stem) == (2, "phieu-2026-Q1-0001")

    due = desk.office_now() + timedelta(days=5)
    extended = Extended(due_at=due, reason="Chờ xác minh.", signed_by="Đỗ Văn Hải", paper=True)
    dossier = moved(desk, mai, dossier, extended)
    letter = issue_paper.draw(desk, dossier, FormKind.EXTENSION)
    assert "Đỗ Văn Hải" in " ".join(texts(letter.data))
    issued_form.issued(desk, mai, letter, means="pdf")
    again = issue_paper.draw(
        desk, issue_receipt.find_one(desk, dossier.code), FormKind.EXTENSION, reason="nhòe mực"
    )
    assert (again.copy, again.number, again.parts) == (2, "04", 1)
    assert "Lý do: nhòe mực." in " ".join(texts(again.data))

    control = " ".join(texts(issue_paper.draw(desk, dossier, FormKind.CONTROL).data))
    assert SLIP in control

    signed = ResultSigned(signed_by="Đỗ Văn Hải", paper=True, title="Trích lục", number="12/TL")
    posted = ResultPosted(parcel="EB1VN", carrier="Bưu điện", cod=20_000)
    collected = ResultReturned(collector=dossier.owner.name, partial=True, results=("Trích lục",))
    dossier = moved(desk, mai, dossier, signed, posted, collected)
    sheet = " ".join(texts(issue_slip.draw_post_sheet(desk, [dossier]).data))
    assert "EB1VN" in sheet
    receipt = " ".join(texts(issue_paper.draw(desk, dossier, FormKind.RETURN).data))
    assert "1 Trích lục 12/TL" in receipt
    way = " ".join(texts(issue_paper.draw(desk, dossier, FormKind.PROCESS).data))
    assert "Trạng thái: Đã xử lý xong" in way
    assert dossier.status is Status.RESOLVED
    check_register(desk, dossier)


def check_register(desk: OpenDesk, dossier: Dossier) -> None:
    """Numbers are of the year, whatever days are asked for; a workbook holds text alone."""
    today = desk.office_now().date()
    register = register_book.register_of(desk, date(today.year, 1, 1), today, book="2")
    assert [row.number for row in register.rows] == [1, 2]
    book = openpyxl.load_workbook(io.BytesIO(register_book.draw_workbook(register)))
    rows = list(book.active.iter_rows(values_only=True))
    assert rows[1][0] == "Sổ theo dõi hồ sơ"
    assert rows[5][:3] == ("STT", "Mã hồ sơ", "Nội dung hồ sơ")
    assert [row[0] for row in rows[6:]] == [1, 2]
    assert dossier.code in [row[1] for row in rows[6:]]
    assert register_book.draw_pages(desk, register).startswith(b"%PDF")
    none = register_book.register_of(desk, date(today.year, 1, 1), date(today.year, 1, 2))
    assert none.rows == ()


def test_the_commands_write_files(
    place: desks.Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = place.desk()
    (dossier,) = desks.receive_some(desk, 1)
    moved(desk, desks.officer(desk), dossier, handed(desk, dossier))
    desk.close()

    def run(*arguments: str) -> int:
        reading, writing = os.pipe()
        os.write(writing, f"{PASSWORD}\n".encode())
        os.close(writing)
        given = ["--officer", "mai", "--password-fd", str(reading), "--day", "23/11/2026"]
        folders = ["--profile", str(place.profile), "--keys", str(place.keys)]
        try:
            return main([*arguments, *given, *folders], clocks.CLOCK)
        finally:
            os.close(reading)

    out = [str(tmp_path / name) for name in ("06.pdf", "slip.pdf", "07.pdf", "07.xlsx")]
    assert run("paper", dossier.code, "control", "--out", out[0]) == 0
    assert run("slip", SLIP, "--out", out[1]) == 0
    assert run("slip", dossier.code, "--received", "--out", str(tmp_path / "nhan.pdf")) == 0
    assert run("register", "--out", out[2]) == 0
    assert run("register", "--since", "2026-11-01", "--out", out[3]) == 0
    assert [Path(name).read_bytes()[:2] for name in out] == [b"%P", b"%P", b"%P", b"PK"]
    assert run("paper", dossier.code, "stop", "--out", str(tmp_path / "x.pdf")) == 2
    assert "chưa rút, chưa dừng" in capsys.readouterr().err


def test_what_ended_a_dossier_is_the_paper_owed_until_it_went_out(
    desk: OpenDesk, mai: Officer
) -> None:
    waits, out = desks.receive_some(desk, 2)
    waits = moved(desk, mai, waits, Withdrawn(reason="Chưa thống nhất."))
    out = moved(desk, mai, out, Withdrawn(reason="Chưa thống nhất.", paper=True))
    first = citizens_paper.owed_paper(waits, ())
    assert first is not None
    assert (first.kind, first.may_go) == (FormKind.STOP, False)
    assert citizens_paper.owed_paper(waits, {first.event}) == replace(first, may_go=True)
    owed = citizens_paper.owed_paper(out, ())
    assert owed is not None
    assert owed.may_go
    form = citizens_paper.draw_paper(desk, out, owed, "khác trước")
    after, _ = issued_form.issued(desk, mai, form, means="pdf")
    assert citizens_paper.owed_paper(after, ()) is None
