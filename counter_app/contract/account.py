"""Signing in as an account: the online service and operators, never a desk."""

from __future__ import annotations

import msgspec


class AccountQuestion(msgspec.Struct, frozen=True, kw_only=True):
    login: str
    password: str


class AccountToken(msgspec.Struct, frozen=True, kw_only=True):
    """`token` goes with every question of the account, for `seconds` from now."""

    token: str
    seconds: int
