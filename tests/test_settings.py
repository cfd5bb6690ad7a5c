"""Settings: a working set by default, every slip named with its place, nothing read but the one file."""

from __future__ import annotations

import math
import os
from dataclasses import replace
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.session import state
from consult_app.settings import (
    CHOICES,
    FILE_NAME,
    LEAST_PX_PER_MM,
    MOST_PX_PER_MM,
    Calibration,
    Settings,
    TextSize,
    Theme,
    parse_settings,
    read_settings,
    user_folders,
)
from consult_app.settings.writing import settings_text, write_settings


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
    ("screens = 3", 1, 1, "a table for each display"),
    ('[screens]\n"Dell" = 3', 2, 1, "must be a table with px_per_mm_x and px_per_mm_y"),
    ('sound = true\n[screens."Dell 7"]\npx_per_mm_x = 3.7', 2, 1, "has no px_per_mm_y"),
    ('[screens."Dell 7"]\npx_per_mm_x = 3.7\n  px_per_mm_y = 0.2', 3, 3, "a number from 1 to 50"),
    ('[screens."Dell 7"]\npx_per_mm_x = true\npx_per_mm_y = 3', 2, 1, "a number from 1 to 50"),
    ('[screens."Dell 7"]\npx_per_mm_x = nan\npx_per_mm_y = 3', 2, 1, "a number from 1 to 50"),
    ('[screens."A"]\npx_per_mm_x = 3\npx_per_mm_y = 3\n[screens."B"]\npx_per_mm_x = 4\npx_per_mm_y = "4"', 6, 1,
     "a number from 1 to 50"),
    ('[screens.A]\npx_per_mm_x = 3\npx_per_mm_y = 3\nppx_per_mm = 3', 4, 1, "did you mean"),
    ('screens = {A = {px_per_mm_x = 99, px_per_mm_y = 3}}', 1, 17, "a number from 1 to 50"),
    ("patient_screen = 2", 1, 1, "text in quotes"),
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


# -- displays and how they were measured

MEASURED = (("Dell U2412M 7 1920x1200", Calibration(3.71, 3.7)), ("LG 3840x2160", Calibration(6.4, 6.375)))


def test_displays_are_read_whole_or_not_at_all() -> None:
    text = settings_text(Settings(screens=MEASURED))
    assert parse_settings(text) == (Settings(screens=MEASURED), ())
    read, problems = parse_settings(text.replace("6.4", "640"))
    assert read == Settings(screens=MEASURED[:1])
    assert len(problems) == 1
    assert read.calibration(MEASURED[0][0]) == MEASURED[0][1]
    assert read.calibration(MEASURED[1][0]) is None


def test_whole_numbers_measure_a_display_too() -> None:
    read, problems = parse_settings("[screens.A]\npx_per_mm_x = 4\npx_per_mm_y = 5\n")
    assert (read.screens, problems) == ((("A", Calibration(4.0, 5.0)),), ())


# -- writing

words_in_toml = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
measures = st.floats(LEAST_PX_PER_MM, MOST_PX_PER_MM)
any_settings = st.builds(
    Settings, language=words_in_toml, theme=st.sampled_from(get_args(Theme)), text=st.sampled_from(get_args(TextSize)),
    reduced_motion=st.booleans(), path=st.sampled_from(CHOICES["path"]), pack=words_in_toml, sound=st.booleans(),
    idle_s=st.integers(20, 3600), patient_screen=words_in_toml,
    screens=st.dictionaries(words_in_toml, st.builds(Calibration, measures, measures), max_size=3)
    .map(lambda found: tuple(sorted(found.items(), key=lambda pair: pair[0]))))
PIECES = st.sampled_from([
    "# by hand", "", "theme = 'dark'", 'language = "es"   # Spanish', "idle_s = 60", "text =", "sound = maybe",
    "odd = 1", '[screens."A"]', "px_per_mm_x = 3.0", "px_per_mm_y = 3.0", "[text]", 'pack = """a\nb"""', "\ufeff"])


@settings(derandomize=True, max_examples=400)
@given(any_settings)
def test_what_is_written_is_read_back(kept: Settings) -> None:
    assert parse_settings(settings_text(kept)) == (kept, ())


@settings(derandomize=True, max_examples=400)
@given(any_settings, st.lists(PIECES, max_size=8).map("\n".join))
def test_what_is_written_over_any_old_file_is_read_back(kept: Settings, old: str) -> None:
    text = settings_text(kept, old)
    assert parse_settings(text)[0] == kept
    assert settings_text(kept, text) == text, "writing again changes nothing"


def test_lines_and_comments_by_hand_stay() -> None:
    old = '# Room 3\ntheme = "dark"   # the lamp\n\nidle_s = 60\n\n[screens.A]\npx_per_mm_x = 3.0\npx_per_mm_y = 3.0\n'
    kept = Settings(theme="contrast", idle_s=60, sound=False, screens=(("B", Calibration(4.0, 4.5)),))
    assert settings_text(kept, old) == (
        '# Room 3\ntheme = "contrast"   # the lamp\n\nidle_s = 60\nsound = false\n'
        '\n[screens."B"]\npx_per_mm_x = 4.0\npx_per_mm_y = 4.5\n')


def test_a_file_is_made_with_its_folder_and_a_pack_is_named_from_there(tmp_path: Path) -> None:
    file = tmp_path / "new" / "clinic.toml"
    kept = Settings(theme="dark", pack=str(tmp_path / "new" / "packs" / "ours"), screens=MEASURED)
    write_settings(kept, file)
    assert 'pack = "packs/ours"' in file.read_text("utf-8")
    assert read_settings(file) == (kept, ())
    assert [path.name for path in file.parent.iterdir()] == ["clinic.toml"]
    write_settings(replace(kept, pack="/elsewhere/pack"), file)
    assert read_settings(file)[0].pack == str(Path("/elsewhere/pack"))


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    real.write_text("# kept\n", "utf-8")
    link.symlink_to(real)
    write_settings(Settings(sound=False), link)
    assert link.is_symlink()
    assert real.read_text("utf-8") == "# kept\nsound = false\n"


def test_a_folder_that_cannot_be_written_loses_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file-not-folder"
    blocked.write_text("here", "utf-8")
    with pytest.raises(OSError, match="file-not-folder"):
        write_settings(Settings(), blocked / "settings.toml")
    assert blocked.read_text("utf-8") == "here"


def test_a_write_that_fails_midway_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "dark"\n', "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="no space left"):
        write_settings(Settings(), file)
    assert file.read_text("utf-8") == 'theme = "dark"\n'
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_a_write_protected_file_is_respected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "dark"\n', "utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: False)      # as for anybody but the superuser
    with pytest.raises(PermissionError):
        write_settings(Settings(), file)
    assert file.read_text("utf-8") == 'theme = "dark"\n'


def test_settings_hold_nothing_that_is_not_finite() -> None:
    for one in (math.inf, -math.inf, math.nan):
        assert parse_settings(f"[screens.A]\npx_per_mm_x = {one}\npx_per_mm_y = 3.0\n")[0].screens == ()
