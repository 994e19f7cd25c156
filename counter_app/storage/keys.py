"""The keys of a profile: in the system's key store, else in a file that only the user can read.

They never lie inside the profile, so that a copied profile opens nowhere else.
"""

from __future__ import annotations

import base64
import contextlib
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import keyring
import keyring.errors
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counter_app.storage.errors import KeyMissingError, WrongKeyError, from_driver

_SERVICE = "counter-app"
_TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)
_SECRET = 80  # 48 bytes of database key and salt, 32 of machine key


@dataclass(frozen=True, slots=True)
class Keys:
    """`where` says in which store they lie ("keyring" or "file")."""

    database: bytes = field(repr=False)
    machine: bytes = field(repr=False)
    where: str

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


class FileKeyStore:
    """One file a profile, readable by its user alone."""

    name = "file"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, profile: str) -> bytes | None:
        path = self._folder / f"{profile}.key"
        return path.read_bytes() if path.exists() else None

    def save(self, profile: str, secret: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._folder / f"{profile}.key"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags, 0o600)
        try:
            os.write(descriptor, secret)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def forget(self, profile: str) -> None:
        (self._folder / f"{profile}.key").unlink(missing_ok=True)


class SystemKeyStore:
    """The key store of the operating system, by the library `keyring`."""

    name = "keyring"

    def load(self, profile: str) -> bytes | None:
        text = keyring.get_password(_SERVICE, profile)
        return base64.b64decode(text) if text else None

    def save(self, profile: str, secret: bytes) -> None:
        keyring.set_password(_SERVICE, profile, base64.b64encode(secret).decode())

    def forget(self, profile: str) -> None:
        with contextlib.suppress(keyring.errors.PasswordDeleteError):
            keyring.delete_password(_SERVICE, profile)


def choose(folder: Path) -> KeyStore:
    """The system's key store where there is a trusted one, else files in `folder`."""
    backend = keyring.get_keyring()
    name = f"{type(backend).__module__}.{type(backend).__qualname__}"
    inner = getattr(backend, "backends", ())
    names = [f"{type(item).__module__}.{type(item).__qualname__}" for item in inner] or [name]
    return SystemKeyStore() if names[0] in _TRUSTED else FileKeyStore(folder)


def create(store: KeyStore, profile: str) -> Keys:
    """New random keys for a new profile. Raises ReadOnlyError or DiskFullError."""
    secret = secrets.token_bytes(_SECRET)
    try:
        store.save(profile, secret)
    except OSError as error:
        raise from_driver(error) or error from error
    return _keys(secret, store.name)


def load(store: KeyStore, profile: str) -> Keys:
    """The profile's keys. Raises KeyMissingError or WrongKeyError (a damaged key)."""
    try:
        secret = store.load(profile)
    except keyring.errors.KeyringError as error:
        raise KeyMissingError(where=store.name) from error
    if secret is None:
        raise KeyMissingError(where=store.name)
    if len(secret) != _SECRET:
        raise WrongKeyError(where=store.name)
    return _keys(secret, store.name)


def _keys(secret: bytes, where: str) -> Keys:
    return Keys(database=secret[:48], machine=secret[48:], where=where)


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, b"counter-app " + purpose).derive(secret)
