"""Signing in: the delay after failures, whatever is done to clock, program and database."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import timedelta

import argon2
import msgspec
import pytest

from counter_app.domain.errors import RefusedError
from counter_app.domain.office.office import Officer
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.desk.sign_in import MustWaitError, WrongPasswordError
from tests.support import desks
from tests.support.desks import MORNING, Clock, Place

Open = Callable[..., OpenDesk]
RIGHT = "Quầy một, bảy giờ rưỡi"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def signing(place: Place, clock: Clock, opened: Open, monkeypatch: pytest.MonkeyPatch) -> OpenDesk:
    """A desk whose check of a password is quick: Argon2id has its own test."""
    monkeypatch.setattr(sign_in, "_fits", lambda _verifier, password: password == RIGHT)
    return opened(place, now=clock)


def fail(desk: OpenDesk, officer: Officer, times: int) -> int:
    """Fail so often, waiting as long as asked each time; the last wait."""
    wait = 0
    for _ in range(times):
        with pytest.raises(WrongPasswordError) as caught:
            sign_in.check_password(desk, officer, "sai")
        wait = caught.value.wait
        if _ != times - 1:
            desk.now.timestamp += timedelta(seconds=wait)  # type: ignore[attr-defined]
    return wait


def must_wait(desk: OpenDesk, officer: Officer, password: str = RIGHT) -> int:
    with pytest.raises(MustWaitError) as caught:
        sign_in.check_password(desk, officer, password)
    return caught.value.wait


def test_argon2id_knows_the_password_in_both_forms_of_unicode(desk: OpenDesk) -> None:
    quick = argon2.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    verifier = quick.hash(unicodedata.normalize("NFC", RIGHT))
    officer = msgspec.structs.replace(desks.officer(desk), verifier=verifier)
    sign_in.check_password(desk, officer, RIGHT)
    sign_in.check_password(desk, officer, unicodedata.normalize("NFD", RIGHT))
    with pytest.raises(WrongPasswordError):
        sign_in.check_password(desk, officer, RIGHT.lower())


@pytest.mark.parametrize("verifier", ["", "x", "$argon2id$v=19$m=65536"])
def test_a_broken_verifier_lets_nobody_in(desk: OpenDesk, verifier: str) -> None:
    officer = msgspec.structs.replace(desks.officer(desk), verifier=verifier)
    with pytest.raises(WrongPasswordError):
        sign_in.check_password(desk, officer, "")


def test_five_tries_are_free_then_the_delay_doubles_up_to_fifteen_minutes(
    signing: OpenDesk,
) -> None:
    mai = desks.officer(signing)
    waits = [fail(signing, mai, 1)]
    for _ in range(16):
        signing.now.timestamp += timedelta(seconds=waits[-1])  # type: ignore[attr-defined]
        waits.append(fail(signing, mai, 1))
    assert waits == [0] * 5 + [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]


def test_while_the_delay_runs_even_the_right_password_waits(
    signing: OpenDesk, clock: Clock
) -> None:
    mai = desks.officer(signing)
    wait = fail(signing, mai, 9)
    assert must_wait(signing, mai) == wait - 1
    clock.timestamp += timedelta(seconds=wait)
    sign_in.check_password(signing, mai, RIGHT)
    assert fail(signing, mai, 5) == 0


def test_one_officers_failures_do_not_delay_another(signing: OpenDesk) -> None:
    fail(signing, desks.officer(signing), 8)
    sign_in.check_password(signing, desks.officer(signing, "lu"), RIGHT)


def test_the_delay_outlives_the_program(
    signing: OpenDesk, place: Place, clock: Clock, opened: Open
) -> None:
    fail(signing, desks.officer(signing), 9)
    signing.close()
    again = opened(place, now=clock)
    assert must_wait(again, desks.officer(again)) > 10


def test_the_delay_outlives_an_older_database(
    place: Place, clock: Clock, opened: Open, signing: OpenDesk
) -> None:
    signing.close()
    older = place.database.read_bytes()
    failing = opened(place, now=clock)
    fail(failing, desks.officer(failing), 9)
    failing.close()
    place.database.write_bytes(older)
    again = opened(place, now=clock)
    assert must_wait(again, desks.officer(again)) > 10


def test_the_delay_outlives_the_loss_of_the_file_beside_the_database(
    place: Place, clock: Clock, signing: OpenDesk
) -> None:
    fail(signing, desks.officer(signing), 9)
    (place.profile / "attempts").write_bytes(b"garbage")
    assert must_wait(signing, desks.officer(signing)) > 10


def test_the_file_of_failures_names_nobody(place: Place, signing: OpenDesk) -> None:
    mai = desks.officer(signing)
    fail(signing, mai, 6)
    assert mai.id.encode() not in (place.profile / "attempts").read_bytes()


@pytest.mark.parametrize("back", [timedelta(minutes=10), timedelta(days=400)])
def test_a_clock_set_back_neither_shortens_the_delay_nor_locks_for_ever(
    signing: OpenDesk, clock: Clock, back: timedelta
) -> None:
    mai = desks.officer(signing)
    wait = fail(signing, mai, 9)
    clock.timestamp -= back
    assert must_wait(signing, mai) == wait
    clock.timestamp += timedelta(seconds=wait - 5)
    assert 0 < must_wait(signing, mai) < 5
    clock.timestamp += timedelta(seconds=5)
    sign_in.check_password(signing, mai, RIGHT)


def test_the_day_follows_from_the_last_moment_of_the_journal(
    signing: OpenDesk, clock: Clock
) -> None:
    assert sign_in.today(signing).doubt == ""
    sign_in.sign_in(signing, desks.officer(signing), day_confirmed=False)
    assert sign_in.today(signing).doubt == ""
    assert sign_in.today(signing).day == MORNING.date()


@pytest.mark.parametrize(
    ("moved", "doubt"),
    [
        (timedelta(days=-400), "back"),
        (timedelta(minutes=-5), "back"),
        (timedelta(days=2), ""),
        (timedelta(days=5), "jump"),
        (timedelta(days=1100), "jump"),
        (timedelta(days=3), ""),
        (-timedelta(days=26 * 365), "back"),
    ],
)
def test_a_day_that_does_not_follow_is_doubted(
    signing: OpenDesk, clock: Clock, moved: timedelta, doubt: str
) -> None:
    sign_in.sign_in(signing, desks.officer(signing), day_confirmed=False)
    clock.timestamp = MORNING + moved
    assert sign_in.today(signing).doubt == doubt


def test_a_rest_day_is_doubted(signing: OpenDesk, clock: Clock) -> None:
    clock.timestamp = MORNING - timedelta(days=1)
    assert sign_in.today(signing).doubt == "rest_day"


def test_a_sign_in_is_journaled_and_names_the_last_officer(signing: OpenDesk) -> None:
    assert sign_in.last_officer(signing) is None
    sign_in.sign_in(signing, desks.officer(signing, "lu"), day_confirmed=True)
    last = sign_in.last_officer(signing)
    assert last is not None
    assert last.login == "lu"
    logins = [item.login for item in sign_in.active_officers(signing)]
    assert logins == ["lu", "mai", "pham", "dung", "thang"]


def test_who_left_cannot_sign_in(signing: OpenDesk) -> None:
    gone = msgspec.structs.replace(desks.officer(signing), active=False)
    with pytest.raises(RefusedError):
        sign_in.sign_in(signing, gone, day_confirmed=False)
