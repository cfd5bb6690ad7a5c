# One command from nothing to a consultation: `make run`. Needs make and a network once; see README.md.

python := .venv/bin/python
pytest := $(python) -m pytest -n 2

.DEFAULT_GOAL := run
.PHONY: run venv check test test-all lint lock docs-pictures look clean

run:                 ## start the consultation; ARGS="show --theme dark" and so on
	@sh make/setup.sh run
	@$(python) main.py $(ARGS)

venv:                ## only make .venv with what the program needs
	@sh make/setup.sh run

check:               ## read the content packs and report every problem
	@sh make/setup.sh run
	@$(python) main.py check $(ARGS)

lint:                ## style and types
	@sh make/setup.sh dev
	$(python) -m ruff check .
	$(python) -m mypy

test: lint           ## everything that is quick: under five minutes on two cores, no network
	$(pytest) -m "not long" $(ARGS)

test-all: lint       ## everything
	$(pytest) $(ARGS)

lock:                ## after a change of dependencies in pyproject.toml; needs uv
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet \
	  pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet \
	  --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

docs-pictures:       ## draw the README's pictures anew
	@sh make/setup.sh run
	$(python) main.py render --out docs/pictures --size 1600x900 --page what-narrows three-ways
	rm docs/pictures/pages.json

look:                ## draw docs/look anew; DESIGN=folder holds the design pictures, which a clone has not
	@sh make/setup.sh run
	PYTHONPATH=. QT_QPA_PLATFORM=offscreen $(python) make/look.py $(DESIGN)

clean:               ## remove .venv and everything that was built
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist consultation
