# From a bare checkout: `make report` or `make test`. Needs make and Python 3.11 or newer.
# Everything runs in .venv, on the versions that constraints.txt pins, and offline once installed.

PYTHON ?= python3
JOBS ?= 2
CASES ?= 10000
VENV := .venv
AXE := 4.14.1
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint constraints.txt

export HF_HUB_OFFLINE := 1
export HF_DATASETS_OFFLINE := 1
export TRANSFORMERS_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false
export PYTHONHASHSEED := 0
export NO_MKDOCS_2_WARNING := 1

.PHONY: help report test browser quick lint docs fuzz mutation rules bench constraints lock clean
.DELETE_ON_ERROR:

help: ## This list.
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-12s%s\n", $$1, $$2}' Makefile

report: $(VENV)/.installed ## Regenerate reports/ from the example sets in seeds/.
	$(BIN)/checker batch seeds -o reports

test: lint rules docs browser ## Every check there is.
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

browser: $(VENV)/.installed-test ## A browser and axe-core for tests/browser, where they can be had.
	@for name in chromium chromium-browser google-chrome; do command -v $$name > /dev/null && exit 0; done; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium > /dev/null && exit 0; fi; \
	  $(BIN)/playwright install chromium \
	  || echo 'No browser can be installed here: tests/browser is skipped. Install chromium for it.' >&2
	@test -f $(VENV)/axe/node_modules/axe-core/axe.min.js \
	  || npm install --silent --no-save --no-audit --no-fund --prefix $(VENV)/axe axe-core@$(AXE) \
	  || echo 'axe-core cannot be installed here: its tests are skipped. It needs npm.' >&2

quick: lint ## The inner loop: all but the slow tests.
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup -x -m "not slow"

lint: $(VENV)/.installed-test ## Style, layout and types.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

docs: $(VENV)/.installed-test ## The documentation, as pages in build/docs; a warning is a fault.
	$(BIN)/mkdocs build --strict --quiet

fuzz: $(VENV)/.installed-test ## Hostile articles at random; make fuzz CASES=100000 for a long run.
	FUZZ_CASES=$(CASES) $(BIN)/python -m pytest tests/fuzz

mutation: $(VENV)/.installed-mutation ## Which changes of the comparing code no test notices; takes hours.
	$(BIN)/mutmut run
	$(BIN)/mutmut results

rules: $(VENV)/.installed-test ## Run the rules' own examples.
	$(BIN)/checker rules check

bench: $(VENV)/.installed-bench ## Measure: run every tests/bench/bench_*.py.
	for path in tests/bench/bench_*.py; do $(BIN)/python -m tests.bench.$$(basename $$path .py) || exit 1; done

constraints: $(VENV)/.installed-bench ## Pin what is installed in .venv now.
	{ sed -n '/^#/p' constraints.txt; \
	  $(BIN)/python -m pip freeze --all --exclude pip --exclude-editable \
	  | sed -e 's/+cpu$$//' -e '/^#/d' | sort -f; } > constraints.new
	mv constraints.new constraints.txt

# On Linux torch needs CUDA libraries only where there is a GPU: they stay out, so install without dependencies.
lock: $(VENV)/.installed-lock ## Write requirements.lock: what runs the checker, each file by its hash.
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --constraint constraints.txt --output-file lock.new pyproject.toml
	{ echo '# pip install --require-hashes --no-deps -r requirements.lock; written by make lock.'; \
	  awk '/^[^ #]/{kept = !/^(nvidia|triton|cuda)/} /^#/{next} kept' lock.new; } > requirements.lock
	rm lock.new

clean: ## Remove .venv and all that was built or cached.
	rm -rf $(VENV) build dist mutants .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find checker tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The installs run again only when what they install from has changed.

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Python 3.11 or newer is needed; name one: make PYTHON=python3.11' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP_INSTALL) hatchling
	$(PIP_INSTALL) --no-build-isolation --editable .
	touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(PIP_INSTALL) --no-build-isolation --editable '.[test]'
	touch $@

$(VENV)/.installed-bench: $(VENV)/.installed-test
	$(PIP_INSTALL) --no-build-isolation --editable '.[bench]'
	touch $@

$(VENV)/.installed-mutation: $(VENV)/.installed-test
	$(PIP_INSTALL) --no-build-isolation --editable '.[mutation]'
	touch $@

$(VENV)/.installed-lock: $(VENV)/.installed
	$(PIP_INSTALL) --no-build-isolation --editable '.[lock]'
	touch $@
