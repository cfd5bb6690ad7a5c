"""The wheel: built without a network, installed beside the environment's packages, and run."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, home_variables

pytestmark = pytest.mark.real_app
BIN = "Scripts" if sys.platform == "win32" else "bin"


def quiet(*command: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [str(part) for part in command], capture_output=True, text=True, timeout=300, check=False, **options,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    built = quiet(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the ``lumbar-consult`` of an environment that holds the wheel and sees this one's packages."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False)
    python = home / BIN / "python"
    site = Path(quiet(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip())
    (site / "beside.pth").write_text("\n".join({sysconfig.get_path(name) for name in ("purelib", "platlib")}), "utf-8")
    added = quiet(
        sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--no-cache-dir", wheel,
    )
    assert added.returncode == 0, added.stderr
    return home / BIN / "lumbar-consult"


def test_the_wheel_holds_the_assets_and_the_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {f.relative_to(ROOT / "assets").as_posix() for f in (ROOT / "assets").rglob("*") if f.is_file()}
    assert shipped
    assert {f"consult_app/_assets/{name}" for name in shipped} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith("tests/") or "__pycache__" in name]


def test_the_wheel_asks_for_what_the_project_asks_for(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (metadata,) = (name for name in archive.namelist() if name.endswith("METADATA"))
    text = archive.read(metadata).decode()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [line for line in text.splitlines() if line.startswith("Requires-Dist:") and "extra ==" not in line]
    assert len(asked) == len(project["dependencies"])
    assert f"Version: {wheel.name.split('-')[1]}" in text


def test_the_installed_program_tests_itself(installed: Path, tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "DISPLAY"}}
    environment = {**kept, **home_variables(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    done = quiet(installed, "self-test", env=environment, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    told = quiet(installed, "check", env=environment, cwd=tmp_path)
    assert told.returncode == 0, told.stdout + told.stderr
