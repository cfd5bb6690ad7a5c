"""A figure's shaded picture is drawn without a window, on its own ground."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from consult_app import cli
from consult_app.options import Exit
from consult_app.settings import Theme
from consult_app.ui.theme.look import table


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_the_picture_has_the_size_and_the_tissue_of_its_theme(
    theme: Theme, qapp: object, empty_home: Path, tmp_path: Path,
) -> None:
    out = tmp_path / "section.png"
    asked = ["figure", "axial", "--set", "severity=0.4", "--size", "400x380", "--theme", theme, "--out", str(out)]
    assert cli.main(asked) == Exit.DONE
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (400, 380)
    assert picture.pixelColor(1, 1).name() == table(f"themes/{theme}.toml")["colour"]["stage"].lower()
    colours = {picture.pixelColor(x, y).name() for x in range(120, 280, 4) for y in range(150, 330, 4)}
    assert len(colours) > 200                                # shaded, not flat
