# The project's habits as commands; `make` alone lists them.

PYTHON ?= python3
CORPORA ?= corpora
AS_OF ?= $(shell date -u +%F)
UV_VERSION := 0.13.9
CIPHER := -aes-256-cbc -pbkdf2 -iter 600000 -pass env:TEXTS_KEY

VENV := .venv
BIN := $(VENV)/bin
SITE_READY := $(VENV)/.site-ready
DEV_READY := $(VENV)/.dev-ready
UV := $(or $(shell uv --version >/dev/null 2>&1 && command -v uv),$(BIN)/uv)

# The environment is always .venv, whatever the caller's shell has activated or asked of uv.
unexport VIRTUAL_ENV UV_PROJECT_ENVIRONMENT UV_PYTHON

fail = { echo "error: $(1)" >&2; exit 1; }

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve news keep-texts restore-texts test check browser format golden current verify eval bench builders \
	train-attribution clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(SITE_READY) ## Build the briefings and the site from seeds/; what is new is dated today, or AS_OF=YYYY-MM-DD
	@$(BIN)/briefings build --as-of $(AS_OF)

serve: $(SITE_READY) ## Serve the site and rebuild it as seeds, notes, settings and templates change
	@$(BIN)/briefings serve

news: $(SITE_READY) ## Fetch what is new, generate, verify and commit; dated today, or AS_OF=YYYY-MM-DD
	@if grep -qs "^feeds:" briefings.yml; then $(BIN)/briefings fetch; else echo "No feeds in briefings.yml"; fi
	@$(BIN)/briefings generate --as-of $(AS_OF)
	@$(BIN)/briefings verify
	@$(BIN)/briefings commit

keep-texts: $(SITE_READY) ## Pack the texts that git does not hold into texts.enc, encrypted with TEXTS_KEY
	@rm -f texts.enc
	@if [ -z "$$TEXTS_KEY" ]; then echo "No TEXTS_KEY, so no text is kept"; else \
	$(BIN)/briefings pack texts.zip && openssl enc $(CIPHER) -in texts.zip -out texts.enc; \
	status=$$?; rm -f texts.zip; exit $$status; fi

restore-texts: $(SITE_READY) ## Put the texts of texts.enc beside their sidecars, which name each by its hash
	@if [ ! -f texts.enc ] || [ -z "$$TEXTS_KEY" ]; then echo "No texts.enc or no TEXTS_KEY, so no text is put back"; \
	elif openssl enc -d $(CIPHER) -in texts.enc -out texts.zip && $(BIN)/briefings unpack texts.zip; then rm texts.zip; \
	else rm -f texts.zip; echo "texts.enc does not open with this TEXTS_KEY, so no text is put back"; fi

test: $(DEV_READY) browser check ## Complete the environment, browser included, then check

check: $(DEV_READY) ## Format, lint, types, imports, workflows, pages, evidence, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	@$(BIN)/zizmor --offline .github
	@$(BIN)/briefings build --check
	@$(BIN)/briefings verify
	@$(BIN)/pytest -n auto --dist loadfile

browser: $(DEV_READY)
	@$(BIN)/python -m tests.browser

format: $(DEV_READY) ## Format the code and mend what the linter can mend
	@$(BIN)/ruff check --fix --exit-zero --quiet .
	@$(BIN)/ruff format .

golden: $(DEV_READY) ## Accept the present output as the golden pages, and as the past of the demonstration
	@$(BIN)/pytest -k golden --update-golden
	@for file in tests/samples/history/*; do if [ -f "briefings/history/$${file##*/}" ]; then cp "$$file" briefings/history; fi; done

current: $(SITE_READY) ## Fail where a page is not what the seeds, the settings and the program make
	@$(BIN)/briefings build --check

verify: $(SITE_READY) ## Check every line of every page against its seed
	@$(BIN)/briefings verify

eval: $(DEV_READY) ## Measure the extraction on public corpora: make eval CORPORA=folder
	@if [ -d "$(CORPORA)" ]; then $(BIN)/python -m tests.evaluation "$(CORPORA)"; \
	else echo "No folder $(CORPORA), so nothing to measure; name one: make eval CORPORA=folder"; fi

bench: $(DEV_READY) ## Measure time and memory; THOUSAND=1 or SITES=1 measures sites of the articles of CORPORA
	@$(BIN)/python -m tests.bench $(wildcard $(CORPORA)) $(if $(THOUSAND),--thousand) $(if $(SITES),--sites)

builders: $(DEV_READY) $(UV) ## Build the pages with ProperDocs and Zensical, too, from PyPI, and compare
	@$(BIN)/python -m tests.builders $(abspath $(UV))

train-attribution: $(DEV_READY) ## Learn the weights of the attribution anew: make train-attribution CORPUS=file
	@[ -f "$(CORPUS)" ] || $(call fail,name the annotated articles: make train-attribution CORPUS=folder/train.jsonl)
	@$(BIN)/python -m tests.training.attribution "$(CORPUS)"

clean: ## Remove the environment, the caches and the built site
	@rm -rf $(VENV) site .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(SITE_READY): pyproject.toml uv.lock | $(BIN)/python $(UV)
	@$(UV) sync --frozen --inexact --compile-bytecode --no-dev
	@touch $@

$(DEV_READY): pyproject.toml uv.lock | $(BIN)/python $(UV)
	@$(UV) sync --frozen --inexact --compile-bytecode
	@touch $@ $(SITE_READY)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	$(call fail,$(PYTHON) is missing or older than Python 3.11; name a newer one: make PYTHON=python3.12)
	@$(PYTHON) -m venv --clear --without-pip $(VENV) || \
	$(call fail,$(PYTHON) has no module venv; install it (Debian and Ubuntu: apt-get install python3-venv))

$(BIN)/uv: | $(BIN)/python
	@$(BIN)/python -m ensurepip >/dev/null 2>&1 || \
	$(call fail,$(PYTHON) has no module ensurepip; install it (Debian and Ubuntu: apt-get install python3-venv) or uv)
	@$(BIN)/python -m pip install --quiet uv==$(UV_VERSION)
