"""Whether there is a display, asked before Qt is: Qt would end the program."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from consult_app.display import has_display

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such sockets on Windows")


@pytest.mark.parametrize(("environ", "there"), [
    ({}, False),
    ({"DISPLAY": ""}, False),
    ({"DISPLAY": ":7"}, False),                                     # nobody has such a socket here
    ({"DISPLAY": "unix:7.0"}, False),
    ({"DISPLAY": "nonsense"}, False),
    ({"DISPLAY": "10.0.0.7:0"}, True),
    ({"WAYLAND_DISPLAY": "wayland-0"}, True),
    ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, False),
    ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ({"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}, True),
    ({"QT_QPA_PLATFORM": "xcb"}, False),
])
def test_linux_without_a_display(environ: dict[str, str], there: bool, tmp_path: Path) -> None:
    assert has_display(environ, "linux", tmp_path) is there


def test_a_server_that_listens_is_a_display_and_its_left_over_socket_is_none(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "X7"))
        server.listen()
        assert has_display({"DISPLAY": ":7.0"}, "linux", tmp_path)
    assert (tmp_path / "X7").exists()
    assert not has_display({"DISPLAY": ":7.0"}, "linux", tmp_path)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_one(platform: str, tmp_path: Path) -> None:
    assert has_display({}, platform, tmp_path)
