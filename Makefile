# Every task of the project; `make` lists them.
MAVEN ?= mvn --batch-mode --no-transfer-progress
JAR := app/target/samsyn.jar
SETTINGS := target/java-settings.txt
# The JDK 25 that Maven's toolchains found.
FIND_JDK = sed -n 's/^ *java.home = //p' $(SETTINGS)
JAVA = $(shell $(FIND_JDK))/bin/java
# Maven's own libraries are older than that JDK, which would warn of it.
NEWER := --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
# The program unpacked, with the classes that it loads kept ready for this JDK; used when it is there and no older than the jar.
QUICK := app/target/quick
# Björkhamn is small: the second compiler would only be a load on the machine that shows it.
START = $(if $(shell test $(QUICK)/samsyn.aot -nt $(JAR) && echo yes),-XX:AOTCache=$(QUICK)/samsyn.aot -jar $(QUICK)/samsyn.jar,-jar $(JAR))
SOURCES := $(shell find pom.xml */pom.xml analysis/src/main app/src/main -type f)

.DEFAULT_GOAL := help
# The benchmarks with all that they need, beside the program's own build.
TIMED := benchmarks/target/classpath.txt
PEERS := r-base-core r-cran-data.table r-cran-dbscan r-cran-sf r-cran-spatstat.explore r-cran-spdep r-cran-surveillance postgresql-15-postgis-3 python3-numpy
.PHONY: help looks calibrate pictures run quick test browser office peers kills fuzz package bench bench-jmh bench-peers ten-million load form-time clean

help: ## List the tasks
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: $(JAR) ## Start Samsyn with the made-up municipality Björkhamn on http://localhost:8080
	@exec "$(JAVA)" -XX:TieredStopAtLevel=1 $(START) serve --demo $(ARGUMENTS)

quick: $(QUICK)/samsyn.aot ## Make the starts that follow quicker: takes a minute, once for each build

$(QUICK)/samsyn.aot: $(JAR)
	packaging/quick.sh "$(JAVA)" $(JAR) $(QUICK)

test: ## Run every test: unit, database, pages, house and, where Chromium is installed, journeys in the browser
	@$(MAVEN) --quiet --non-recursive validate
	JAVA_HOME="$$($(FIND_JDK))" MAVEN_OPTS="$(NEWER) $$MAVEN_OPTS" $(MAVEN) verify $(if $(INSTALL_CHROMIUM),-Dsamsyn.chromium=required -Dsamsyn.office=required)

browser: ## Install Debian's Chromium for the journeys (asks for root's rights)
	command -v chromium >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends chromium; }

office: ## Install Debian's LibreOffice Writer for the test that opens Word files (asks for root's rights)
	command -v soffice >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends libreoffice-writer-nogui; }

looks: ## Draw every page that the journeys look at, at three widths, in app/target/screenshots
	$(MAVEN) verify -Dtest='*JourneyTest' -Dsamsyn.screenshots=yes -Dsamsyn.chromium=required -Dsurefire.failIfNoSpecifiedTests=false

kills: ## Kill the running program at 20 random moments and look at what it kept
	$(MAVEN) verify -Dtest=KillTest -Dsamsyn.kills=20 -Dsurefire.failIfNoSpecifiedTests=false

fuzz: ## Give the readers of files a million made and mangled inputs
	$(MAVEN) verify -Dtest='*FuzzTest' -Dsamsyn.fuzz=1000000 -Dsurefire.failIfNoSpecifiedTests=false

package: $(JAR) ## Make app/target/samsyn.jar

$(JAR): $(SOURCES)
	$(MAVEN) --quiet -DskipTests package

calibrate: ## Simulate how often each method flags what is only chance, and write docs/methods/calibration.md
	$(MAVEN) -pl analysis test -Dtest=CalibrationTest -DargLine=-Dsamsyn.calibrate=true

pictures: ## Draw the pictures of docs/methods anew from the library's own answers
	$(MAVEN) -pl analysis test -Dtest=PicturesTest -DargLine=-Dsamsyn.pictures=true

form-time: ## Time the report form in a browser, at a person's pace on a phone
	$(MAVEN) test -pl analysis,app -Dtest=FormTimeTest -Dsamsyn.form.reports=20 -Dsamsyn.form.pace=1 -Dsurefire.failIfNoSpecifiedTests=false

bench: $(JAR) quick ## Time starts, pages and map answers at 100 000 observations
	benchmarks/pages.sh

$(TIMED): $(JAR) $(shell find benchmarks/pom.xml benchmarks/src -type f)
	$(MAVEN) --quiet -Pbenchmarks -pl benchmarks -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt

bench-jmh: $(TIMED) ## Time every hot method of the analysis by itself (ARGUMENTS="-l" lists them, a name picks)
	"$(JAVA)" -cp benchmarks/target/classes:$$(cat $(TIMED)) org.openjdk.jmh.Main -jvmArgs -Xmx3g $(ARGUMENTS)

peers: ## Install Debian's packages of the field's own tools for make bench-peers (asks for root's rights)
	apt-get update && apt-get install --yes --no-install-recommends $(PEERS)

bench-peers: $(TIMED) ## Time the analysis beside R, PostGIS, DuckDB and numpy and write it into docs/benchmarks.md; what is not installed is left out and named
	"$(JAVA)" -Xmx6g -cp benchmarks/target/classes:$$(cat $(TIMED)) se.samsyn.benchmarks.peers.Peers benchmarks/target/peers .

ten-million: $(TIMED) ## Count, density, hot spots, rhythm and areas of ten million events in 2 GiB, and a complete study of one million
	"$(JAVA)" -Xmx2g -cp benchmarks/target/classes:$$(cat $(TIMED)) se.samsyn.benchmarks.TenMillion

load: $(JAR) quick ## The same at a million observations, then 200 requests a second for five minutes (SECONDS=3600 for an hour)
	benchmarks/pages.sh 1000000 $(or $(SECONDS),300) $(or $(RATE),200)

clean: ## Remove what was built
	$(MAVEN) --quiet clean
