"""Who may ask what: nobody, a stranger, a desk, a revoked one, another office, an account."""

from __future__ import annotations

from collections.abc import Callable

import argon2
import msgspec
import pytest

from counter_app.contract.account import AccountQuestion, AccountToken
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.contract.feed import PAGE_BYTES
from counter_app.contract.lease import LeaseQuestion
from counter_app.contract.look_up import MoreLooks
from counter_app.contract.office_records import OfficeRecordQuestion, RecordKind
from counter_app.contract.problems import Problem, ProblemError
from counter_app.contract.push import Journals, Verdict
from counter_app.contract.submission import OnlineState
from counter_app.domain.office.outage import Outage
from counter_app.logs import RedactingFormatter
from counter_app.portal.http.connections.limits import Rate, RequestLimits
from counter_app.portal.http.routes.operations import OPERATIONS
from counter_app.portal.office import accounts, enrol, offices
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from counter_app.sync.link.http_portal import HttpPortal
from tests.portal.conftest import Clock
from tests.portal.http.conftest import DEVICE, Served, enrolled
from tests.portal.http.raw import exchange
from tests.support.online_filing import GATE, dossier, put_catalogue
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, DUNG, OFFICE, OTHER_DESK

Serve = Callable[[RequestLimits], Served]
PASSWORD = "mật khẩu của cổng"
CLOSED = [one for one in OPERATIONS if not one.open]


def problem(answer: bytes) -> Problem:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"content-type: application/problem+json" in head
    return msgspec.json.decode(body, type=Problem)


def account(store: PortalStore) -> str:
    store.run(lambda c: accounts.put_account(c, GATE, PASSWORD))
    with store.read() as connection:
        return accounts.sign_in(connection, store.context, GATE.login, PASSWORD)


def test_without_a_token_that_the_portal_gave_nothing_is_answered(served: Served) -> None:
    for token in ("", "Basic bWFpOm1haQ==", "Bearer ", "Bearer khong-phai", "Bearer ~"):
        for one in CLOSED:
            path = one.path.format(number=0, dossier="x", version="x")
            answer = exchange(served, one.method.upper(), path, b"{}", Authorization=token)
            found = problem(answer)
            assert (found.status, found.code) == (401, "unauthorised"), path
        for method, path in (("POST", ""), ("HEAD", "x"), ("GET", "x"), ("DELETE", "x")):
            more = {"Authorization": token, "Upload_Length": "1"}
            answer = exchange(served, method, f"/v1/blobs/{path}", **more)
            assert answer.startswith(b"HTTP/1.1 401 "), method


def test_a_revoked_desk_may_send_what_is_held_and_nothing_else(served: Served) -> None:
    store = served.store
    portal = HttpPortal(served.http())
    store.run(lambda c: enrol.revoke(c, store.context, DESK_1.desk))
    pushed = portal.push(Journal(DEVICE).run(reception(1)))
    assert [(one.verdict, one.code) for one in pushed.results] == [(Verdict.HELD, "device_revoked")]
    assert portal.journals(Journals(devices=[DEVICE])).journals[0].known_seq == 1
    for ask in (
        lambda: portal.changes("", PAGE_BYTES),
        lambda: portal.bucket(0, "", PAGE_BYTES),
        lambda: portal.leases(LeaseQuestion(request="r", desk=DESK_1.desk)),
        portal.packs,
        lambda: portal.search("mai", code="H38.151-261123-0602"),
    ):
        with pytest.raises(ProblemError, match="forbidden"):
            ask()


def test_an_office_reads_neither_anothers_cursor_nor_its_dossiers_nor_its_journal(
    served: Served,
) -> None:
    here = HttpPortal(served.http())
    there = HttpPortal(served.http(enrolled(served.store, OTHER_DESK.desk, "3" * 32).token))
    event = reception(1)
    here.push(Journal(DEVICE).run(event))
    page = here.changes("", PAGE_BYTES)
    assert page is not None
    with pytest.raises(ProblemError, match="unreadable"):
        there.changes(page.cursor, PAGE_BYTES)
    own = there.changes("", PAGE_BYTES)
    assert own is not None
    assert own.items == []
    numbers = range(64)
    assert not any(there.bucket(number, "", PAGE_BYTES).items for number in numbers)
    with pytest.raises(ProblemError, match="forbidden"):
        there.push(Journal(DEVICE).run(reception(2)))
    assert there.journals(Journals(devices=[DEVICE])).journals[0].known_seq == 0
    with pytest.raises(ProblemError, match="forbidden"):
        there.leases(LeaseQuestion(request="r", desk=DESK_1.desk))


