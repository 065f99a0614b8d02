# Few targets, help first. Every target sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
DEMO := .demo

.PHONY: help setup web bundle demo test test-fast bench eval fit golden lock clean

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

setup: .venv/ready  ## make .venv with the command klarplan

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

.venv/ready-dev: .venv/ready requirements-dev.lock
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements-dev.lock
	touch $@

api/web/node_modules/.ready: api/web/package-lock.json
	cd api/web && npm ci --no-audit --no-fund --loglevel=error
	touch $@

web: api/web/node_modules/.ready  ## build the widget and the pages into api/static
	cd api/web && npm run build

demo: .venv/ready  ## ingest the example plans and print three cited answers
	rm -rf $(DEMO)
	KLARPLAN_DATA=$(DEMO) sh examples/demo.sh $(BIN)/klarplan

test: .venv/ready-dev api/web/node_modules/.ready  ## ruff, mypy, layers and all tests, in a real browser too
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	cd api/web && npm test
	$(BIN)/python -m pytest -n auto --ignore tests/web
	$(BIN)/python -m pytest tests/web  # a process of its own: the browser's driver keeps an event loop running

test-fast: .venv/ready-dev  ## the tests that take no environment of their own and no browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto -m "not slow" -q --ignore tests/web

eval: .venv/ready-dev  ## measure search and answers on the question sets
	$(BIN)/klarplan eval

bundle: .venv/ready  ## wheels, lock and install script in one file, for a server without internet
	sh deploy/bundle.sh $(PYTHON) klarplan-bundle.tar.gz

fit: .venv/ready-dev  ## fit what decides whether a passage answers to the question sets
	$(BIN)/python -m assistant.evaluation.fitting

bench: .venv/ready-dev  ## measure speed and memory against the floor
	$(BIN)/klarplan bench

golden: .venv/ready-dev  ## write the golden files anew; read the difference before committing
	$(BIN)/python -m pytest tests/index/test_golden.py --golden

lock: .venv/ready-dev  ## choose versions anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate -c requirements.lock --extra dev pyproject.toml -o requirements-dev.lock

clean:  ## remove the environment and the demo's data
	rm -rf .venv $(DEMO)
