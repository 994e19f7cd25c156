"""Hostile files in the window, in the short form: each is told, none outlives its limits."""

from __future__ import annotations

import sys

import pytest

from tests.faults import hostile_files
from tests.support.hostile_files import QUICK

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.qt_log_ignore("This plugin.*"),
    pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX"),
]


def test_each_hostile_file_is_told_and_a_healthy_one_is_drawn_behind_it(qapp: object) -> None:
    outcomes = hostile_files.campaign(hostile_files.SHORT, short=True)
    assert {one.name.partition(": ")[2] for one in outcomes} == QUICK
    assert {one.name: one.broken for one in outcomes if one.broken} == {}
