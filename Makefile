# SPDX-License-Identifier: Apache-2.0
# A front door over CMake; `make help` lists it. Everything is built under build/.
SHELL := /bin/bash
NINJA ?= ninja

.DEFAULT_GOAL := all
.PHONY: all demo check test dev clang tsan coverage fuzz lint golden-update score bench install clean help bootstrap bootstrap-test

all: build/build.ninja ## build the release command: build/readout
	@$(NINJA) -C build readout readout_shared

build/build.ninja:
	@$(MAKE) --no-print-directory bootstrap
	@cmake --preset release > build.log 2>&1 || { cat build.log; rm -f build.log; exit 1; }
	@rm -f build.log

bootstrap: ## install the Debian packages that the build needs, where they are missing
	@tools/bootstrap.sh build

bootstrap-test:
	@tools/bootstrap.sh build test

demo: all ## build, read the sample reports, print their chronology
	@tools/demo.sh build/readout

check: bootstrap-test ## install what the tests need besides, build, run every test
	@tools/check.sh

test: bootstrap-test ## the tests alone, release build
	@cmake --preset test > /dev/null && $(NINJA) -C build/test && ctest --test-dir build/test --output-on-failure

dev clang tsan: bootstrap-test ## build and test with sanitizers: dev (gcc, ASan+UBSan), clang, tsan
	@cmake --preset $@ > /dev/null && $(NINJA) -C build/$@ && ctest --test-dir build/$@ --output-on-failure

coverage: bootstrap-test ## line coverage of the tests, by folder
	@cmake --preset coverage > /dev/null && $(NINJA) -C build/coverage && ctest --test-dir build/coverage -Q; tools/coverage.sh build/coverage

fuzz: bootstrap-test ## build the fuzzers and run each for FUZZ_SECONDS (60)
	@cmake --preset fuzz > /dev/null && $(NINJA) -C build/fuzz && tools/fuzz.sh build/fuzz/tests $${FUZZ_SECONDS:-60}

golden-update: all ## rewrite tests/golden and the facts known to be missed from what the command prints now; review the diff
	@tests/golden/run.sh build/readout --update
	@tests/facts/run.py build/readout --update
	@tests/library/run.sh build cc --update

score: all ## accuracy on the public corpora and the gold reports, where ../shared, ../TempEval-3 and ../PUD are present
	@tools/score.sh build/readout

bench: all ## speed: tokens and sentences a second
	@bench/run.sh build/readout

install: all ## install under PREFIX (/usr/local)
	@cmake --install build --prefix $${PREFIX:-/usr/local}

clean: ## delete what was built
	@rm -rf build

help: ## this list
	@sed -n 's/^\([a-z][a-z -]*\):.*## \(.*\)/  \1|\2/p' Makefile | awk -F'|' '{printf "%-22s %s\n", $$1, $$2}'
