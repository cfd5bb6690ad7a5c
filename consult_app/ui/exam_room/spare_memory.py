"""Gives memory back to the system once nothing is left to do: what turned pages held is free by then."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Return what is free to the system, where it can be told to.

    glibc keeps what was freed between what is in use; other systems give it back themselves.
    """
    if sys.platform != "linux":
        return
    from ctypes import CDLL

    trim = getattr(CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)
