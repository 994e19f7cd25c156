"""A desk's whole conversation with the portal, through its own client and the real server."""

from __future__ import annotations

from counter_app.contract.enrolment import EnrolQuestion
from counter_app.portal import enrol as enrolling
from counter_app.sync.http_portal import HttpPortal, enrol
from tests.portal.http.conftest import Served
from tests.support.portal_offices import DESK_1, OFFICE


def test_a_machine_is_enrolled_over_the_link_and_known_from_then_on(served: Served) -> None:
    store = served.store
    code = store.run(lambda c: enrolling.invite(c, store.context, DESK_1.desk))
    http = served.http("")
    assert HttpPortal(http).meta().api == (1, 1)
    given = enrol(http, EnrolQuestion(code=code, device="e" * 32, request="r"))
    assert given.enrolment.office == OFFICE
    http.token = given.token
    assert HttpPortal(http).packs().enrolment.desk.id == DESK_1.desk
