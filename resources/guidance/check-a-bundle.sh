#!/usr/bin/env bash
# Check a school's bundle with ordinary tools, without the program that made it.
# For the receiving officer of a local authority, on Debian 12 or Ubuntu:
#   sudo apt install openssh-client unzip jq age
#
# What it says:   ACCEPTED  opened, and everything agrees; written into your ledger      exit 0
#                 SEALED    signature and encrypted part agree; not opened (no key)      exit 0
#                 HELD      an earlier bundle is missing; keep the file, do not use it   exit 3
#                 REFUSED   use nothing of it; the code says why                         exit 1
# A wrong command line or a missing tool is exit 2.
set -euo pipefail
export LC_ALL=C
umask 077

namespace='bundle@attendance.example'

usage() {
  cat >&2 <<'TEXT'
check-a-bundle.sh BUNDLE.bundle.zip --signers FILE --la CODE [options]
check-a-bundle.sh --new-ledger FILE

  --signers FILE   your list of enrolled schools (OpenSSH allowed_signers), one owner, one place
  --la CODE        your LA code, 3 digits
  --stream NAME    what your desk receives: attendance (default) or legal
  --ledger FILE    what you accepted so far (JSON). Without it a replay would not be noticed.
                   Begin it once with --new-ledger, before the first bundle.
  --revoked FILE   public keys that are withdrawn, one a line
  --identity FILE  your age key; without it the bundle is not opened
  --to FOLDER      where an accepted bundle is unpacked; must not hold it already
TEXT
  exit 2
}

say() { printf '%-12s %s\n' "$1" "$2"; }
refuse() { printf 'REFUSED %s: %s\n' "$1" "$2" >&2; exit 1; }
misuse() { printf 'check-a-bundle: %s\n' "$1" >&2; exit 2; }

bundle='' signers='' la='' stream='attendance' ledger='' revoked='' identity='' to=''
while [ $# -gt 0 ]; do
  case "$1" in
    --new-ledger)
      [ $# -eq 2 ] || usage
      [ ! -e "$2" ] || misuse "$2 exists; a ledger is never begun twice"
      printf '{}\n' > "$2"
      say 'ledger' "begun: $2"
      exit 0 ;;
    --signers|--la|--stream|--ledger|--revoked|--identity|--to)
      [ $# -ge 2 ] || usage
      printf -v "${1#--}" '%s' "$2"
      shift 2 ;;
    -*) usage ;;
    *) [ -z "$bundle" ] || usage; bundle="$1"; shift ;;
  esac
done
[ -n "$bundle" ] && [ -n "$signers" ] && [[ "$la" =~ ^[0-9]{3}$ ]] || usage
for tool in unzip ssh-keygen jq sha256sum stat date cmp sort; do
  command -v "$tool" > /dev/null || misuse "the tool $tool is missing (see the head of this script)"
done
[ -z "$identity" ] || command -v age > /dev/null || misuse 'the tool age is missing (sudo apt install age)'
[ -r "$bundle" ] || misuse "cannot read $bundle"
[ -r "$signers" ] || misuse "cannot read $signers"
[ -z "$identity" ] || [ -r "$identity" ] || misuse "cannot read $identity"
[ -z "$revoked" ] || [ -r "$revoked" ] || misuse "cannot read $revoked"
[ -z "$to" ] || [ -n "$identity" ] || misuse '--to needs --identity'

# A ledger that is named but not there is an error. Taken for an empty one it would accept a replay.
if [ -n "$ledger" ]; then
  [ -r "$ledger" ] && jq -e 'type == "object"' "$ledger" > /dev/null 2>&1 ||
    refuse LEDGER_MISSING "$ledger is missing or unreadable. Find it before going on."
  if command -v flock > /dev/null; then
    exec 9< "$ledger"
    flock 9
  fi
fi

# Everything is done in a private folder that is removed on every way out: the plaintext names children.
work="$(mktemp -d)"
trap 'rm -rf -- "$work"' EXIT
trap 'exit 1' HUP INT TERM

# 1. Layout: three members, in this order, stored, and not one byte more.
names="$(unzip -Z1 -- "$bundle" 2> /dev/null)" || refuse BUNDLE_DAMAGED 'incomplete, or no ZIP. Ask the school to send it again.'
[ "$names" = "$(printf 'payload.zip.age\nstatement.json\nstatement.json.sig')" ] ||
  refuse BUNDLE_LAYOUT 'changed or repacked on the way. Do not open it.'
