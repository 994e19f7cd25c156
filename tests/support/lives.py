"""A dossier somewhere in its life, made as officers make it, and officers with the roles for it."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from counter_app.domain.catalogue.catalogue import Catalogue, CatalogueEntry
from counter_app.domain.catalogue.procedure import Passage
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.references import AgencyRef
from counter_app.domain.kinds.handed_over import HandedOver
from counter_app.domain.kinds.taken_up import TakenUp
from counter_app.domain.office.office import Officer, Role
from counter_app.services.attachments import attach
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.dossier.record import happen
from counter_app.services.intake import receive
from counter_app.services.printing import issue_receipt
from counter_app.services.processing.ask_supplement import LackingPapers
from counter_app.services.processing.draft_result import DraftedResult, draft_result
from tests.support import desks, scans

WATER = "1.001662"
"""Seven working days, at the commune."""
COMMITTEE = AgencyRef(code="H38.145", name="Ủy ban nhân dân xã Mường Hum")
POLICE = AgencyRef(code="H38.145.03", name="Công an xã Mường Hum")


def with_roles(desk: OpenDesk, *roles: Role, login: str = "mai") -> Officer:
    """An officer of the desk who has these roles, all of them where none is named."""
    return msgspec.structs.replace(
        desks.officer(desk, login), roles=roles or tuple(Role), postings=()
    )


def later(desk: OpenDesk, **span: float) -> None:
    """Time passes at a desk whose clock stands."""
    assert isinstance(desk.now, desks.Clock)
    desk.now.timestamp += timedelta(**span)


def interlink(desk: OpenDesk, dossier: Dossier, passage: Passage) -> None:
    """The procedure of this dossier is resolved by these agencies, at this desk."""
    version = dossier.procedure.version
    desk.catalogue = Catalogue(
        CatalogueEntry(entry.id, msgspec.structs.replace(entry.procedure, passage=passage))
        if entry.id == version
        else entry
        for entry in desk.catalogue.versions
    )


def printed(desk: OpenDesk, seed: int = 4) -> Dossier:
    """Received, its receipt printed."""
    officer = with_roles(desk)
    form = desks.intake(desk, desks.Crowd(seed).next(), WATER)
    dossier = receive.receive(desk, officer, form).dossier
    form_01 = issue_receipt.draw(desk, dossier)
    return issue_receipt.issued(desk, officer, form_01, means="printer")[0]


def in_hand(
    desk: OpenDesk, officer: Officer | None = None, unit: AgencyRef = COMMITTEE, seed: int = 4
) -> Dossier:
    """Taken up by the officer for the unit that resolves it."""
    dossier, who = printed(desk, seed), officer or with_roles(desk)
    given = HandedOver(source=dossier.office, to=unit, slip=f"97-{seed}")
    happen(desk, who, dossier.id, given)
    return happen(desk, who, dossier.id, TakenUp(unit=unit, slip=f"97-{seed}"))[0]


def drafted(desk: OpenDesk, officer: Officer | None = None, seed: int = 4) -> Dossier:
    """With a drafted result of one page that waits for a signature."""
    who = officer or with_roles(desk)
    dossier = in_hand(desk, who, seed=seed)
    after, _ = attach.attach(desk, who, dossier.id, f"ket-qua-{seed}.pdf", scans.pdf())
    result = DraftedResult("Giấy xác nhận", sha256=after.attachments[-1].sha256, text="Đã tra sổ")
    return draft_result(desk, who, dossier.id, result)[0]


def missing(desk: OpenDesk, days: int = 8) -> LackingPapers:
    """One paper, until so many days from now."""
    return LackingPapers(
        items=[SupplementItem(name="Mảnh trích đo", originals=1)],
        reason="Bản nộp thiếu tọa độ góc thửa",
        until=(desk.office_now() + timedelta(days=days)).date(),
    )
