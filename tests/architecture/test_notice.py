"""docs/NOTICE names every part that the program brings under a licence with duties of its own."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from collections.abc import Iterable, Iterator

from packaging.requirements import Requirement

from tests.architecture.lengths import ROOT

OWED = re.compile(
    r"\b(?:[AL]?GPL|MPL|EPL|CDDL|Mozilla|Lesser General|General Public)", re.IGNORECASE
)
FONTS = {"NotoSans": "Noto Sans", "LiberationSerif": "Liberation Serif"}


def asked_for() -> list[str]:
    """What the program and its extras ask for; what only developers need is not handed on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    return [*project["dependencies"], *(one for extra in extras for one in extra)]


def brought(wanted: Iterable[str]) -> Iterator[importlib.metadata.Distribution]:
    """All that these requirements install here, and what that brings with it, each once."""
    waiting, seen = [Requirement(one) for one in wanted], set()
    while waiting:
        one = waiting.pop()
        if one.marker is not None and not any(
            one.marker.evaluate({"extra": extra}) for extra in ("", *one.extras)
        ):
            continue
        try:
            found = importlib.metadata.distribution(one.name)
        except importlib.metadata.PackageNotFoundError:
            continue  # left out on purpose, or for another system
        if (found.name, *one.extras) in seen:
            continue
        seen.add((found.name, *one.extras))
        yield found
        for text in found.requires or ():
            further = Requirement(text)
            if further.marker is None or any(
                further.marker.evaluate({"extra": extra}) for extra in ("", *one.extras)
            ):
                further.marker = None
                waiting.append(further)


def licence(found: importlib.metadata.Distribution) -> str:
    told = found.metadata
    classifiers = [line for line in told.get_all("Classifier", ()) if line.startswith("License")]
    # Some put the whole text into the field: its name is in the first line.
    said = [told.get(name, "").partition("\n")[0] for name in ("License-Expression", "License")]
    return " ".join((*said, *classifiers))


def owed(notice: str) -> list[str]:
    """Parts under such a licence that the text does not name."""
    named = {word.lower().replace("_", "-") for word in re.findall(r"[A-Za-z0-9_.-]+", notice)}
    return sorted(
        found.name
        for found in brought(asked_for())
        if OWED.search(licence(found)) and found.name.lower().replace("_", "-") not in named
    )


def test_every_part_with_duties_of_its_own_is_named() -> None:
    assert owed((ROOT / "docs/NOTICE").read_text()) == []


def test_the_walk_finds_the_parts_that_the_program_asks_for_and_those_behind_them() -> None:
    missing = set(owed("nothing is named here"))
    assert {"PySide6", "shiboken6", "python-stdnum", "certifi"} <= missing


def test_every_font_that_is_handed_on_is_named() -> None:
    notice = (ROOT / "docs/NOTICE").read_text()
    families = {path.name.partition("-")[0] for path in (ROOT / "resources/fonts").glob("*.ttf")}
    assert families == FONTS.keys()
    assert all(FONTS[family] in notice for family in families)


def test_it_travels_with_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert "docs/NOTICE" in project["license-files"]
