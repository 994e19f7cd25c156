"""A portal with the demo's office: made once a run and copied for each test."""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from counter_app.clock import new_id
from counter_app.portal.demo import seed
from counter_app.portal.store.store import PortalStore, open_portal
from tests.support.clocks import MORNING


def open_copy(folder: Path, now: Callable[[], datetime]) -> PortalStore:
    """The demo's portal in this folder; closing it is the caller's."""
    shutil.copytree(_made(), folder)
    return open_portal(folder / "portal.db", folder, now=now, ids=new_id)


@cache
def _made() -> Path:
    stack = ExitStack()
    atexit.register(stack.close)
    folder = Path(stack.enter_context(TemporaryDirectory())) / "portal"
    opened = open_portal(folder / "portal.db", folder, now=lambda: MORNING, ids=new_id)
    with closing(opened):
        seed.make_demo(opened)
    return folder
