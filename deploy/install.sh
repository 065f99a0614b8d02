#!/bin/sh
# Install Klarplan from a bundle, without a network. Usage: ./install.sh [FOLDER]    (default /opt/klarplan)
# The same command upgrades: what is installed is replaced, the data folder is left alone.
set -eu
folder=${1:-/opt/klarplan}
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; set PYTHON to one." >&2
    exit 1
}
mkdir -p "$folder"
"$python" -m venv --clear "$folder/.venv"
"$folder/.venv/bin/python" -m pip install --quiet --no-index --find-links "$here/wheels" --require-hashes -r "$here/requirements.lock"
"$folder/.venv/bin/python" -m pip install --quiet --no-index --no-deps "$here"/klarplan-*.whl
"$folder/.venv/bin/klarplan" --help >/dev/null
echo "Installed in $folder. Next: docs in $here/install.md and $here/administration.md."
