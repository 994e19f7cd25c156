"""The printers that the system knows. Asking may take seconds: never in the GUI thread."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinterInfo


def installed() -> list[str]:
    """Names, the system's default one first."""
    names = [str(name) for name in QPrinterInfo.availablePrinterNames()]
    default = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: (name != default, name.casefold()))
