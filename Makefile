POSTS ?= posts
PORT ?= 8000
HOST ?= 127.0.0.1
INDEX ?= index
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check eval lock clean

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

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		pyproject.toml build-requirements.in -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra test pyproject.toml build-requirements.in -o requirements-test.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra eval -c requirements-test.lock pyproject.toml build-requirements.in -o requirements-eval.lock

clean:
	rm -rf $(VENV) build *.egg-info
	find index -mindepth 1 ! -name README.md ! -name .gitignore -delete
