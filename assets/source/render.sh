#!/bin/sh
# Draws the PNGs beside this folder from the SVGs in it. Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"
render() { rsvg-convert --width "$2" --height "$2" --output "../$1-$2.png" "$1.svg"; }

for size in 16 32 64 80; do render logo "$size"; done
for icon in panel validar estampar conciliar informe; do
  for size in 16 32 80; do render "$icon" "$size"; done
done
