"""Accounts sign in with a password and are known by a token for half a day."""

from __future__ import annotations

import base64

import pytest
from sqlalchemy import select

from counter_app.contract.problems import ProblemError
from counter_app.portal.office import accounts
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.portal.conftest import Clock

GATE = Account(login="cong-truc-tuyen", role=AccountRole.ONLINE)
PASSWORD = "Cổng trực tuyến 2026"


def put(store: PortalStore, password: str = PASSWORD) -> None:
    store.run(lambda c: accounts.put_account(c, GATE, password))


def sign_in(store: PortalStore, login: str = GATE.login, password: str = PASSWORD) -> str:
    with store.read() as connection:
        return accounts.sign_in(connection, store.context, login, password)


def who(store: PortalStore, token: str) -> Account:
    with store.read() as connection:
        return accounts.account(connection, store.context, token)


def test_who_signs_in_is_known_by_the_token_for_twelve_hours(
    portal_store: PortalStore, clock: Clock
) -> None:
    put(portal_store)
    token = sign_in(portal_store)
    clock.pass_by(hours=12)
    assert who(portal_store, token) == GATE
    clock.pass_by(seconds=1)
    with pytest.raises(ProblemError, match="unauthorised"):
        who(portal_store, token)


def test_a_wrong_login_or_password_is_answered_alike(portal_store: PortalStore) -> None:
    put(portal_store)
    for login, password in ((GATE.login, "Cổng trực tuyến 2025"), ("ai-do", PASSWORD)):
        with pytest.raises(ProblemError) as caught:
            sign_in(portal_store, login, password)
        assert caught.value.problem().code == "unauthorised"


def test_a_changed_password_and_a_removed_account_end_the_tokens(
    portal_store: PortalStore,
) -> None:
    put(portal_store)
    token = sign_in(portal_store)
    put(portal_store, PASSWORD + "!")
    with pytest.raises(ProblemError, match="unauthorised"):
        who(portal_store, token)
    token = sign_in(portal_store, password=PASSWORD + "!")
    portal_store.run(lambda c: accounts.remove_account(c, GATE.login))
    with pytest.raises(ProblemError, match="unauthorised"):
        who(portal_store, token)


def test_no_token_can_be_made_up(portal_store: PortalStore) -> None:
    put(portal_store)
    token = sign_in(portal_store)
    signed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    later = signed[:-3] + bytes([signed[-3] ^ 1]) + signed[-2:]
    for forged in (base64.urlsafe_b64encode(later).decode(), "", "a", "ỗ", "A" * 60, token[:-4]):
        with pytest.raises(ProblemError, match="unauthorised"):
            who(portal_store, forged)


def test_only_the_argon2_verifier_of_a_password_is_stored(portal_store: PortalStore) -> None:
    put(portal_store)
    with portal_store.read() as connection:
        verifier = connection.scalar(select(schema.account.c.verifier))
    assert verifier is not None
    assert verifier.startswith("$argon2id$")
    with pytest.raises(ValueError, match="short"):
        put(portal_store, "ngắn")
