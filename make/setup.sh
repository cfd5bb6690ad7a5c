#!/bin/sh
# Makes this machine ready: `setup.sh run` for the program, `setup.sh dev` for its tests too.
# With nothing to do it takes a blink and no network.
set -eu

purpose=${1:?run or dev}
venv=.venv
PATH="$PATH:/usr/sbin:/sbin"                # ldconfig lives there; a user's own PATH may lack them

# "soname package" a line. Every use of Qt's widgets needs the first list, each kind of display one more.
for_qt="libglib-2.0.so.0 libglib2.0-0
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1"
for_x11="libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-image.so.0 libxcb-image0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-randr.so.0 libxcb-randr0
libxcb-xkb.so.1 libxcb-xkb1"
for_wayland="libwayland-cursor.so.0 libwayland-cursor0"
# "command package" a line: a virtual display for the real program
for_tests="Xvfb xvfb"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }
is_root() { [ "$(id -u)" = 0 ]; }
is_linux() { [ "$(uname -s)" = Linux ]; }

missing_libraries() {                       # reads "soname package" lines, prints the packages not here
  known=$(ldconfig -p 2>/dev/null || true)
  while read -r soname package; do
    case $known in *"$soname "*) ;; *) printf '%s ' "$package" ;; esac
  done
}

missing_commands() {
  while read -r name package; do
    command -v "$name" >/dev/null 2>&1 || printf '%s ' "$package"
  done
}

missing_packages() {
  is_linux || return 0
  wanted=$for_qt
  if is_root || [ "$purpose" = dev ] || [ -n "${DISPLAY:-}" ]; then wanted="$wanted
$for_x11"; fi
  if [ -n "${WAYLAND_DISPLAY:-}" ]; then wanted="$wanted
$for_wayland"; fi
  printf '%s\n' "$wanted" | missing_libraries
  if [ "$purpose" = dev ]; then printf '%s\n' "$for_tests" | missing_commands; fi
  usable_venv || missing_python
}

# -- Python -------------------------------------------------------------------------------------------

good_version='import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'

find_python() {                             # prints the first Python that will do
  for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if "$name" -c "$good_version" >/dev/null 2>&1; then printf '%s' "$name"; return 0; fi
  done
  return 1
}

missing_python() {
  if python=$(find_python); then
    "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
      "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2], end=" ")'
  elif [ -z "${PYTHON:-}" ] && ! command -v python3 >/dev/null 2>&1; then
    printf 'python3 python3-venv '
  fi
}

refuse_other_pythons() {
  find_python >/dev/null && return 0
  found=$("${PYTHON:-python3}" --version 2>/dev/null) || found="no Python by the name of ${PYTHON:-python3}"
  stop "This program runs on Python 3.11, 3.12 or 3.13 and found $found: name one, as in make run PYTHON=python3.12"
}

# -- system packages ----------------------------------------------------------------------------------

this_release() {                            # some releases call glib by another name
  for package in "$@"; do
    if [ "$package" = libglib2.0-0 ] && apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then
      package=libglib2.0-0t64
    fi
    printf '%s ' "$package"
  done
}

install_packages() {
  command -v apt-get >/dev/null 2>&1 ||
    stop "These libraries are missing; please install them (Debian calls them so): $*"
  if ! is_root; then
    stop "System packages are missing. Install them with the next line, then run make again:
  sudo apt-get install --no-install-recommends -y $(this_release "$@")"
  fi
  apt-get update -qq >&2 || say "The list of packages could not be brought up to date; trying with the old one."
  # shellcheck disable=SC2046  one word a package
  set -- $(this_release "$@")
  say "Installing system packages: $*"
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq install --no-install-recommends -y "$@" \
    </dev/null >/dev/null || stop "That failed. Try it by hand: apt-get install --no-install-recommends -y $*"
}

ready_system() {
  packages=$(missing_packages)
  [ -z "$packages" ] && return 0
  # shellcheck disable=SC2086
  install_packages $packages
  packages=$(missing_packages)
  [ -z "$packages" ] || stop "Still missing after the installation: $packages"
}

# -- the virtual environment --------------------------------------------------------------------------

usable_venv() {                             # a new system Python leaves an environment without its packages
  "$venv/bin/python" -c "import pip; $good_version" >/dev/null 2>&1
}

ready_venv() {
  usable_venv && return 0
  refuse_other_pythons
  python=$(find_python)
  say "Making $venv with $("$python" --version)"
  "$python" -m venv --clear "$venv"
}

install_lock() {                            # installs $1 unless exactly that is installed already
  cmp -s "$1" "$venv/$1" && return 0
  say "Fetching the libraries named in $1 (once, about a minute)"
  "$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --require-hashes -r "$1" ||
    stop "The libraries could not be fetched. Is there a network? Run make again when there is."
  cp "$1" "$venv/$1"
}

ready_libraries() {
  if [ "$purpose" = run ]; then install_lock requirements.lock; return 0; fi
  install_lock requirements-dev.lock
  cp requirements.lock "$venv/"             # the other lock holds all of it; a test says so
}

warm() {                                    # compiles and fills the caches, so that the first start is quick too
  [ -e "$venv/warm" ] && return 0
  "$venv/bin/python" -m compileall -q consult_app >/dev/null 2>&1 || true
  PYTHONDONTWRITEBYTECODE= "$venv/bin/python" main.py self-test >/dev/null 2>&1 || true
  : >"$venv/warm"
}

if ! usable_venv && { [ -n "${PYTHON:-}" ] || command -v python3 >/dev/null 2>&1; }; then refuse_other_pythons; fi
ready_system
ready_venv
ready_libraries
warm
