"""What the architecture page points to is there, and its layers are those that are enforced."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from counter_app.storage.engine.schema import metadata

TEXT = Path("docs/architecture.md").read_text("utf-8")
QUOTED = sorted(set(re.findall(r"`([^`\n]+)`", TEXT)))
PLACES = [quoted for quoted in QUOTED if "/" in quoted and quoted != "journal/"]


@pytest.mark.parametrize("place", PLACES)
def test_each_file_and_folder_that_is_named_is_there(place: str) -> None:
    path = Path(place)
    assert path.is_dir() if place.endswith("/") else path.is_file()


@pytest.mark.parametrize(
    ("name", "place"),
    re.findall(r"`([a-z_]+)`\s+(?:in|of|\()\s*`(counter_app/[a-z_/]+\.py)`", TEXT),
)
def test_each_function_that_is_named_is_in_its_file(name: str, place: str) -> None:
    assert f"def {name}(" in Path(place).read_text("utf-8")


def test_enough_functions_are_named_for_the_walk_to_mean_anything() -> None:
    found = re.findall(r"`([a-z_]+)`\s+(?:in|of|\()\s*`(counter_app/[a-z_/]+\.py)`", TEXT)
    assert {"receive", "record", "plan", "draw", "open_store", "check", "apply", "verify"} <= {
        name for name, _ in found
    }


@pytest.mark.parametrize("table", ["event", "entry", "serial_mark"])
def test_each_table_that_is_named_is_in_the_schema(table: str) -> None:
    assert f"`{table}`" in TEXT
    assert table in metadata.tables


def test_the_layers_stand_in_the_order_that_is_enforced() -> None:
    contracts = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = contracts["contracts"][0]["layers"]
    enforced = [set(re.findall(r"[a-z_]+", layer)) for layer in layers]
    rows = re.findall(r"^\| (`counter_app/.*?) \|", TEXT, re.MULTILINE)[:8]
    described = [re.findall(r"counter_app/([a-z_]+)", row) for row in rows]
    ranks = [
        {rank for rank, layer in enumerate(enforced) if name in layer}
        for row in described
        for name in row
    ]
    assert all(len(rank) == 1 for rank in ranks)
    order = [min(rank) for rank in ranks]
    assert order == sorted(order)
    assert len(described) == 8
    present = {path.stem for path in Path("counter_app").iterdir() if path.name[0] not in "_."}
    assert present - {"py"} == set().union(*described)
