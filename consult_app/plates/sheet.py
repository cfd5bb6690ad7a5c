"""A line drawing as a PDF of one sheet at true size, its text selectable and its picture described."""

from __future__ import annotations

import importlib.resources
import json
import tempfile
from pathlib import Path

from consult_app.plates.plain_zero import write_plain_zero

FONTS = "fontpkg_atkinson_hyperlegible"
STYLES = ("Regular", "Bold")
SHEET = """#let words = json("words.json")
#set document(title: words.title, date: none)
#set text(lang: words.lang)
#set page(width: {width}mm, height: {height}mm, margin: 0mm)
#image("plate.svg", width: {width}mm, height: {height}mm, alt: words.alt)
"""


def sheet(svg: str, size: tuple[float, float], title: str, alt: str, lang: str) -> bytes:
    """Return the PDF, ``size`` in mm. The same drawing gives the same bytes; only fonts touch a disk."""
    import typst

    files = {
        "main": SHEET.replace("{width}", f"{size[0]:g}").replace("{height}", f"{size[1]:g}").encode(),
        "plate.svg": svg.encode(),
        "words.json": json.dumps({"title": title, "alt": alt, "lang": lang}).encode(),
    }
    with tempfile.TemporaryDirectory() as folder:
        for style in STYLES:
            name = f"AtkinsonHyperlegible-{style}.ttf"
            with importlib.resources.as_file(importlib.resources.files(FONTS) / "files" / name) as source:
                write_plain_zero(source, Path(folder) / name)
        fonts = typst.Fonts(False, False, [folder])
        compiler = typst.Compiler(files, font_paths=fonts)  # type: ignore[type-var]  # the stub knows no files by name
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
    assert isinstance(made, bytes)
    return made
