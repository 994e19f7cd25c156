"""The demo: a ready profile in the window, or one whole intake played without a display."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from counter_app.services import demo_profile

PASSWORD = "muonghum2026"  # noqa: S105 - of invented officers
NAME = "hoang thi mai"
CARD = (
    "010094006218|060912345|Giàng A Páo|14031994|Nam|"
    "Thôn Trung Tâm, Mường Hum, Bát Xát, Lào Cai|15042022"
)
KEYS = ("k", "s", "Enter", *"0386214705", "Enter", "Space", "Space", "Space", "F9")


def run(profile: Path, out: Path, *, offscreen: bool, count_keys: bool = False) -> int:
    """Make the demo profile where there is none, then open it."""
    key_folder = profile.parent / f"{profile.name}-keys"
    if not (profile / "profile.json").exists():
        demo_profile.make(profile, key_folder, datetime.now(UTC), _tell)
        sys.stdout.write("\n")
    if offscreen:
        return _play(profile, key_folder, out)
    from counter_app.app import run as run_window  # noqa: PLC0415 - making it needs no Qt

    sys.stdout.write(f"Cán bộ: Hoàng Thị Mai\nMật khẩu: {PASSWORD}\n")
    sys.stdout.flush()
    return run_window(profile, key_folder, count_keys=count_keys)


def _play(profile: Path, key_folder: Path, out: Path) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from counter_app import app  # noqa: PLC0415 - Qt asks for its platform at import
    from counter_app.ui import demo_play  # noqa: PLC0415

    out.mkdir(parents=True, exist_ok=True)
    program = app.Program(app.application(), profile, key_folder)
    program.start()
    try:
        played = demo_play.play(program, out, name=NAME, password=PASSWORD, card=CARD, keys=KEYS)
    finally:
        program.close()
    sys.stdout.write(f"{played.report}\n")
    sys.stdout.write(f"mã hồ sơ: {played.code}\n")
    sys.stdout.write(f"giấy hẹn: {played.receipt}\n")
    sys.stdout.write(f"ảnh cửa sổ: {played.picture}\n")
    return 0


def _tell(done: int, of: int) -> None:
    if sys.stdout.isatty():
        sys.stdout.write(f"\rDựng quầy mẫu: {done}/{of} hồ sơ")
        sys.stdout.flush()
    elif done == of:
        sys.stdout.write(f"Dựng quầy mẫu: {of} hồ sơ")
