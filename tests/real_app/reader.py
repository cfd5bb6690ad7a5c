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

    @property
    def place(self) -> tuple[int, int]:
        """The page's number and which part of it is shown."""
        return self.scene.at, self.scene.part

    @property
    def at_end(self) -> bool:
        scene = self.scene
        return bool(scene.at + 1 == scene.steps and scene.part + 1 == scene.parts)

    def turn(self, key: str) -> tuple[int, int]:
        """Press ``key``, wait for another page or part, and return where that is."""
        before = self.place
        self.desk.press(key)
        self.program.until(lambda scene: (scene.at, scene.part) != before, f"another page after {key}")
        return self.place

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
        names = [target.name for target in self.scene.targets]
        raise AssertionError(f"Tab does not reach {names[wanted]!r} among {names}")

    def press(self, wanted: int) -> Scene:
        """Bring the keyboard to a target and use it: Enter presses it, an arrow moves a slider, a letter is typed."""
        self.focus_on(wanted)
        before = self.scene
        target = before.targets[wanted]
        if target.slider:
            self.desk.press("Right" if not before.values else "Left")
            return self.program.until(lambda scene: scene.values != before.values, f"{target.name!r} to move")
        if target.typed is not None:
            return self._type_into(wanted, target)
        self.desk.press("Return")
        return self.program.until(
            lambda scene: scene.presses == before.presses + 1 and scene.pressed == [target.name],
            f"{target.name!r} to be pressed")

    def _type_into(self, wanted: int, target: Scene) -> Scene:
        for key, typed in (("a", target.typed + "a"), ("BackSpace", target.typed)):
            self.desk.press(key)
            scene = self.program.until(
                lambda scene, typed=typed: scene.targets[wanted].typed == typed, f"{key} to be typed")
        self.tab()                       # leave it: letters are keys again
        return scene

    def back_on(self, place: tuple[int, int], chapter: int) -> None:
        """Close what lies over the page, undo colours and text size, and go back to ``place``, all by keys."""
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
        if self.scene.at > place[0] or self.scene.chapter != chapter:
            self.desk.press(str(chapter))
            self.program.until(lambda scene: scene.at <= place[0] and scene.chapter == chapter, f"chapter {chapter}")
        self.settled()
        while self.place > place:
            self.turn("Page_Up")
        while self.place < place:
            self.turn("Page_Down")       # a slider that has the keyboard keeps the arrows
        self.settled()
        self.program.rest()


def key_of(targets: list[Scene], place: int) -> tuple[str, str, int]:
    """Return what a target is known by while others come and go: kind, name, and which of that name it is."""
    kind, name = targets[place].kind, targets[place].name
    return kind, name, sum((each.kind, each.name) == (kind, name) for each in targets[:place])


def widened(rect: Rect) -> Rect:
    x, y, width, height = rect
    return x - RING, y - RING, width + 2 * RING, height + 2 * RING


def pixels_of(seen: bytes) -> set[bytes]:
    return {seen[i:i + 3] for i in range(0, len(seen), 4)}
