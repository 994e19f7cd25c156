"""Two invented offices with desks and officers, put into a portal."""

from __future__ import annotations

from sqlalchemy import Connection

from counter_app.contract.lease import LeaseQuestion
from counter_app.domain.office.office import Agency, Desk, Office, Officer, Role
from counter_app.portal.office import offices
from counter_app.portal.serials import leases
from counter_app.portal.store.context import Asker, Context
from counter_app.portal.store.store import PortalStore

COMMUNE = Agency(code="H38.151", name="Ủy ban nhân dân xã Bảo Thắng", roles=("commune_committee",))
POLICE = Agency(code="H38.151.03", name="Công an xã Bảo Thắng", roles=("commune_police",))
PROVINCE = Agency(
    code="H38.005",
    name="Sở Tài chính tỉnh Lào Cai",
    roles=("province_business_registry",),
    clock_here=False,
)
OFFICE = Office(
    code="H38.151.01",
    name="Trung tâm Phục vụ hành chính công xã Bảo Thắng",
    authority="Ủy ban nhân dân xã Bảo Thắng",
    place="Bảo Thắng",
    province="Lào Cai",
    unit="02908",
    agencies=(COMMUNE, POLICE, PROVINCE),
)
OTHER = Office(
    code="H38.152.01",
    name="Trung tâm Phục vụ hành chính công xã Xuân Giao",
    authority="Ủy ban nhân dân xã Xuân Giao",
    place="Xuân Giao",
    province="Lào Cai",
    agencies=(
        Agency(code="H38.152", name="Ủy ban nhân dân xã Xuân Giao", roles=("commune_committee",)),
        PROVINCE,
    ),
)
MAI = Officer(
    id="mai", login="mai", name="Hoàng Thị Mai", roles=(Role.OFFICER, Role.CASHIER), verifier="v1"
)
DUNG = Officer(id="dung", login="dung", name="Trần Văn Dũng", roles=(Role.SUPERVISOR,))
SAO = Officer(id="sao", login="sao", name="Lý Láo Sao", roles=(Role.OFFICER,), verifier="v2")

DESK_1 = Asker("H38.151.01/1", OFFICE.code)
DESK_2 = Asker("H38.151.01/2", OFFICE.code)
OTHER_DESK = Asker("H38.152.01/1", OTHER.code)


def furnish(store: PortalStore) -> PortalStore:
    """Both offices, three desks and three officers."""
    store.run(lambda connection: _furnish(connection, store.context))
    return store


def lease(store: PortalStore, *askers: Asker) -> PortalStore:
    """Leases to these desks, in this order: of the commune 0601 to 0900, 0901 to 1200, and on."""
    for asker in askers:
        question = LeaseQuestion(request="first", desk=asker.desk)
        store.run(lambda c, a=asker, q=question: leases.grant(c, store.context, a, q))  # type: ignore[misc]
    return store


def _furnish(connection: Connection, context: Context) -> None:
    offices.put_office(connection, context, OFFICE)
    offices.put_office(connection, context, OTHER)
    for asker, name in ((DESK_1, "Quầy 1"), (DESK_2, "Quầy 2"), (OTHER_DESK, "Quầy 1")):
        offices.put_desk(connection, Desk(id=asker.desk, name=name), asker.office)
    offices.put_officer(connection, context, MAI, OFFICE.code)
    offices.put_officer(connection, context, DUNG, OFFICE.code)
    offices.put_officer(connection, context, SAO, OTHER.code)
