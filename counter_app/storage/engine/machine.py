"""Which machine this is, as its system tells it: a profile whose key was copied too is a copy."""

from __future__ import annotations

import sys
from pathlib import Path

_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


if sys.platform == "win32":
    import winreg

    def identity() -> bytes:
        """The id that the system gave itself when it was installed; empty where it has none."""
        place = r"SOFTWARE\Microsoft\Cryptography"
        flags = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, flags) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0]).encode()
        except OSError:
            return b""

else:

    def identity() -> bytes:
        """The id that the system gave itself when it was installed; empty where it has none."""
        for path in _FILES:
            try:
                return path.read_bytes().strip()
            except OSError:
                continue
        return b""
