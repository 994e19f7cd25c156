"""Deliberate errors of the scanner, and the check that catches each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from counter_app.domain.scanner import scan, scan_detector, undo_input_method
from counter_app.domain.scanner.scan import Scan, ScanKind
from counter_app.domain.scanner.scan_detector import ScanDetector, ScanOutcome, Stroke
from counter_app.domain.scanner.undo_input_method import TypedKeys
from counter_app.ui.scanning import filter as scan_filter
from counter_app.ui.scanning import strokes
from counter_app.ui.scanning.filter import ScanFilter
from tests.ui.scanning import matrix, test_filter
from tests.ui.scanning.desk import Desk
from tests.ui.scanning.keyboards import Scanner

Change = Callable[[pytest.MonkeyPatch], None]
Check = Callable[[Desk], None]


@dataclass(frozen=True)
class Mutant:
    name: str
    change: Change
    check: Check


def put(owner: object, name: str, value: object) -> Change:
    return lambda patch: patch.setattr(owner, name, value)


def cell(widget: str = "line", text: str = matrix.CODE, **scanner: object) -> Check:
    """One cell of the matrix."""

    def check(desk: Desk) -> None:
        made = Scanner(**scanner)  # type: ignore[arg-type]
        tally = matrix.run(desk, widget, [made], [text])
        assert (tally.right, tally.flagged) == (1, 0), tally.wrong

    return check


def keys_with(change: Callable[[TypedKeys], TypedKeys]) -> Change:
    undone = undo_input_method.keys_of
    return put(scan, "keys_of", lambda strokes: change(undone(strokes)))


def enter_given(patch: pytest.MonkeyPatch) -> None:
    close = ScanDetector._close

    def leaking(self: ScanDetector, stroke: Stroke) -> ScanOutcome:
        outcome = close(self, stroke)
        return ScanOutcome((*outcome.give, stroke), outcome.scan) if outcome.scan else outcome

    patch.setattr(ScanDetector, "_close", leaking)


def any_pace_is_fast(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(scan_detector, "MEAN", 100.0)
    patch.setattr(scan_detector, "HOLD", 150.0)


def only_cards_and_codes(read: Scan, *, closed: bool) -> bool:
    return read.kind is not ScanKind.OTHER


NEVER = property(lambda _filter: False, lambda _filter, _value: None)
MUTANTS = (
    Mutant("nothing is held", put(scan_detector, "HOLD", -1.0), cell()),
    Mutant(
        "what is held is not given back",
        put(ScanFilter, "_give", lambda _self, _strokes: None),
        lambda desk: test_filter.test_typing_arrives_in_order_and_at_once(desk, 80),
    ),
    Mutant("the Enter is not swallowed", enter_given, cell("button")),
    Mutant(
        "a second Enter is not swallowed",
        put(scan_detector, "AFTER_CLOSED", -1.0),
        lambda desk: test_filter.test_the_line_end_may_be_doubled_late_or_a_line_feed(
            desk, scan_detector.StrokeKind.CLOSE
        ),
    ),
    Mutant(
        "Telex is not undone",
        keys_with(lambda keys: replace(keys, telex=keys.shown)),
        cell(method="telex", text=matrix.TRICKY),
    ),
    Mutant(
        "VNI is not undone",
        keys_with(lambda keys: replace(keys, vni=keys.shown)),
        cell(method="vni", text=matrix.TRICKY),
    ),
    Mutant(
        "the order in which keys were let go is not looked at",
        keys_with(lambda keys: replace(keys, released="")),
        test_filter.test_letters_that_overtook_each_other_stand_as_the_keys_were_let_go,
    ),
    Mutant(
        "Alt codes are not put together",
        put(undo_input_method, "with_alt_codes", list),
        cell(letters="alt", text=matrix.CARD),
    ),
    Mutant(
        "other layouts are not put back",
        put(scan, "from_other_layouts", lambda _text: iter(())),
        cell(layout="vietnamese", method="telex", text=matrix.TRICKY, delay=1.0),
    ),
    Mutant(
        "the place of a key is not looked at",
        put(strokes, "us_character", lambda _place, **_shift: ""),
        cell(layout="french", method="telex", path="ibus", text=matrix.CARD),
    ),
    Mutant("only 10 ms a character are fast", put(scan_detector, "MEAN", 10.0), cell(delay=25.0)),
    Mutant(
        "100 ms a character are fast",
        any_pace_is_fast,
        lambda desk: test_filter.test_typing_arrives_in_order_and_at_once(desk, 80),
    ),
    Mutant(
        "Caps Lock is not looked at",
        put(scan, "_without_caps_lock", lambda text: text),
        # Elsewhere the keys themselves have no case, and a card of odd names is not believed.
        cell(caps_lock=True, method="telex", path="ibus", text=matrix.CARD),
    ),
    Mutant(
        "a password field lets scans through",
        put(scan_filter, "_is_secret", lambda _widget: False),
        cell("secret"),
    ),
    Mutant(
        "a locked window lets scans through",
        lambda patch: patch.setattr(ScanFilter, "suspended", NEVER, raising=False),
        test_filter.test_while_suspended_scans_are_refused_and_typing_goes_on,
    ),
    Mutant(
        "a scan that reads as nothing is given back",
        put(scan_filter, "is_scan", only_cards_and_codes),
        test_filter.test_an_unreadable_scan_is_swallowed_with_its_enter,
    ),
    Mutant(
        "whatever is fast is a scan",
        put(scan_filter, "is_scan", lambda _read, **_closed: True),
        test_filter.test_a_text_expander_writes_into_its_field,
    ),
    Mutant(
        "keys held down count as fast",
        put(
            scan_filter,
            "key_stroke",
            lambda *given: replace(strokes.key_stroke(*given), repeat=False),
        ),
        test_filter.test_a_key_held_down_repeats,
    ),
    Mutant(
        "stamps are not looked at",
        put(strokes, "stamp_of", lambda _event: None),
        test_filter.test_keys_that_a_busy_moment_delivers_at_once_are_a_persons,
    ),
    Mutant(
        "composed letters stay in the field",
        put(ScanFilter, "_clear_composed", lambda _self, _scan: None),
        test_filter.test_what_a_slow_input_method_composed_first_is_taken_back,
    ),
    Mutant(
        "what an input method tells after the Enter goes to the field",
        put(scan_detector, "STRAGGLERS", -1.0),
        test_filter.test_what_an_input_method_tells_after_the_enter_reaches_no_field,
    ),
    Mutant(
        "keys handed back after the Enter go to the field",
        put(scan_detector, "STAMPED_LATE", -1_000.0),
        lambda desk: test_filter.test_keys_handed_back_after_the_enter_belong_to_the_scan(
            desk, "line"
        ),
    ),
    Mutant(
        "a first key let go early is not looked for",
        put(undo_input_method, "with_head", lambda _let_go, _keys: []),
        test_filter.test_a_first_key_let_go_before_the_input_method_tells_of_it_is_not_missed,
    ),
    Mutant(
        "letters that are missing are not noticed",
        put(scan_filter, "is_whole", lambda _strokes: True),
        lambda desk: test_filter.test_keys_handed_back_after_the_enter_belong_to_the_scan(
            desk, "line"
        ),
    ),
    Mutant(
        "keypad digits with Alt are shortcuts",
        put(scan_filter, "alt_digit", lambda _event: ""),
        test_filter.test_keypad_digits_with_alt_are_no_shortcut_and_the_row_of_digits_is,
    ),
)
