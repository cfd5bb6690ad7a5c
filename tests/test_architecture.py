"""The rooms point downwards, Qt stays in its rooms, and nothing names this or that machine."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

from tests.conftest import ROOT

HEAVY = ("PySide6", "numpy", "pyqtgraph", "shapely", "pydantic", "yaml", "babel", "fontTools", "platformdirs")


def answer(program: str) -> str:
    """Return what ``program`` prints in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, cwd=ROOT, check=True,
    )
    return done.stdout.strip()


def test_rooms_point_downwards() -> None:
    # in a process of its own: import-linter switches every logger off
    lint = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
    command = [sys.executable, "-c", lint]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout


def test_every_room_below_the_windows_is_kept_free_of_qt() -> None:
    rule = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = {name.strip() for layer in rule[0]["layers"] for name in layer.split("|")}
    kept_free = {name.removeprefix("consult_app.") for name in rule[1]["source_modules"]}
    assert layers - kept_free == {"ui", "bench"}


@pytest.mark.parametrize("module", ["consult_app.cli", "consult_app.session.state", "consult_app.anatomy.catalogue"])
def test_a_start_loads_nothing_heavy(module: str) -> None:
    asked = f"import sys, {module}; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    assert answer(asked) == "[]"


def test_words_load_nothing_heavy_until_a_plural_is_asked_for() -> None:
    asked = (
        "import sys; from consult_app.i18n import words; w = words('en'); w('nav.back'); w('step.of', n=3, total=6);"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), w('unit.weeks', n=1), 'babel' in sys.modules)"
    )
    assert answer(asked) == "[] week True"


def test_every_module_opens_with_a_sentence_and_is_short() -> None:
    bad = []
    for file in (ROOT / "consult_app").rglob("*.py"):
        text = file.read_text("utf-8")
        if (text and not text.startswith('"""')) or text.count("\n") > 300:
            bad.append(f"{file.relative_to(ROOT)}: {text.count(chr(10))} lines")
    assert not bad
