from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from consult_app.errors import Problem
from consult_app.i18n import words
from consult_app.settings import TextSize
from consult_app.ui.staff.problem_list import MOST, ProblemCard, ProblemRow, counted, in_order
from consult_app.ui.staff.problems import ProblemBanner, ProblemScreen
from consult_app.ui.staff.report import report_text, save_report
from consult_app.ui.staff.trouble import TroubleScreen
from consult_app.ui.theme.look import look_for
from consult_app.ui.widgets.button import Button
from tests.ui.fitting import SIZES, TEXTS, assert_fits, keep, shown, texts

W = words("en")
FEW = (
    Problem("sources.yaml", 31, 12, "this source was last read more than five years ago", "warning"),
    Problem("en/compare.yaml", 48, 9, "the figure '6' has no fact or source"),
    Problem("en/procedure.yaml", 112, 3, "unknown key 'titel' (did you mean 'title'?)"),
)
MANY = tuple(Problem(f"en/page-{i:03}.yaml", i + 1, 1, f"unknown key number {i}, and some words about it")
             for i in range(90))


def _window(size: tuple[int, int]) -> QWidget:
    window = keep(QWidget())
    window.resize(*size)
    window.show()
    return window


def _screen(problems: Sequence[Problem], size: tuple[int, int] = (1920, 1080), text: TextSize = 100,
            version: str = "0.1.0") -> ProblemScreen:
    screen = ProblemScreen(look_for(QSize(*size), "light", text), W, problems, "mild-lss", version,
                           save=lambda parent, tell, found: "The report is saved as report.txt")
    keep(screen)
    screen.resize(*size)
    screen.show()
    return screen


def _press(top: QWidget, name: str) -> None:
    next(b for b in shown(top, Button) if b.accessibleName() == name).click()  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("problems", [FEW[1:2], FEW, MANY], ids=["one", "few", "many"])
@pytest.mark.parametrize("version", ["", "0.1.0"])
def test_the_problem_screen_fits(
    qapp: QApplication, problems: Sequence[Problem], size: tuple[int, int], text: TextSize, version: str,
) -> None:
    screen = _screen(problems, size, text, version)
    card = shown(screen, ProblemCard)[0]
    assert isinstance(card, ProblemCard)
    for part in {0, card.parts - 1}:
        card.show_part(part)
        assert_fits(screen)


def test_what_must_be_mended_comes_first() -> None:
    assert [problem.severity for problem in in_order(FEW)] == ["error", "error", "warning"]
    assert counted(FEW, W) == "2 problems to fix, 1 to look at"
    assert counted(FEW[1:2], W) == "1 problem to fix"
    assert counted(FEW[:1], W) == "1 to look at"


def test_the_screen_names_each_problem_and_its_place(qapp: QApplication) -> None:
    said = texts(_screen(FEW))
    for problem in FEW:
        assert problem.message in said
        assert f"{problem.file}, line {problem.line}, column {problem.column}" in said
    assert any("mild-lss" in line and "0.1.0" in line for line in said)


def test_a_long_list_turns_and_says_what_is_left_out(qapp: QApplication) -> None:
    card = shown(_screen(MANY), ProblemCard)[0]
    assert isinstance(card, ProblemCard)
    seen: set[QWidget] = set()
    for part in range(card.parts):
        card.show_part(part)
        seen |= set(shown(card, ProblemRow))
    assert len(seen) == MOST
    assert f"And {len(MANY) - MOST} more. The full report lists them all." in texts(card)


def test_each_way_on_is_a_button(qapp: QApplication) -> None:
    asked: list[str] = []
    screen = _screen(FEW)
    screen.check_again.connect(lambda: asked.append("again"))
    screen.use_last_good.connect(lambda: asked.append("last good"))
    screen.leave.connect(lambda: asked.append("leave"))
    for name in ("Check again", "Use version 0.1.0", "Close the program"):
        _press(screen, name)
    assert asked == ["again", "last good", "leave"]
    assert not [b for b in shown(_screen(FEW, version=""), Button) if b.accessibleName().startswith("Use")]


