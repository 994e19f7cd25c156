"""Whoever holds another desk's token: receptions with a code of somebody else's lease."""

from __future__ import annotations

from msgspec.structs import replace

from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier_code import DossierCode
from counter_app.domain.kinds.received import CodeSource, Received
from counter_app.portal.journal import push
from counter_app.portal.store.context import Asker
from counter_app.storage.office import leases
from counter_app.sync.link.link_errors import LinkError
from tests.simulation.truth import Truth
from tests.simulation.world import SimDesk, World
from tests.support.portal_journal import Journal


def forge(world: World, truth: Truth, victim: SimDesk) -> None:
    """A reception with the code that this desk gives next or gave last, from another desk's token
    and in a journal of its own; as often as not under the victim's name.
    """
    office = victim.asker.office
    models = [
        one
        for one in truth.written.values()
        if isinstance(one.body, Received) and one.body.office.code == office
    ]
    if victim.open is None or not models:
        return
    model = world.random.choice(models)
    body = model.body
    assert isinstance(body, Received)
    day = victim.desk.office_now().date()
    with victim.desk.store.database.read() as connection:
        taken = leases.take(connection, body.agency.code, day)
    if taken is None:
        return
    serial = taken[0].serial - world.random.choice([0, 0, 1])
    code = str(DossierCode(body.agency.code, day, serial))
    others = [key for key, given in world.enrolments.items() if given.office.code == office]
    others.remove(victim.asker.desk)
    asker = Asker(world.random.choice(sorted(others)), office)
    name = world.random.choice([asker.desk, victim.asker.desk])
    key = world.ids()
    body = replace(body, code=code, desk=name, ref="", code_source=CodeSource.LEASE)
    run = Journal(key.replace("-", "")).run(replace(model, id=key, dossier=key, body=body))
    try:
        world.sky.run(lambda c, x: push.push(c, x, asker, run))
    except (LinkError, ProblemError):
        return
    truth.forged.add(key)
    world.weather.struck["code forged"] += 1
