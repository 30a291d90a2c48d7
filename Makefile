# make            build the release executable
# make demo       the same, run the samples, open the shell
# make test       build, run all tests
# make stress     the test programs under the stress switches
# make threads    tests and programs with processes under ThreadSanitizer
# make kills      a supervision tree under random kills, for SECONDS=600
# make bench      compare with Erlang/OTP, where it is installed
# make lint       format and style
# make install    PREFIX=/usr/local, DESTDIR=
# make clean

SWIFT  ?= swift
PREFIX ?= /usr/local
JOBS   ?=

jobs    = $(if $(JOBS),-j $(JOBS))
release = $(SWIFT) build -c release --static-swift-stdlib --product alder $(jobs)
alder   = .build/release/alder
sources = Package.swift Sources Tests
# Programs whose processes have much to do with each other, or share bytes. Half a million processes
# take 5 GB under ThreadSanitizer.
threaded = $(filter-out %/half_a_million_killed_by_a_link.erl, \
  $(wildcard samples/*.erl $(foreach area,language/processes language/script language/modules \
    language/timer_module language/binaries language/ports language/tracing limit/behaviour \
    otp/ets otp/dets otp/gen_tcp otp/gen_udp otp/socket,Tests/$(area)/*.erl)))

.PHONY: all demo test stress threads kills bench lint format install uninstall clean dependencies

all: dependencies
	$(release)

dependencies:
	@Scripts/dependencies

demo:
	@Scripts/dependencies --install
	$(release)
	@Scripts/demo

# The programs of Tests/ run on the release build; the Swift tests, built for debugging, check
# preconditions on the way.
test:
	@Scripts/dependencies --install --tests
	$(release)
	ALDER_TEST_MODES=single,many $(SWIFT) test $(jobs)
	Scripts/check-nodes $(alder)

# The same programs under the stress switches: collection at every safe point, a stack that moves
# at every call, turns of one call, and all of that at once.
stress: all
	ALDER_TEST_MODES=collect,stack,slices,together $(SWIFT) test --filter ProgramTests $(jobs)

# The engine's own tests, then the command with four schedulers. A report ends a program with status
# 66, so that it differs from what is expected.
threads: dependencies
	$(SWIFT) test --sanitize=thread --scratch-path .build-threads --filter AlderRuntimeTests $(jobs)
	$(SWIFT) build -c release --sanitize=thread --scratch-path .build-threads --product alder $(jobs)
	TSAN_OPTIONS=halt_on_error=1 Tests/record --check --timeout 300 \
	  --engine '.build-threads/release/alder +S 4' $(threaded)

SECONDS ?= 600
kills: all
	$(alder) Tests/limit/behaviour/supervision_tree_under_kills.erl $(SECONDS)

bench: all
	Benchmarks/run

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(sources)

format:
	$(SWIFT) format --in-place --recursive --parallel $(sources)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/alder
	install -m 755 $(alder) $(DESTDIR)$(PREFIX)/bin/alder
	cp -R stdlib/. $(DESTDIR)$(PREFIX)/share/alder

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/alder $(DESTDIR)$(PREFIX)/share/alder

clean:
	rm -rf .build .build-threads
