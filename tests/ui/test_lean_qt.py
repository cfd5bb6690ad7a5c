"""PySide6 imported in the lean way is PySide6: the same errors, the same help, nothing left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

LEAN = "import consult_app.ui"
WRONG_CALLS = """
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QPainter
for wrong in (
    lambda: QPoint("x", 3), lambda: QColor(1, 2), lambda: QObject(no_such=1), lambda: QPainter().drawLine("a"),
    lambda: Qt.NoSuchThing, lambda: QPoint(1, 2).nothing, lambda: QObject().setObjectName(3),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(QPoint(2, 3).manhattanLength(), (QObject.setParent.__doc__ or "")[:200])
"""


def said(program: str, bytecode: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, cwd=ROOT, check=False,
        env={**environ, "PYTHONPYCACHEPREFIX": str(bytecode)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_errors_and_help_read_as_ever(tmp_path: Path) -> None:
    plain = said(WRONG_CALLS, tmp_path)
    assert "Supported signatures" in plain
    assert said(LEAN + WRONG_CALLS, tmp_path) == plain
    assert said(LEAN + WRONG_CALLS, tmp_path) == plain, "the second time, from bytecode that was kept"


def test_what_it_put_in_place_for_the_import_is_gone(tmp_path: Path) -> None:
    look = (
        "import builtins, sys; kept = builtins.compile, sys.meta_path;" + LEAN +
        "; import PySide6.QtWidgets; print(kept[0] is builtins.compile, kept[1] is sys.meta_path,"
        " [finder for finder in sys.meta_path if 'Postponing' in repr(finder)], builtins.__import__.__name__)"
    )
    assert said(look, tmp_path) == "True True [] __lazy_import__\n"


def test_modules_imported_later_are_not_read_for_the_word_pyside(tmp_path: Path) -> None:
    look = (
        "import PySide6.QtCore, consult_app.anatomy.catalogue, linecache;"
        "print([file for file in linecache.cache if 'consult_app' in file])"
    )
    assert said(f"{LEAN}; {look}", tmp_path) == "[]\n"
    assert said(look, tmp_path) != "[]\n", "a PySide6 that reads none: this part of lean_qt may go"


@pytest.mark.parametrize("damage", [b"", b"no bytecode at all"])
def test_damaged_bytecode_is_compiled_anew(tmp_path: Path, damage: bytes) -> None:
    said(LEAN, tmp_path)
    kept = list(tmp_path.rglob("shibokensupport*.pyc"))
    assert kept
    for file in kept:
        file.write_bytes(damage)
    assert said(LEAN + "; from PySide6.QtCore import QPoint; print(QPoint(1, 2).x())", tmp_path) == "1\n"


def test_pyside_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    look = f"import PySide6.QtCore, builtins as b; before = b.__import__; {LEAN}; print(before is b.__import__)"
    assert said(look, tmp_path) == "True\n"
