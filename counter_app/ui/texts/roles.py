"""Roles as officers read them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from counter_app.domain.office.office import Role
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def role_name(role: Role) -> str:
    names = {
        Role.OFFICER: translate("roles", "Cán bộ một cửa"),
        Role.CASHIER: translate("roles", "Người thu tiền"),
        Role.RESOLVER: translate("roles", "Chuyên viên"),
        Role.SIGNER: translate("roles", "Người ký"),
        Role.SUPERVISOR: translate("roles", "Giám sát"),
        Role.ADMIN: translate("roles", "Quản trị viên"),
    }
    return names.get(role) or formatting.newer()


def role_names(roles: Iterable[Role]) -> str:
    """In the order of the list: "Cán bộ một cửa, Giám sát"."""
    held = set(roles)
    ordered = [*(role for role in Role if role in held), *sorted(held - set(Role))]
    return ", ".join(dict.fromkeys(map(role_name, ordered)))
