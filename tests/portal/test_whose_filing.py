"""An account of the online service reads, pays and supplements what it filed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import delete

from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import OnlinePayment, OnlineState, OnlineSupplement
from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.portal.journal.push import push
from counter_app.portal.office import accounts
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.online import answered, submissions
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.support.online_filing import GATE, answer, dossier, put_catalogue, submit
from tests.support.portal_journal import Journal, reception
from tests.support.portal_offices import DESK_1, OFFICE, furnish

OTHER_GATE = Account(login="cong-tinh", role=AccountRole.ONLINE)
OF_OFFICE = Account(login="cong-xa", role=AccountRole.ONLINE, office=OFFICE.code)
EVERYBODY = (GATE, OTHER_GATE, OF_OFFICE)


@pytest.fixture
def store(offices_store: PortalStore) -> PortalStore:
    put_catalogue(offices_store)
    return offices_store


def walk_in(store: PortalStore) -> str:
    """A dossier that a desk received."""
    event = reception(1)
    run = Journal("d" * 32).run(event)
    store.run(lambda c: push(c, store.context, DESK_1, run))
    return event.id


def ways(store: PortalStore, account: Account, key: str) -> list[Callable[[], object]]:
    """All that an account may do with a dossier that is there."""
    request = f"{account.login} {key}"
    paid = OnlinePayment(
        request=f"p {request}", dossier=key, lines=("f1",), amount=1, reference="r"
    )
    added = OnlineSupplement(request=f"s {request}", dossier=key, text="Bổ sung")
    return [
        lambda: store.run(lambda c: submissions.state(c, store.context, account, key)),
        lambda: store.run(lambda c: submissions.pay(c, store.context, account, paid)),
        lambda: store.run(lambda c: submissions.supplement(c, store.context, account, added)),
    ]


def state_of(store: PortalStore, account: Account, key: str) -> OnlineState:
    with store.read() as connection:
        return submissions.state(connection, store.context, account, key)


def test_every_account_has_what_it_filed_and_of_the_rest_it_learns_nothing(
    store: PortalStore,
) -> None:
    filed = {
        one.login: submit(store, dossier(store, one.login, one), one).dossier for one in EVERYBODY
    }
    theirs = {**filed, "": walk_in(store), "nobody": "019ab0a1-7c40-7000-8000-ffffffffffff"}
    for account in EVERYBODY:
        assert state_of(store, account, filed[account.login]).status == 1
        for whose, key in theirs.items():
            if whose == account.login:
                continue
            for way in ways(store, account, key):
                with pytest.raises(ProblemError) as caught:
                    way()
                assert (caught.value.code, caught.value.status) == ("not_found", 404)


def test_what_a_desk_made_of_a_filing_is_read_by_who_filed_it_alone(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    items = (SupplementItem(name="Giấy tờ chứng minh chỗ ở hợp pháp"),)
    body = SupplementRequested(desk=DESK_1.desk, items=items, reason="Bản chụp bị mờ")
    answer(store, body, filed)
    assert state_of(store, GATE, filed.dossier).supplement is not None
    with pytest.raises(ProblemError, match="not_found"):
        state_of(store, OTHER_GATE, filed.dossier)


def forget_who_filed(store: PortalStore) -> None:
    """As a portal left it that did not keep that yet."""
    store.run(lambda c: c.execute(delete(schema.filing)))


def put(store: PortalStore, *logins: Account) -> None:
    for one in logins:
        store.run(lambda c, one=one: accounts.put_account(c, one, "mật khẩu của cổng"))  # type: ignore[misc]


def test_an_older_filing_belongs_to_the_only_online_account_or_to_who_repeats_its_request(
    store: PortalStore,
) -> None:
    asked = dossier(store)
    key = submit(store, asked).dossier
    walked_in = walk_in(store)
    forget_who_filed(store)
    put(store, GATE, Account(login="dieu-hanh", role=AccountRole.OPERATOR))
    assert state_of(store, GATE, key).dossier == key
    with pytest.raises(ProblemError, match="not_found"):
        state_of(store, GATE, walked_in)
    put(store, OTHER_GATE)
    for account in (GATE, OTHER_GATE):
        with pytest.raises(ProblemError, match="not_found"):
            state_of(store, account, key)
    assert submit(store, asked).dossier == key
    assert state_of(store, GATE, key).dossier == key
    with pytest.raises(ProblemError, match="not_found"):
        state_of(store, OTHER_GATE, key)


def test_who_filed_comes_back_from_the_ledger(open_again: Callable[[], PortalStore]) -> None:
    store = furnish(open_again())
    put_catalogue(store)
    key = submit(store, dossier(store)).dossier
    lost = (
        "event", "entry", "device", "dossier", "code", "feed", "feed_event", "submission", "filing",
    )  # fmt: skip
    with store.transaction() as connection:
        for name in lost:
            connection.execute(schema.metadata.tables[name].delete())
        connection.execute(schema.office.update().values(feed=0))
    store.close()
    store = open_again()
    with store.read() as connection:
        assert answered.filed_by(connection, GATE.login, key)
        assert not answered.filed_by(connection, OTHER_GATE.login, key)
    store.close()
