POSTS ?= posts
PORT ?= 8000
HOST ?= 127.0.0.1
INDEX ?= index
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# What `make bench` measures: numbers of posts, where generated archives and indexes stay (nowhere,
# unless a folder is given), where the report goes, and further options of `python -m bench run`.
SIZES ?= 1000 10000 100000
BENCH_CACHE ?=
BENCH_REPORT ?= docs
BENCH_OPTIONS ?=

# `make relevance` measures every test collection in the folder COLLECTIONS_DIR.
RELEVANCE_REPORT ?= docs

.PHONY: run test check eval bench relevance relevance-check lock clean

run: $(VENV)/runtime
	$(BIN)/blogsearch index $(POSTS) --index $(INDEX)
	$(BIN)/blogsearch serve --host $(HOST) --port $(PORT) --index $(INDEX)

test: check
	$(BIN)/pytest

check: $(VENV)/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

eval: $(VENV)/eval
	$(BIN)/python -m evaluation

bench: $(VENV)/bench
	$(BIN)/python -m bench run --sizes $(SIZES) --cache "$(BENCH_CACHE)" \
		--report "$(BENCH_REPORT)" $(BENCH_OPTIONS)

relevance: $(VENV)/relevance
	$(BIN)/python -m relevance run --report "$(RELEVANCE_REPORT)"

relevance-check: $(VENV)/relevance
	$(BIN)/python -m relevance check

$(VENV)/runtime: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test: requirements-test.lock $(VENV)/runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

$(VENV)/eval: requirements-eval.lock $(VENV)/runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-eval.lock
	touch $@

$(VENV)/bench: requirements-bench.lock $(VENV)/runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	touch $@

$(VENV)/relevance: requirements-relevance.lock $(VENV)/runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-relevance.lock
	touch $@

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		pyproject.toml build-requirements.in -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra test pyproject.toml build-requirements.in -o requirements-test.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra eval -c requirements-test.lock pyproject.toml build-requirements.in -o requirements-eval.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra bench -c requirements-test.lock pyproject.toml build-requirements.in -o requirements-bench.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra relevance -c requirements-test.lock pyproject.toml build-requirements.in -o requirements-relevance.lock

clean:
	rm -rf $(VENV) build *.egg-info
	find index -mindepth 1 ! -name README.md ! -name .gitignore -delete