plain_members() { # archive: how many members are plain stored files
  unzip -Z -- "$1" 2> /dev/null | awk '/^-rw-r--r-- / && $6 == "stor" { count += 1 } END { print count + 0 }'
}
[ "$(plain_members "$bundle")" -eq 3 ] || refuse ZIP_NOT_CANONICAL 'a member is compressed or not a plain file'
unzip -q -n -- "$bundle" statement.json statement.json.sig payload.zip.age -d "$work" 2> /dev/null ||
  true # A wrong CRC is found below by the signed hashes, which say more.
here="$PWD"
for member in payload.zip.age statement.json statement.json.sig; do
  [ -f "$work/$member" ] && [ ! -L "$work/$member" ] || refuse BUNDLE_DAMAGED "$member cannot be read"
done
[ "$(stat -c %s "$work/statement.json")" -le 65536 ] && [ "$(stat -c %s "$work/statement.json.sig")" -le 8192 ] ||
  refuse BUNDLE_LAYOUT 'the statement is too long'
# 3 local and 3 central headers, each name twice, one end record.
expected=$(( $(stat -c %s "$work/payload.zip.age") + $(stat -c %s "$work/statement.json") + $(stat -c %s "$work/statement.json.sig") + 3 * (30 + 46) + 2 * (15 + 14 + 18) + 22 ))
[ "$(stat -c %s -- "$bundle")" -eq "$expected" ] || refuse ZIP_NOT_CANONICAL 'there are bytes that belong to no member'
say 'layout' 'ok'

# 2. Signature. The claimed URN only chooses whose line of the list must fit; it is believed after this step.
statement="$work/statement.json"
field() { jq -r "$1" "$statement"; }
urn="$(field '.from.urn' 2> /dev/null)" || refuse SIG_BAD 'the statement is not JSON'
[[ "$urn" =~ ^[0-9]{6}$ ]] || refuse FORMAT_UNSUPPORTED 'no URN'
verify=(ssh-keygen -Y verify -f "$signers" -I "urn$urn" -n "$namespace" -s "$work/statement.json.sig")
[ -z "$revoked" ] || verify+=(-r "$revoked")
good="$("${verify[@]}" < "$statement" 2>&1)" ||
  refuse SIG_BAD "not signed for this purpose by an enrolled, current key of URN $urn, or altered. ssh-keygen says: $good"
keyid="$(field '.from.keyId')"
case "$good" in
  *" key $keyid") ;;
  *) refuse SIGNER_MISMATCH "the statement names the key $keyid, but: $good" ;;
esac
say 'signature' "$good"

