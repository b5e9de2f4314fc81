# Each target creates .venv itself, and installs again only when its requirements have changed. Settings:
#   PYTHON=python3.12       the Python that creates .venv
#   PIP_ARGS="..."          passed to pip; on Linux this installs torch without 3 GB of CUDA:
#                           make demo PIP_ARGS="--extra-index-url https://download.pytorch.org/whl/cpu"
#   CONSTRAINTS=file        other versions than those in locks/, without hashes
#   ARGS="..."              passed to the command that demo and app run
#   PORT=8866               the port that app listens on
PYTHON ?= python3
PORT ?= 8866
INSTALL = PIP_ARGS="$(PIP_ARGS)" CONSTRAINTS="$(CONSTRAINTS)" tools/install.sh
HASHED = -m pip install $(PIP_ARGS) --require-hashes --no-deps --only-binary :all:
SOURCES = settings.ini setup.py pyproject.toml tools/install.sh $(wildcard locks/*.txt) $(CONSTRAINTS)

.PHONY: help demo app test bench docs dist prepare lock audit clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

demo: .venv/.installed-demo  ## train a bot on the bundled sample accounts and let it write
	.venv/bin/huggingtweets demo $(ARGS)

app: .venv/.installed-app  ## serve the demo as a local web page
	@echo "The server below prints the address of the demo. Its token keeps others out. Bots are saved in nbs/bots. Ctrl-C stops it."
	@.venv/bin/voila nbs/huggingtweets-demo.ipynb --Voila.ip=127.0.0.1 --port=$(PORT) --Voila.port_retries=0 \
		--Voila.auto_token=True --Voila.tornado_settings allow_remote_access= \
		--VoilaConfiguration.multi_kernel_manager_class=huggingtweets.app.page.LimitedKernels \
		--MappingKernelManager.cull_idle_timeout=600 --MappingKernelManager.cull_interval=60 $(ARGS)

test: .venv/.installed-test  ## check notebooks and modules, run the notebooks and the tests
	@chromium="$$(tools/chromium.sh)" && CHROMIUM="$$chromium" tools/check.sh

bench: .venv/.installed-bench  ## compare trainings: make bench ARGS="posts.jsonl --out bench/results/NAME"
	.venv/bin/python bench/train.py $(ARGS)

docs: .venv/.installed-test  ## build the documentation in _docs
	.venv/bin/python tools/docs.py

dist: .venv/.installed-tools  ## build the wheel and the source archive in dist
	rm -rf build dist
	.venv/tools/bin/uv build --build-constraints locks/base.txt --require-hashes

prepare: .venv/.installed-test  ## clean the notebooks, export the modules, write README.md
	tools/prepare.sh

lock: .venv/.installed-tools  ## renew locks/ from settings.ini; with ARGS=--upgrade, the latest versions
	.venv/tools/bin/python tools/lock.py $(ARGS)

audit: .venv/.installed-tools  ## look the locked versions up among known vulnerabilities
	tools/audit.sh

clean:  ## remove .venv, builds and caches; bots/ stays
	rm -rf .venv _docs build dist *.egg-info .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@$(PYTHON) -c 'import configparser, sys; cfg = configparser.ConfigParser(); cfg.read("settings.ini"); \
	need = cfg["DEFAULT"]["min_python"]; sys.exit(sys.version_info < tuple(map(int, need.split("."))) and \
	"$(PYTHON) is older than Python %s, the minimum: choose another with `make PYTHON=python%s ...`" % (need, need))'
	$(PYTHON) -m venv .venv

.venv/.installed-demo: .venv/bin/python $(SOURCES)
	$(INSTALL) base -e .
	touch $@

.venv/.installed-app: .venv/bin/python $(SOURCES)
	$(INSTALL) app -e '.[all]' ipykernel voila
	touch $@

.venv/.installed-bench: .venv/bin/python $(SOURCES)
	$(INSTALL) bench -e '.[bench]'
	touch $@

.venv/.installed-test: .venv/bin/python $(SOURCES)
	$(INSTALL) test -e '.[all,quantized,dev]'
	.venv/bin/python $(HASHED) --upgrade --target .venv/colab -r locks/colab.txt
	touch $@ .venv/.installed-demo .venv/.installed-app

.venv/.installed-tools: .venv/bin/python locks/tools.txt
	$(PYTHON) -m venv .venv/tools
	.venv/tools/bin/python $(HASHED) -r locks/tools.txt
	touch $@
