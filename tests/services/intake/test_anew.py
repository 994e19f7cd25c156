"""Rút, nhận lại: one act ends the old dossier and receives the new one, each naming the other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.errors import RefusedError
from counter_app.services.dossier import look_up
from counter_app.services.intake import receive
from counter_app.services.intake.anew import intake_anew
from counter_app.services.intake.receive import warnings
from counter_app.services.processing.end import withdraw
from tests.support import desks

GUARDIAN = "1.004837"
"""Đăng ký giám hộ: three days, where a birth is registered the same day."""


@pytest.fixture
def old(desk) -> Dossier:
    return receive.receive(
        desk, desks.officer(desk), desks.intake(desk, desks.Crowd().next())
    ).dossier


@pytest.fixture
def anew(desk, old):
    """The same people with the procedure that was meant."""
    form = intake_anew(old)
    meant = desks.intake(desk, desks.Crowd().next())
    return replace(meant, owner=form.owner, submission=form.submission, replaces=form.replaces)


def test_both_name_each_other_and_the_old_one_is_no_doubt_of_the_same_person(desk, old, anew):
    assert warnings(desk, anew) == []
    made = receive.receive(desk, desks.officer(desk), anew)
    after = look_up.find_file(desk, old.id).dossier
    assert made.changes.dossiers == {old.id, made.dossier.id}
    assert (after.status, after.replaced_by.id) == (Status.WITHDRAWN, made.dossier.id)
    assert after.life.withdrawals[0].reason == f"Nhận lại hồ sơ mới, mã {made.dossier.code}"
    assert made.dossier.replaces.code == old.code
    again = receive.receive(desk, desks.officer(desk), anew, dossier_id=made.dossier.id)
    assert again.dossier == made.dossier


def test_what_somebody_else_ended_meanwhile_is_not_received_anew(desk, old, anew):
    mai = desks.officer(desk)
    withdraw(desk, mai, old.id, "Công dân xin rút")
    with pytest.raises(RefusedError):
        receive.receive(desk, mai, anew)
    assert len(look_up.find_file(desk, old.id).rows) == 2


def test_a_wrong_date_after_reception_is_mended_with_a_new_receipt(desk, old, anew):
    """What other programs lock after reception: the wrong procedure, and with it the wrong date."""
    meant = replace(
        desks.intake(desk, anew.owner, GUARDIAN),
        submission=anew.submission,
        replaces=anew.replaces,
    )
    made = receive.receive(desk, desks.officer(desk), meant).dossier
    assert made.procedure.code == GUARDIAN != old.procedure.code
    assert made.promised_at > old.promised_at
    former = look_up.find_file(desk, old.id)
    assert (former.dossier.status, former.dossier.promised_at) == (
        Status.WITHDRAWN,
        old.promised_at,
    )
