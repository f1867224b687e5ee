# Everything from a clone: `make demo` shows it, `make test` checks it.
# Needs Python >= 3.11 with venv, make and a package index; for the tests also chromium.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check install --quiet --quiet
FRONT  := $(shell find frontend -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
MADE_BY := pyproject.toml $(wildcard hatch_build.py) $(FRONT) $(wildcard src/consilience/views/*.py)

export PIP_NO_INPUT = 1

.DEFAULT_GOAL := help
.PHONY: help demo test hard check browser lock sbom docs wheel bench clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

demo: $(VENV)/.program ## build the record and the dossier of the two examples
	@echo; echo "An exchange of captives, seven accounts:"
	@$(BIN)/consilience build examples/exchange/accounts -o out/exchange
	@echo; echo "A flood, seven accounts:"
	@$(BIN)/consilience build examples/flood/reports.jsonl -o out/flood

test: browser check ## all checks and tests
	$(BIN)/python -m pytest

hard: browser check ## the same with full counts: hostile files, generated cases
	CONSILIENCE_HARD=1 $(BIN)/python -m pytest

check: $(VENV)/.checks ## style, types and the import rule
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

browser:
	@command -v chromium >/dev/null || { echo "The tests open the dossier in Chromium, which is missing: apt-get install chromium" >&2; exit 1; }
	@$(PYTHON) -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null || { echo "What drives Chromium needs a library that is missing: apt-get install libatomic1" >&2; exit 1; }

lock: $(VENV)/.checks ## resolve the dependencies anew (UPGRADE=1: to the newest)
	$(BIN)/python -m tools.lock $(if $(UPGRADE),--upgrade)

docs: $(VENV)/.checks ## write what is made from the code: schema, docs/record.md, docs/export.md, the front end's types
	$(BIN)/python -m tools.record_reference
	$(BIN)/python -m tools.export_reference
	$(BIN)/python -m tools.view_types

sbom: $(VENV)/.checks ## write the bill of materials of an installation
	$(BIN)/python -m tools.bill_of_materials out/sbom.cdx.json

wheel: $(VENV)/.program ## build the wheel
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

bench: $(VENV)/.checks ## measure start, speed against a peer, and memory
	$(BIN)/python -m benchmarks.speed.startup
	$(BIN)/python -m benchmarks.speed.build

clean: ## remove what was made, but not what was built for you in out/
	rm -rf $(VENV) build dist

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Consilience needs Python 3.11 or later; name one: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV), once"
	@$(PYTHON) -m venv $(VENV)

# The locked packages and the package itself, from these sources; the build makes the front end.
$(VENV)/.packages: requirements/runtime.txt requirements/build.txt | $(BIN)/python
	@echo "Installing what requirements/ lists"
	@$(PIP) --require-hashes -r requirements/runtime.txt -r requirements/build.txt
	@touch $@

$(VENV)/.program: $(VENV)/.packages $(MADE_BY)
	@echo "Installing Consilience and building its front end"
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.checks: requirements/dev.txt $(VENV)/.program
	@echo "Installing what checks it"
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
