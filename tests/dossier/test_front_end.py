"""The front end's own tests, run with the Node that built it."""

import subprocess

import pytest

import hatch_build
from tests.project.tree import ROOT

FRONT = ROOT / "frontend"


def test_vitest() -> None:
    vitest = FRONT / "node_modules" / "vitest" / "vitest.mjs"
    if not vitest.is_file():
        pytest.skip("frontend/node_modules is missing: the assets were there before the build")
    _, node = hatch_build._tools()
    done = subprocess.run(
        [*node, str(vitest), "run", "--reporter=dot"],
        cwd=FRONT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
