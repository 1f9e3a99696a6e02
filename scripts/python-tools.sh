#!/usr/bin/env bash
# Makes the Python environment of tests/tools in .cache/python, or renews it after a change of its packages.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 -m venv .cache/python
install=(.cache/python/bin/pip install --quiet --disable-pip-version-check)
"${install[@]}" -r tests/tools/requirements.txt
"${install[@]}" --no-deps -r tests/tools/requirements-alone.txt
