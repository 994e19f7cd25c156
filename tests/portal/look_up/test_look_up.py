"""Dossiers of other offices are found by code or number, sparingly, and who looked is on record."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import argon2
import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select

from counter_app.contract.feed import Item
from counter_app.contract.look_up import LookUp, Outline
from counter_app.contract.problems import ProblemError
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.dossier_code import machine_text
from counter_app.domain.events import decode
from counter_app.domain.kinds.noticed import LOOKED_AT, Noticed
from counter_app.domain.office.office import Desk, Officer, Role
from counter_app.domain.people.applicant import Authority, Organisation, Person, Submission
from counter_app.portal.journal.feed import changes
from counter_app.portal.look_up import look_up, looks
from counter_app.portal.office import offices
from counter_app.portal.store import schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock
from tests.support.online_filing import dossier, put_catalogue, submit
from tests.support.portal_offices import (
    DESK_1,
    DESK_2,
    DUNG,
    OFFICE,
    OTHER,
    OTHER_DESK,
    SAO,
    furnish,
)


@pytest.fixture
def store(offices_store: PortalStore) -> PortalStore:
    put_catalogue(offices_store)
    return offices_store


def find(
    store: PortalStore, asker: Asker = OTHER_DESK, *, officer: str = "sao", **by: str
) -> LookUp:
    return store.run(lambda c: look_up.look_up(c, store.context, asker, officer=officer, **by))


def items(found: LookUp) -> list[Item]:
    return [msgspec.json.decode(one, type=Item) for one in found.items]


def outlines(found: LookUp) -> list[Outline]:
    return [msgspec.json.decode(one, type=Outline) for one in found.outlines]


def logged(store: PortalStore) -> list[tuple[str, str, str, int]]:
    table = schema.look_up
    with store.read() as connection:
        rows = connection.execute(select(table).order_by(table.c.n))
        return [(row.desk, row.officer, row.by, row.found) for row in rows]


NUMBER = "010094006218"


def every_code(code: str) -> tuple[str, ...]:
    return code, machine_text(code), f" {code.lower()} "


def test_a_dossier_of_another_office_is_shown_as_an_outline_with_nobody_in_it(
    store: PortalStore,
) -> None:
    filed = submit(store, dossier(store))
    with store.read() as connection:
        state = msgspec.json.decode(
            connection.scalar(select(schema.dossier.c.state)) or b"", type=Dossier
        )
    for code in every_code(filed.code):
        found = find(store, code=code)
        assert found.items == []
        (shown,) = outlines(found)
        assert shown == Outline(
            code=filed.code,
            procedure=state.procedure.short_name,
            status=Status.SUBMITTED,
            office=OFFICE.name,
            promised_at=None,
        )
        sent = msgspec.json.encode(found).decode()
        for word in personal(msgspec.to_builtins(state)):
            assert word not in sent
        assert filed.dossier not in sent


def personal(value: object, key: str = "") -> set[str]:
    """Every text of a state but those that the outline shows, or that are ids of ours."""
    if isinstance(value, dict):
        public = {"code", "status", "office", "agency", "procedure", "channel", "id", "case"}
        parts = [personal(part, name) for name, part in value.items() if name not in public]
        return set().union(*parts)
    if isinstance(value, list | tuple):
        return set().union(*(personal(part, key) for part in value))
    return {value} if isinstance(value, str) and len(value) > 4 else set()


def test_the_citizens_number_opens_the_whole(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    ways = (
        {"identity": NUMBER},
        {"identity": "010 094 006 218"},
        *({"code": code, "identity": NUMBER} for code in every_code(filed.code)),
    )
    for by in ways:
        found = find(store, **by)
        (item,) = items(found)
        assert (item.id, item.whole, found.outlines) == (filed.dossier, True, [])
        assert msgspec.json.decode(item.state, type=Dossier).code == filed.code


NO_PROOFS = ["010094006219", "0100940062", "1", " - ", "060912345", "Giàng A Páo", "*", "%"]


def test_nothing_but_the_number_opens_it(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    for number in NO_PROOFS:
        found = find(store, code=filed.code, identity=number)
        assert (found.items, len(found.outlines)) == ([], 1), number
        assert find(store, identity=number) == LookUp()


def test_the_number_of_who_handed_it_in_opens_it_and_a_tax_code_does_not(
    store: PortalStore,
) -> None:
    by = Submission(
        person=Person(name="Sùng Thị Mỷ", identity_number="010185004218"),
        authority=Authority.REPRESENTATIVE,
    )
    company = Organisation(name="Hợp tác xã Bảo Thắng", tax_code="0100109106")
    filed = submit(store, replace(dossier(store), owner=company, submission=by))
    by_tax_code = find(store, identity="0100109106")
    assert (by_tax_code.items, len(by_tax_code.outlines)) == ([], 1)
    assert len(find(store, code=filed.code, identity="0100109106").outlines) == 1
    assert len(items(find(store, code=filed.code, identity="010 185 004 218"))) == 1


def test_desks_of_the_dossiers_offices_have_it_whole_by_its_code(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    for asker in (DESK_1, DESK_2):
        found = find(store, asker, officer="mai", code=filed.code)
        assert ([one.id for one in items(found)], found.outlines) == ([filed.dossier], [])
    assert told(store) == []


def told(store: PortalStore) -> list[dict[str, str]]:
    """What the owning office's feed says of looks, in their order."""
    with store.read() as connection:
        page = changes(connection, store.context, DESK_1, "", most_bytes=10**6)
    if page is None:
        return []
    found = []
    for raw in page.items:
        for data in msgspec.json.decode(raw, type=Item).events:
            event = decode(bytes(data))
            if isinstance(event.body, Noticed) and event.body.code == LOOKED_AT:
                found.append({"by": event.body.officer, **dict(event.body.params)})
    return found


