"""Dossiers whose results wait at the counter, as units leave them."""

from __future__ import annotations

from datetime import date

import msgspec

from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier
from counter_app.domain.kinds.attachment_added import AttachmentAdded
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.result_ready import ResultReady
from counter_app.domain.kinds.result_signed import ResultSigned
from counter_app.domain.office.office import Role
from counter_app.domain.people.applicant import Owner, Person
from counter_app.services.attachments import attach
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.services.intake import receive
from counter_app.services.results import hand_out
from tests.support import desks, taking_in

HMONG = Person(name="Chảo Láo Mẩy", identity_number="010179003561", phone="0977956480")


def on_paper(**changes: object) -> ResultReady:
    """A result that came signed on paper."""
    values: dict[str, object] = {
        "paper": True,
        "title": "Giấy khai sinh; Trích lục khai sinh",
        "signed_by": "Vàng Seo Lìn",
        "number": "214/2026",
        "day": date(2026, 11, 27),
    }
    return ResultReady(**(values | changes))  # type: ignore[arg-type]


def make_ready(desk: OpenDesk, dossier: Dossier, **changes: object) -> Dossier:
    """The result of this dossier came to the counter."""
    return hand_out.record_ready(desk, desks.officer(desk), dossier.id, on_paper(**changes))[0]


def ready(
    desk: OpenDesk, owner: Owner = HMONG, procedure: str = desks.BIRTH, **changes: object
) -> Dossier:
    """A dossier whose result waits at the counter, its receipt printed."""
    return make_ready(desk, taking_in.take(desk, owner, procedure, **changes))


def received(desk: OpenDesk, owner: Owner = HMONG) -> Dossier:
    """A dossier of which no result is known here."""
    return taking_in.take(desk, owner, desks.BIRTH)


def ready_with_fees(desk: OpenDesk, owner: Owner = HMONG) -> Dossier:
    """As `ready`, with a fee that nobody has paid."""
    entry = desk.catalogue.find(desks.COPY, desk.office_now().date())
    assert entry is not None
    form = desks.with_fees(desks.intake(desk, owner, desks.COPY), entry.procedure)
    taken = receive.receive(desk, desks.officer(desk), form).dossier
    return make_ready(desk, taken, title="Bản sao chứng thực")


def signed_as_file(desk: OpenDesk, data: bytes, owner: Owner = HMONG) -> Dossier:
    """A dossier that goes out as a file: attached, and signed by a unit here."""
    electronic = Delivery(kind=DeliveryKind.ELECTRONIC)
    dossier = taking_in.take(desk, owner, desks.BIRTH, delivery=electronic)
    file = attach.put(desk, "ket-qua.pdf", data)
    commune = dossier.agency
    signer = msgspec.structs.replace(
        desks.officer(desk), roles=(Role.OFFICER, Role.RESOLVER, Role.SIGNER)
    )
    bodies = (
        HandedOver(slip="1", source=dossier.office, to=commune),
        AttachmentAdded(attachment=file),
        ResultSigned(title="Giấy khai sinh", number="214", sha256=file.sha256, signed_by="Lý A"),
    )
    return happen(desk, signer, dossier.id, *bodies)[0]
