"""The demo's clock moves nothing but a demo."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from counter_app.cli import demo_clock
from counter_app.cli.main import main
from counter_app.services.desk import enrol
from tests.support import clocks, desks
from tests.support.desks import Place

DAY = "86400"


@pytest.fixture
def office(tmp_path: Path) -> Place:
    """A desk that is no demo."""
    place = Place(tmp_path)
    enrol.enrol(
        place.profile,
        replace(desks.enrolment(), demo=False),
        packs=enrol.starter_packs(),
        calendar=enrol.starter_calendar(),
        key_folder=place.keys,
    )
    return place


def test_a_real_desk_keeps_the_machines_clock(office: Place) -> None:
    with pytest.raises(demo_clock.NotADemoError):
        demo_clock.require_demo(office.profile, office.keys)


def test_the_demo_command_touches_no_real_desk(
    office: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.profile.rename(tmp_path / "own")
    (tmp_path / "own").rename(tmp_path / "profile")
    office.keys.rename(tmp_path / "profile-keys")
    before = sorted(path.name for path in tmp_path.iterdir())
    arguments = ["demo", "--profile", str(tmp_path / "profile"), "--offscreen"]
    assert main(arguments, clocks.CLOCK) == 2
    assert capsys.readouterr().err == (
        "Đây không phải quầy mẫu: đồng hồ của máy được giữ nguyên.\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_real_portal_keeps_the_machines_clock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = ("--folder", str(tmp_path / "portal"))
    assert main(["portal", "init", *folder], clocks.CLOCK) == 0
    assert main(["portal", "enrol", "H38.145.01/1", *folder, demo_clock.OPTION, DAY]) == 2
    assert "không phải quầy mẫu" in capsys.readouterr().err
