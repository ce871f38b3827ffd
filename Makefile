# Every task of the project; `make` lists them.
MAVEN ?= mvn --batch-mode --no-transfer-progress
JAR := app/target/samsyn.jar
SETTINGS := app/target/java-settings.txt
# The JDK 25 that Maven's toolchains found when the jar was built.
JAVA = $(shell sed -n 's/^ *java.home = //p' $(SETTINGS))/bin/java
SOURCES := $(shell find pom.xml */pom.xml analysis/src/main app/src/main -type f)

.DEFAULT_GOAL := help
.PHONY: help run test browser kills fuzz package bench clean

help: ## List the tasks
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: $(JAR) ## Start Samsyn with the made-up municipality Björkhamn on http://localhost:8080
	@exec "$(JAVA)" -jar $(JAR) serve --demo $(ARGUMENTS)

test: ## Run every test: unit, database, pages, house and, where Chromium is installed, journeys in the browser
	$(MAVEN) verify $(if $(INSTALL_CHROMIUM),-Dsamsyn.chromium=required)

browser: ## Install Debian's Chromium for the journeys (asks for root's rights)
	command -v chromium >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends chromium; }

kills: ## Kill the running program at 20 random moments and look at what it kept
	$(MAVEN) verify -Dtest=KillTest -Dsamsyn.kills=20 -Dsurefire.failIfNoSpecifiedTests=false

fuzz: ## Give the readers of files a million made and mangled inputs
	$(MAVEN) verify -Dtest='*FuzzTest' -Dsamsyn.fuzz=1000000 -Dsurefire.failIfNoSpecifiedTests=false

package: $(JAR) ## Make app/target/samsyn.jar

$(JAR): $(SOURCES)
	$(MAVEN) --quiet -DskipTests package

bench: $(JAR) ## Time starts, pages and map answers at 100 000 observations
	benchmarks/pages.sh

clean: ## Remove what was built
	$(MAVEN) --quiet clean
