"""The demo's office at a portal, its desks joined over HTTP; made once and copied for each run."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from counter_app.cli.joining import join
from counter_app.clock import Now, new_id
from counter_app.domain.office.office import Desk
from counter_app.portal.demo import seed
from counter_app.portal.files import files
from counter_app.portal.office import enrol, offices
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.storage.office.enrolment import PortalAddress
from tests.support import clocks, desks
from tests.support.desks import Place
from tests.support.portal_server import running


@dataclass(frozen=True, slots=True)
class PortalOffice:
    """`folder` holds the portal's folder and one for each desk; `where` is the database."""

    folder: Path
    where: str
    askers: tuple[Asker, ...]

    @property
    def portal(self) -> Path:
        return self.folder / "portal"

    @property
    def database_url(self) -> str:
        return self.where if "://" in self.where else ""

    def place(self, asker: Asker) -> Place:
        return Place(self.folder / f"desk-{asker.desk.rpartition('/')[2]}")

    def copy(self, folder: Path) -> PortalOffice:
        """The same once more; for a portal on SQLite."""
        shutil.copytree(self.folder, folder)
        return PortalOffice(folder, str(folder / "portal" / "portal.db"), self.askers)


def make(
    folder: Path,
    count: int,
    *,
    now: Now = clocks.now,
    spare: int = 0,
    online: int = 0,
    database_url: str = "",
) -> PortalOffice:
    """An office with `count` desks that joined at `now`, `spare` ones that have not, and dossiers
    that citizens filed.
    """
    office = desks.enrolment().office
    names = [f"{office.code}/{number}" for number in range(1, count + spare + 1)]
    made = PortalOffice(
        folder,
        database_url or str(folder / "portal" / "portal.db"),
        tuple(Asker(name, office.code) for name in names[:count]),
    )
    made.portal.mkdir(parents=True)
    with closing(_open(made, now)) as store:
        seed.make_demo(store)
        store.run(lambda c: _put_desks(store, c, names, office.code))
        if online:
            seed.seed_online(
                store, online, 1, lambda data, mime: files.put(store, data, mime, seed.ONLINE.key)
            )
        with running(store) as url:
            for asker in made.askers:
                join_desk(store, made.place(asker), asker, url)
    return made


def join_desk(store: PortalStore, place: Place, asker: Asker, url: str) -> None:
    """By a one-time code, as at a new desk."""
    code = store.run(lambda c: enrol.invite(c, store.context, asker.desk))
    join(place.profile, place.keys, PortalAddress(url=url), code, now=store.context.now)


def _open(made: PortalOffice, now: Now) -> PortalStore:
    return open_portal(made.where, made.portal, now=now, ids=new_id)


def _put_desks(store: PortalStore, connection: object, names: Sequence[str], office: str) -> None:
    for name in names:
        desk = Desk(id=name, name=f"Quầy {name.rpartition('/')[2]}")
        offices.put_desk(connection, desk, office)  # type: ignore[arg-type]
