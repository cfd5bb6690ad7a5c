"""A virtual display with a keyboard, a mouse and eyes: the real program is used on it as a person would."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage

Rect = tuple[int, int, int, int]
Found = TypeVar("Found")
DEADLINE = 60.0
SHIFTED = {"plus": "equal"}


def eventually(look: Callable[[], Found], what: str, seconds: float = DEADLINE) -> Found:
    """Return what ``look`` gives as soon as it is true; AssertionError at the deadline."""
    until = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        assert time.monotonic() < until, f"waited {seconds} s in vain for {what}"
        time.sleep(0.01)


class Desk:
    """One display: its windows, and hands to use them."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._display = Display(f":{number}")
        self._root = self._display.screen().root
        geometry = self._root.get_geometry()
        self.size = geometry.width, geometry.height

    def close(self) -> None:
        self._display.close()

    # -- what is on it

    def windows(self) -> dict[str, Any]:
        """Return the windows that are mapped, by title."""
        name, text = self._atom("_NET_WM_NAME"), self._atom("UTF8_STRING")
        found: dict[str, Any] = {}
        for window in self._root.query_tree().children:
            if window.get_attributes().map_state == X.IsViewable:
                title = window.get_full_property(name, text)
                found[title.value.decode() if title else ""] = window
        return found

    def window(self, title: str) -> Any:
        """Wait for the window whose title holds ``title``, give it the keyboard as a window manager would."""
        window = eventually(
            lambda: next((w for name, w in self.windows().items() if title in name), None), f"a window {title!r}")
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._display.sync()
        return window

    def pixels(self, rect: Rect | None = None) -> bytes:
        """Return what is seen in ``rect`` (x, y, width, height), four bytes a pixel."""
        x, y, width, height = rect or (0, 0, *self.size)
        x, y = max(x, 0), max(y, 0)
        width, height = min(width, self.size[0] - x), min(height, self.size[1] - y)
        seen: bytes = self._root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data
        return seen

    # -- hands

    def press(self, *keys: str) -> None:
        """Press and let go of each key; ``ctrl+plus`` holds what stands before the last plus sign."""
        for key in keys:
            *held, last = key.split("+")
            codes = [self._code({"ctrl": "Control_L", "shift": "Shift_L"}[name]) for name in held]
            if last in SHIFTED:
                codes.append(self._code("Shift_L"))
            for code in [*codes, self._code(SHIFTED.get(last, last))]:
                xtest.fake_input(self._display, X.KeyPress, code)
            for code in [self._code(SHIFTED.get(last, last)), *reversed(codes)]:
                xtest.fake_input(self._display, X.KeyRelease, code)
            self._display.sync()

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Press the pointer at ``start``, let it go at ``end``."""
        self._move(*start)
        xtest.fake_input(self._display, X.ButtonPress, 1)
        for step in range(1, steps + 1):
            self._move(*(a + (b - a) * step // steps for a, b in zip(start, end, strict=True)))
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def click(self, x: int, y: int) -> None:
        self.drag((x, y), (x, y), 1)

    def ask_to_close(self, window: Any) -> None:
        """Ask as a window manager does when its cross is pressed."""
        window.send_event(ClientMessage(
            window=window, client_type=self._atom("WM_PROTOCOLS"),
            data=(32, [self._atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0]),
        ))
        self._display.sync()

    def _move(self, x: int, y: int) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def _code(self, name: str) -> int:
        code: int = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        assert code, f"this keyboard has no {name}"
        return code

    def _atom(self, name: str) -> int:
        atom: int = self._display.intern_atom(name)
        return atom