# 3. The statement has one exact spelling, and is of a kind this script knows.
jq -a --indent 2 . "$statement" 2> /dev/null | cmp -s - "$statement" || refuse STATEMENT_NOT_CANONICAL 'not in its one exact form'
jq -e '
  (keys_unsorted == ["format","kind","stream","from","to","chainId","sequence","previous","acknowledges","created","acceptBefore","generator","ciphertext","plaintext","tagManifestSha256"])
  and .format == "attendance-bundle/1" and .kind == "school-export"
  and (.chainId | test("^[0-9a-f]{32}$")) and (.tagManifestSha256 | test("^[0-9a-f]{64}$"))
  and (.sequence | type == "number" and . >= 1 and floor == .)
  and ((.previous.sequence // 0) == .sequence - 1)
  and all(.ciphertext, .plaintext; (.sha256 | test("^[0-9a-f]{64}$")) and (.bytes | type == "number"))
' "$statement" > /dev/null 2>&1 || refuse FORMAT_UNSUPPORTED 'made by a newer or faulty version of the program'
statement_hash="$(sha256sum < "$statement" | cut -d' ' -f1)"
sequence="$(field .sequence)"
chain="$(field .chainId)"
say 'statement' "URN $urn, $(field .stream), bundle $sequence, made $(field .created)"

# 4. Addressed to this desk?
[ "$(field .to.laCode)" = "$la" ] || refuse WRONG_RECIPIENT "addressed to LA $(field .to.laCode)"
[ "$(field .stream)" = "$stream" ] || refuse WRONG_RECIPIENT "for the desk of the stream $(field .stream)"
say 'recipient' "LA $la, $stream"

# 5. In time?
now="$(date -u +%s)"
created="$(date -u -d "$(field .created)" +%s)" && before="$(date -u -d "$(field .acceptBefore)" +%s)" || refuse FORMAT_UNSUPPORTED 'no date'
[ "$now" -ge $((created - 600)) ] || refuse FROM_THE_FUTURE "the clock of the school is wrong: made $(field .created)"
[ "$now" -le "$before" ] || refuse EXPIRED "could be accepted until $(field .acceptBefore): ask for a new export"
say 'freshness' "until $(field .acceptBefore)"

# 6. Next of its chain?
held=''
if [ -n "$ledger" ]; then
  last="$(jq -r --arg chain "$chain" '.[$chain].sequence // 0' "$ledger")"
  last_hash="$(jq -r --arg chain "$chain" '.[$chain].statementSha256 // "none"' "$ledger")"
  [[ "$last" =~ ^[0-9]+$ ]] || refuse LEDGER_MISSING "$ledger is damaged"
  owner="$(jq -r --arg chain "$chain" --arg urn "$urn" --arg stream "$stream" \
    '.[$chain] // {} | "\(.urn // $urn) \(.stream // $stream)"' "$ledger")"
  [ "$owner" = "$urn $stream" ] || refuse CHAIN_BROKEN "this chain is of $owner"
  if [ "$sequence" -eq "$last" ] && [ "$statement_hash" = "$last_hash" ]; then
    refuse ALREADY_RECEIVED "already received on $(jq -r --arg chain "$chain" '.[$chain].receivedAt' "$ledger")"
  elif [ "$sequence" -eq "$last" ]; then
    refuse CHAIN_BROKEN "another bundle $sequence was accepted. Ring the school."
  elif [ "$sequence" -lt "$last" ]; then
    refuse REPLAY "older than the last accepted ($last)"
  elif [ "$sequence" -gt $((last + 1)) ]; then
    held="bundle $((last + 1)) is missing"
    say 'chain' "$held"
  elif [ "$last" -gt 0 ] && [ "$(field '.previous.statementSha256')" != "$last_hash" ]; then
    refuse CHAIN_BROKEN "follows another bundle $last: a restored backup or tampering. Ring the school."
  else
    say 'chain' "follows $last"
  fi
else
  say 'chain' 'NOT CHECKED: no ledger was named, so a replay would not be noticed'
fi

# 7. The encrypted part is the one that was signed.
same_file() { # path bytes sha256
  [ "$(stat -c %s -- "$1")" = "$2" ] && printf '%s  %s\n' "$3" "$1" | sha256sum -c --status --strict -
}
same_file "$work/payload.zip.age" "$(field .ciphertext.bytes)" "$(field .ciphertext.sha256)" ||
  refuse CIPHERTEXT_HASH 'the encrypted part was replaced or damaged'
unzip -tqq -- "$bundle" > /dev/null 2>&1 || refuse ZIP_NOT_CANONICAL 'a check sum of the archive is wrong'
say 'ciphertext' 'ok'

if [ -z "$identity" ]; then
  [ -z "$held" ] || { printf 'HELD: %s\n' "$held"; exit 3; }
  printf 'SEALED: from URN %s as sent; not opened for want of a key, not written into the ledger\n' "$urn"
  exit 0
fi

# 8. Decrypt. age leaves a partial file when it fails, so its exit code and the signed hash both count.
plain="$work/payload.zip"
age -d -i "$identity" -o "$plain" "$work/payload.zip.age" 2> "$work/age.txt" ||
  refuse NOT_FOR_THIS_KEY "does not open with this key: $(head -n 1 "$work/age.txt")"
same_file "$plain" "$(field .plaintext.bytes)" "$(field .plaintext.sha256)" || refuse PLAINTEXT_HASH 'not what was signed'
rm -f -- "$work/payload.zip.age"
say 'plaintext' 'ok'

# 9. Only plain, safe, different names below one folder may be unpacked.
bag="urn$urn-$stream-$(printf '%06d' "$sequence")"
unzip -Z1 -- "$plain" > "$work/names" 2> /dev/null || refuse ZIP_NOT_CANONICAL 'the content is no ZIP'
unsafe="$(grep -vE "^$bag(/[A-Za-z0-9][A-Za-z0-9._-]*)+\$" "$work/names" | head -n 1 || true)"
[ -z "$unsafe" ] || refuse ZIP_NAME "unsafe name: $unsafe"
unsafe="$(grep -iE '(/|^)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|/|$)|\.(/|$)' "$work/names" | head -n 1 || true)"
[ -z "$unsafe" ] || refuse ZIP_NAME "unsafe name: $unsafe"
twice="$(tr 'A-Z' 'a-z' < "$work/names" | sort | uniq -d | head -n 1)"
[ -z "$twice" ] || refuse ZIP_DUPLICATE "the same name twice: $twice"
[ "$(plain_members "$plain")" -eq "$(wc -l < "$work/names")" ] || refuse ZIP_NOT_CANONICAL 'holds something that is not a plain stored file'
mkdir -- "$work/out"
unzip -q -n -- "$plain" -d "$work/out" > /dev/null 2>&1 || refuse ZIP_NOT_CANONICAL 'cannot be unpacked whole'
rm -f -- "$plain"
[ -z "$(find "$work/out" ! -type f ! -type d -print -quit)" ] || refuse ZIP_NOT_CANONICAL 'holds a link'

# 10. The bag: each file as listed, and none besides.
cd -- "$work/out/$bag"
printf '%s  tagmanifest-sha256.txt\n' "$(field .tagManifestSha256)" | sha256sum -c --status --strict - ||
  refuse BAG_FILE_HASH tagmanifest-sha256.txt
check_list() { # list, then the files there are
  wrong="$(sha256sum -c --quiet --strict "$1" 2>&1)" || refuse BAG_FILE_HASH "$(printf '%s' "$wrong" | head -n 1)"
  cut -c 67- "$1" | sort > "$work/listed"
  sort > "$work/present"
  cmp -s "$work/listed" "$work/present" ||
    refuse BAG_UNLISTED "$(diff "$work/listed" "$work/present" | grep -E '^[<>]' | head -n 1)"
}
find . -type f ! -path './data/*' ! -path ./tagmanifest-sha256.txt | cut -c 3- | check_list tagmanifest-sha256.txt
find data -type f | check_list manifest-sha256.txt
say 'bag' "$(wc -l < manifest-sha256.txt) files as listed"

# 11. The list of contents tells the same story as the statement, and the counts agree.
jq -r '.files[] | "\(.sha256)  \(.path)"' manifest.json | sort -k 2 > "$work/listed"
sort -k 2 manifest-sha256.txt | cmp -s - "$work/listed" || refuse BAG_MANIFEST 'manifest.json and manifest-sha256.txt differ'
jq -e --slurpfile signed "$statement" '
  $signed[0] as $s | .bundle == "'"$bag"'" and .school.urn == $s.from.urn and .school.laestab == $s.from.laestab
  and .la.code == $s.to.laCode and .stream == $s.stream and .sequence == $s.sequence
' manifest.json > /dev/null || refuse BAG_MANIFEST 'manifest.json contradicts the signed statement'
jq -e '
  . as $m | def rows(k): [$m.files[] | select(.kind == k) | .rows // 0] | add // 0;
  def many(k): [$m.files[] | select(.kind == k)] | length;
  .counts.files == (.files | length) and .counts.bytes == ([.files[].bytes] | add // 0)
  and .counts.sessionMarks == rows("sessions") and .counts.letters == many("letter")
  and .counts.contracts == many("contract") and .counts.peps == many("pep")
  and (many("pupils") == 0 or .counts.pupilsIncluded == rows("pupils"))
' manifest.json > /dev/null || refuse BAG_COUNTS 'the counts do not agree with the list'
while IFS=$'\t' read -r path bytes; do
  [ "$(stat -c %s -- "$path")" = "$bytes" ] || refuse BAG_COUNTS "length of $path"
done < <(jq -r '.files[] | [.path, .bytes] | @tsv' manifest.json)
say 'counts' "$(jq -c .counts manifest.json)"
say 'fresh to' "$(jq -r '"\(.freshness.lastRegisterDate), \(.freshness.registersReceived) of \(.freshness.registersExpected) registers"' manifest.json)"
cd -- "$here"

[ -z "$held" ] || { printf 'HELD: %s. Keep the file and check it again when that has arrived.\n' "$held"; exit 3; }

# 12. Keep it, then write it into the ledger.
if [ -n "$to" ]; then
  mkdir -p -- "$to"
  [ ! -e "$to/$bag" ] || refuse FILE_EXISTS "$to/$bag"
  cp -- "$statement" "$work/statement.json.sig" "$work/out/"
  cp -R -- "$work/out" "$to/$bag.partial"
  mv -T -- "$to/$bag.partial" "$to/$bag"
  say 'unpacked' "$to/$bag"
fi
if [ -n "$ledger" ]; then
  jq --arg chain "$chain" --argjson sequence "$sequence" --arg hash "$statement_hash" --arg urn "$urn" --arg stream "$stream" \
    --arg at "$(date -u +%Y-%m-%dT%H:%M:%S.000Z)" \
    '.[$chain] = {sequence: $sequence, statementSha256: $hash, receivedAt: $at, urn: $urn, stream: $stream}' \
    "$ledger" > "$ledger.partial"
  sync -- "$ledger.partial"
  mv -- "$ledger.partial" "$ledger"
  say 'ledger' "bundle $sequence written"
fi
printf 'ACCEPTED: bundle %s of URN %s\n' "$sequence" "$urn"
