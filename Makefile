# Everything a person types. It needs make and a Python from 3.11 on, nothing else.

PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/bin
RIVALS := .venv-rivals
INSTALL := -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt
PIP := $(BIN)/python $(INSTALL)
RIVAL_PIP := $(RIVALS)/bin/python $(INSTALL)
CODE := api ingest ontology queries

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo neo4j test check build bench clean quality gains fuzz

help:  ## what make can do here
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/installed  ## read the examples and serve them on 127.0.0.1:8000
	@echo "for the commands that it names, in another terminal: . $(CURDIR)/$(BIN)/activate"
	@$(BIN)/danchieu demo

neo4j:  ## a Neo4j with Browser on 127.0.0.1, without Docker (Java 17 and Maven must be there)
	@$(PYTHON) docker/neo4j_server.py

test: $(VENV)/equipped  ## all tests, with branch coverage by folder
	$(BIN)/python -m pytest -n auto --cov --cov-report=term-missing:skip-covered

check: $(VENV)/equipped  ## style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports

build: $(VENV)/equipped  ## a wheel and an sdist in dist/
	rm -rf build dist
	$(BIN)/python -m build --no-isolation

bench: $(VENV)/installed $(RIVALS)/installed  ## speed, against baselines of the same run
	$(RIVALS)/bin/python bench/extraction.py
	$(BIN)/python bench/imports.py
	$(BIN)/python bench/load.py
	$(BIN)/python bench/neo4j_store.py

quality: $(VENV)/equipped  ## docs/quality.md and bench/facts.tsv anew (needs ../shared)
	$(BIN)/python -m bench.quality

gains: $(VENV)/equipped  ## facts gained and lost against the commit before
	$(BIN)/python -m bench.facts

fuzz: $(VENV)/equipped  ## 100,000 damaged texts, and hostile ones of 3 MB; takes hours
	DANCHIEU_FUZZ=100000 $(BIN)/python -m pytest tests/fuzz

clean:  ## away with what make made
	rm -rf $(VENV) $(RIVALS) build dist .coverage

# Dependency groups need pip 25.1, so the venv gets a new one before anything else.
$(VENV)/made: constraints.txt
	@test -n "$(PYTHON)" || { echo "no Python from 3.11 on was found; install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) 'pip>=25.1'
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
	@echo "installing danchieu and what it needs"
	@$(PIP) --editable '.[all]'
	@touch $@

# What the reader is compared with, in an environment of its own: it brings a package named "tests",
# which would hide ours. A platform without Hyperscan is compared without it.
$(RIVALS)/installed: constraints.txt pyproject.toml
	@echo "installing what the benchmarks compare with"
	@$(PYTHON) -m venv --clear $(RIVALS)
	@$(RIVAL_PIP) 'pip>=25.1'
	@$(RIVAL_PIP) --editable .
	@$(RIVAL_PIP) --group bench || echo "not installed: eyecite or hyperscan; the benchmarks leave it out"
	@touch $@

$(VENV)/equipped: $(VENV)/installed
	@echo "installing what tests and checks need"
	@$(PIP) --group dev
	@touch $@
