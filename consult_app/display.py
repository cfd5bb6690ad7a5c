"""Whether there is a display to show a window on: Qt aborts the program when there is none."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

SOCKETS = Path("/tmp/.X11-unix")


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform, sockets: Path = SOCKETS) -> bool:
    """Return whether a window can open. False only on Linux, without a display or with one that is gone."""
    if platform != "linux":
        return True
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen and not chosen.startswith(("xcb", "wayland")):
        return True                      # offscreen, linuxfb, vnc ...: Qt needs no display server
    if environ.get("WAYLAND_DISPLAY") and not chosen.startswith("xcb"):
        return True
    display = environ.get("DISPLAY", "")
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return bool(number)              # another machine's display: Qt will find out
    return _answers(sockets / f"X{number.partition('.')[0]}") if number else False


def _answers(socket_file: Path) -> bool:
    """Return whether somebody listens: a display server that was killed leaves its socket behind."""
    import _socket  # the wrapper around it takes 4 ms to import, before the first paint

    caller = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    caller.settimeout(2)
    try:
        return any(caller.connect_ex(address) == 0 for address in (str(socket_file), f"\0{socket_file}"))
    finally:
        caller.close()
