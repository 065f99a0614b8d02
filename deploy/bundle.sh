#!/bin/sh
# Make a bundle for a server without internet: wheels of the locked versions, our own wheel, and a script that installs them.
# Usage: deploy/bundle.sh PYTHON OUT.tar.gz    (PYTHON of the same version and system as the server's)
set -eu
python=$1
out=$2
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bundle=$work/klarplan-bundle
mkdir -p "$bundle/wheels"
"$python" -m pip download --quiet --require-hashes --only-binary :all: -r requirements.lock -d "$bundle/wheels"
"$python" -m pip wheel --quiet --no-deps --no-build-isolation --no-cache-dir . -w "$bundle"
cp requirements.lock LICENSE deploy/install.sh "$bundle/"
mkdir "$bundle/deploy" && cp deploy/klarplan deploy/klarplan.service "$bundle/deploy/"
cp docs/install.md docs/administration.md docs/api.md docs/editions.md docs/language-models.md "$bundle/"
chmod +x "$bundle/install.sh"
tar -C "$work" -czf "$out" klarplan-bundle
echo "$out: $(du -h "$out" | cut -f1)"
