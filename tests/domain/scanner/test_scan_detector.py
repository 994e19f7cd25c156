"""Scans told from typing by rhythm, and nothing lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.scanner.scan_detector import (
    AFTER_CLOSED,
    FEWEST,
    HOLD,
    PAUSE,
    ScanDetector,
    ScanOutcome,
    Stroke,
    StrokeKind,
)

CODE = "H38.145-261120-0317"


def anything(strokes: tuple[Stroke, ...], closed: bool) -> bool:
    return True


def only_codes(strokes: tuple[Stroke, ...], closed: bool) -> bool:
    return "".join(stroke.text for stroke in strokes) == CODE


def run(burst: ScanDetector, strokes: list[Stroke]) -> tuple[list[Stroke], list[Stroke]]:
    """What was given back and what was scanned, after everything has gone quiet."""
    given: list[Stroke] = []
    scanned: list[Stroke] = []

    def take(outcome: ScanOutcome) -> None:
        given.extend(outcome.give)
        scanned.extend(outcome.scan)

    for stroke in strokes:
        while burst.deadline is not None and burst.deadline <= stroke.at and stroke.stamp is None:
            take(burst.idle(burst.deadline))
        take(burst.feed(stroke))
    if burst.deadline is not None:
        take(burst.idle(burst.deadline))
    return given, scanned


def typed(text: str, gap: float, start: float = 0.0) -> list[Stroke]:
    return [Stroke(StrokeKind.CHAR, start + at * gap, text=char) for at, char in enumerate(text)]


@pytest.mark.parametrize("gap", [1, 5, 15, 25, 34])
def test_a_fast_code_is_a_scan_and_its_enter_with_it(gap):
    strokes = [*typed(CODE, gap), Stroke(StrokeKind.CLOSE, len(CODE) * gap)]
    assert run(ScanDetector(anything), strokes) == ([], strokes)


@pytest.mark.parametrize("gap", [60, 80, 120, 400])
def test_a_typed_code_goes_to_its_field_with_its_enter(gap):
    strokes = [*typed(CODE, gap), Stroke(StrokeKind.CLOSE, len(CODE) * gap)]
    assert run(ScanDetector(anything), strokes) == (strokes, [])


def test_a_scan_without_enter_ends_with_silence():
    assert run(ScanDetector(only_codes), typed(CODE, 5)) == ([], typed(CODE, 5))


def test_a_fast_run_that_no_scanner_sends_goes_to_its_field():
    strokes = typed("Ủy ban nhân dân xã", 1)
    assert run(ScanDetector(only_codes), strokes) == (strokes, [])


def test_two_or_three_keys_rolled_over_go_to_their_field():
    strokes = [*typed("ks", 15), Stroke(StrokeKind.CLOSE, 40)]
    assert run(ScanDetector(anything), strokes) == (strokes, [])


def test_a_key_held_down_is_typing():
    strokes = [
        Stroke(StrokeKind.CHAR, 500 + 30 * at, text="a", repeat=at > 0) for at in range(FEWEST * 3)
    ]
    assert run(ScanDetector(anything), strokes) == (strokes, [])


def test_a_first_key_is_held_for_fifty_milliseconds_at_most():
    burst = ScanDetector(anything)
    stroke = Stroke(StrokeKind.CHAR, 100.0, text="1")
    assert burst.feed(stroke) == ScanOutcome()
    assert burst.deadline == 100 + HOLD <= 150
    assert burst.idle(149.9) == ScanOutcome()
    assert burst.idle(150.0) == ScanOutcome(give=(stroke,))
    assert burst.deadline is None


def test_releases_keep_their_place_between_presses():
    strokes = [
        Stroke(StrokeKind.CHAR, 0, text="a"),
        Stroke(StrokeKind.PASSIVE, 10),
        Stroke(StrokeKind.CHAR, 20, text="b"),
        Stroke(StrokeKind.PASSIVE, 30),
    ]
    assert run(ScanDetector(anything), strokes) == (strokes, [])


def test_a_second_enter_of_the_same_scan_is_swallowed_and_a_persons_is_not():
    burst = ScanDetector(only_codes_closed)
    run(burst, [*typed(CODE, 1), Stroke(StrokeKind.CLOSE, 20)])
    assert burst.feed(Stroke(StrokeKind.CLOSE, 20 + AFTER_CLOSED)) == ScanOutcome()
    person = Stroke(StrokeKind.CLOSE, 21 + AFTER_CLOSED)
    assert burst.feed(person) == ScanOutcome(give=(person,))


def only_codes_closed(strokes: tuple[Stroke, ...], closed: bool) -> bool:
    return closed


def test_an_enter_that_comes_after_the_silence_is_swallowed():
    burst = ScanDetector(only_codes)
    assert run(burst, typed(CODE, 1))[1]
    assert burst.feed(Stroke(StrokeKind.CLOSE, 18 + PAUSE + 60)) == ScanOutcome()


def test_a_persons_keys_that_a_busy_moment_delivered_at_once_are_told_by_their_stamps():
    late = [
        Stroke(StrokeKind.CHAR, 1_000.0, text=char, stamp=90.0 * at) for at, char in enumerate(CODE)
    ]
    assert run(ScanDetector(anything), late) == (late, [])


def test_a_scan_that_a_busy_moment_delivered_in_two_parts_is_one():
    late = [
        Stroke(StrokeKind.CHAR, 0.0 if at < 3 else 400.0, text=char, stamp=5.0 * at)
        for at, char in enumerate(CODE)
    ]
    assert run(ScanDetector(only_codes), late) == ([], late)


def test_a_click_gives_back_what_was_held():
    burst = ScanDetector(anything)
    strokes = typed("ab", 5)
    for stroke in strokes:
        burst.feed(stroke)
    assert burst.interrupt() == ScanOutcome(give=tuple(strokes))


def test_ten_thousand_characters_are_swallowed_whole():
    strokes = [*typed("1|" * 5_000, 1), Stroke(StrokeKind.CLOSE, 10_000)]
    given, scanned = run(ScanDetector(only_codes), strokes)
    assert given == []
    assert 1_000 < len(scanned) <= 6_000


KINDS = st.sampled_from([kind for kind in StrokeKind if kind is not StrokeKind.CLOSE])
EVENTS = st.lists(
    st.tuples(KINDS, st.text(max_size=2), st.floats(0, 200), st.booleans()), max_size=60
)


def timed(events: list[tuple[StrokeKind, str, float, bool]]) -> list[Stroke]:
    now = 0.0
    strokes = []
    for number, (kind, text, gap, repeat) in enumerate(events):
        now += gap
        strokes.append(Stroke(kind, now, text=text, repeat=repeat, origin=number))
    return strokes


@given(EVENTS)
def test_every_stroke_comes_out_once_and_in_order(events):
    strokes = timed(events)
    given, scanned = run(ScanDetector(anything), strokes)
    order = [stroke.origin for stroke in strokes]
    assert sorted(s.origin for s in given + scanned) == order
    assert [s.origin for s in given] == sorted(s.origin for s in given)


@given(EVENTS, st.floats(HOLD + 1, 500))
def test_what_a_person_types_goes_to_its_field_unchanged(events, gap):
    strokes = timed([(kind, text, gap, repeat) for kind, text, _, repeat in events])
    assert run(ScanDetector(anything), strokes) == (strokes, [])


@given(EVENTS)
def test_nothing_is_held_longer_than_the_pause(events):
    burst = ScanDetector(anything)
    for stroke in timed(events):
        burst.feed(stroke)
        assert burst.deadline is None or burst.deadline <= stroke.at + PAUSE
