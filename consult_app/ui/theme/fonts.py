"""The reading font: Atkinson Hyperlegible with a plain zero, made once and kept in the cache folder."""

from __future__ import annotations

import importlib.util
import logging
import os
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from consult_app.plates.plain_zero import ORIGINAL, OWN

log = logging.getLogger(__name__)

FALLBACKS = (ORIGINAL, "Segoe UI", "Noto Sans", "DejaVu Sans")
STYLES = ("Regular", "Bold")
_loaded = {"family": ORIGINAL}


def family() -> str:
    """Name of the family that was loaded."""
    return _loaded["family"]


def load_fonts(cache: Path) -> str:
    """Register the font with Qt, making the plain-zero files in ``cache`` if they are missing. Returns the family."""
    for name, paths in ((OWN, _own_files(cache)), (ORIGINAL, _package_files())):
        if paths and all(QFontDatabase.addApplicationFont(str(path)) >= 0 for path in paths):
            _loaded["family"] = name
            return name
    log.warning("no reading font could be registered")   # managed Windows may block fonts: the system's serve
    _loaded["family"] = FALLBACKS[1]
    return family()


def _package_files() -> list[Path]:
    spec = importlib.util.find_spec("fontpkg_atkinson_hyperlegible")
    if spec is None or not spec.submodule_search_locations:
        return []
    folder = Path(next(iter(spec.submodule_search_locations))) / "files"
    return [folder / f"AtkinsonHyperlegible-{style}.ttf" for style in STYLES]


def _own_files(cache: Path) -> list[Path]:
    wanted = [cache / "fonts" / f"plain-zero-{style}.ttf" for style in STYLES]
    if all(path.is_file() for path in wanted):
        return wanted
    from consult_app.plates.plain_zero import write_plain_zero

    try:
        wanted[0].parent.mkdir(parents=True, exist_ok=True)
        for source, target in zip(_package_files(), wanted, strict=True):
            half_made = target.with_suffix(f".{os.getpid()}")     # two programs may start at the same moment
            write_plain_zero(source, half_made)
            half_made.replace(target)
    except Exception:                                    # noqa: BLE001  a font is no reason to stop
        log.warning("the plain-zero font could not be made; the original serves")
        return []
    return wanted
