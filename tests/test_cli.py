"""The command line: every command's way in, and every way it can end, in one sentence and an exit code."""

from __future__ import annotations

import json
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from consult_app import __version__, cli, log
from consult_app.errors import PackError, Problem
from consult_app.options import Exit, RenderOptions, ShowOptions, WrongUse
from consult_app.settings import FILE_NAME, Settings, user_folders
from tests.conftest import ROOT

Put = Callable[[str, str, Any], None]
Said = pytest.CaptureFixture[str]


@pytest.fixture
def put_room(monkeypatch: pytest.MonkeyPatch, empty_home: Path) -> Put:
    """Put a value in the place of a room's, so that only the command line is tested."""
    monkeypatch.setattr(log, "start_log", lambda folder: None)

    def put(module: str, name: str, value: Any) -> None:
        room = types.ModuleType(module)
        setattr(room, name, value)
        monkeypatch.setitem(sys.modules, module, room)

    return put


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "a-pack"
    folder.mkdir()
    (folder / "pack.yaml").write_text("id: a-pack\n", "utf-8")
    return folder


SLIPS = (
    Problem("steps.yaml", 3, 5, "unknown figure 'nee' (did you mean 'knee'?)"),
    Problem("pack.yaml", 1, 1, "past its date", "warning"),
)


def test_check_names_each_problem_with_its_place(put_room: Put, pack: Path, capsys: Said) -> None:
    put_room("consult_app.content.check", "check", lambda folder: SLIPS)
    assert cli.main(["check", str(pack)]) == Exit.NEEDS_WORK
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        f"{pack / 'steps.yaml'}:3:5: unknown figure 'nee' (did you mean 'knee'?)",
        f"{pack / 'pack.yaml'}:1:1: past its date",
    ]
    assert said.err == "1 pack checked: 1 problem, 1 warning.\n"


def test_check_gives_json(put_room: Put, pack: Path, capsys: Said) -> None:
    put_room("consult_app.content.check", "check", lambda folder: SLIPS)
    assert cli.main(["check", "--json", str(pack)]) == Exit.NEEDS_WORK
    found = json.loads(capsys.readouterr().out)
    assert found[0] == {
        "file": str(pack / "steps.yaml"), "line": 3, "column": 5, "severity": "error",
        "message": "unknown figure 'nee' (did you mean 'knee'?)",
    }
    assert [problem["severity"] for problem in found] == ["error", "warning"]


@pytest.mark.parametrize(("slips", "code"), [((), Exit.DONE), (SLIPS[1:], Exit.DONE), (SLIPS[:1], Exit.NEEDS_WORK)])
def test_only_an_error_makes_a_pack_need_work(
    put_room: Put, pack: Path, slips: tuple[Problem, ...], code: Exit,
) -> None:
    put_room("consult_app.content.check", "check", lambda folder: slips)
    assert cli.main(["check", str(pack)]) == code


def test_no_problem_prints_an_empty_answer(put_room: Put, pack: Path, capsys: Said) -> None:
    put_room("consult_app.content.check", "check", lambda folder: ())
    cli.main(["check", str(pack)])
    assert capsys.readouterr().out == ""
    cli.main(["check", "--json", str(pack)])
    assert json.loads(capsys.readouterr().out) == []


def test_a_file_below_this_folder_is_named_from_here(
    put_room: Put, pack: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch,
) -> None:
    put_room("consult_app.content.check", "check", lambda folder: SLIPS[:1])
    monkeypatch.chdir(pack.parent)
    cli.main(["check", str(pack)])
    assert capsys.readouterr().out.startswith(f"{Path('a-pack/steps.yaml')}:3:5: ")


def test_check_without_a_pack_reads_those_that_ship(put_room: Put, capsys: Said) -> None:
    read: list[Path] = []
    put_room("consult_app.content.check", "check", lambda folder: read.append(folder) or ())
    assert cli.main(["check"]) == Exit.DONE
    shipped = (ROOT / "assets/packs").glob("*/pack.yaml")
    assert [folder.name for folder in read] == sorted(file.parent.name for file in shipped)


def test_check_of_a_folder_without_a_pack_is_wrong_use(put_room: Put, tmp_path: Path, capsys: Said) -> None:
    put_room("consult_app.content.check", "check", lambda folder: ())
    assert cli.main(["check", str(tmp_path / "nowhere")]) == Exit.WRONG_USE
    assert str(tmp_path / "nowhere") in capsys.readouterr().err


