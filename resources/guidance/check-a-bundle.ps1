# UNTESTED: nobody has run this script on a Windows machine yet. Run it on a real desktop of your authority, with a bundle
# you know to be good and with altered copies of it, before you rely on it. check-a-bundle.sh is the tested one.
#
# Check a school's bundle with what Windows 11 brings along: ssh-keygen (OpenSSH client 8.1 or newer: ssh -V), tar and
# Get-FileHash. Opening it needs age.exe, which your IT must allow; without -Identity it is checked and left sealed.
# Exit codes: 0 accepted or sealed, 1 refused, 2 misuse, 3 held.
#
#   .\check-a-bundle.ps1 -Bundle X.bundle.zip -Signers allowed_signers -La 301 -Ledger ledger.json -Identity la.key
param(
  [Parameter(Mandatory = $true)][string]$Bundle,
  [Parameter(Mandatory = $true)][string]$Signers,
  [Parameter(Mandatory = $true)][ValidatePattern('^\d{3}$')][string]$La,
  [ValidateSet('attendance', 'legal')][string]$Stream = 'attendance',
  [string]$Ledger,
  [string]$Identity,
  [string]$To
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2

function Say([string]$Name, [string]$Text) { Write-Output ('{0,-12} {1}' -f $Name, $Text) }
class Refusal : System.Exception { Refusal([string]$Message) : base($Message) {} }
function Refuse([string]$Code, [string]$Text) { throw [Refusal]::new("REFUSED ${Code}: $Text") }
function Get-Sha256([string]$Path) { (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash.ToLowerInvariant() }
function Assert-File([string]$Path, $Bytes, [string]$Sha256, [string]$Code) {
  if ((Get-Item -LiteralPath $Path).Length -ne $Bytes -or (Get-Sha256 $Path) -cne $Sha256) { Refuse $Code $Path }
}
function Assert-List([string]$List, [string[]]$Present) {
  $listed = @()
  foreach ($line in [IO.File]::ReadAllLines((Resolve-Path $List))) {
    if ($line -cnotmatch '^([0-9a-f]{64})  (\S+)$') { Refuse 'BAG_MANIFEST' $List }
    $hash = $Matches[1]; $path = $Matches[2]; $listed += $path
    if (-not (Test-Path -LiteralPath $path -PathType Leaf)) { Refuse 'BAG_FILE_MISSING' $path }
    if ((Get-Sha256 $path) -cne $hash) { Refuse 'BAG_FILE_HASH' $path }
  }
  $extra = @($Present | Where-Object { $listed -cnotcontains $_ })
  if ($extra.Count -gt 0) { Refuse 'BAG_UNLISTED' $extra[0] }
}

$Bundle = (Resolve-Path -LiteralPath $Bundle).Path
$Signers = (Resolve-Path -LiteralPath $Signers).Path
if ($Identity) { $Identity = (Resolve-Path -LiteralPath $Identity).Path }
$work = Join-Path ([IO.Path]::GetTempPath()) ('bundle-' + [Guid]::NewGuid().ToString('N'))
$code = 1
New-Item -ItemType Directory -Path $work | Out-Null
Push-Location $work
try {
  # A ledger that is named but not there is an error. Taken for an empty one it would accept a replay.
  $chains = $null
  if ($PSBoundParameters.ContainsKey('Ledger')) {
    if (-not (Test-Path -LiteralPath $Ledger -PathType Leaf)) { Refuse 'LEDGER_MISSING' $Ledger }
    $Ledger = (Resolve-Path -LiteralPath $Ledger).Path
    $chains = Get-Content -LiteralPath $Ledger -Raw | ConvertFrom-Json
  }

  $names = @(tar -tf $Bundle)
  if ($LASTEXITCODE -ne 0) { Refuse 'BUNDLE_DAMAGED' 'incomplete, or no ZIP. Ask the school to send it again.' }
  if (($names -join '|') -cne 'payload.zip.age|statement.json|statement.json.sig') { Refuse 'BUNDLE_LAYOUT' 'changed or repacked on the way' }
  tar -xf $Bundle payload.zip.age statement.json statement.json.sig
  if ($LASTEXITCODE -ne 0) { Refuse 'BUNDLE_DAMAGED' 'incomplete. Ask the school to send it again.' }

  $text = [IO.File]::ReadAllText((Join-Path $work 'statement.json'))
  $s = $text | ConvertFrom-Json
  $urn = [string]$s.from.urn
  if ($urn -cnotmatch '^\d{6}$') { Refuse 'FORMAT_UNSUPPORTED' 'no URN' }
  # Never pipe the statement through PowerShell: it would add CRLF and the good signature would fail.
  $good = cmd /c "ssh-keygen -Y verify -f `"$Signers`" -I urn$urn -n bundle@attendance.example -s statement.json.sig < statement.json 2>&1"
  if ($LASTEXITCODE -ne 0) { Refuse 'SIG_BAD' "not signed for this purpose by an enrolled key of URN ${urn}, or altered: $good" }
  if (-not ([string]$good).Trim().EndsWith("key $($s.from.keyId)")) { Refuse 'SIGNER_MISMATCH' "$good" }
  Say 'signature' "$good"

  if ($text.Contains("`r") -or -not $text.EndsWith("}`n")) { Refuse 'STATEMENT_NOT_CANONICAL' 'not in its one exact form' }
  if ($s.format -cne 'attendance-bundle/1' -or $s.kind -cne 'school-export') { Refuse 'FORMAT_UNSUPPORTED' 'newer or faulty version' }
  if ($s.to.laCode -cne $La) { Refuse 'WRONG_RECIPIENT' "addressed to LA $($s.to.laCode)" }
  if ($s.stream -cne $Stream) { Refuse 'WRONG_RECIPIENT' "for the desk of the stream $($s.stream)" }
  $now = [DateTimeOffset]::UtcNow
  $utc = { param($value) if ($value -is [DateTime]) { [DateTimeOffset]$value.ToUniversalTime() } else { [DateTimeOffset]::Parse($value, [Globalization.CultureInfo]::InvariantCulture) } }
  if ($now -lt (& $utc $s.created).AddMinutes(-10)) { Refuse 'FROM_THE_FUTURE' 'the clock of the school is wrong' }
  if ($now -gt (& $utc $s.acceptBefore)) { Refuse 'EXPIRED' 'ask for a new export' }
  $statementHash = Get-Sha256 'statement.json'
  $sequence = [int]$s.sequence

  $held = $null
  if ($null -ne $chains) {
    $last = $chains.PSObject.Properties | Where-Object { $_.Name -ceq $s.chainId } | ForEach-Object { $_.Value }
    $lastSequence = if ($last) { [int]$last.sequence } else { 0 }
    if ($last -and $sequence -eq $lastSequence -and $last.statementSha256 -ceq $statementHash) { Refuse 'ALREADY_RECEIVED' "on $($last.receivedAt)" }
    if ($last -and $sequence -eq $lastSequence) { Refuse 'CHAIN_BROKEN' "another bundle $sequence was accepted" }
    if ($sequence -lt $lastSequence) { Refuse 'REPLAY' "older than the last accepted ($lastSequence)" }
    if ($sequence -gt $lastSequence + 1) { $held = "bundle $($lastSequence + 1) is missing" }
    elseif ($last -and $s.previous.statementSha256 -cne $last.statementSha256) { Refuse 'CHAIN_BROKEN' 'history differs. Ring the school.' }
    if ($held) { Say 'chain' $held } else { Say 'chain' "follows $lastSequence" }
  } else { Say 'chain' 'NOT CHECKED: no ledger was named, so a replay would not be noticed' }

  Assert-File 'payload.zip.age' $s.ciphertext.bytes $s.ciphertext.sha256 'CIPHERTEXT_HASH'
  Say 'ciphertext' 'ok'
  if ($held) { Write-Output "HELD: $held"; $code = 3; return }
  if (-not $Identity) { Write-Output "SEALED: from URN $urn as sent; not opened"; $code = 0; return }

  age -d -i $Identity -o payload.zip payload.zip.age
  if ($LASTEXITCODE -ne 0) { Refuse 'NOT_FOR_THIS_KEY' 'does not open with this key' }
  Assert-File 'payload.zip' $s.plaintext.bytes $s.plaintext.sha256 'PLAINTEXT_HASH'
  $bag = 'urn{0}-{1}-{2:d6}' -f $urn, $Stream, $sequence
  $inner = @(tar -tf payload.zip)
  if (@($inner | ForEach-Object { $_.ToLowerInvariant() } | Sort-Object -Unique).Count -ne $inner.Count) { Refuse 'ZIP_DUPLICATE' 'the same name twice' }
  foreach ($name in $inner) {
    if ($name -cnotmatch "^$bag(/[A-Za-z0-9][A-Za-z0-9._-]*)+$") { Refuse 'ZIP_NAME' $name }
  }
  tar -xf payload.zip
  if ($LASTEXITCODE -ne 0) { Refuse 'ZIP_NOT_CANONICAL' 'cannot be unpacked whole' }
  Push-Location $bag
  try {
    if ((Get-Sha256 'tagmanifest-sha256.txt') -cne $s.tagManifestSha256) { Refuse 'BAG_FILE_HASH' 'tagmanifest-sha256.txt' }
    $root = (Get-Location).Path
    $all = @(Get-ChildItem -Recurse -File -Force | ForEach-Object { $_.FullName.Substring($root.Length + 1).Replace('\', '/') })
    Assert-List 'tagmanifest-sha256.txt' @($all | Where-Object { $_ -cnotlike 'data/*' -and $_ -cne 'tagmanifest-sha256.txt' })
    Assert-List 'manifest-sha256.txt' @($all | Where-Object { $_ -clike 'data/*' })
    $m = Get-Content -LiteralPath 'manifest.json' -Raw -Encoding UTF8 | ConvertFrom-Json
    if ($m.bundle -cne $bag -or $m.school.urn -cne $urn -or $m.la.code -cne $La) { Refuse 'BAG_MANIFEST' 'contradicts the signed statement' }
    if ($m.counts.files -ne @($m.files).Count) { Refuse 'BAG_COUNTS' 'files' }
    Say 'bag' "$(@($m.files).Count) files as listed"
  } finally { Pop-Location }

  if ($To) {
    $target = Join-Path $To $bag
    if (Test-Path -LiteralPath $target) { Refuse 'FILE_EXISTS' $target }
    New-Item -ItemType Directory -Path $target | Out-Null
    Copy-Item -Recurse -LiteralPath $bag, 'statement.json', 'statement.json.sig' -Destination $target
    Say 'unpacked' $target
  }
  if ($null -ne $chains) {
    $entry = [pscustomobject]@{ sequence = $sequence; statementSha256 = $statementHash; receivedAt = $now.ToString('yyyy-MM-ddTHH:mm:ss.fffZ'); urn = $urn; stream = $Stream }
    $chains | Add-Member -NotePropertyName $s.chainId -NotePropertyValue $entry -Force
    [IO.File]::WriteAllText("$Ledger.partial", ($chains | ConvertTo-Json -Depth 5))
    Move-Item -Force -LiteralPath "$Ledger.partial" -Destination $Ledger
  }
  Write-Output "ACCEPTED: bundle $sequence of URN $urn"
  $code = 0
} catch [Refusal] {
  [Console]::Error.WriteLine($_.Exception.Message)
} finally {
  Pop-Location
  Remove-Item -Recurse -Force -LiteralPath $work -ErrorAction SilentlyContinue
  exit $code
}
