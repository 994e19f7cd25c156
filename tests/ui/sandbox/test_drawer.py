"""Files from outside are drawn by a process that is ended when it must be, and nothing waits."""

from __future__ import annotations

import os
import sys

import pytest

from counter_app.ui.sandbox import process
from counter_app.ui.sandbox.pages import Urgency
from tests.support import hostile_files, scans
from tests.support.matrices import rest_in_campaigns
from tests.ui.sandbox.conftest import ENDLESS, TIGHT

posix = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_process_draws_files_of_every_kind_and_page(waiter):
    at = waiter()
    assert at.drawer.pid == 0
    for number, kind in enumerate(("JPEG", "PNG", "TIFF", "WEBP")):
        drawn = at.drawn(kind, scans.picture(kind))
        assert (drawn.pages, drawn.code, drawn.image.width()) == (1, "", 200), kind
        if not number:
            first = at.drawer.pid
    data = scans.pdf(3)
    assert [at.drawn("pdf", data, page=page).pages for page in range(3)] == [3] * 3
    assert at.drawn("pdf", data, page=3).code == "file_broken"
    assert at.drawer.pid == first != 0


def test_what_is_drawn_is_the_page(waiter):
    image = waiter().drawn("a", scans.picture("PNG", (60, 84))).image
    assert image.pixelColor(100, 10).name() == "#000080"
    assert image.pixelColor(100, 200).name() == "#ffffff"


@pytest.mark.parametrize(
    ("data", "code", "is_shown"),
    [
        (scans.pdf(extra=b"/OpenAction<</S/JavaScript/JS(1)>>"), "pdf_actions", True),
        (scans.pdf(extra=b"/Encrypt 9 0 R"), "pdf_locked", False),
        (b"PK\3\4 an archive", "file_kind", False),
        (hostile_files.svg(), "file_kind", False),
        (scans.huge("PNG"), "file_pixels", False),
        (scans.picture("JPEG")[:200], "file_broken", False),
        (b"%PDF-1.7 nothing behind it", "file_broken", False),
        (b"", "file_empty", False),
        (b"%PDF-1.7" + bytes(20 << 20), "file_too_large", False),
    ],
)
def test_a_file_is_judged_by_its_bytes_before_anything_of_it_is_drawn(waiter, data, code, is_shown):
    drawn = waiter().drawn("a", data)
    assert drawn.code == code
    assert drawn.image.isNull() is not is_shown


@posix
@pytest.mark.parametrize(
    "name", rest_in_campaigns(["nested forms", "many fills", "pages in a ring"])
)
def test_a_bomb_is_ended_and_said_while_the_window_goes_on_and_the_next_file_is_drawn(
    waiter, beats, name
):
    at = waiter(TIGHT)
    at.drawn("healthy", scans.pdf())
    before = at.drawer.pid
    beats.clear()
    drawn = at.drawn("bomb", hostile_files.made(name))
    assert drawn.code in {"file_slow", "file_crashed", "file_memory"}
    assert drawn.image.isNull()
    assert len(beats) > 50
    assert not is_running(before)
    assert at.drawn("healthy", scans.pdf()).image.width() == 200
    assert at.drawer.pid not in {0, before}


@posix
def test_what_needs_more_memory_than_it_may_is_ended_before_its_time(waiter):
    drawn = waiter(ENDLESS._replace(megabytes=64)).drawn("bomb", hostile_files.nested_forms())
    assert drawn.code in {"file_crashed", "file_memory"}


@pytest.mark.campaign
@posix
def test_what_computes_for_longer_than_it_may_is_ended_however_long_the_window_would_wait(waiter):
    drawn = waiter(ENDLESS._replace(seconds=1)).drawn("bomb", hostile_files.pages_in_a_ring())
    assert drawn.code == "file_slow"


def test_the_window_itself_ends_what_takes_too_long(waiter):
    """The only limit that there is on every system."""
    drawn = waiter(ENDLESS._replace(patience=1)).drawn("bomb", hostile_files.pages_in_a_ring())
    assert drawn.code == "file_slow"


def test_another_file_is_drawn_as_soon_as_the_one_before_is_looked_at_no_more(waiter):
    at = waiter(ENDLESS)
    job = at.ask("bomb", hostile_files.pages_in_a_ring())
    at.begun()
    job.cancel()
    assert at.drawn("healthy", scans.pdf()).image.width() == 200
    assert "bomb" not in at.came


def test_what_is_cancelled_before_it_began_is_never_begun(waiter):
    at = waiter(ENDLESS)
    at.ask("bomb", hostile_files.pages_in_a_ring()).cancel()
    drawn = at.drawn("healthy", scans.pdf())
    assert drawn.image.width() == 200
    assert "bomb" not in at.came


@pytest.mark.campaign
def test_a_thumbnail_makes_way_for_the_file_that_somebody_looks_at_and_is_made_after_it(waiter):
    at = waiter(ENDLESS._replace(seconds=4, patience=8))
    at.ask("bomb", hostile_files.pages_in_a_ring(), urgency=Urgency.THUMBNAIL)
    at.begun()
    assert at.drawn("healthy", scans.pdf()).image.width() == 200
    assert "bomb" not in at.came
    at.wait("bomb")
    assert at.came["bomb"].code == "file_slow"


def test_what_failed_once_is_not_tried_again_for_a_thumbnail(waiter):
    at = waiter(TIGHT._replace(patience=1))
    data = hostile_files.pages_in_a_ring()
    assert at.drawn("bomb", data).code == "file_slow"
    at.came.clear()
    at.ask("bomb", data, urgency=Urgency.THUMBNAIL)
    assert at.drawer._running is None
    at.wait("bomb")
    assert at.came["bomb"].code == "file_slow"
    assert at.drawer.pid == 0


def test_a_process_that_does_not_start_is_said_and_tried_again_for_the_next_file(
    waiter, monkeypatch
):
    at = waiter()
    with monkeypatch.context() as patch:
        patch.setattr(process.sys, "executable", "no such program")
        assert at.drawn("a", scans.pdf()).code == "file_no_drawer"
    assert at.drawn("a", scans.pdf()).image.width() == 200


@pytest.mark.parametrize(
    "says",
    [
        "b'\\xff' * 99",
        "HEAD.pack(9) + b'no JSON..'",
        "packed(DrawnAnswer()) + packed(DrawnAnswer(width=9))",
    ],
)
def test_a_process_that_answers_nonsense_is_ended(waiter, monkeypatch, tmp_path, says):
    (tmp_path / "talker.py").write_text(
        "import sys, time\n"
        "from counter_app.ui.sandbox.wire import HEAD, DrawnAnswer, packed\n"
        f"sys.stdout.buffer.write({says})\n"
        "sys.stdout.flush()\n"
        "sys.stdin.buffer.read()\n"
    )
    monkeypatch.setattr(process, "MODULE", "talker")
    places = [str(tmp_path), os.environ.get("PYTHONPATH", "."), os.getcwd()]  # noqa: PTH109
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(places))
    assert waiter().drawn("a", scans.pdf()).code in {"file_crashed", "file_no_drawer"}


def test_nothing_is_left_running_once_the_program_closes(waiter, operations):
    at = waiter(ENDLESS)
    at.ask("bomb", hostile_files.pages_in_a_ring())
    at.begun()
    pid = at.drawer.pid
    operations.close()
    assert not is_running(pid)
    assert at.came == {}


def test_modules_that_lie_where_the_program_was_started_are_not_run(waiter, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "msgspec.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    assert waiter().drawn("a", scans.pdf()).image.width() == 200
    assert not (tmp_path / "ran").exists()
