"""The keys of a profile: in the system's key store, else in a file that only the user can read.

They never lie inside the profile, so that a copied profile opens nowhere else.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import keyring
import keyring.errors
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counter_app.storage.engine.errors import KeyDamagedError, KeyMissingError, from_driver
from counter_app.storage.engine.key_files import FileKeyStore

__all__ = ["FileKeyStore", "KeyStore", "ProfileKeys", "SystemKeyStore", "choose", "create", "load"]

_SERVICE = "counter-app"
_TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)
_SECRET = 80  # 48 bytes of database key and salt, 32 of machine key


@dataclass(frozen=True, slots=True)
class ProfileKeys:
    """`where` says in which store they lie ("keyring" or "file"), `place` where that is."""

    database: bytes = field(repr=False)
    machine: bytes = field(repr=False)
    where: str
    place: str = ""

    @property
    def second_journal(self) -> bytes:
        """32 bytes derived from the database key: a restored database opens its journal."""
        return _derive(self.database, b"second journal")

    @property
    def attempts(self) -> bytes:
        """32 bytes that seal the count of failed sign-ins outside the database."""
        return _derive(self.database, b"attempts")


class KeyStore(Protocol):
    name: str

    def load(self, profile: str) -> bytes | None: ...

    def save(self, profile: str, secret: bytes) -> None: ...

    def forget(self, profile: str) -> None: ...

    def mend(self, profile: str) -> bool:
        """Mend what is damaged beside a sound copy; whether anything was."""

    def faults(self, profile: str) -> list[str]:
        """The names of files that are damaged beside a sound copy."""

    def describe(self, profile: str) -> str:
        """Where the key lies, for whoever must look there."""


class SystemKeyStore:
    """The key store of the operating system, by the library `keyring`."""

    name = "keyring"

    def load(self, profile: str) -> bytes | None:
        """Raises KeyDamagedError, KeyringError."""
        text = keyring.get_password(_SERVICE, profile)
        try:
            return base64.b64decode(text, validate=True) if text else None
        except (binascii.Error, ValueError) as error:
            raise KeyDamagedError(where=self.name, file=_SERVICE) from error

    def save(self, profile: str, secret: bytes) -> None:
        keyring.set_password(_SERVICE, profile, base64.b64encode(secret).decode())

    def forget(self, profile: str) -> None:
        with contextlib.suppress(keyring.errors.PasswordDeleteError):
            keyring.delete_password(_SERVICE, profile)

    def mend(self, profile: str) -> bool:  # noqa: ARG002 - the system keeps its store sound
        return False

    def faults(self, profile: str) -> list[str]:  # noqa: ARG002 - as above
        return []

    def describe(self, profile: str) -> str:  # noqa: ARG002 - one service for all profiles
        return _SERVICE


def choose(folder: Path) -> KeyStore:
    """The system's key store where there is a trusted one, else files in `folder`."""
    backend = keyring.get_keyring()
    name = f"{type(backend).__module__}.{type(backend).__qualname__}"
    inner = getattr(backend, "backends", ())
    names = [f"{type(item).__module__}.{type(item).__qualname__}" for item in inner] or [name]
    return SystemKeyStore() if names[0] in _TRUSTED else FileKeyStore(folder)


def create(store: KeyStore, profile: str) -> ProfileKeys:
    """New random keys for a new profile. Raises ReadOnlyError or DiskFullError."""
    secret = secrets.token_bytes(_SECRET)
    try:
        store.save(profile, secret)
    except OSError as error:
        raise from_driver(error) or error from error
    return _keys(secret, store, profile)


def load(store: KeyStore, profile: str) -> ProfileKeys:
    """The profile's keys. Raises KeyMissingError, or KeyDamagedError with the file's name."""
    try:
        secret = store.load(profile)
    except keyring.errors.KeyringError as error:
        raise KeyMissingError(where=store.name) from error
    if secret is None:
        raise KeyMissingError(where=store.name)
    if len(secret) != _SECRET:
        raise KeyDamagedError(where=store.name, file=store.describe(profile))
    return _keys(secret, store, profile)


def _keys(secret: bytes, store: KeyStore, profile: str) -> ProfileKeys:
    return ProfileKeys(secret[:48], secret[48:], where=store.name, place=store.describe(profile))


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, b"counter-app " + purpose).derive(secret)