def test_a_desk_files_nothing_for_citizens_and_an_account_is_no_desk(served: Served) -> None:
    put_catalogue(served.store)
    body = msgspec.json.encode(dossier(served.store))
    token = account(served.store)
    with pytest.raises(ProblemError, match="unauthorised"):
        served.http().call("POST", "/v1/submissions", body=body)
    with pytest.raises(ProblemError, match="unauthorised"):
        HttpPortal(served.http(token)).changes("", PAGE_BYTES)


def test_a_citizens_dossier_enters_over_the_link_and_stands_in_the_feed(served: Served) -> None:
    store = served.store
    put_catalogue(store)
    store.run(lambda c: accounts.put_account(c, GATE, PASSWORD))
    http = served.http("")
    question = msgspec.json.encode(AccountQuestion(login=GATE.login, password=PASSWORD))
    answer = http.call("POST", "/v1/sign-in", body=question)
    http.token = msgspec.json.decode(answer.body, type=AccountToken).token
    body = msgspec.json.encode(dossier(store))
    made = msgspec.json.decode(
        http.call("POST", "/v1/submissions", body=body).body, type=OnlineState
    )
    again = http.call("POST", "/v1/submissions", body=body)
    stands = http.call("GET", f"/v1/submissions/{made.dossier}")
    assert msgspec.json.decode(again.body, type=OnlineState) == made
    assert msgspec.json.decode(stands.body, type=OnlineState) == made
    page = HttpPortal(served.http()).changes("", PAGE_BYTES)
    assert page is not None
    assert len(page.items) == 1
    paid = {
        "request": "p",
        "dossier": made.dossier,
        "lines": [made.fees[0].id],
        "amount": made.fees[0].amount,
        "reference": "TT1",
    }
    path = f"/v1/submissions/{made.dossier}/payments"
    state = http.call("POST", path, body=msgspec.json.encode(paid))
    assert msgspec.json.decode(state.body, type=OnlineState).rev == made.rev + 1
    other = msgspec.json.encode({**paid, "dossier": "another"})
    with pytest.raises(ProblemError, match="unreadable"):
        http.call("POST", path, body=other)
    added = msgspec.json.encode({"request": "s", "dossier": made.dossier, "text": "Bổ sung"})
    with pytest.raises(ProblemError, match="not_awaited"):
        http.call("POST", f"/v1/submissions/{made.dossier}/supplements", body=added)


def test_everything_that_is_wrong_with_a_submission_is_told_at_once(served: Served) -> None:
    put_catalogue(served.store)
    body = msgspec.json.encode(
        msgspec.structs.replace(dossier(served.store), office="H99", files=())
    )
    token = account(served.store)
    answer = exchange(served, "POST", "/v1/submissions", body, Authorization=f"Bearer {token}")
    found = msgspec.json.decode(answer.partition(b"\r\n\r\n")[2])
    assert found["type"].endswith(":submission_invalid")
    assert found["title"] == "Nội dung hồ sơ trực tuyến chưa đúng."
    assert {"code": "unknown_office", "about": "H99"} in found["faults"]


SLOW = RequestLimits(sign_ins=Rate(10, 1e-4), enrolments=Rate(10, 1e-4), openings=Rate(5, 1e-4))
"""As ever, but that no machine is slow enough to be given a try back."""


def tried(served: Served, path: str, times: int) -> list[int]:
    """The statuses of so many wrong codes or passwords."""
    statuses = []
    for number in range(times):
        wrong = {
            "/v1/enrol": {"code": f"AAAAA-{number:05}", "device": "e" * 32, "request": "r"},
            "/v1/sign-in": {"login": GATE.login, "password": f"x{number}"},
        }
        answer = exchange(served, "POST", path, msgspec.json.encode(wrong[path]))
        statuses.append(int(answer[9:12]))
        assert (b"retry-after: " in answer) is (statuses[-1] == 429)
    return statuses


@pytest.mark.expects_log("^(sign-in|enrolment) refused from 127.0.0.1: of nobody$")
def test_codes_and_passwords_can_not_be_tried_for_long_and_each_has_its_own_count(
    serve: Serve,
) -> None:
    served = serve(SLOW)
    assert tried(served, "/v1/enrol", 14) == [403] * 10 + [429] * 4
    assert tried(served, "/v1/sign-in", 14) == [401] * 10 + [429] * 4
    assert exchange(served, "GET", "/v1/packs").startswith(b"HTTP/1.1 200 ")