def test_a_look_is_told_to_the_dossiers_office_once_an_officer_and_day(
    store: PortalStore, clock: Clock
) -> None:
    filed = submit(store, dossier(store))
    for by in ({"code": filed.code}, {"identity": NUMBER}, {"code": filed.code}):
        find(store, **by)
    assert told(store) == [
        {
            "by": "sao",
            "officer": SAO.name,
            "office": OTHER.name,
            "office_code": OTHER.code,
            "desk": OTHER_DESK.desk,
        }
    ]
    second = replace(SAO, id="chan", login="chan", name="Lý Mẩy Chạn")
    store.run(lambda c: offices.put_officer(c, store.context, second, OTHER.code))
    find(store, officer="chan", code=filed.code)
    clock.pass_by(hours=24)
    find(store, code=filed.code)
    assert [one["by"] for one in told(store)] == ["sao", "chan", "sao"]
    with store.read() as connection:
        state = msgspec.json.decode(
            connection.scalar(select(schema.dossier.c.state)) or b"", type=Dossier
        )
    assert state.notices == ()
    assert state.events == 4


def test_each_look_up_is_logged_without_what_was_looked_for(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    find(store, identity="010094006218")
    find(store, identity="010 094 006 218")
    find(store, code="H38.151-261123-9999")
    find(store, code=filed.code)
    log = logged(store)
    assert [(desk, officer, found) for desk, officer, _, found in log] == [
        (OTHER_DESK.desk, "sao", 1),
        (OTHER_DESK.desk, "sao", 1),
        (OTHER_DESK.desk, "sao", 0),
        (OTHER_DESK.desk, "sao", 1),
    ]
    asked = [by for _, _, by, _ in log]
    assert asked[0] == asked[1]
    assert len(set(asked)) == 3
    assert not any("010094006218" in by or "261123" in by for by in asked)


def test_nobody_looks_up_for_another_office_or_from_a_revoked_desk(store: PortalStore) -> None:
    submit(store, dossier(store))
    revoked = Asker(DESK_1.desk, DESK_1.office, revoked=True)
    gone = replace(SAO, id="sao2", login="sao2", active=False)
    store.run(lambda c: offices.put_officer(c, store.context, gone, OTHER.code))
    for asker, officer in (
        (revoked, "mai"),
        (OTHER_DESK, "mai"),
        (OTHER_DESK, "sao2"),
        (DESK_1, ""),
    ):
        with pytest.raises(ProblemError, match="forbidden"):
            find(store, asker, officer=officer, identity="010094006218")
    assert logged(store) == []


def test_a_question_names_something_of_fair_length(store: PortalStore) -> None:
    for by in ({}, {"code": "x" * 61}, {"identity": ""}, {"code": "a", "identity": "1" * 61}):
        with pytest.raises(ProblemError, match="unreadable"):
            find(store, **by)


def test_people_without_a_number_are_not_all_found_at_once(store: PortalStore) -> None:
    submit(store, dossier(store))
    store.run(lambda c: c.execute(schema.dossier.update().values(identity="")))
    assert find(store, identity=" - ") == LookUp()


def test_a_former_code_and_a_deleted_dossier(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    row = {"code": "H38.151.03-261123-0777", "dossier": filed.dossier}
    store.run(lambda c: c.execute(schema.code.insert(), row))
    assert [one.code for one in outlines(find(store, code=row["code"]))] == [filed.code]
    own = find(store, DESK_1, officer="mai", code=row["code"])
    assert [item.id for item in items(own)] == [filed.dossier]
    store.run(lambda c: c.execute(schema.dossier.update().values(deleted="theo yêu cầu")))
    assert find(store, code=row["code"]) == LookUp()


# How often


def looks_until_stopped(store: PortalStore, clock: Clock, officer: str, asker: Asker) -> int:
    """A crawler that counts codes, waiting out every minute: how many looks it gets in a day."""
    filed = submit(store, dossier(store, f"{officer} {asker.desk}"))
    done, refused = 0, set()
    while done < 5_000:
        code = filed.code if done % 7 == 0 else f"H38.151.03-261123-{done:04}"
        by = {"identity": f"01009400{done:04}"} if done % 5 == 0 else {"code": code}
        try:
            find(store, asker, officer=officer, **by)
        except ProblemError as error:
            refused.add((error.code, error.status, error.retry_after))
            if error.code == "look_limit":
                break
            clock.pass_by(seconds=61)
        else:
            done += 1
    assert refused == {("look_pace", 429, 60), ("look_limit", 403, None)}
    return done


@pytest.mark.campaign
def test_a_crawler_is_stopped_whatever_it_asks_for_and_a_restart_changes_nothing(
    open_again: Callable[[], PortalStore], clock: Clock
) -> None:
    store = furnish(open_again())
    put_catalogue(store)
    assert looks_until_stopped(store, clock, "sao", OTHER_DESK) == looks.A_DAY
    assert len(logged(store)) == looks.A_DAY
    store.close()
    store = open_again()
    with pytest.raises(ProblemError, match="look_limit"):
        find(store, code="H38.151.03-261123-9999")
    clock.timestamp = clock.timestamp.replace(hour=17, minute=1)  # after midnight in the office
    find(store, code="H38.151.03-261123-9999")
    store.close()


@pytest.fixture
def short_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer looks a day, for tests of who is counted."""
    monkeypatch.setattr(looks, "A_DAY", 40)


@pytest.mark.usefixtures("short_day")
def test_the_officer_and_the_desk_are_each_counted(store: PortalStore, clock: Clock) -> None:
    more = replace(SAO, id="chan", login="chan")
    store.run(lambda c: offices.put_officer(c, store.context, more, OTHER.code))
    store.run(lambda c: offices.put_desk(c, Desk(id="H38.152.01/2", name="Quầy 2"), OTHER.code))
    beside = Asker("H38.152.01/2", OTHER.code)
    assert looks_until_stopped(store, clock, "sao", OTHER_DESK) == looks.A_DAY
    for asker, officer in ((OTHER_DESK, "chan"), (beside, "sao")):
        with pytest.raises(ProblemError, match="look_limit"):
            find(store, asker, officer=officer, code="x")
    find(store, beside, officer="chan", code="x")


def test_within_a_minute_thirty_and_no_more(store: PortalStore, clock: Clock) -> None:
    for _ in range(looks.A_MINUTE):
        find(store, code="x")
        clock.pass_by(seconds=1)
    with pytest.raises(ProblemError, match="look_pace"):
        find(store, code="x")
    clock.pass_by(seconds=31)
    find(store, code="x")


@pytest.mark.campaign
def test_looks_at_the_same_moment_are_counted_one_by_one(store: PortalStore) -> None:
    def ask(_: int) -> bool:
        try:
            find(store, code="x")
        except ProblemError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(ask, range(60))) == looks.A_MINUTE


PASSWORD = "Xuân Giao, bảy giờ"
HEAD = Officer(id="pho", login="pho", name="Tẩn Láo Tả", roles=(Role.SUPERVISOR,))


@pytest.fixture(scope="module")
def verifier() -> str:
    return argon2.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash(PASSWORD)


def open_more(
    store: PortalStore, login: str, password: str, officer: str = "sao", asker: Asker = OTHER_DESK
) -> None:
    with store.read() as connection:
        by = looks.supervisor(connection, store.context, asker, login, password)
    store.run(lambda c: looks.open_more(c, store.context, asker, officer, by))


@pytest.mark.usefixtures("short_day")
def test_a_supervisor_of_the_office_opens_as_many_again_for_the_day(
    store: PortalStore, clock: Clock, verifier: str
) -> None:
    store.run(
        lambda c: offices.put_officer(
            c, store.context, replace(HEAD, verifier=verifier), OTHER.code
        )
    )
    assert looks_until_stopped(store, clock, "sao", OTHER_DESK) == looks.A_DAY
    open_more(store, "pho", PASSWORD)
    assert looks_until_stopped(store, clock, "sao", OTHER_DESK) == looks.A_DAY
    clock.pass_by(hours=24)
    assert looks_until_stopped(store, clock, "sao", OTHER_DESK) == looks.A_DAY


def test_nobody_else_opens_them(store: PortalStore, verifier: str) -> None:
    people = {
        "pho": replace(HEAD, verifier=verifier),
        "gone": replace(HEAD, id="gone", login="gone", verifier=verifier, active=False),
        "sao": replace(SAO, verifier=verifier),
        "none": replace(HEAD, id="none", login="none", verifier=""),
    }
    for one in people.values():
        store.run(lambda c, one=one: offices.put_officer(c, store.context, one, OTHER.code))  # type: ignore[misc]
    dung = replace(DUNG, verifier=verifier)
    store.run(lambda c: offices.put_officer(c, store.context, dung, OFFICE.code))
    for login, password in (
        ("pho", PASSWORD + " "), ("pho", ""), ("gone", PASSWORD), ("sao", PASSWORD),
        ("none", ""), ("none", PASSWORD), ("dung", PASSWORD), ("", PASSWORD), ("nobody", PASSWORD),
    ):  # fmt: skip
        with pytest.raises(ProblemError, match="supervisor"):
            open_more(store, login, password)
    for officer in ("pho", "mai", "nobody", ""):
        with pytest.raises(ProblemError, match="forbidden"):
            open_more(store, "pho", PASSWORD, officer)
    with store.read() as connection:
        assert connection.execute(select(schema.look_opening)).all() == []
