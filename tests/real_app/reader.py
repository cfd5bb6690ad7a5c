"""Somebody with a keyboard alone, who looks where the focus ring is."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from tests.real_app.display import Desk, Rect, eventually
from tests.real_app.program import Program, Scene

RING = 8                     # px around a control in which its ring lies


def focus_colour() -> bytes:
    token = re.search(r'^focus = "#(\w{6})"', (ROOT / "assets/themes/light.toml").read_text("utf-8"), re.MULTILINE)
    assert token
    return bytes.fromhex(token[1])[::-1]             # the display's order is blue, green, red


class Reader:
    """Somebody with a keyboard who looks at the screen."""

    def __init__(self, program: Program, desk: Desk) -> None:
        self.program, self.desk, self.ring = program, desk, focus_colour()

    @property
    def scene(self) -> Scene:
        return self.program.scene

    def settled(self) -> Scene:
        return self.program.until(lambda scene: scene.page and scene.complete, "a whole page")

    def go(self, key: str, page: int) -> None:
        """Press ``key`` and wait for the page at place ``page``."""
        self.desk.press(key)
        self.program.until(lambda scene: scene.at == page, f"page {page} after {key}")

    def tab(self) -> int:
        """Press Tab and return which target has the keyboard now, its ring seen."""
        before = self.scene.focus
        alone = len(self.scene.targets) == 1
        self.desk.press("Tab")
        scene = self.program.until(
            lambda scene: scene.focus == 0 if alone else scene.focus not in (before, -1), "another control after Tab")
        self.see_ring(scene)
        return int(scene.focus)

    def see_ring(self, scene: Scene) -> None:
        target = scene.targets[scene.focus]
        around = widened(target.rect)
        eventually(lambda: self.ring in pixels_of(self.desk.pixels(around)), f"the ring around {target.name!r}", 5)

    def reach_all(self, targets: int) -> list[int]:
        """Press Tab until every target had the keyboard; return them in that order."""
        order: list[int] = []
        for _ in range(targets):
            now = self.tab()
            assert now not in order, f"Tab came back to {self.scene.targets[now].name!r} before it had been everywhere"
            order.append(now)
        return order

    def focus_on(self, wanted: int) -> None:
        """Press Tab until the target at place ``wanted`` has the keyboard."""
        for _ in range(len(self.scene.targets) + 2):
            if self.scene.focus == wanted:
                return
            self.tab()
        raise AssertionError(f"Tab does not reach {self.scene.targets[wanted].name!r}")

    def press(self, wanted: int) -> Scene:
        """Bring the keyboard to a target and use it: Enter presses it, an arrow moves a slider."""
        self.focus_on(wanted)
        before = self.scene
        target = before.targets[wanted]
        if target.slider:
            self.desk.press("Right" if not before.values else "Left")
            return self.program.until(lambda scene: scene.values != before.values, f"{target.name!r} to move")
        self.desk.press("Return")
        return self.program.until(
            lambda scene: scene.presses == before.presses + 1 and scene.pressed == [target.name],
            f"{target.name!r} to be pressed")

    def back_on(self, page: int, chapter: int) -> None:
        """Close what lies over the page, undo colours and text size, and go to ``page``, all by keys."""
        if self.scene.front != "PatientWindow":
            self.desk.press("Escape")
            self.program.until(lambda scene: scene.front == "PatientWindow", "Escape to close what is open")
        while self.scene.theme != "light":
            theme = self.scene.theme
            self.desk.press("h")
            self.program.until(lambda scene, theme=theme: scene.theme != theme, "other colours after h")
        if self.scene.text != 100:
            self.desk.press("ctrl+0")
            self.program.until(lambda scene: scene.text == 100, "the usual text size after Ctrl 0")
        if self.scene.at > page or self.scene.chapter != chapter:
            self.desk.press(str(chapter))
            self.program.until(lambda scene: scene.at <= page and scene.chapter == chapter, f"chapter {chapter}")
        while (at := self.settled().at) < page:
            self.go("Page_Down", at + 1)     # a slider that has the keyboard keeps the arrows
        self.program.until(lambda scene: scene.at == page and scene.complete, f"page {page} again")


def widened(rect: Rect) -> Rect:
    x, y, width, height = rect
    return x - RING, y - RING, width + 2 * RING, height + 2 * RING


def pixels_of(seen: bytes) -> set[bytes]:
    return {seen[i:i + 3] for i in range(0, len(seen), 4)}
