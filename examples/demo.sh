#!/bin/sh
# Ingest the example plans, ask three questions that have an answer and one that has none, and rewrite a sentence;
# $1 is the klarplan command.
set -eu
klarplan=$1
folder=$(dirname "$0")/plans
say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
ask() {
    say "klarplan ask \"$1\""
    "$klarplan" ask "$1"
}

say "klarplan ingest $folder"
"$klarplan" ingest "$folder"

# a cell of a table that goes on over the page of a PDF file
ask "Hvad har vi opnået i 2023 med LED-lys på veje og stier?"
# across all plans: what was left blank, told apart from what was half filled in
ask "Hvilke indsatser mangler status for 2022?"
# names no indsats, and uses other words than the plan
ask "hvor mange unge fik fritidsjob i 2022?"
# an indsats that exists, and something it doesn't say
ask "Hvad koster et klippekort til svømmehallen?"

say "klarplan rewrite -"
printf '%s\n' "Såfremt De ønsker at klage over nærværende afgørelse, skal klagen fremsendes til kommunen inden 4 uger, hvilket fremgår af lovens § 10." | "$klarplan" rewrite -

say "Start tjenesten:  KLARPLAN_DATA=$KLARPLAN_DATA $klarplan serve"
say "Spørg selv:  KLARPLAN_DATA=$KLARPLAN_DATA $klarplan ask \"…\""
