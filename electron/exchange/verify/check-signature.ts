import { schoolPrincipal, signatureNamespaces } from '#shared/domain/exchange/namespaces.ts';
import { parseStatement, type Statement } from '#shared/domain/exchange/statement.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { BundleError } from '../bundle-error.ts';
import { type AllowedSigner, parseAllowedSigners } from '../sshsig/allowed-signers.ts';
import { matchesPatternList } from '../sshsig/pattern-list.ts';
import { fingerprint, parsePublicKeyLine } from '../sshsig/public-key.ts';
import { verifyMessage } from '../sshsig/verify.ts';
import type { OuterBundle } from './read-outer.ts';

type Trust = { readonly signers: string; readonly revokedKeys?: string | undefined; readonly now: Instant };

/** The statement, once its signature is good, its key enrolled for this purpose and this day, and its sender the key's owner. */
export function checkSignature({ statement, signature }: OuterBundle, trust: Trust): Statement {
  const reading = verifyMessage(signature.toString('latin1'), statement);
  if (!reading.ok) throw new BundleError(reading.code);
  const lines = trustedLines(reading, trust);
  const parsed = parseStatement(statement.toString('latin1'));
  if (!parsed.ok) throw new BundleError(parsed.code, { place: parsed.place });
  const { urn, keyId } = parsed.statement.from;
  if (!lines.some((line) => matchesPatternList(schoolPrincipal(urn), line.principals))) {
    throw new BundleError('SIGNER_MISMATCH', { place: `signed by ${lines[0]?.principals}, claims URN ${urn}` });
  }
  if (keyId !== reading.keyId) throw new BundleError('SIGNER_MISMATCH', { place: `signed by ${reading.keyId}, claims ${keyId}` });
  return parsed.statement;
}

type GoodSignature = { readonly keyId: string; readonly namespace: string };

function trustedLines({ keyId, namespace }: GoodSignature, { signers, revokedKeys = '', now }: Trust): readonly AllowedSigner[] {
  const list = parseAllowedSigners(signers);
  if (!list.ok) throw new BundleError('SIGNERS_UNREADABLE', { place: list.place });
  if (isRevoked(keyId, revokedKeys)) throw new BundleError('SIG_REVOKED', { place: 'it is on the list of withdrawn keys' });
  const ofKey = list.signers.filter((signer) => signer.keyId === keyId);
  if (ofKey.length === 0) throw new BundleError('SIG_UNKNOWN_KEY', { place: keyId });
  const ofPurpose = ofKey.filter((signer) => signer.namespaces === undefined || matchesPatternList(namespace, signer.namespaces));
  if (namespace !== signatureNamespaces.bundle || ofPurpose.length === 0) {
    throw new BundleError('SIG_NAMESPACE', { place: namespace.replace(/[^\x20-\x7e]/g, '?') });
  }
  const time = Date.parse(now);
  const current = ofPurpose.filter(({ validAfter = time, validBefore = time }) => validAfter <= time && time <= validBefore);
  if (current.length === 0) throw new BundleError('SIG_REVOKED', { place: validity(ofPurpose) });
  return current;
}

function isRevoked(keyId: string, revokedKeys: string): boolean {
  return revokedKeys.split(/\r?\n/).some((raw) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return false;
    const blob = parsePublicKeyLine(line);
    if (blob === undefined) throw new BundleError('SIGNERS_UNREADABLE', { place: 'list of withdrawn keys' });
    return fingerprint(blob) === keyId;
  });
}

function validity(signers: readonly AllowedSigner[]): string {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return signers
    .flatMap(({ validAfter, validBefore }) => [
      ...(validAfter === undefined ? [] : [`valid from ${day(validAfter)}`]),
      ...(validBefore === undefined ? [] : [`withdrawn on ${day(validBefore)}`]),
    ])
    .join(', ');
}
