"""Icons are painted from a copy once they have been taken out of the package's archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from consult_app.settings import user_folders
from consult_app.ui.widgets import icons

SIDE = 32


@pytest.fixture(autouse=True)
def _no_icon_is_known(empty_home: Path) -> Iterator[None]:
    forget()
    yield
    forget()


def forget() -> None:
    icons._renderer.cache_clear()  # noqa: SLF001  as in a new run
    icons._svg.cache_clear()  # noqa: SLF001


def painted(name: str) -> bytes:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as p:
        icons.paint_icon(p, name, QRectF(0, 0, SIDE, SIDE), QColor("#0B5A62"))
    return image.constBits().tobytes()


def copies() -> list[Path]:
    return sorted((user_folders().cache / "icons").rglob("*.svg"))


def test_the_copy_paints_what_the_archive_paints(qtbot: QtBot) -> None:
    first = painted("arrow-right")
    assert any(first)
    assert [file.name for file in copies()] == ["arrow-right.svg"]
    forget()
    assert painted("arrow-right") == first


def test_a_second_run_reads_the_copy(qtbot: QtBot) -> None:
    plain = painted("arrow-right")
    forget()
    copies()[0].write_bytes(copies()[0].read_bytes().replace(b"stroke-width=\"2\"", b"stroke-width=\"5\""))
    assert painted("arrow-right") != plain


def test_without_a_cache_the_archive_serves(qtbot: QtBot) -> None:
    user_folders().cache.parent.mkdir(parents=True, exist_ok=True)
    user_folders().cache.write_text("a file stands where the folder should be", "utf-8")
    assert any(painted("moon"))


def test_an_unknown_icon_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        painted("no-such-icon")
    assert copies() == []
