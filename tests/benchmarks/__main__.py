"""`python -m tests.benchmarks [names]`: one JSON line for each figure, with its floor.

Every module of this folder with a `measure()` is one figure; each runs in a process of its own,
so that none is measured with what another loaded.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
RUN = "import json, {module} as it; print(json.dumps(it.measure(), ensure_ascii=False))"


def figures() -> list[str]:
    """The names of the modules that measure one."""
    return [path.stem for path in sorted(FOLDER.glob("*.py")) if _measures(path)]


def _measures(path: Path) -> bool:
    tree = ast.parse(path.read_text("utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == "measure" for node in tree.body)


def run(name: str) -> int:
    """Measure one figure; its line goes to stdout as it is."""
    code = RUN.format(module=f"tests.benchmarks.{name}")
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode


def main() -> int:
    known = figures()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(known)}; all if none is named")
    names = parser.parse_args().names or known
    unknown = sorted(set(names) - set(known))
    if unknown:
        parser.error(f"no such figure: {', '.join(unknown)}")
    failed = [name for name in names if run(name)]
    if failed:
        sys.stderr.write(f"not measured: {', '.join(failed)}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
