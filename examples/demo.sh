#!/bin/sh
# Ingest the example plans and ask them three questions; $1 is the klarplan command.
set -eu
klarplan=$1
folder=$(dirname "$0")/plans
say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

say "klarplan ingest $folder"
"$klarplan" ingest "$folder"
for question in \
    "Hvad er målet for Følgevenner til foreningslivet?" \
    "Hvilke indsatser mangler status for 2025?" \
    "hvor meget er afsat i 2023 til klima"; do
    say "klarplan ask \"$question\""
    "$klarplan" ask "$question"
done
say "Spørg selv:  KLARPLAN_DATA=$KLARPLAN_DATA $klarplan ask \"…\""
