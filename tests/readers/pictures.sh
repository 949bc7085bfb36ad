#!/usr/bin/env bash
# Makes the README's pictures: page 1 of the web edition in six languages. Needs poppler-utils.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=target/readers/pictures
cargo run --quiet --release -- build --edition web --format a4 --locale en,bn,ur,zh-Hans,ar,ta --out "$out" >/dev/null
mkdir -p assets/readme
for locale in en bn ur zh-Hans ar ta; do
    pdftoppm -png -singlefile -f 1 -scale-to-x 480 -scale-to-y -1 \
        "$out/botox-chronic-pain.$locale.a4-web.pdf" "assets/readme/$locale"
done
