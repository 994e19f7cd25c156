"""The watch for nobody at the desk ends with the program."""

from __future__ import annotations

from counter_app.ui.frame.idle import IdleWatch


def test_a_watch_that_ended_says_nothing_any_more(qapp, qtbot) -> None:
    ended, watching = IdleWatch(qapp, 0), IdleWatch(qapp, 0)
    said: list[str] = []
    ended.idle.connect(lambda: said.append("ended"))
    watching.idle.connect(lambda: said.append("watching"))
    ended.end(qapp)
    qtbot.waitUntil(lambda: "watching" in said)
    watching.end(qapp)
    assert said == ["watching"]
