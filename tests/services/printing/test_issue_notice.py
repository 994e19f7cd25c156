"""Issuing forms 02 and 03: only what the portal has applied, recorded once it went out."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest

from counter_app.domain.catalogue.receipt_form import FORM, REGIME
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.errors import RefusedError
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.supplement_submitted import SupplementSubmitted
from counter_app.domain.office.office import Officer
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.online import review
from counter_app.services.printing import issue_notice, issue_receipt
from counter_app.services.printing.issue_notice import DECLINE, SUPPLEMENT, Guidance
from tests.support import desks, online
from tests.support.pages import metadata, raster, signs, sizes, texts

ITEM = SupplementItem(name="Giấy chứng sinh", originals=1, detail="bản đã gửi bị mờ")
REASON = "Giấy chứng sinh không đọc được."
BOTH = pytest.mark.parametrize("number", [SUPPLEMENT, DECLINE])


@pytest.fixture
def mai(desk: OpenDesk) -> Officer:
    return desks.officer(desk)


@pytest.fixture
def filed(desk: OpenDesk) -> Dossier:
    return online.submit(desk)


def answered(desk: OpenDesk, mai: Officer, filed: Dossier, number: str) -> Dossier:
    if number == DECLINE:
        return review.decline(desk, mai, filed.id, REASON).dossier
    return review.request_supplement(
        desk, mai, filed.id, [ITEM], reason=REASON, until=date(2026, 12, 4), contact="0214 386"
    ).dossier


@BOTH
def test_the_form_says_what_was_answered_and_by_whom(desk: OpenDesk, mai, filed, number) -> None:
    dossier = answered(desk, mai, filed, number)
    form = issue_notice.draw(desk, dossier, number, confirmed=True)
    text = " ".join(texts(form.data))
    assert f"Mã hồ sơ: {dossier.code}" in text
    assert REASON in text
    assert dossier.owner.name in text
    assert mai.name in text
    assert ("Giấy chứng sinh (bản đã gửi bị mờ) 1 – –" in text) == (number == SUPPLEMENT)
    assert ("đến hết ngày 04 tháng 12 năm 2026" in text) == (number == SUPPLEMENT)
    assert (form.copy, form.parts, form.regime, form.number) == (1, 1, REGIME, number)


@BOTH
def test_what_the_portal_has_not_applied_is_not_drawn(desk: OpenDesk, mai, filed, number) -> None:
    dossier = answered(desk, mai, filed, number)
    with pytest.raises(RefusedError) as caught:
        issue_notice.draw(desk, dossier, number, confirmed=False)
    assert caught.value.code == "awaits_portal"
    assert caught.value.params == {"code": dossier.code}


@pytest.mark.parametrize(
    ("number", "code"), [(SUPPLEMENT, "nothing_asked"), (DECLINE, "not_declined")]
)
def test_a_dossier_without_the_answer_has_no_form_of_it(desk: OpenDesk, filed, number, code):
    for confirmed in (True, False):
        with pytest.raises(RefusedError) as caught:
            issue_notice.draw(desk, filed, number, confirmed=confirmed)
        assert caught.value.code == code


@BOTH
def test_a_form_that_went_out_is_recorded_with_its_number(
    desk: OpenDesk, mai, filed, number
) -> None:
    dossier = answered(desk, mai, filed, number)
    first = issue_notice.draw(desk, dossier, number, confirmed=True)
    after, changes = issue_notice.issued(desk, mai, first, means="printer")
    (kept,) = after.forms
    assert (kept.regime, kept.number, kept.copy, kept.means) == (REGIME, number, 1, "printer")
    assert kept.officer == mai.id
    assert after.status is dossier.status
    assert changes.dossiers == {dossier.id}


@BOTH
def test_a_reprint_says_so_and_needs_a_reason(desk: OpenDesk, mai, filed, number) -> None:
    dossier = answered(desk, mai, filed, number)
    first = issue_notice.draw(desk, dossier, number, confirmed=True, reason="Lần đầu")
    assert first.reason == ""
    after, _ = issue_notice.issued(desk, mai, first, means="pdf")
    again = issue_notice.draw(desk, after, number, confirmed=True, reason="Giấy bị ướt")
    assert "BẢN IN LẦN 2" in " ".join(texts(again.data))
    assert "Giấy bị ướt" in " ".join(texts(again.data))
    bare = issue_notice.draw(desk, after, number, confirmed=True)
    with pytest.raises(RefusedError) as caught:
        issue_notice.issued(desk, mai, bare, means="pdf")
    assert caught.value.code == "reprint_reason"
    kept = issue_notice.issued(desk, mai, again, means="pdf")[0].forms[-1]
    assert (kept.copy, kept.reason) == (2, "Giấy bị ướt")


def test_forms_of_one_dossier_are_counted_apart(desk: OpenDesk, mai, filed) -> None:
    asked = answered(desk, mai, filed, SUPPLEMENT)
    form = issue_notice.draw(desk, asked, SUPPLEMENT, confirmed=True)
    issue_notice.issued(desk, mai, form, means="printer")
    online.happened(desk, filed.id, SupplementSubmitted(text="Đã quét lại"))
    accepted = review.accept(desk, mai, filed.id).dossier
    online.portal_takes(desk, accepted)
    receipt = issue_receipt.draw(desk, accepted)
    after, _ = issue_receipt.issued(desk, mai, receipt, means="printer")
    assert [(kept.number, kept.copy) for kept in after.forms] == [(SUPPLEMENT, 1), (FORM, 1)]
    assert issue_notice.draw(desk, after, SUPPLEMENT, confirmed=True).copy == 2


def test_the_files_of_a_dossiers_forms_have_names_of_their_own(desk: OpenDesk, mai, filed) -> None:
    asked = answered(desk, mai, filed, SUPPLEMENT)
    form = issue_notice.draw(desk, asked, SUPPLEMENT, confirmed=True)
    after, _ = issue_notice.issued(desk, mai, form, means="pdf")
    again = issue_notice.draw(desk, after, SUPPLEMENT, confirmed=True, reason="Ướt")
    code = asked.code
    assert [form.stem, again.stem] == [f"{code}-mau-02", f"{code}-mau-02-ban-2"]
    (received,) = desks.receive_some(desk, 1)
    assert issue_receipt.draw(desk, received).stem == received.code
    assert form.name == code


def test_an_officer_of_whom_this_office_knows_nothing_goes_by_the_id(desk: OpenDesk, filed):
    declined = online.happened(
        desk,
        filed.id,
        Declined(desk=online.THIRD_DESK, reason=REASON),
        "officer-of-another-office",
    )
    form = issue_notice.draw(desk, declined, DECLINE, confirmed=True)
    assert "officer-of-another-office" in " ".join(texts(form.data))


@BOTH
def test_a_visit_without_a_dossier_gets_its_form_too(desk: OpenDesk, mai, number) -> None:
    guidance = Guidance(
        person=online.OWNER,
        procedure="Đăng ký khai sinh",
        procedure_code=desks.BIRTH,
        items=(ITEM,),
        reason=REASON,
    )
    slip = issue_notice.draw_slip(desk, mai, guidance, number)
    text = " ".join(texts(slip.data))
    for said in (online.OWNER.name, "Đăng ký khai sinh", REASON, mai.name):
        assert said in text
    assert ("Giấy chứng sinh (bản đã gửi bị mờ) 1 – –" in text) == (number == SUPPLEMENT)
    assert "Mã hồ sơ" not in text
    assert signs(raster(slip.data)) == []
    assert [(round(w), round(h)) for w, h in sizes(slip.data)] == [(210, 297)]
    assert slip.parts == 1


def test_nothing_personal_names_the_file_of_a_visit(desk: OpenDesk, mai) -> None:
    slip = issue_notice.draw_slip(
        desk, mai, Guidance(person=online.OWNER, procedure="Đăng ký khai sinh", items=(ITEM,))
    )
    assert re.fullmatch(r"mau-02-261123-\d{6}", slip.stem)
    assert slip.name == slip.stem
    assert not any(online.OWNER.name in told for told in metadata(slip.data).values())


@BOTH
def test_forms_of_a_demo_desk_say_that_they_are_worth_nothing(
    desk: OpenDesk, mai, filed, number
) -> None:
    dossier = answered(desk, mai, filed, number)
    guidance = Guidance(person=online.OWNER, procedure="Đăng ký khai sinh", items=(ITEM,))
    for demo in (True, False):
        desk.enrolment = msgspec.structs.replace(desk.enrolment, demo=demo)
        for data in (
            issue_notice.draw(desk, dossier, number, confirmed=True).data,
            issue_notice.draw_slip(desk, mai, guidance, number).data,
        ):
            assert ("BẢN MẪU, KHÔNG CÓ GIÁ TRỊ" in " ".join(texts(data))) == demo


def test_an_accepted_online_dossier_gets_its_receipt(desk: OpenDesk, mai, filed) -> None:
    online.pay(desk, filed)
    accepted = review.accept(desk, mai, filed.id).dossier
    online.portal_takes(desk, accepted)
    form = issue_receipt.draw(desk, accepted)
    text = " ".join(texts(form.data))
    assert f"Mã hồ sơ: {filed.code}" in text
    assert "Thời gian nộp trực tuyến" in text
    assert "NGƯỜI NỘP HỒ SƠ" not in text
    assert "chưa nộp" not in text
    after, _ = issue_receipt.issued(desk, mai, form, means="printer")
    assert after.copies_of(REGIME, FORM) == 1


def test_a_receipt_promises_nothing_before_the_portal_has_applied_the_acceptance(
    desk: OpenDesk, mai, filed
) -> None:
    with pytest.raises(RefusedError) as early:
        issue_receipt.draw(desk, filed)
    assert early.value.code == "not_received"
    accepted = review.accept(desk, mai, filed.id).dossier
    with pytest.raises(RefusedError) as waiting:
        issue_receipt.draw(desk, accepted)
    assert waiting.value.code == "awaits_portal"
