"""Online with help: an officer files with the citizen, who confirms it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from counter_app.contract.shown import shown
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.assistance import Assistance, AssistedAt, ConfirmedBy
from counter_app.domain.dossier.intake import Intake
from counter_app.domain.dossier.paper import Attachment
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import receive
from counter_app.services.intake.intake_plan import plan
from counter_app.services.printing import issue_receipt
from tests.support import desks
from tests.support.pages import texts

RESIDENCE = "1.004194"
"""Costs less online."""
READ = Assistance(where=AssistedAt.VILLAGE, confirmed_by=ConfirmedBy.READ_BACK)
SCAN = Attachment(sha256="a" * 64, size=9, mime="application/pdf", name="xac-nhan.pdf")


@pytest.fixture
def form(desk: OpenDesk) -> Intake:
    owner = desks.Crowd(7).next()
    made = desks.intake(desk, owner, RESIDENCE, channel=Channel.ASSISTED)
    return replace(made, assistance=READ)


def test_what_the_law_says_of_filing_online_holds(desk: OpenDesk, form: Intake) -> None:
    entry = desk.catalogue.by_id(form.version)
    assert entry is not None
    procedure = entry.procedure
    assert Channel.ASSISTED in procedure.desk_channels
    assert plan(desk, form).rule == procedure.time_rule(Channel.ONLINE, form.case)
    fees = [procedure.fee_rules(one, form.case) for one in (Channel.ONLINE, Channel.IN_PERSON)]
    assert procedure.fee_rules(Channel.ASSISTED, form.case) == fees[0] != fees[1]
    alone = replace(procedure, channels=(Channel.IN_PERSON,))
    assert Channel.ASSISTED not in alone.desk_channels


def test_nothing_is_filed_without_the_citizens_word(desk: OpenDesk, form: Intake) -> None:
    def lacks(**changes: object) -> set[str]:
        return {thing.code for thing in plan(desk, replace(form, **changes)).missing}

    signed = Assistance(confirmed_by=ConfirmedBy.SIGNED)
    assert "assistance" in lacks(assistance=None)
    assert "assisted_paper" in lacks(assistance=signed)
    assert not {"assistance", "assisted_paper"} & lacks(assistance=signed, files=(SCAN,))
    assert not {"assistance", "assisted_paper", "channel"} & lacks()


def test_the_confirmation_stands_on_the_dossier_and_on_form_01_apart_from_self_service(
    desk: OpenDesk, form: Intake
) -> None:
    dossier = receive.receive(desk, desks.officer(desk), form).dossier
    assert dossier.assistance == replace(READ, person=form.owner.name, at=dossier.received_at)
    said = shown(dossier)
    assert (said["KenhThucHien"], said["NoiNopHoSo"]) == (2, 2)
    text = " ".join("".join(texts(issue_receipt.draw(desk, dossier).data)).split())
    assert f"trực tuyến có hỗ trợ, tại thôn, bản; {form.owner.name} xác nhận nội dung" in text
    assert "NGƯỜI NỘP" in text
