# make run, make test, ...: each makes the checkout ready first and costs nothing the second time.

BIN := .venv/bin

# A test that hangs ends the run at last; so does a process of tests that dies, instead of waiting for it for ever.
PYTEST = timeout --foreground --kill-after 30 $(1) $(BIN)/pytest
TWO := -n 2 --dist loadfile --max-worker-restart 0

SAMPLE := seeds/000_d6f5599850a0c901.txt

.PHONY: run test check bench soak screenshots

# Opens the sample in the window; without a display, exports its sections instead.
run:
	@.ci/setup run
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	    $(BIN)/vorleser $(SAMPLE); \
	else \
	    echo "No display here: the sections of the sample are exported into out/ instead."; \
	    $(BIN)/vorleser export $(SAMPLE) --to out; \
	fi

# What must hold before every commit; at most 15 minutes on two cores.
test:
	@.ci/setup test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@rm -f .coverage*
	$(call PYTEST,20m) tests/unit $(TWO) --cov=reader --cov-branch --cov-fail-under=95
	$(call PYTEST,20m) tests/stories

# What takes longer: tests marked `check`, and all property tests with many more examples.
check:
	@.ci/setup check
	$(call PYTEST,40m) -m "(check or hypothesis) and not story" $(TWO) --hypothesis-profile=check --timeout 1800
	$(call PYTEST,60m) -m "check and story"

# Ratios taken in one run, written to benchmarks/latest.json.
bench:
	@.ci/setup test
	$(BIN)/python benchmarks/run.py

# The window in every theme and state, on an X screen without a monitor, into out/screens.
screenshots:
	@.ci/setup test
	$(BIN)/python tests/stories/screens.py out/screens

# Hours of reading and exporting.
soak:
	@.ci/setup test
	$(BIN)/pytest -m soak
