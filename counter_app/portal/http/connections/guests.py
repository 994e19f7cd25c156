"""Connections: how many an address or a desk may have, and which one makes room for another.

A connection is a stranger's until a token that the portal gave comes over it. Strangers are
counted by their address and make room for each other, the oldest first; a desk is counted by its
token, and no stranger ever takes its place.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from counter_app.portal.http.connections.limits import RequestLimits


class Guest:
    """One connection. `end` cuts it off; whoever carries it on sets it anew."""

    __slots__ = ("_door", "address", "end", "name")

    def __init__(self, door: Door, address: str, end: Callable[[], object]) -> None:
        self._door = door
        self.address = address
        self.end = end
        self.name = ""

    @property
    def is_stranger(self) -> bool:
        return not self.name

    def recognise(self, name: str) -> None:
        """A token came over it: from now on it is this desk's or account's."""
        self._door.recognise(self, name)

    def leave(self) -> None:
        """It ended; a second time changes nothing."""
        self._door.leave(self)


class Door:
    """Everyone who is connected. Used in the loop's thread alone."""

    def __init__(self, limits: RequestLimits, *, is_proxy: Callable[[str], bool]) -> None:
        """`is_proxy` tells addresses that others come through: those limit their own clients."""
        self._limits = limits
        self._is_proxy = is_proxy
        self._strangers: dict[str, OrderedDict[Guest, None]] = {}
        self._known: dict[str, OrderedDict[Guest, None]] = {}
        self.count = 0
        self.strangers = 0

    def arrive(self, address: str, end: Callable[[], object]) -> Guest | None:
        """The new connection, None where there is no room for it. Others may be cut off for it."""
        if self._is_proxy(address):
            if self.count >= self._limits.connections and not self.make_room():
                return None
            guest = Guest(self, address, end)
            self._place(guest, f"proxy {address}")
            return guest
        here = self._strangers.get(address, ())
        if len(here) >= self._limits.address_connections:
            self._cut(next(iter(here)))
        if self.strangers >= self._limits.stranger_connections:
            self.make_room()
        if self.count >= self._limits.connections and not self.make_room():
            return None
        guest = Guest(self, address, end)
        self._strangers.setdefault(address, OrderedDict())[guest] = None
        self.count += 1
        self.strangers += 1
        return guest

    def make_room(self) -> bool:
        """Cut off the oldest stranger of the address that has most; False where there is none."""
        if not self._strangers:
            return False
        most = max(self._strangers.values(), key=len)
        self._cut(next(iter(most)))
        return True

    def recognise(self, guest: Guest, name: str) -> None:
        """As `Guest.recognise`."""
        if not guest.is_stranger or guest not in self._strangers.get(guest.address, ()):
            return
        self._forget(guest)
        own = self._known.get(name, ())
        if len(own) >= self._limits.desk_connections:
            self._cut(next(iter(own)))
        self._place(guest, name)

    def leave(self, guest: Guest) -> None:
        """As `Guest.leave`."""
        self._forget(guest)

    def _place(self, guest: Guest, name: str) -> None:
        guest.name = name
        self._known.setdefault(name, OrderedDict())[guest] = None
        self.count += 1

    def _cut(self, guest: Guest) -> None:
        self._forget(guest)
        guest.end()

    def _forget(self, guest: Guest) -> None:
        groups, key = (
            (self._strangers, guest.address) if guest.is_stranger else (self._known, guest.name)
        )
        group = groups.get(key)
        if group is None or guest not in group:
            return
        del group[guest]
        self.count -= 1
        self.strangers -= guest.is_stranger
        if not group:
            del groups[key]
