"""Anki's own client and server (package `anki`, AGPL), in a process of its own: the measure beside.

    python -m tests.benchmarks.anki_child prepare FOLDER TEXTS
    python -m tests.benchmarks.anki_child give|take FOLDER PORT

Two collections know the same server; one of them has a note for each text. Signing in is done
before, as a desk has its token before. The only module that imports Anki.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, Popen

USER, PASSWORD = "desk", "not a secret"
MODULE = "tests.benchmarks.anki_child"
GIVER, TAKER = "giver", "taker"
KEY = "key"
PATIENCE = 30.0


def prepare(folder: Path, texts: Path) -> None:
    """Collections and server in `folder`. `texts` is a JSON list."""
    command = [sys.executable, "-m", MODULE, "prepare", str(folder), str(texts)]
    with Popen(command, stdout=DEVNULL, env=_environment()) as process:
        pass
    if process.returncode:
        raise RuntimeError("Anki was not prepared; .ci/setup bench installs it")


def run(folder: Path, what: str, port: int) -> tuple[float, int]:
    """Seconds that the client of a process of its own took, and how many notes it has then."""
    out = folder / "told.json"
    command = [sys.executable, "-m", MODULE, what, str(folder), str(port), str(out)]
    with Popen(command, stdout=DEVNULL, env=_environment()) as process:
        pass
    if process.returncode:
        raise RuntimeError(f"Anki's client that should {what} ended with {process.returncode}")
    told = json.loads(out.read_bytes())
    return float(told["seconds"]), int(told["notes"])


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """The port of Anki's server, in a process of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = _environment() | {
        "SYNC_USER1": f"{USER}:{PASSWORD}",
        "SYNC_BASE": str(folder / "server"),
        "SYNC_HOST": "127.0.0.1",
        "SYNC_PORT": str(port),
        "RUST_LOG": "error",
    }
    with Popen([sys.executable, "-m", "anki.syncserver"], env=environment) as process:
        try:
            _await(port)
            yield port
        finally:
            process.kill()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}


def _await(port: int) -> None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError("Anki's server")


def _prepare(folder: Path, texts: Path) -> None:
    from anki.collection import AddNoteRequest, Collection  # noqa: PLC0415 - only in this process

    (folder / "server").mkdir(parents=True)
    with served(folder) as port:
        collections = [Collection(str(folder / f"{name}.anki2")) for name in (GIVER, TAKER)]
        for collection in collections:
            auth = collection.sync_login(USER, PASSWORD, f"http://127.0.0.1:{port}/")
            collection.close_for_full_sync()
            collection.full_upload_or_download(
                auth=auth, server_usn=None, upload=collection is collections[0]
            )
            collection.reopen(after_full_sync=True)
            (folder / KEY).write_text(auth.hkey)
        giver = collections[0]
        kind = giver.models.by_name("Basic")
        requests = []
        for text in json.loads(texts.read_bytes()):
            note = giver.new_note(kind)
            note["Front"], note["Back"] = json.loads(text)["id"], text
            requests.append(AddNoteRequest(note=note, deck_id=1))
        giver.add_notes(requests)
        for collection in collections:
            collection.close()


def _sync(folder: Path, name: str, port: int, out: Path) -> None:
    from anki.collection import Collection  # noqa: PLC0415 - only in this process
    from anki.sync_pb2 import SyncAuth  # noqa: PLC0415

    collection = Collection(str(folder / f"{name}.anki2"))
    auth = SyncAuth(hkey=(folder / KEY).read_text(), endpoint=f"http://127.0.0.1:{port}/")
    began = time.perf_counter()
    answer = collection.sync_collection(auth, False)
    seconds = time.perf_counter() - began
    if answer.required:
        raise RuntimeError(f"Anki asks for more than a sync: {answer.required}")
    out.write_text(json.dumps({"seconds": seconds, "notes": collection.note_count()}))
    collection.close()


def main() -> None:
    what, folder, *rest = sys.argv[1:]
    if what == "prepare":
        _prepare(Path(folder), Path(rest[0]))
    else:
        name = GIVER if what == "give" else TAKER
        _sync(Path(folder), name, int(rest[0]), Path(rest[1]))


if __name__ == "__main__":
    main()
