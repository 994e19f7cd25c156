"""When an office could not work: spans that are a union, and which of them moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from counter_app.domain.office.outage import Outage, Span, changed, spans

BEGIN = datetime(2026, 12, 1, 0, 0, tzinfo=UTC)
OFFICE, AGENCY, OTHER = "H38.151.01", "H38.151", "H38.151.03"


def at(hours: float) -> datetime:
    return BEGIN + timedelta(hours=hours)


def outage(id: str, begin: float, end: float | None, *agencies: str, **fields: object) -> Outage:
    return Outage(
        id=id,
        office=OFFICE,
        begin=at(begin),
        end=at(end) if end is not None else None,
        reason="Mất đường truyền",
        agencies=agencies,
        **fields,  # type: ignore[arg-type]
    )


def found(*outages: Outage, agency: str = AGENCY, begin: float = 0, end: float = 24) -> list[Span]:
    return list(spans(outages, {OFFICE}, agency, at(begin), at(end)))


def test_spans_are_a_union_within_the_moments_that_were_asked_for() -> None:
    overlapping = outage("a", 2, 5), outage("b", 4, 6), outage("c", 6, 7), outage("d", 20, 30)
    assert found(*overlapping) == [Span(at(2), at(7)), Span(at(20), at(24))]
    assert found(*reversed(overlapping)) == found(*overlapping)
    assert found(*overlapping, begin=3, end=4) == [Span(at(3), at(4))]
    assert found(*overlapping, begin=7, end=20) == []


def test_one_that_lasts_was_withdrawn_or_is_of_others_counts_nothing() -> None:
    withdrawn = outage("b", 2, 3, version=2, withdrawn=True)
    elsewhere = replace(outage("c", 2, 3), office="H38.152.01")
    assert found(outage("a", 2, None), withdrawn, elsewhere, outage("d", 2, 3, OTHER)) == []
    assert found(outage("d", 2, 3, OTHER), agency=OTHER) == [Span(at(2), at(3))]


def test_what_counts_otherwise_is_told_with_what_it_was_before() -> None:
    lasts, over = outage("a", 2, None), outage("a", 2, 4, version=2)
    ended = replace(over, version=1, reason="")
    assert changed([], [lasts]) == ()
    assert changed([lasts], [lasts, over]) == (ended,)
    again = replace(over, version=3, made_by="dung")
    assert changed([lasts, over], [lasts, over, again]) == ()
    longer = outage("a", 2, 5, version=3)
    assert {item.end for item in changed([over], [over, longer])} == {at(4), at(5)}
    gone = replace(again, version=4, withdrawn=True)
    assert changed([over], [over, gone]) == (ended,)


def test_only_the_end_may_change_or_that_it_was_withdrawn() -> None:
    lasts = outage("a", 2, None)
    assert outage("a", 2, 4, version=2).follows(lasts)
    assert outage("a", 2, 9, version=3).follows(outage("a", 2, 4, version=2))
    assert not outage("a", 1, 4, version=2).follows(lasts)
    assert outage("a", 2, 2).fault() == "record_dates"
    assert replace(lasts, reason=" ").fault() == "record_basis"
    assert lasts.fault() == ""