def test_saving_the_report_says_so_and_keeps_the_keyboard(qapp: QApplication) -> None:
    screen = _screen(FEW)
    save = next(b for b in shown(screen, Button) if b.accessibleName() == "Save full report")
    save.setFocus()
    QTest.keyClick(save, Qt.Key.Key_Return)
    assert "The report is saved as report.txt" in texts(screen)
    assert screen.focusWidget().accessibleName() == "Save full report"
    assert_fits(screen)


def test_the_report_is_written_only_where_it_was_told(qapp: QApplication, tmp_path: Path) -> None:
    asked: list[str] = []

    def ask(parent: QWidget, title: str, name: str) -> str:
        asked.append(name)
        return str(tmp_path / name)

    said = save_report(keep(QWidget()), W, FEW, ask)
    assert asked == ["content-problems.txt"]
    assert said == "The report is saved as content-problems.txt"
    assert (tmp_path / "content-problems.txt").read_text(encoding="utf-8") == report_text(FEW)
    assert "en/compare.yaml:48:9: the figure" in report_text(FEW)


def test_a_report_that_cannot_be_written_says_so(qapp: QApplication, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "no-such-folder" / "report.txt")
    assert save_report(keep(QWidget()), W, FEW, lambda *_: nowhere) == W("staff.report_not_saved")
    assert save_report(keep(QWidget()), W, FEW, lambda *_: "") == ""


def test_the_screen_is_laid_out_anew_for_its_window(qapp: QApplication) -> None:
    screen = _screen(FEW)
    for size in SIZES:
        screen.resize(*size)
        assert screen.look.window == size
        assert_fits(screen)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_the_trouble_screen_fits_and_leads_on(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    window, asked = _window(size), []
    screen = TroubleScreen(look_for(QSize(*size), "light", text), W, window)
    screen.go_on.connect(lambda: asked.append("on"))
    screen.start_again.connect(lambda: asked.append("again"))
    screen.show()
    assert_fits(screen)
    _press(screen, "Go on with the visit")
    _press(screen, "Start again")
    assert asked == ["on", "again"]


def test_the_trouble_screen_keeps_tab_and_keys_to_itself(qapp: QApplication) -> None:
    class Window(QWidget):
        keys = 0

        def keyPressEvent(self, event: object) -> None:
            self.keys += 1

    window = Window()
    keep(window)
    window.resize(1280, 720)
    other = Button(look_for(QSize(1280, 720), "light", 100), "Below", window)
    screen = TroubleScreen(look_for(QSize(1280, 720), "light", 100), W, window)
    window.show()
    screen.show()
    screen.setFocus()
    reached = set()
    for _ in range(5):
        QTest.keyClick(screen.focusWidget() or screen, Qt.Key.Key_Tab)
        reached.add(screen.focusWidget().accessibleName())
    assert reached == {"Go on with the visit", "Start again"}
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Right)
    assert window.keys == 0
    assert not other.hasFocus()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_the_banner_fits_closed_and_open(qapp: QApplication, size: tuple[int, int], text: TextSize) -> None:
    window = _window(size)
    banner = ProblemBanner(look_for(QSize(*size), "light", text), W, FEW, W("staff.edited_problems"), window)
    banner.show()
    assert_fits(window)
    assert any("en/compare.yaml:48:9" in said for said in texts(banner))
    assert not banner.is_open
    _press(banner, "2 problems to fix, 1 to look at")
    assert banner.is_open
    assert_fits(window)
    assert banner.geometry().bottom() < size[1]


def test_the_banner_is_sent_away_and_follows_its_window(qapp: QApplication) -> None:
    window, gone = _window((1920, 1080)), []
    banner = ProblemBanner(look_for(QSize(1920, 1080), "light", 100), W, FEW, "Heading", window)
    banner.dismissed.connect(lambda: gone.append(True))
    banner.show()
    window.resize(1280, 720)
    assert window.rect().contains(banner.geometry())
    _press(banner, "Close")
    assert gone == [True]


