# Python 3.11 or later and make are all that these need; PYTHON names another interpreter.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo samples test lint types docs ci-deps format clean

demo: .venv/installed
	$(BIN)/mtaudit check seeds --exit-zero
	$(BIN)/mtaudit report seeds -o report.html

# The seed's report and the README's picture of it; tests say when they are stale.
samples: .venv/tools
	$(BIN)/python tools/make_samples.py
	$(BIN)/python -m tests.report.golden

test: .venv/tools lint types docs
	$(BIN)/python -m pytest -n auto -q

lint: .venv/tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/tools
	$(BIN)/mypy

docs: .venv/tools
	$(BIN)/mkdocs build --strict --quiet

format: .venv/tools
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What the tests need beyond Python, from the system's package manager, where it is absent.
ci-deps:
	command -v chromium >/dev/null || (apt-get update -qq && apt-get install -y -qq chromium fonts-dejavu >/dev/null)

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	touch $@

.venv/tools: .venv/installed
	$(BIN)/python -m pip install -q --disable-pip-version-check --group test 2>/dev/null || \
	  ($(BIN)/python -m pip install -q --disable-pip-version-check -U 'pip>=25.1' && \
	   $(BIN)/python -m pip install -q --disable-pip-version-check --group test)
	touch $@

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis report.html
