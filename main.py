"""Starts the program from a checkout."""

from consult_app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
