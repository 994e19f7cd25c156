"""Nothing that a portal sends, or does not send, crashes, fills or stalls the desk."""

from __future__ import annotations

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.contract.problems import ProblemError
from counter_app.sync.link.answers import retry_after
from counter_app.sync.link.content import packed, unpacked
from counter_app.sync.link.http import Http
from counter_app.sync.link.link_errors import LinkError, TooLargeError, UnreadableError
from counter_app.sync.link.reading import page
from tests.support.hostile import Talk, answer, hostile, says
from tests.support.hostile_answers import GOOD, Attack, attacks, zstd_bomb
from tests.support.hostile_desk import ROOMY, look, meet, said
from tests.support.matrices import rest_in_campaigns
from tests.support.searches import examples

DATE = "Mon, 23 Nov 2026 01:05:41 GMT"


@pytest.mark.parametrize(
    "attack", rest_in_campaigns(list(attacks()), every=10), ids=lambda attack: attack.name
)
def test_the_attack_is_met_by_the_named_error_or_a_clean_page(attack: Attack) -> None:
    assert meet(attack).outcome == attack.expected


@pytest.mark.campaign
def test_an_answer_cut_at_any_byte_is_never_taken_for_whole() -> None:
    for whole in (answer(GOOD), answer(zstandard.compress(GOOD), Content_Encoding="zstd")):
        place = 0

        def script(talk: Talk) -> None:
            talk.send(whole[:place])  # noqa: B023
            talk.end() if place % 2 else talk.reset()  # noqa: B023

        with hostile(script) as server:
            for place in range(0, len(whole), 5):
                with pytest.raises(LinkError) as caught:
                    look(Http(server.base, limits=ROOMY))
                assert caught.value.code == "unreachable", place


def test_every_cut_of_a_packed_body_is_found() -> None:
    small = zstandard.compress(GOOD)
    assert unpacked(iter([small[:7], small[7:]]), 10_000) == GOOD
    for place in range(len(small)):
        with pytest.raises(UnreadableError):
            unpacked(iter([small[:place]]), 10_000)
    with pytest.raises(UnreadableError):
        unpacked(iter([small, b"x"]), 10_000)


def test_a_bomb_ends_within_a_few_blocks_of_the_cap() -> None:
    """Run-length blocks of four bytes are the densest that there are."""
    block = (131072 << 3 | 1 << 1).to_bytes(3, "little") + b"\0"
    dense = b"\x28\xb5\x2f\xfd\x00\x38" + block * 10_000
    for bomb in (dense, zstd_bomb()):
        with pytest.raises(TooLargeError):
            unpacked(iter([bomb]), 1_000_000)


@given(st.binary(max_size=5_000))
def test_what_is_packed_is_unpacked_to_the_same(body: bytes) -> None:
    small = packed(body * 3)
    if small is not None:
        assert unpacked(iter([small]), 15_000) == body * 3


@pytest.mark.campaign
@settings(max_examples=examples(300), deadline=None)
@given(st.binary(max_size=60), st.integers(0, len(GOOD)), st.integers(0, 60))
def test_a_page_with_bytes_changed_is_read_or_refused(junk: bytes, at: int, over: int) -> None:
    try:
        found = page(GOOD[:at] + junk + GOOD[at + over :])
    except UnreadableError:
        return
    assert "\0" not in found.cursor


@pytest.mark.campaign
@settings(max_examples=examples(60), deadline=None)
@given(st.binary(max_size=300), st.integers(0, 120), st.integers(0, 30))
def test_an_answer_with_bytes_changed_ends_in_an_outcome(junk: bytes, at: int, over: int) -> None:
    whole = answer(GOOD)

    def script(talk: Talk) -> None:
        talk.send(whole[:at] + junk + whole[at + over :])
        talk.end()

    with hostile(script) as server:
        try:
            outcome = look(Http(server.base, limits=ROOMY))
        except Exception as error:  # noqa: BLE001 - which one is what is tried
            outcome = said(error)
    assert not outcome.startswith("crash"), outcome


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("-5", 0.0),
        ("1000000000", 3600.0),
        ("9" * 5000, 3600.0),
        ("Mon, 23 Nov 2026 01:07:41 GMT", 120.0),
        ("Mon, 23 Nov 2020 01:07:41 GMT", 0.0),
        ("Mon, 23 Nov 9999 01:07:41 GMT", 3600.0),
        ("soon", None),
        ("", None),
        ("١٢", None),
    ],
)
def test_a_wait_that_the_portal_asks_for_is_kept_within_an_hour(
    text: str, seconds: float | None
) -> None:
    assert retry_after({"retry-after": text, "date": DATE}) == seconds


def test_a_moment_to_wait_for_says_nothing_without_the_answers_own_date() -> None:
    assert retry_after({"retry-after": DATE}) is None


def test_a_refusal_says_how_long_to_wait() -> None:
    busy = answer(b"", status="503 Busy", kind="", Retry_After="-1")
    with hostile(says(busy)) as server, pytest.raises(ProblemError) as caught:
        look(Http(server.base, limits=ROOMY))
    assert (caught.value.code, caught.value.retry_after) == ("busy", 0.0)


@pytest.mark.parametrize(
    "hard",
    rest_in_campaigns(
        [b"[]," * 1_390_000, b"0," * 2_090_000, b'"' + b'\\"' * 2_000_000, b'"\\' * 2_000_000]
    ),
    ids=["brackets", "scalars", "one string", "strings without end"],
)
def test_a_page_made_to_be_hard_to_cut_up_is_refused(hard: bytes) -> None:
    with pytest.raises(UnreadableError):
        page(b'{"items":[' + hard + b"NaN]}")
