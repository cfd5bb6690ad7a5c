"""The guide says what the program does: commands, codes, settings, rooms, pictures and links."""

from __future__ import annotations

import os
import re
import tomllib
from argparse import _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest

from consult_app.arguments import parser
from consult_app.options import Exit
from consult_app.settings import Settings, parse_settings
from tests.conftest import ROOT

GUIDE = tuple(f"docs/{file.name}" for file in sorted((ROOT / "docs").glob("*.md")))
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", *GUIDE)
BUILT = {".git", ".venv", "__pycache__", ".hypothesis", "dist", "consultation"}
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_picture_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)", text):
        assert ((ROOT / page).parent / target).exists(), target


def test_the_readme_lists_every_command_and_option() -> None:
    (commands,) = (action for action in parser()._actions if isinstance(action, _SubParsersAction))  # noqa: SLF001
    rows = dict(re.findall(r"^\| (?:\*\(none\)\* or )?`([a-z-]+)[^`]*` \| (.+) \|$", README, re.MULTILINE))
    assert set(rows) == set(commands.choices)
    for name, command in commands.choices.items():
        row = next(line for line in README.splitlines() if f"`{name}" in line and line.startswith("|"))
        options = {flag for action in command._actions for flag in action.option_strings}  # noqa: SLF001
        for option in options - {"-h", "--help"}:
            assert option in row, f"{name} {option}"


def test_the_readme_lists_every_exit_code() -> None:
    assert re.findall(r"^\| (\d+) \|", README, re.MULTILINE) == [str(int(code)) for code in Exit]


def test_the_settings_in_the_guide_are_all_of_them_and_work() -> None:
    text = (ROOT / "docs/using-it.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.+?)```", text, re.DOTALL)
    assert parse_settings(example)[1] == ()
    assert set(tomllib.loads(example)) == set(Settings.__dataclass_fields__)


def test_every_room_is_on_the_plan() -> None:
    plan = (ROOT / "docs/rooms.md").read_text("utf-8")
    rooms = {file.parent.name for pattern in ("*/*.py", "ui/*/*.py") for file in (ROOT / "consult_app").glob(pattern)}
    top = {file.name for file in (ROOT / "consult_app").glob("*.py") if not file.name.startswith("__")}
    assert [room for room in rooms if f" {room}/ " not in plan] == []
    assert [module for module in top if f" {module} " not in plan] == []


def test_the_changes_are_told_under_the_usual_headings() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)
    assert versions[0] == "Unreleased"
    assert set(re.findall(r"^### (.+)$", text, re.MULTILINE)) <= {
        "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security",
    }
    assert "- " in text.split("## [Unreleased]")[1]


def own_files() -> Iterator[Path]:
    """Yield the project's own files, not what was built or installed beside them."""
    for folder, inner, files in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in BUILT and not name.endswith("_cache")]
        yield from (Path(folder, name) for name in files)


def test_nothing_names_a_machine_or_a_workplace() -> None:
    bad = re.compile("|".join(("/wo" "rk/", "/ro" "ot/", "/ho" "me/[a-z]", r"pypi\.", "file:" "//", r"C:\\\\Us" "ers")))
    found: list[str] = []
    for file in own_files():
        if file.suffix not in {".png", ".jpg", ".webp"}:
            text = file.read_text("utf-8", errors="ignore")
            found += [f"{file.relative_to(ROOT)}: {match[0]}" for match in bad.finditer(text)]
    assert found == []
