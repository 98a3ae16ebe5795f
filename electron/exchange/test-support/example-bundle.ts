/** Keys and options of an invented school for the tests of this room. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schoolPrincipal, signatureNamespaces } from '#shared/domain/exchange/namespaces.ts';
import { type Instant, plainDate } from '#shared/lib/plain-date.ts';
import { type AgeIdentity, createIdentity } from '../age/identity.ts';
import { createNonce, createSchoolKeys, type SchoolKeys } from '../keys/school-keys.ts';
import type { SealOptions } from '../seal/seal-options.ts';
import type { BundleSource } from '../seal/source.ts';
import { allowedSignersLine } from '../sshsig/allowed-signers.ts';

export const exampleNow = '2025-11-21T15:04:05.000Z' as Instant;
export const exampleUrn = '123456';

export type ExampleParties = {
  readonly folder: string;
  readonly school: SchoolKeys;
  readonly la: AgeIdentity;
  readonly signers: string;
  readonly remove: () => Promise<void>;
};

export async function exampleParties(): Promise<ExampleParties> {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-test-'));
  const school = await createSchoolKeys('Greenhollow School');
  const la = await createIdentity();
  const signers = `${signersLine(exampleUrn, school.signing.publicKeyLine)}\n`;
  return { folder, school, la, signers, remove: () => rm(folder, { recursive: true, force: true }) };
}

export function signersLine(urn: string, publicKeyLine: string): string {
  return allowedSignersLine(schoolPrincipal(urn), [signatureNamespaces.bundle, signatureNamespaces.enrol], publicKeyLine);
}

const pupilsCsv = 'pupilRef,yearGroup\nP0001,7\nP0002,8\n';
const sessionsCsv =
  'pupilRef,date,session,code,comment\nP0001,2025-11-20,AM,/,\nP0001,2025-11-20,PM,O,"no\nreason"\nP0002,2025-11-20,AM,I,\n';

export function textSource(path: string, kind: string, text: string): BundleSource {
  const mediaType = path.endsWith('.csv') ? 'text/csv' : 'application/octet-stream';
  return { path, content: Buffer.from(text, 'utf8'), mediaType, kind, createdAt: exampleNow };
}

export const exampleFiles: readonly BundleSource[] = [
  textSource('data/attendance/pupils.csv', 'pupils', pupilsCsv),
  textSource('data/attendance/sessions.csv', 'sessions', sessionsCsv),
  { ...textSource('data/letters/L00001.docx', 'letter', 'PK letter of P0001'), pupilRef: 'P0001', templateId: 'pnwl' },
];

export function exampleOptions({ folder, school, la }: ExampleParties, changes: Partial<SealOptions> = {}): SealOptions {
  return {
    outFolder: folder,
    stream: 'attendance',
    from: { urn: exampleUrn, laestab: '3734001', keyId: school.signing.keyId },
    to: { laCode: '373', recipients: [la.recipient] },
    chainId: school.chainIds.attendance,
    sequence: 1,
    previous: null,
    created: exampleNow,
    generator: { name: 'Attendance Office', version: '0.1.0', commit: 'unknown', schemaVersion: 1, templates: [] },
    files: exampleFiles,
    schemas: [{ path: 'schemas/sessions.csv-metadata.json', content: Buffer.from('{}\n') }],
    school: { name: 'Greenhollow School – Ysgol Élan', phase: 'secondary' },
    la: { name: 'Demonstration local authority' },
    period: { from: plainDate('2025-09-01'), to: plainDate('2025-11-21'), academicYear: '2025/26', termLabel: 'Autumn' },
    freshness: {
      dataAsOf: exampleNow,
      lastRegisterDate: plainDate('2025-11-21'),
      registersExpected: 4,
      registersReceived: 4,
      source: { system: 'this program', exportedAt: null, importedAt: null, fileSha256: null },
      staleAfter: '2025-11-28T00:00:00.000Z' as Instant,
      warnings: [],
    },
    registerOfRecord: 'this-program',
    ledgerHead: null,
    pupilsOnRoll: 2,
    signingKeyPem: school.signing.privateKeyPem,
    nonce: createNonce(),
    ...changes,
  };
}