@pytest.mark.expects_log("^sign-in refused from 127.0.0.1: of nobody$")
def test_wrong_passwords_keep_no_machine_from_becoming_a_desk(serve: Serve) -> None:
    served = serve(SLOW)
    assert tried(served, "/v1/sign-in", 12)[-1] == 429
    store = served.store
    code = store.run(lambda c: enrol.invite(c, store.context, OTHER_DESK.desk))
    question = EnrolQuestion(code=code, device="3" * 32, request="r")
    answer = exchange(served, "POST", "/v1/enrol", msgspec.json.encode(question))
    assert answer.startswith(b"HTTP/1.1 200 ")


@pytest.mark.expects_log("^sign-in refused from 127.0.0.1: dich-vu-cong$")
@pytest.mark.expects_log("^sign-in refused from 127.0.0.1: of nobody$")
def test_a_wrong_password_is_told_to_the_log_and_what_was_typed_is_not(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    account(served.store)
    for login, password in ((GATE.login, "mật khẩu nhầm"), ("010094006218", "Giàng A Páo")):
        body = msgspec.json.encode({"login": login, "password": password})
        assert exchange(served, "POST", "/v1/sign-in", body).startswith(b"HTTP/1.1 401 ")
    formatter = RedactingFormatter()
    written = "\n".join(map(formatter.format, caplog.get_records("call")))
    assert "sign-in refused from 127.0.0.1: dich-vu-cong" in written
    for typed in ("mật khẩu nhầm", "010094006218", "Giàng"):
        assert typed not in written


def test_a_token_of_an_account_ends_after_twelve_hours(served: Served, clock: Clock) -> None:
    token = account(served.store)
    clock.pass_by(hours=13)
    with pytest.raises(ProblemError, match="unauthorised"):
        served.http(token).call("GET", "/v1/submissions/x")


def test_limits_are_those_that_the_decision_names() -> None:
    limits = RequestLimits()
    assert (limits.sign_ins.burst, limits.at_once, limits.threads) == (10, 512, 16)


@pytest.mark.expects_log("^more look-ups refused from 127.0.0.1: H38.151.01/1$")
def test_a_supervisors_password_opens_more_looks_over_the_link_and_is_not_tried_for_long(
    serve: Serve, verifier: str
) -> None:
    served = serve(SLOW)
    store = served.store
    head = msgspec.structs.replace(DUNG, verifier=verifier)
    store.run(lambda c: offices.put_officer(c, store.context, head, OFFICE.code))
    portal = HttpPortal(served.http())
    right = MoreLooks(officer="mai", login="dung", password=PASSWORD)
    portal.more_looks(right)
    with pytest.raises(ProblemError, match="forbidden"):
        portal.more_looks(msgspec.structs.replace(right, officer="sao"))
    wrong = msgspec.structs.replace(right, password="x")
    for _ in range(3):
        with pytest.raises(ProblemError, match="supervisor"):
            portal.more_looks(wrong)
    with pytest.raises(ProblemError, match="busy"):
        portal.more_looks(right)
    there = HttpPortal(served.http(enrolled(store, OTHER_DESK.desk, "3" * 32).token))
    with pytest.raises(ProblemError, match="busy"):
        there.more_looks(right)
    with store.read() as connection:
        (row,) = connection.execute(schema.look_opening.select())
    assert (row.desk, row.officer, row.supervisor) == (DESK_1.desk, "mai", "dung")


@pytest.mark.expects_log("^office records refused from 127.0.0.1: H38.151.01/1$")
def test_a_supervisor_writes_an_outage_over_the_link_and_nobody_tries_passwords_for_long(
    serve: Serve, verifier: str
) -> None:
    served = serve(RequestLimits(records=Rate(3, 1e-4)))
    store = served.store
    head = msgspec.structs.replace(DUNG, verifier=verifier)
    store.run(lambda c: offices.put_officer(c, store.context, head, OFFICE.code))
    outage = Outage(id="o1", office=OFFICE.code, begin=store.context.now(), reason="Mất điện")
    right = OfficeRecordQuestion(
        officer="dung",
        password=PASSWORD,
        kind=RecordKind.OUTAGE,
        record=msgspec.Raw(msgspec.json.encode(outage)),
    )
    portal = HttpPortal(served.http())
    (written,) = portal.put_office_record(right).outages
    assert msgspec.json.decode(written, type=Outage).made_by == "dung"
    for code in ("office_person", "office_person", "busy"):
        with pytest.raises(ProblemError, match=code):
            portal.put_office_record(msgspec.structs.replace(right, password="x"))


@pytest.fixture
def verifier() -> str:
    return argon2.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD)


def test_a_revoked_machine_opens_nothing(served: Served) -> None:
    store = served.store
    store.run(lambda c: enrol.revoke(c, store.context, DESK_1.desk))
    with pytest.raises(ProblemError, match="forbidden"):
        HttpPortal(served.http()).more_looks(MoreLooks(officer="mai", login="d", password="x"))
