"""Settings: a working set by default, every slip named with its place, nothing read but the one file."""

from __future__ import annotations

from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.session import state
from consult_app.settings import (
    CHOICES,
    FILE_NAME,
    Settings,
    TextSize,
    Theme,
    parse_settings,
    read_settings,
    user_folders,
)


def places(text: str) -> list[tuple[int, int, str]]:
    return [(p.line, p.column, p.message) for p in parse_settings(text)[1]]


def test_nothing_set_is_a_working_set(empty_home: Path) -> None:
    assert read_settings() == (Settings(), ())
    assert parse_settings("") == (Settings(), ())


def test_what_is_set_is_used(empty_home: Path) -> None:
    file = user_folders().config / FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_text('language = "es"\ntheme = "dark"\ntext = 150\nreduced_motion = true\nidle_s = 60\n', "utf-8")
    assert read_settings() == (Settings(language="es", theme="dark", text=150, reduced_motion=True, idle_s=60), ())


@pytest.mark.parametrize(("text", "line", "column", "says"), [
    ('theme = "drak"', 1, 1, "'light', 'dark', 'contrast'"),
    ('text = 150\n\n  idle_s = 5', 3, 3, "20 to 3600"),
    ("text = 150.0", 1, 1, "100, 150, 200"),
    ("text = true", 1, 1, "100, 150, 200"),
    ("sound = 1", 1, 1, "true or false"),
    ("idle_s = true", 1, 1, "whole seconds"),
    ("pack = 3", 1, 1, "text in quotes"),
    ('path = "4"', 1, 1, "'3', '5', '10', 'all'"),
    ('\nthem = "dark"', 2, 1, "did you mean 'theme'?"),
    ("[text]\nsize = 3", 1, 2, "100, 150, 200"),
    ('theme = "dark', 1, 14, "not TOML"),
    ("text = 100\ntext = 150", 2, 11, "not TOML"),
    ("text =", 1, 7, "not TOML"),
])
def test_a_slip_is_named_with_its_place(text: str, line: int, column: int, says: str) -> None:
    found = places(text)
    assert [(at[0], at[1]) for at in found] == [(line, column)]
    assert says in found[0][2]


def test_one_slip_spoils_nothing_else() -> None:
    read, problems = parse_settings('theme = "dark"\ntext = 120\nsound = false\n')
    assert read == Settings(theme="dark", sound=False)
    assert len(problems) == 1


def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe")
    for file in (tmp_path / "odd.toml", tmp_path / "missing.toml", tmp_path):
        read, problems = read_settings(file)
        assert read == Settings()
        assert [(p.file, p.line, p.column) for p in problems] == [(str(file), 1, 1)]


def test_a_pack_is_found_from_the_settings_file(tmp_path: Path) -> None:
    file = tmp_path / "clinic.toml"
    file.write_text('pack = "our-pack"', "utf-8")
    assert read_settings(file)[0].pack == str(tmp_path / "our-pack")


@settings(derandomize=True, max_examples=300)
@given(st.text(max_size=80) | st.lists(st.sampled_from(
    ["theme", "text", "idle_s", "=", '"dark"', "150", "[", "]", "\n", "true", "{}", "pack", ".", "'", "1979-05-27"],
), max_size=12).map(" ".join))
def test_any_text_gives_settings_and_places_inside_it(text: str) -> None:
    read, problems = parse_settings(text)
    assert read.theme in get_args(Theme)
    assert read.text in get_args(TextSize)
    assert type(read.idle_s) is int
    for problem in problems:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert problem.column >= 1


def test_every_choice_belongs_to_a_setting_and_its_default_is_allowed() -> None:
    hints = get_type_hints(Settings)
    for name, choices in CHOICES.items():
        assert get_args(hints[name]) == choices
        assert getattr(Settings(), name) in choices


def test_settings_and_session_mean_the_same_themes_and_sizes() -> None:
    assert get_args(Theme) == get_args(state.Theme)
    assert get_args(TextSize) == get_args(state.TextSize)


def test_folders_are_where_the_platform_wants_them(empty_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    platformdirs = pytest.importorskip("platformdirs")
    for without in ("", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        if without:
            monkeypatch.delenv(without)
        wanted = platformdirs.PlatformDirs("lumbar-consult", appauthor=False)
        folders = user_folders()
        assert folders.config == wanted.user_config_path
        assert folders.cache == wanted.user_cache_path
        assert folders.state == wanted.user_state_path
        assert not folders.config.exists()
