#!/usr/bin/env bash
# Fetches the toolkit of Gephi, which tests/tools reads our GEXF with, into .cache/gephi. Fails, and says why, where it can't be had or Java
# can't compile.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.10.1
java --list-modules | grep -q '^jdk\.compiler@' || { echo "Java has no compiler here: install a JDK." >&2; exit 1; }
[ -f ".cache/gephi/gephi-toolkit-$version-all.jar" ] && exit 0
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact="org.gephi:gephi-toolkit:$version:jar:all" -DoutputDirectory="$PWD/.cache/gephi"
