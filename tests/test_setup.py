"""Set-up: locks without addresses, and make/setup.sh on machines that are only told about."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
SONAMES = re.compile(r"^(?:for_\w+=\")?(lib\S+\.so\.\d+) (\S+?)\"?$", re.MULTILINE)
SETUP = (ROOT / "make/setup.sh").read_text("utf-8")
PACKAGE_OF = dict(SONAMES.findall(SETUP))


def pins(lock: str) -> set[str]:
    text = (ROOT / lock).read_text("utf-8")
    return {line.rstrip(" \\") for line in text.splitlines() if not line.startswith(" ")}


# -- locks ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 15
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_tests_run_on_what_the_program_runs_on() -> None:
    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    locked = {re.split(r"==", pin)[0] for pin in pins("requirements-dev.lock")}
    for wanted in project["dependencies"] + project["optional-dependencies"]["dev"]:
        assert re.split(r"[><=;]", wanted)[0].lower() in locked


def test_the_pair_of_versions_that_stops_is_locked_out() -> None:
    qt = {pin for pin in pins("requirements.lock") if pin.startswith("pyside6-essentials")}
    assert {re.sub(r"==(\d+\.\d+)\.\d+", r"==\1", pin) for pin in qt} == {
        "pyside6-essentials==6.11 ; python_full_version < '3.12'",
        "pyside6-essentials==6.12 ; python_full_version >= '3.12'",
    }


# -- the set-up script ----------------------------------------------------------------------------------

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="make and system packages are Linux's")


class Machine:
    """A checkout on a machine where every command that set-up calls is a stand-in that notes its call."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin, self.calls = folder, folder / "bin", folder / "calls"
        for directory in (self.bin, folder / "make", folder / ".venv/bin"):
            directory.mkdir(parents=True)
        shutil.copy(ROOT / "make/setup.sh", folder / "make")
        for lock in LOCKS:
            (folder / lock).write_text(f"{lock} of today\n", "ascii")
        self.calls.touch()
        self.libraries = set(PACKAGE_OF)
        self.is_root, self.has_t64 = True, False
        for tool in ("sh", "cat", "cp", "cmp", "uname"):
            (self.bin / tool).symlink_to(shutil.which(tool) or tool)
        self.command("Xvfb", "")
        self.python("python3", 0)

    def command(self, name: str, script: str) -> None:
        file = self.bin / name
        file.write_text(f'#!/bin/sh\necho "{name} $*" >>"{self.calls}"\n{script}\n', "utf-8")
        file.chmod(0o755)

    def python(self, name: str, code: int, says: str = "Python 3.11.9", has_venv: bool = True) -> None:
        """Put a Python that answers every question about its version with exit ``code``."""
        self.command(name, f"""
            case "$*" in
              *ensurepip*) exit {0 if has_venv else 1} ;;
              *print*) printf 'python3.11-venv ' ;;
              --version) echo "{says}" ;;
              -c*) exit {code} ;;
              *venv*) cp "{self.bin}/{name}" .venv/bin/python ;;
            esac""")

    def with_venv(self, lock: str = "") -> None:
        shutil.copy(self.bin / "python3", self.folder / ".venv/bin/python")
        for name in LOCKS:
            (self.folder / ".venv" / name).write_text(lock or f"{name} of today\n", "ascii")

    def set_up(self, purpose: str = "run", **environ: str) -> subprocess.CompletedProcess[str]:
        self.command("id", f"echo {0 if self.is_root else 1000}")
        listed = "\n".join(f"\t{soname} (libc6,x86-64) => /lib/{soname}" for soname in sorted(self.libraries))
        (self.folder / "ldconfig.txt").write_text(listed, "ascii")
        self.command("ldconfig", f'cat "{self.folder}/ldconfig.txt"')
        self.command("apt-cache", f"exit {0 if self.has_t64 else 100}")
        everything = "\n".join(f"\t{soname} (libc6,x86-64) => /lib/{soname}" for soname in PACKAGE_OF)
        self.command("apt-get", f"""case "$*" in *install*) cat >"{self.folder}/ldconfig.txt" <<'END'
{everything}
END
esac""")
        return subprocess.run(
            [self.bin / "sh", "make/setup.sh", purpose], cwd=self.folder, capture_output=True, text=True, timeout=60,
            check=False, env={"PATH": str(self.bin), "HOME": str(self.folder), **environ},
        )

    def called(self, start: str) -> list[str]:
        return [line for line in self.calls.read_text("utf-8").splitlines() if line.startswith(start)]

    def pip_ran(self) -> int:
        return len([line for line in self.calls.read_text("utf-8").splitlines() if "-m pip install" in line])


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@on_linux
def test_a_ready_machine_is_left_alone(machine: Machine) -> None:
    machine.with_venv()
    done = machine.set_up()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert machine.called("apt-get") == []
    assert machine.pip_ran() == 0


@on_linux
def test_root_gets_the_missing_packages_and_an_environment(machine: Machine) -> None:
    machine.libraries -= {"libEGL.so.1", "libxcb-cursor.so.0", "libglib-2.0.so.0"}
    done = machine.set_up()
    assert done.returncode == 0, done.stderr
    (install,) = [call for call in machine.called("apt-get") if " install " in call]
    assert "--no-install-recommends" in install
    assert install.split(" -y ")[1].split() == ["libglib2.0-0", "libegl1", "libxcb-cursor0"]
    assert len(machine.called("python3 -m venv")) == 1
    assert machine.pip_ran() == 1
    assert machine.set_up().returncode == 0
    assert machine.pip_ran() == 1


