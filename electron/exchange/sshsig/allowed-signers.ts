import { fingerprint, parsePublicKeyLine } from './public-key.ts';

/** One line of an OpenSSH allowed_signers file: who may sign, for which purposes, from when to when. */
export type AllowedSigner = {
  readonly principals: string;
  /** Pattern list; undefined where any purpose is allowed. */
  readonly namespaces: string | undefined;
  /** Milliseconds since 1970. */
  readonly validAfter: number | undefined;
  readonly validBefore: number | undefined;
  readonly keyId: string;
};

export type SignersReading =
  | { readonly ok: true; readonly signers: readonly AllowedSigner[] }
  | { readonly ok: false; readonly place: string };

const line = /^(?:"([^"]+)"|([^\s"]+))\s+((?:[a-z-]+(?:="[^"]*")?(?:,|\s+(?=ssh-)))*)(\S+\s+\S+.*)$/i;
const stamp = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?Z?$/;

/**
 * Reads the list whole or not at all: a garbled line that is skipped would look like a school that was never enrolled.
 * Certificate authorities are not of this release and make the list unreadable. Times without `Z` are read as UTC.
 */
export function parseAllowedSigners(text: string): SignersReading {
  const signers: AllowedSigner[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const content = raw.trim();
    if (content === '' || content.startsWith('#')) continue;
    const signer = parseLine(content);
    if (signer === undefined) return { ok: false, place: `line ${index + 1}` };
    signers.push(signer);
  }
  return { ok: true, signers };
}

/** The line an LA adds for a school: one principal, two purposes, no dates, so that OpenSSH 8.1 reads it. */
export function allowedSignersLine(principal: string, namespaces: readonly string[], publicKeyLine: string): string {
  return `${principal} namespaces="${namespaces.join(',')}" ${publicKeyLine.split(' ').slice(0, 2).join(' ')}`;
}

function parseLine(content: string): AllowedSigner | undefined {
  const parts = line.exec(content);
  const principals = parts?.[1] ?? parts?.[2];
  const blob = parsePublicKeyLine(parts?.[4] ?? '');
  const options = parseOptions(parts?.[3] ?? '');
  if (principals === undefined || blob === undefined || options === undefined) return undefined;
  const validAfter = parseTime(options.get('valid-after'));
  const validBefore = parseTime(options.get('valid-before'));
  if (Number.isNaN(validAfter) || Number.isNaN(validBefore)) return undefined;
  return { principals, namespaces: options.get('namespaces'), validAfter, validBefore, keyId: fingerprint(blob) };
}

function parseOptions(text: string): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>();
  for (const option of text.trim().match(/[a-z-]+(?:="[^"]*")?/gi) ?? []) {
    const [name = '', value] = option.split(/="|"$/);
    const known = ['namespaces', 'valid-after', 'valid-before'].includes(name.toLowerCase());
    if (!known || value === undefined || options.has(name.toLowerCase())) return undefined;
    options.set(name.toLowerCase(), value);
  }
  return options;
}

/** Undefined where no time was given, NaN where it is none. */
function parseTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const parts = stamp.exec(text);
  if (!parts) return Number.NaN;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  const [monthIndex, dayNumber] = [(month ?? 0) - 1, day ?? 0];
  const time = Date.UTC(year ?? 0, monthIndex, dayNumber, hour, minute, second);
  const read = new Date(time);
  return read.getUTCMonth() === monthIndex && read.getUTCDate() === dayNumber ? time : Number.NaN;
}
