# Every recipe only calls tools, and each target first installs what it needs and the machine lacks.
PORT ?= 8080
# The URL of the hosted page, ending in a slash: with it, others can embed the page by its URL (oEmbed).
export SITE ?=
export TRUNK_SKIP_VERSION_CHECK := true
# Trunk 0.21 refuses NO_COLOR=1.
unexport NO_COLOR
export PATH := $(CURDIR)/target/tools/bin:$(PATH)

.PHONY: help serve quick test build bench bench-engine bench-peers bench-tables pictures eval-draft fuzz check
help:
	@echo "make serve   the table on http://127.0.0.1:$(PORT)/, rebuilt as you edit (PORT=... for another port)"
	@echo "make quick   format, lints and native tests: what to run after an edit"
	@echo "make test    all tests, in real browsers too"
	@echo "make build   the distribution files, into dist/"
	@echo "make bench   sizes, load times and response times of what is in dist/"
	@echo "make bench-engine   the engine alone, on 5 to 50,000 dialogues; draws docs/growth.svg"
	@echo "make bench-peers   beside other search libraries, checked and timed (N=... records, ENGINES=...)"
	@echo "make bench-tables   how soon the first row is there, beside other tables"
	@echo "make pictures   the pictures of the documents, anew"
	@echo "make eval-draft   how well drafts do, by field, on a set of articles with answers (SET=...)"
	@echo "make fuzz    query parser, folding, byte format, streams, import and drafts, against random input (TIME=... seconds each)"
	@echo "make check   format, lints and the types of the scripts only"

serve:
	@scripts/setup.sh cc target trunk wasm-bindgen
	@echo "building; then the table is at http://127.0.0.1:$(PORT)/ until you press Ctrl-C"
	trunk serve --port $(PORT) --dist target/serve

# After each edit: nothing that needs a browser or Node.
quick:
	@scripts/setup.sh cc target
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo clippy --package e2e --test e2e -- -D warnings
	cargo clippy --lib --target wasm32-unknown-unknown -- -D warnings
	cargo test --workspace

# The cheapest first; the first failure stops it.
test: check
	@scripts/setup.sh cc target trunk wasm-bindgen wasm-pack chromium firefox webkit bundle
	cargo test --workspace
	node --test scripts/bundle.test.mjs
	WASM_BINDGEN_TEST_TIMEOUT=120 wasm-pack test --headless --chrome --firefox --mode no-install -- --test web --test panic
	$(MAKE) build
	scripts/try-serve.sh
	cargo test --package e2e --test e2e

build:
	@scripts/setup.sh cc target trunk wasm-bindgen bundle
	trunk build --release

# With the engine alone, and a counter in Leptos and nothing else, to compare with.
TARGET := $(or $(CARGO_TARGET_DIR),target)
bench: build
	@scripts/setup.sh chromium
	cargo build --release --target wasm32-unknown-unknown --example engine-alone --example leptos-alone
	for example in engine-alone leptos-alone; do \
		wasm-bindgen --target web --no-typescript --remove-name-section --out-dir target/alone \
			$(TARGET)/wasm32-unknown-unknown/release/examples/$$example.wasm || exit; \
	done
	cargo bench --package figures --profile dev

bench-engine:
	@scripts/setup.sh cc
	cargo bench --package engine --bench engine
	cargo bench --package engine --bench engine -- growth $(CURDIR)/docs/growth.svg
	cargo bench --package engine --bench engine -- scale

# Beside other search libraries, in one browser: see benches/peers. N: how many records; ENGINES: which engines.
N ?= 10000
ENGINES ?= dialogue-table,minisearch,flexsearch,orama,sqlite-wasm,pagefind,typed-js
bench-peers: build
	@scripts/setup.sh cc chromium
	cargo build --release --package cli
	cd benches/peers && npm ci --ignore-scripts
	cd benches/peers && DIST=$(CURDIR)/dist DIALOGUES=$(abspath $(TARGET))/release/dialogues \
		node run.mjs --n $(N) --peers $(ENGINES)

# How soon the first row is there, beside tables of other libraries with the same dialogues and values.
bench-tables: build
	@scripts/setup.sh chromium
	cd benches/peers && npm ci --ignore-scripts
	cd benches/peers && DIST=$(CURDIR)/dist node first-row.mjs

# The pictures of README.md and docs/. Look at each before it is committed.
pictures: build
	@scripts/setup.sh chromium
	cd benches/peers && npm ci --ignore-scripts
	node benches/pictures.mjs

# Scores drafts on a set of articles that is not in this repository. SET is a folder with
#   texts/*.txt         the articles
#   gold*.jsonl         the answers, a file for each language or kind
#   score.py            compares: score.py GOLD TEXTS -- COMMAND
eval-draft:
	$(if $(SET),,$(error give the folder of a set: make eval-draft SET=...))
	@scripts/setup.sh cc
	cargo build --release --package cli
	@for gold in $(SET)/gold*.jsonl; do \
		echo "$$gold"; \
		python3 $(SET)/score.py $$gold $(SET)/texts -- $(TARGET)/release/dialogues draft --format json || true; \
	done

# Each begins with valid input; the bytes are made anew, so that they are of the present version.
TIME ?= 60
VALID := tests/cases/seeds/a-seed-compiles-with-every-kind-of-value/seeds
fuzz:
	@scripts/setup.sh cc fuzz
	mkdir -p $(addprefix tests/fuzz/corpus/,query folding bytes arriving import draft)
	cargo run --package cli -- build $(VALID) -o tests/fuzz/corpus/bytes/valid
	cp tests/fuzz/corpus/bytes/valid tests/fuzz/corpus/arriving/valid
	cargo run --package cli -- export --corpus $(VALID) --format json > tests/fuzz/corpus/import/valid
	for case in tests/cases/queries/*.txt; do \
	  sed -n 's/^query: //p' $$case > tests/fuzz/corpus/query/$$(basename $$case); \
	done
	$(call fuzzed,query,,-dict=tests/fuzz/query.dict)
	$(call fuzzed,folding,tests/fixtures/corpus,-max_len=4096)
	$(call fuzzed,bytes,,-max_len=16384)
	$(call fuzzed,arriving,,-max_len=16384)
	$(call fuzzed,import,tests/cases/imports,-dict=tests/fuzz/import.dict -max_len=16384)
	$(call fuzzed,draft,tests/cases/drafts,-dict=tests/fuzz/draft.dict -max_len=16384)

# The engine has no unsafe code, so no sanitizer is needed.
fuzzed = cargo +nightly fuzz run --fuzz-dir tests/fuzz --target-dir target/fuzz --sanitizer none $(1) \
	tests/fuzz/corpus/$(1) $(2) -- -max_total_time=$(TIME) $(3)

check:
	@scripts/setup.sh cc target bundle
	node_modules/.bin/tsc --project .
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo clippy --package e2e --test e2e -- -D warnings
	cargo clippy --lib --test web --test panic --examples --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --package workbench --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --manifest-path tests/fuzz/Cargo.toml --target-dir target/fuzz-check --no-default-features -- -D warnings