@on_linux
def test_a_release_that_renamed_glib_is_asked_for_it_by_its_name(machine: Machine) -> None:
    machine.libraries -= {"libglib-2.0.so.0"}
    machine.has_t64 = True
    machine.set_up()
    (install,) = [call for call in machine.called("apt-get") if " install " in call]
    assert install.split(" -y ")[1].split() == ["libglib2.0-0t64"]


@on_linux
def test_a_user_is_told_the_command_and_nothing_is_done(machine: Machine) -> None:
    machine.is_root = False
    machine.libraries -= {"libEGL.so.1", "libxcb-cursor.so.0"}
    done = machine.set_up()
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].strip() == "sudo apt-get install --no-install-recommends -y libegl1"
    assert machine.called("apt-get") == []
    assert machine.pip_ran() == 0


@on_linux
@pytest.mark.parametrize(("purpose", "environ", "packages"), [
    ("run", {"DISPLAY": ":0"}, "libegl1 libxcb-cursor0"),
    ("run", {"WAYLAND_DISPLAY": "wayland-0"}, "libegl1 libwayland-cursor0"),
    ("dev", {}, "libegl1 libxcb-cursor0"),
])
def test_a_user_is_asked_for_what_this_display_needs(
    machine: Machine, purpose: str, environ: dict[str, str], packages: str,
) -> None:
    machine.is_root = False
    machine.libraries -= {"libEGL.so.1", "libxcb-cursor.so.0", "libwayland-cursor.so.0"}
    assert machine.set_up(purpose, **environ).stderr.rstrip().endswith(f"-y {packages}")


@on_linux
def test_tests_need_a_virtual_display(machine: Machine) -> None:
    machine.with_venv()
    machine.is_root = False
    (machine.bin / "Xvfb").unlink()
    assert machine.set_up("run").returncode == 0
    assert machine.set_up("dev").stderr.rstrip().endswith("-y xvfb")


@on_linux
def test_python_without_venv_gets_it(machine: Machine) -> None:
    machine.is_root = False
    machine.python("python3", 0, has_venv=False)
    assert machine.set_up().stderr.rstrip().endswith("-y python3.11-venv")


@on_linux
@pytest.mark.parametrize("environ", [{"PYTHON": "old-python"}, {"PYTHON": "no-such-python"}])
def test_another_python_is_refused_in_one_sentence(machine: Machine, environ: dict[str, str]) -> None:
    machine.python("old-python", 1, says="Python 3.10.1")
    done = machine.set_up(**environ)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Python 3.11, 3.12 or 3.13" in done.stderr
    assert machine.pip_ran() == 0
    assert machine.called("apt-get") == []


@on_linux
def test_a_changed_lock_is_installed_once(machine: Machine) -> None:
    machine.with_venv("of yesterday")
    machine.set_up()
    assert machine.pip_ran() == 1
    machine.set_up()
    assert machine.pip_ran() == 1
    (call,) = (line for line in machine.calls.read_text("utf-8").splitlines() if "pip install" in line)
    assert "--require-hashes -r requirements.lock" in call


@on_linux
def test_without_a_network_it_stops_with_a_sentence(machine: Machine) -> None:
    machine.with_venv("of yesterday")
    python = machine.folder / ".venv/bin/python"
    python.write_text('#!/bin/sh\ncase "$*" in *"pip install"*) exit 1 ;; esac\n', "ascii")
    done = machine.set_up()
    assert done.returncode == 1
    assert "Is there a network?" in done.stderr
    assert (machine.folder / ".venv/requirements.lock").read_text("ascii") == "of yesterday"


@on_linux
def test_an_environment_whose_python_is_gone_is_made_anew(machine: Machine) -> None:
    machine.with_venv()
    (machine.folder / ".venv/bin/python").unlink()
    (machine.folder / ".venv/bin/python").symlink_to("/nowhere/python3")
    machine.set_up()
    assert len(machine.called("python3 -m venv --clear")) == 1


# -- make and continuous integration --------------------------------------------------------------------


@on_linux
@pytest.mark.parametrize(("target", "wanted"), [
    ("run", ["sh make/setup.sh run", ".venv/bin/python main.py --theme dark"]),
    ("test", ["sh make/setup.sh dev", ".venv/bin/python -m ruff check .", ".venv/bin/python -m mypy",
              '.venv/bin/python -m pytest -n 2 -m "not long" --theme dark']),
    ("test-all", ["sh make/setup.sh dev", ".venv/bin/python -m ruff check .", ".venv/bin/python -m mypy",
                  ".venv/bin/python -m pytest -n 2 --theme dark"]),
    ("venv", ["sh make/setup.sh run"]),
])
def test_what_make_does(target: str, wanted: list[str]) -> None:
    if not shutil.which("make"):
        pytest.skip("there is no make here")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    said = subprocess.run(
        ["make", "-n", "--no-print-directory", target, "ARGS=--theme dark"], cwd=ROOT, env=environ,
        capture_output=True, text=True, timeout=60, check=True,
    )
    assert [line.strip() for line in said.stdout.splitlines()] == wanted


def test_continuous_integration_runs_everything() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    assert "exec make test-all </dev/null" in script
    assert os.access(ROOT / ".ci/run", os.X_OK) or sys.platform == "win32"
