"""What the drawing process may not do, and what the two sides believe of each other."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.ui.sandbox.pages import fitting
from counter_app.ui.sandbox.wire import (
    HEAD,
    MODULE,
    MOST_DRAWN,
    MOST_SIDE,
    BrokenError,
    DrawnAnswer,
    Question,
    answer_of,
    packed,
)
from tests.support import scans
from tests.support.matrices import rest_in_campaigns

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")


def child(said: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", MODULE], input=said, capture_output=True, check=False
    )


def confined(code: str) -> str:
    """The last line of what this code prints once it is confined to 64 megabytes more."""
    text = f"from counter_app.ui.sandbox.limits import confine\nconfine(64)\n{code}"
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip().rpartition("\n")[2]


def test_it_can_write_no_file(tmp_path):
    place = str(tmp_path / "a")
    said = confined(f"file = open({place!r}, 'wb')\nfile.write(b'x')\nfile.close()")
    assert "File too large" in said
    assert not (tmp_path / "a").stat().st_size


def test_it_leaves_nothing_behind_when_it_crashes():
    said = confined("import resource\nprint(resource.getrlimit(resource.RLIMIT_CORE))")
    assert said == "(0, 0)"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_its_memory_ends():
    assert confined("print(len(bytearray(32 << 20)))") == str(32 << 20)
    assert "MemoryError" in confined("print(len(bytearray(80 << 20)))")


def test_it_ends_with_its_questions():
    done = child(b"")
    assert done.returncode == 0
    assert answer_of(done.stdout[HEAD.size :]) == DrawnAnswer()


@pytest.mark.parametrize(
    "said",
    rest_in_campaigns(
        [b"\xff" * 8, HEAD.pack(3) + b"{}x", packed(Question(file=1, size=99, page=0, width=9))]
    ),
)
def test_it_ends_when_it_is_asked_nonsense(said):
    assert child(said).stdout.count(b"code") == 1


def test_an_answer_is_as_long_as_it_says():
    data = scans.pdf(2)
    question = Question(file=1, size=len(data), page=1, width=300)
    out = child(packed(question) + data).stdout
    (first,) = HEAD.unpack(out[: HEAD.size])
    out = out[HEAD.size + first :]
    (length,) = HEAD.unpack(out[: HEAD.size])
    answer = answer_of(out[HEAD.size :][:length])
    assert (answer.pages, answer.width) == (2, 300)
    assert len(out) == HEAD.size + length + answer.size


@given(
    st.builds(
        DrawnAnswer,
        pages=st.integers(-5, 10**7),
        width=st.integers(-5, 2 * MOST_SIDE),
        height=st.integers(-5, 2 * MOST_SIDE),
    )
)
def test_no_answer_makes_the_window_take_more_than_a_page(answer):
    body = packed(answer)[HEAD.size :]
    try:
        found = answer_of(body)
    except BrokenError:
        return
    assert found == answer
    assert 0 <= found.size <= MOST_DRAWN * 4
    assert found.pages >= 0


@given(st.binary(max_size=200))
def test_whatever_is_no_answer_is_broken(body):
    try:
        answer_of(body)
    except BrokenError:
        return
    assert body.startswith(b"{")


_SIDE = st.floats(1e-9, 1e12, allow_nan=False)


@given(_SIDE, _SIDE, st.integers(-5, 100_000))
def test_whatever_a_page_measures_what_is_drawn_of_it_is_neither_empty_nor_too_large(
    wide, tall, width
):
    size = fitting(wide, tall, width)
    assert 1 <= size.width() <= MOST_SIDE
    assert 1 <= size.height() <= MOST_SIDE
    assert size.width() * size.height() <= MOST_DRAWN
