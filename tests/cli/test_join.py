"""`counter-app enrol --portal --code`, as whoever sets a desk up types it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counter_app.cli.main import main
from counter_app.portal.office import enrol
from counter_app.portal.store.store import PortalStore
from counter_app.storage.office import enrolment
from tests.support import clocks, demo_portal, desks
from tests.support.desks import Place
from tests.support.portal_server import running

FIRST, SECOND = "H38.145.01/1", "H38.145.01/2"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PortalStore]:
    with closing(demo_portal.open_copy(tmp_path / "portal", clocks.now)) as opened:
        yield opened


@pytest.fixture
def url(store: PortalStore) -> Iterator[str]:
    with running(store) as address:
        yield address


@pytest.fixture
def join(capsys: pytest.CaptureFixture[str]) -> Run:
    """Enrols the desk at this place: exit code, what it says, what it complains of."""

    def run(place: Place, portal: str, *rest: str) -> tuple[int, str, str]:
        folders = ("--profile", str(place.profile), "--keys", str(place.keys))
        code = main(["enrol", "--portal", portal, *rest, *folders], clocks.CLOCK)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def invite(store: PortalStore, desk: str = FIRST) -> str:
    return store.run(lambda c: enrol.invite(c, store.context, desk))


def test_a_code_makes_a_desk_that_opens_and_works(
    store: PortalStore, url: str, join: Run, tmp_path: Path
) -> None:
    place = Place(tmp_path / "desk")
    code, said, wrong = join(place, url, "--code", invite(store))
    assert (code, wrong) == (0, "")
    with closing(place.desk(now=clocks.now)) as desk:
        assert said == f"{desk.office.name}, {desk.enrolment.desk.name}\t{place.profile}\n"
        assert len(desks.receive_some(desk, 1)) == 1


def test_a_desk_whose_database_is_lost_on_its_first_day_still_knows_its_portal_and_has_codes(
    store: PortalStore, url: str, join: Run, tmp_path: Path
) -> None:
    place = Place(tmp_path / "desk")
    join(place, url, "--code", invite(store))
    with closing(place.desk(now=clocks.now)) as desk:
        made = desks.receive_some(desk, 2)
    place.database.write_bytes(b"")
    with closing(place.desk(now=clocks.now)) as desk:
        assert desk.store.opening.restored_from.endswith("-joined.db")
        assert desk.store.opening.completed_database == 2
        with desk.store.database.read() as connection:
            assert enrolment.portal(connection) is not None
        assert desks.receive_some(desk, 1, seed=2)[0].code > made[-1].code


@pytest.mark.expects_log("^enrolment refused from ")
def test_a_wrong_code_says_where_a_right_one_is(url: str, join: Run, tmp_path: Path) -> None:
    place = Place(tmp_path / "desk")
    assert join(place, url, "--code", "AAAAA-AAAAA") == (
        2,
        "",
        "Mã đăng ký sai, đã dùng hoặc hết hạn. Xin mã mới ở cổng.\n",
    )
    assert not place.profile.exists()


@pytest.mark.expects_log("^enrolment refused from ")
def test_the_code_of_another_desk_names_the_desk_that_is_here(
    store: PortalStore, url: str, join: Run, tmp_path: Path
) -> None:
    place = Place(tmp_path / "desk")
    join(place, url, "--code", invite(store))
    code, _, wrong = join(place, url, "--code", invite(store, SECOND))
    assert code == 2
    assert wrong == ("Mã này của quầy khác, dữ liệu ở đây là của Quầy 1. Xin mã cho đúng quầy.\n")


@pytest.mark.parametrize(
    ("portal", "sentence"),
    [
        ("cong.example", "Địa chỉ cổng chưa đúng. Ghi đủ như https://cong.example:8645."),
        (
            "http://127.0.0.1:9",
            "Chưa tới được cổng. Xem lại dây mạng; việc tại quầy vẫn làm được.",
        ),
    ],
)
def test_an_address_where_no_portal_is_makes_no_desk(
    join: Run, tmp_path: Path, portal: str, sentence: str
) -> None:
    place = Place(tmp_path / "desk")
    assert join(place, portal, "--code", "AAAAA-AAAAA") == (2, "", f"{sentence}\n")
    assert not place.profile.exists()


@pytest.mark.expects_log("^enrolment refused from ")
def test_a_portal_without_a_code_is_refused_like_a_wrong_one(
    url: str, join: Run, tmp_path: Path
) -> None:
    assert join(Place(tmp_path / "desk"), url)[0] == 2
