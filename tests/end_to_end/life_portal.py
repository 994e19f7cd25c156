"""The portal of a run of keys, and the citizen who files there and answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from counter_app.cli import demo_portal
from counter_app.cli.demo_portal import DESKS, DemoPlace
from counter_app.clock import new_id
from counter_app.contract.submission import OnlineDossier, OnlineSupplement
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind
from counter_app.domain.dossier.paper import Attachment
from counter_app.portal.demo.seed import ONLINE
from counter_app.portal.files import files
from counter_app.portal.online import submissions
from counter_app.portal.store.store import PortalStore, open_portal
from tests.end_to_end.life_desks import BIRTH
from tests.support import clocks, desks, scans

OFFICE = "H38.145.01"


@dataclass
class Citizen:
    """Files a birth, wants the result as a file, and answers with one of the papers anew."""

    folder: Path
    _dossier: str = field(default="", init=False)

    def act(self, what: str) -> None:
        with closing(self._store()) as store:
            {"files": self._file, "answers": self._answer}[what](store)

    def _file(self, store: PortalStore) -> None:
        question = OnlineDossier(
            request="birth",
            procedure=BIRTH,
            case="chung",
            office=OFFICE,
            content="Đăng ký khai sinh cho con",
            owner=desks.Crowd(11).next(),
            files=(
                _paper(store, "to-khai", "to-khai.pdf", pages=1),
                _paper(store, "chung-sinh", "giay-chung-sinh.pdf", pages=2),
            ),
            delivery=Delivery(kind=DeliveryKind.ELECTRONIC),
            reference="DVC-261123-000001",
        )
        state = store.run(lambda c: submissions.submit(c, store.context, ONLINE, question))
        self._dossier = state.dossier

    def _answer(self, store: PortalStore) -> None:
        question = OnlineSupplement(
            request="more",
            dossier=self._dossier,
            files=(_paper(store, "chung-sinh", "giay-chung-sinh-ro.pdf", pages=3),),
            text="Tôi gửi giấy chứng sinh chụp rõ",
        )
        store.run(lambda c: submissions.supplement(c, store.context, ONLINE, question))

    def _store(self) -> PortalStore:
        where = self.folder / "portal.db"
        return open_portal(where, self.folder, now=clocks.now, ids=new_id)


@contextmanager
def portal(place: Path) -> Iterator[Citizen]:
    """A portal of its own beside the desk, which joins it."""
    folder = place / "portal"
    demo_portal._run(clocks.CLOCK, "portal", "init", "--demo", "--folder", str(folder))
    with demo_portal.portal(folder, clocks.CLOCK) as address:
        demo_portal.connect(DemoPlace(place / "profile"), DESKS[0], folder, address, clocks.CLOCK)
        yield Citizen(folder)


def _paper(store: PortalStore, paper: str, name: str, *, pages: int) -> Attachment:
    data = scans.pdf(pages)
    return Attachment(
        sha256=files.put(store, data, "application/pdf", ONLINE.key),
        name=name,
        size=len(data),
        mime="application/pdf",
        paper=paper,
    )
