"""What a figure was measured on: versions, platform, load, screen."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

from consult_app import __version__

LIBRARIES = ("PySide6-Essentials", "pyqtgraph", "numpy", "PyYAML", "pydantic")


def circumstances(screen: str) -> dict[str, object]:
    """Return what every record says beside its figures."""
    return {
        "versions": {"lumbar-consult": __version__, "python": platform.python_version(),
                     **{name: _version(name) for name in LIBRARIES}},
        "platform": platform.platform(), "cores": os.cpu_count(), "load": _load(),
        "screen": screen,
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _load() -> list[float] | None:
    return [round(value, 2) for value in os.getloadavg()] if hasattr(os, "getloadavg") else None
