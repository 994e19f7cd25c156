"""The digest: the same for the same dossiers in any order, another for any difference."""

from __future__ import annotations

import uuid
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.contract.digest import BUCKETS, bucket_of, digest

revisions = st.dictionaries(st.uuids().map(str), st.integers(1, 10**6), max_size=30)
NOTHING = ["0" * 16] * BUCKETS


def _differ(one: list[str], other: list[str]) -> list[int]:
    return [n for n, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]


@given(revisions, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(held: dict[str, int], chance: object) -> None:
    pairs = list(held.items())
    chance.shuffle(pairs)  # type: ignore[attr-defined]
    assert digest(pairs) == digest(sorted(held.items()))


@given(revisions, st.data())
def test_one_other_revision_is_found_in_its_bucket_and_nowhere_else(
    held: dict[str, int], data: st.DataObject
) -> None:
    held = held | {"019ab0a1-7c40-7d21-8f5e-2b9d6c0a4e11": 3}
    key = data.draw(st.sampled_from(sorted(held)))
    other = held | {key: held[key] + data.draw(st.sampled_from([-1, 1, 9]))}
    assert _differ(digest(held.items()), digest(other.items())) == [bucket_of(key)]


@given(revisions)
def test_one_dossier_more_or_less_is_found_in_its_bucket(held: dict[str, int]) -> None:
    key = "019ab0a4-1180-7e55-9c37-60d2f41b8ac3"
    assert _differ(digest(held.items()), digest((held | {key: 1}).items())) == [bucket_of(key)]


@given(revisions)
def test_two_dossiers_that_swap_their_revisions_are_found(held: dict[str, int]) -> None:
    one, other = "019ab0a1-0000-7000-8000-000000000001", "019ab0a1-0000-7000-8000-000000000002"
    left = held | {one: 1, other: 2}
    right = held | {one: 2, other: 1}
    assert set(_differ(digest(left.items()), digest(right.items()))) == {
        bucket_of(one),
        bucket_of(other),
    }


def test_no_dossier_sums_up_to_nothing_and_each_sum_has_sixteen_digits() -> None:
    assert digest([]) == NOTHING
    full = digest((str(uuid.UUID(int=n)), 1) for n in range(2_000))
    assert len(full) == BUCKETS
    assert all(len(value) == 16 and int(value, 16) for value in full)


def test_a_pair_that_is_counted_twice_is_as_if_it_were_not_there() -> None:
    """So a reader must name each dossier once: the sum alone would hide the second."""
    pair = ("019ab0a1-7c40-7d21-8f5e-2b9d6c0a4e11", 4)
    assert digest([pair, pair]) == NOTHING


@pytest.mark.parametrize("first", [0, 0x019AB0A1 << 96])
def test_dossiers_of_one_morning_spread_over_all_buckets(first: int) -> None:
    """6,400 ids that differ in their last digits: 100 a bucket, none with less than half."""
    counts = Counter(bucket_of(str(uuid.UUID(int=first + n))) for n in range(6_400))
    assert set(counts) == set(range(BUCKETS))
    assert min(counts.values()) > 50
    assert max(counts.values()) < 150
