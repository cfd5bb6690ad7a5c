"""``python -m consult_app`` is the same as the installed ``lumbar-consult``."""

from consult_app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
