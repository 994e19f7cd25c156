# Each target makes its own set-up; `make help` lists them.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

BIN := .venv/bin
READY := .venv/ready
READY_FOR_BENCH := .venv/ready-for-bench
READY_FOR_FAULTS := .venv/ready-for-faults
CODE := counter_app tests migrations

# Qt and Python read and write UTF-8 even where the system names no language.
ifeq (,$(findstring UTF-8,$(LC_ALL)$(if $(LC_ALL),,$(LC_CTYPE)$(LANG))))
export LC_ALL := C.UTF-8
endif

# Without a display the demo works by itself and leaves its receipt and a picture.
DEMO_FLAGS := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,--offscreen --out build/demo)
CATALOGUE := resources/i18n/counter_en
FRESH := build/generated
# Both workers and every program that a test starts share what was compiled once.
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest

.PHONY: help demo test check gates generated campaigns postgres vulture bench faults days translations contract lock clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(READY) ## open the program on a ready desk; without a display: one whole life by itself
	@$(BIN)/counter-app demo --profile build/demo/profile $(DEMO_FLAGS)

test: $(READY) ## run the tests
	@$(PYTEST) -m "not campaign and not gate"

check: gates test ## format, lint, types, layers, lengths, dead code, generated documents, tests

gates: $(READY) generated ## what `check` holds beside the tests of the program
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.architecture.lengths
	$(BIN)/python -m tests.architecture.unused
	@$(PYTEST) -m gate

generated: $(READY) ## what is generated says what its source says
	@rm -rf $(FRESH) && mkdir -p $(FRESH) && cp $(CATALOGUE).ts $(FRESH)/
	@$(MAKE) translations CATALOGUE=$(FRESH)/counter_en >$(FRESH)/log 2>&1 || { cat $(FRESH)/log; exit 1; }
	@$(BIN)/pyside6-lrelease -silent resources/i18n/qt_vi.ts -qm $(FRESH)/qt_vi.qm
	@cmp $(FRESH)/counter_en.ts $(CATALOGUE).ts
	@cmp $(FRESH)/counter_en.qm $(CATALOGUE).qm
	@cmp $(FRESH)/qt_vi.qm resources/i18n/qt_vi.qm

campaigns: $(READY_FOR_FAULTS) ## faults in their short form, whole matrices, every property at length
	@$(PYTEST) -m campaign --hypothesis-profile=same
	@$(PYTEST) -m "hypothesis and not campaign" --hypothesis-profile=same

postgres: $(READY_FOR_FAULTS) ## the portal's tests on SQLite and on a PostgreSQL of their own
	@$(BIN)/python -m tests.faults.both_databases

vulture: $(READY) ## what nothing in the program calls
	@$(BIN)/python -m tests.architecture.unused

bench: $(READY_FOR_BENCH) ## measure, one JSON line a figure with its floor
	@$(BIN)/python -m tests.benchmarks

faults: $(READY_FOR_FAULTS) ## the long fault campaigns
	@$(BIN)/python -m tests.faults

days: $(READY_FOR_FAULTS) ## the demo on other days, in other zones and places (ONLY=--suite: all tests)
	@$(BIN)/python -m tests.faults.any_day $(ONLY)

translations: $(READY) ## collect the sentences of the screens and compile the English ones
	@mkdir -p $(dir $(CATALOGUE))
	$(BIN)/pyside6-lupdate -source-language vi -target-language en -locations none -no-obsolete \
		$$(find counter_app/ui counter_app/sentences counter_app/contract counter_app/*.py -name '*.py' | LC_ALL=C sort) -ts $(CATALOGUE).ts
	$(BIN)/pyside6-lrelease $(CATALOGUE).ts -qm $(CATALOGUE).qm

contract: $(READY) ## write what the code knows into the pages of docs/contract
	@$(BIN)/python -m tests.docs.contract_pages

lock: $(READY) ## renew the locks from pyproject.toml (UPGRADE=--upgrade takes the newest)
	@.ci/lock $(UPGRADE)

clean: ## take away what was built, and .venv
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): .ci/setup .requirements.lock pyproject.toml
	@.ci/setup

$(READY_FOR_BENCH): $(READY) .requirements.bench.lock
	@.ci/setup bench

$(READY_FOR_FAULTS): $(READY)
	@.ci/setup faults
