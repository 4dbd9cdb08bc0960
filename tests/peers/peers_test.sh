#!/usr/bin/env bash
# The verifier that judges our signatures must itself tell a good one from a bad one, or it judges nothing.
set -euo pipefail
node=$1 openssl=$2 work=$3 here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rm -rf "$work" && mkdir -p "$work" && cd "$work"
fail() { echo "peers: $*" >&2; exit 1; }

"$openssl" req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days 3650 -subj "/CN=Ada Example" 2>/dev/null
x5c=$("$openssl" x509 -in cert.pem -outform DER | "$openssl" base64 -A)
printf '{"alg":"ES256","x5c":["%s"]}' "$x5c" >header.json
printf '{"type":"test","v":1}' >payload.json

"$node" "$here/sign_jose.mjs" key.pem header.json payload.json >good.json || fail "jose could not sign"
"$node" "$here/verify_jose.mjs" good.json >verdict.json || fail "a good signature is refused: $(cat verdict.json)"
grep -q '"valid":true,"payload":{"type":"test","v":1}' verdict.json || fail "the verdict is not as described: $(cat verdict.json)"

sed 's/"payload":"eyJ0/"payload":"eyJ1/' good.json >changed.json
cmp -s good.json changed.json && fail "the payload was not changed"
if "$node" "$here/verify_jose.mjs" changed.json >verdict.json; then fail "a changed payload passes: $(cat verdict.json)"; fi

printf '{"alg":"ES256","crit":["x"],"x":1,"x5c":["%s"]}' "$x5c" >crit.json
if "$node" "$here/sign_jose.mjs" key.pem crit.json payload.json >crit_signed.json 2>/dev/null; then fail "an unknown crit is signed"; fi
echo '{"payload":"e30","signatures":[]}' >none.json
if "$node" "$here/verify_jose.mjs" none.json >verdict.json; then fail "no signature at all passes"; fi
echo "peers: jose signs, verifies and refuses"
