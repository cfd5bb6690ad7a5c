"""The only reader of ``assets/``: finds it in a wheel, in a checkout and beside a frozen program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def places() -> tuple[Path, ...]:
    """Return the folders that may hold the assets, the likeliest first."""
    return (
        PACKAGE / "_assets",                              # an installed wheel
        PACKAGE.parent / "assets",                        # a checkout
        Path(sys.executable).resolve().parent / "assets",  # a frozen program
    )


def asset(name: str) -> Path:
    """Return the path of ``assets/<name>``; it need not exist. FileNotFoundError without any assets."""
    return _folder().joinpath(*name.split("/"))


@cache
def _folder() -> Path:
    for place in places():
        if place.is_dir():
            return place
    raise FileNotFoundError("The program's assets folder is missing; install the program again.")
