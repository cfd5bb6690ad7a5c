"""``python -m consult_app.bench`` is ``main.py bench``."""

import sys

from consult_app.bench import main

sys.exit(main(sys.argv[1:]))
