"""Which machine this is, as its system tells it: a profile whose key was copied too is a copy."""

from __future__ import annotations

import sys
from pathlib import Path

_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def identity() -> bytes:
    """The id that the system gave itself when it was installed; empty where it has none."""
    if sys.platform == "win32":
        return _of_windows()
    for path in _FILES:
        try:
            return path.read_bytes().strip()
        except OSError:
            continue
    return b""


def _of_windows() -> bytes:
    if sys.platform != "win32":
        return b""
    import winreg  # noqa: PLC0415 - Windows alone has it

    place = r"SOFTWARE\Microsoft\Cryptography"
    flags = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, flags) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0]).encode()
    except OSError:
        return b""
