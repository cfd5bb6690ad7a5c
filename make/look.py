"""Draws docs/look: what the program shows beside the picture it was designed from, and what differs on purpose.

``make look DESIGN=folder``. DESIGN is the folder with the design pictures, which do not come with a clone; without
it our side is drawn alone. Sizes and words are those of the design pictures.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from look_pairs import PAIRS
from look_sides import LANDSCAPE, PACK, Pair
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from consult_app.settings import Settings
from consult_app.ui.render import UnseenVisit

OUT = Path(__file__).resolve().parents[1] / "docs/look"
WIDTH, GAP = 960, 16              # px of each side in the sheet, and between them
MOST_BYTES = 150_000
QUALITIES = range(88, 30, -6)


def sheet(ours: QImage, design: QImage | None) -> QImage:
    """Return both sides at equal height beside each other."""
    sides = [side.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation) for side in (ours, design) if side]
    if ours.height() > ours.width():
        sides = [side.scaledToHeight(WIDTH, Qt.TransformationMode.SmoothTransformation) for side in sides]
    whole = QImage(sum(side.width() for side in sides) + GAP * (len(sides) - 1), max(s.height() for s in sides),
                   QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.darkGray)
    with QPainter(whole) as p:
        x = 0
        for side in sides:
            p.drawImage(QRect(x, 0, side.width(), side.height()), side)
            x += side.width() + GAP
    return whole


def jpeg(image: QImage) -> bytes:
    """Return the best JPEG that is small enough. ValueError if there is none."""
    for quality in QUALITIES:
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "JPG", quality)  # type: ignore[call-overload]
        if buffer.size() < MOST_BYTES:
            return bytes(buffer.data().data())
    raise ValueError("no quality makes this sheet small enough")


def main(arguments: Sequence[str]) -> None:
    """Draw every pair and the index."""
    designs = Path(arguments[0]) if arguments and arguments[0] else None
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        visit = UnseenVisit(PACK, Settings(), LANDSCAPE, scratch)
        for pair in PAIRS:
            design = QImage(str(designs / pair.design)) if designs else None
            made = sheet(pair.draw(visit, scratch), design if design and not design.isNull() else None)
            (OUT / f"{pair.name}.jpg").write_bytes(jpeg(made))
        visit.close()
    (OUT / "README.md").write_text(index(PAIRS), "utf-8")


def index(pairs: Sequence[Pair]) -> str:
    """Return the page that shows every sheet with what differs on purpose."""
    lines = ["# Ours beside the design", "",
             "Drawn by `make look DESIGN=folder`; ours is on the left. Words, numbers and colours with a meaning are",
             "placeholders in the design; what else differs on purpose is named under each sheet.", ""]
    for pair in pairs:
        lines += [f"## {pair.what}", "", f"![{pair.what}: ours and the design]({pair.name}.jpg)", ""]
        lines += [*(f"- {difference}" for difference in pair.differs), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main(sys.argv[1:])