def test_render_is_told_everything(put_room: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[RenderOptions] = []
    put_room("consult_app.ui.render", "render", lambda options: asked.append(options) or 7)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    code = cli.main([
        "render", "--out", str(tmp_path), "--page", "one", "two", "--page", "three", "--size", "1280x720",
        "--theme", "contrast", "--text", "150", "--lang", "es", "--pack", "p", "--mode", "room",
    ])
    assert code == Exit.DONE
    settings = Settings(language="es", theme="contrast", text=150)
    assert asked == [RenderOptions(Path("p"), tmp_path, settings, ("one", "two", "three"), (1280, 720), "room")]
    assert cli.os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize("argv", [[], ["show"]])
def test_show_is_the_default(put_room: Put, monkeypatch: pytest.MonkeyPatch, argv: list[str]) -> None:
    asked: list[ShowOptions] = []
    put_room("consult_app.ui.app", "show", lambda options: asked.append(options) or Exit.LEFT_BY_STAFF)
    monkeypatch.setattr(cli, "has_display", lambda: True)
    options = ["--pack", "p", "--windowed", "--one-screen", "--path", "3", "--theme", "dark", "--text", "200"]
    assert cli.main([*argv, *options]) == Exit.LEFT_BY_STAFF
    file = user_folders().config / FILE_NAME
    assert asked == [ShowOptions(Path("p"), Settings(theme="dark", text=200, path="3"), True, True, file)]


def test_the_command_line_wins_over_the_settings_file(
    put_room: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[ShowOptions] = []
    put_room("consult_app.ui.app", "show", lambda options: asked.append(options) or 0)
    monkeypatch.setattr(cli, "has_display", lambda: True)
    file = tmp_path / "clinic.toml"
    file.write_text('theme = "dark"\ntext = 150\nsond = false\n', "utf-8")
    assert cli.main(["--settings", str(file), "--theme", "light"]) == Exit.DONE
    assert asked[0].settings == Settings(theme="light", text=150)
    assert [(p.line, p.message) for p in asked[0].problems] == [(3, "unknown setting 'sond' (did you mean 'sound'?)")]


def test_show_without_a_display_draws_the_consultation(
    put_room: Put, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Said,
) -> None:
    asked: list[RenderOptions] = []
    put_room("consult_app.ui.render", "render", lambda options: asked.append(options) or 1)
    monkeypatch.setattr(cli, "has_display", lambda: False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["--path", "3"]) == Exit.DONE
    assert asked[0].out == Path("consultation")
    assert asked[0].settings.path == "3"
    assert capsys.readouterr().err.splitlines() == [
        "There is no display here, so the consultation is drawn to pictures in consultation.",
        "1 page drawn to consultation",
    ]


def test_bench_takes_its_own_options(put_room: Put) -> None:
    given: list[list[str]] = []
    put_room("consult_app.bench", "main", lambda argv: given.append(list(argv)) or 0)
    assert cli.main(["bench", "start", "--rounds", "1", "--json", "f", "--help"]) == Exit.DONE
    assert given == [["start", "--rounds", "1", "--json", "f", "--help"]]


def test_self_test_says_how_it_ended(put_room: Put) -> None:
    put_room("consult_app.ui.self_test", "run", lambda: Exit.NEEDS_WORK)
    assert cli.main(["self-test"]) == Exit.NEEDS_WORK


@pytest.mark.parametrize("argv", [
    ["dance"], ["show", "--text", "120"], ["show", "--theme", "pink"], ["--path", "4"], ["render"], ["--mystery"],
    ["render", "--out", "d", "--size", "12"], ["render", "--out", "d", "--size", "1x1"], ["show", "extra"],
])
def test_wrong_use_is_said_and_ends_with_two(argv: list[str], capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(argv)
    assert ended.value.code == Exit.WRONG_USE
    assert "error:" in capsys.readouterr().err


@pytest.mark.parametrize(("raised", "code", "says"), [
    (PackError(SLIPS), Exit.NEEDS_WORK, "steps.yaml:3:5: unknown figure"),
    (WrongUse("There is no page 'x'."), Exit.WRONG_USE, "There is no page 'x'."),
    (KeyboardInterrupt(), Exit.INTERNAL, "Stopped."),
    (ValueError("born 1941, leg pain"), Exit.INTERNAL, "ValueError"),
])
def test_every_way_to_fail_is_a_sentence_and_a_code(
    put_room: Put, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch,
    raised: BaseException, code: Exit, says: str,
) -> None:
    def fail(options: object) -> int:
        raise raised

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    put_room("consult_app.ui.render", "render", fail)
    assert cli.main(["render", "--out", str(tmp_path)]) == code
    said = capsys.readouterr().err
    assert says in said
    assert "Traceback" not in said
    assert "1941" not in said


def test_the_pair_of_versions_that_stops_is_refused(
    put_room: Put, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Said,
) -> None:
    put_room("consult_app.ui.render", "render", lambda options: 1)
    put_room("PySide6", "__version_info__", (6, 12, 0, "", ""))
    sys.modules["PySide6"].__version__ = "6.12.0"  # type: ignore[attr-defined]
    monkeypatch.setattr(sys, "version_info", (3, 11, 7))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert cli.main(["render", "--out", str(tmp_path)]) == Exit.WRONG_USE
    said = capsys.readouterr().err
    assert said.startswith("PySide6 6.12.0 stops within seconds on Python ")
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(("python", "qt", "bad"), [
    ((3, 11), (6, 12), True), ((3, 11), (6, 11), False), ((3, 12), (6, 12), False), ((3, 11), (6, 13), True),
])
def test_which_pairs_are_bad(python: tuple[int, int], qt: tuple[int, int], bad: bool) -> None:
    assert cli.bad_pair(python, qt) is bad


def test_the_codes_are_those_that_scripts_lean_on() -> None:
    assert {code.name: int(code) for code in Exit} == {
        "DONE": 0, "NEEDS_WORK": 1, "WRONG_USE": 2, "LEFT_BY_STAFF": 3, "GAVE_UP": 4, "INTERNAL": 70,
    }


@pytest.mark.parametrize("program", [["main.py"], ["-m", "consult_app"]])
def test_both_ways_to_start_are_the_same(program: list[str], empty_home: Path) -> None:
    done = subprocess.run(
        [sys.executable, *program, "--version"], capture_output=True, text=True, timeout=60, cwd=ROOT, check=True,
    )
    assert done.stdout == f"lumbar-consult {__version__}\n"
    assert not any(path.is_file() for path in empty_home.rglob("*"))


def test_a_closed_pipe_leaves_no_traceback(empty_home: Path) -> None:
    many = (
        "import sys, types; room = types.ModuleType('consult_app.content.check');"
        "from consult_app.errors import Problem;"
        "room.check = lambda folder: tuple(Problem('a.yaml', n, 1, 'x' * 200) for n in range(1, 5000));"
        "sys.modules['consult_app.content.check'] = room;"
        "from consult_app.cli import main; sys.exit(main(['check', sys.argv[1]]))"
    )
    (empty_home / "pack.yaml").write_text("id: a\n", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", many, str(empty_home)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        cwd=ROOT,
    ) as checking:
        assert checking.stdout is not None
        assert checking.stderr is not None
        checking.stdout.readline()
        checking.stdout.close()
        said = checking.stderr.read()
    assert checking.returncode == Exit.INTERNAL
    assert said == "Stopped.\n"


def test_figure_writes_each_kind_of_file(empty_home: Path, tmp_path: Path, capsys: Said) -> None:
    for ending, start in ((".json", b"{"), (".svg", b"<svg"), (".pdf", b"%PDF")):
        out = tmp_path / f"section{ending}"
        assert cli.main(["figure", "axial", "--set", "level=L3/4", "severity=0.5", "--out", str(out)]) == Exit.DONE
        assert out.read_bytes().startswith(start)
    made = json.loads((tmp_path / "section.json").read_text("utf-8"))
    assert made["parameters"]["level"] == "L3/4"
    assert capsys.readouterr().err == ""


def test_figure_list_names_the_figures(capsys: Said) -> None:
    assert cli.main(["figure", "--list"]) == Exit.DONE
    assert capsys.readouterr().out.splitlines()[0] == "axial"


@pytest.mark.parametrize(("asked", "named"), [
    (["figure", "knee", "--out", "x.svg"], "knee"), (["figure", "axial", "--out", "x.gif"], "x.gif"),
    (["figure", "axial"], "figure"), (["figure", "axial", "--set", "severity", "--out", "x.svg"], "severity"),
    (["figure", "axial", "--set", "severity=2", "--out", "x.svg"], "severity"),
    (["figure", "axial", "--set", "level=L6/7", "--out", "x.svg"], "L5/S1"),
    (["figure", "axial", "--set", "height=2", "--out", "x.svg"], "height"),
    (["figure", "axial-reported", "--out", "x.svg"], "axial-reported"),
    (["figure", "axial", "--out", "/nowhere/at/all/x.json"], "x.json"),
])
def test_figure_says_what_is_wrong_with_what_was_asked(
    asked: list[str], named: str, empty_home: Path, capsys: Said,
) -> None:
    assert cli.main(asked) == Exit.WRONG_USE
    assert named in capsys.readouterr().err
