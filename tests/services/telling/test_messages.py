"""Messages of a dossier: which come first where it stands, and what they say of it."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.kinds.obligation_set import ObligationSet
from counter_app.domain.life import facts
from counter_app.domain.life.marks import with_facts
from counter_app.domain.life.status import settled
from counter_app.forms.messages.message_template import MessageStep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.processing.ask_supplement import ask_supplement
from counter_app.services.processing.obligation import set_obligation
from counter_app.services.telling.messages import messages
from counter_app.services.telling.steps_to_tell import steps_to_tell
from tests.support import lives


def test_what_is_asked_of_the_citizen_is_said_with_its_numbers(desk: OpenDesk) -> None:
    who = lives.with_roles(desk)
    dossier = lives.in_hand(desk)
    asked, _ = ask_supplement(desk, who, dossier.id, lives.missing(desk))
    (message,) = messages(desk, who, asked, None)
    assert message.step is MessageStep.SUPPLEMENT
    assert "Mảnh trích đo" in message.phone
    assert "đến hết ngày 01/12/2026" in message.text
    assert dict(message.parameters)["count"] == "1"
    other = lives.in_hand(desk, seed=6)
    notice = ObligationSet(reference="TB-17", amount=1_200_000, of="Thuế cơ sở")
    owed, _ = set_obligation(desk, who, other.id, notice)
    (message,) = messages(desk, who, owed, None)
    assert "TB-17, số tiền 1.200.000 đồng, hạn nộp ghi trên phiếu" in message.phone


def test_the_date_of_now_is_told_beside_the_one_on_the_receipt(desk: OpenDesk) -> None:
    dossier = lives.in_hand(desk)
    known = {"event": "e", "at": desk.office_now(), "officer": "mai"}
    moved = with_facts(dossier, verified=facts.Verified(question="q", **known))
    assert dossier.promised_at is not None
    later = dossier.promised_at + timedelta(days=1)
    first = messages(desk, lives.with_roles(desk), moved, later)[0]
    assert first.step is MessageStep.DUE_MOVED
    assert "đổi từ 17:00 03/12/2026 sang 17:00 04/12/2026" in first.text


def test_a_result_is_told_as_it_lies(desk: OpenDesk) -> None:
    now = desk.office_now()
    known = {"event": "e", "at": now, "officer": "mai"}
    signed = facts.SignedResult(title="Giấy", signed_by="A", **known)
    ready = facts.Ready(**known)
    waiting = settled(with_facts(lives.in_hand(desk), results=signed, ready=ready))
    told = with_facts(waiting, contacts=facts.Contact(step="ready", way="phone", **known))
    refused = with_facts(lives.in_hand(desk, seed=5), results=replace(signed, negative=True))
    posted = with_facts(waiting, posted=facts.Posted(parcel="EA1", carrier="Bưu điện", **known))
    back = with_facts(
        posted,
        parcel_moves=facts.ParcelMove(parcel="EA1", state=facts.ParcelState.BACK, **known),
    )
    late = now + timedelta(days=30)
    assert steps_to_tell(waiting, now)[0] is MessageStep.READY_EARLY
    assert steps_to_tell(waiting, late) == (MessageStep.READY,)
    assert steps_to_tell(told, late)[0] is MessageStep.UNCOLLECTED
    assert steps_to_tell(settled(refused), now)[0] is MessageStep.NEGATIVE
    assert steps_to_tell(posted, now)[0] is MessageStep.POSTED
    assert steps_to_tell(back, now)[0] is MessageStep.PARCEL_BACK


def test_where_it_ended_only_that_is_told(desk: OpenDesk) -> None:
    dossier, now = lives.in_hand(desk), desk.office_now()
    ends = (Status.DECLINED, Status.STOPPED, Status.WITHDRAWN, Status.RETURNED)
    found = [steps_to_tell(_of(dossier, status), now) for status in ends]
    assert found == [
        (MessageStep.DECLINED,),
        (MessageStep.STOPPED,),
        (MessageStep.WITHDRAWN,),
        (MessageStep.RETURNED,),
    ]
    for status in ends:
        assert (
            dossier.code
            in messages(desk, lives.with_roles(desk), _of(dossier, status), None)[0].text
        )


def _of(dossier: Dossier, status: Status) -> Dossier:
    return replace(dossier, status=status)
