import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import {
  asciiField,
  countField,
  dateField,
  instantField,
  laCodeField,
  laestabField,
  lineField,
  sequenceField,
  sha256Field,
  urnField,
} from './fields.ts';
import { exportStreams } from './streams.ts';

/** The list of contents inside the encrypted part: what, how fresh, how much, from which register. */
export const manifestFormat = 'attendance-bundle-manifest/1';

const path = z.string().regex(/^data\/[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'must be a path under data/');
const kind = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a short lower-case word');

export const manifestFileSchema = z.strictObject({
  path,
  bytes: countField,
  sha256: sha256Field,
  mediaType: asciiField,
  kind,
  rows: countField.optional(),
  pupilRef: asciiField.optional(),
  createdAt: instantField,
  templateId: asciiField.optional(),
  supersedes: path.optional(),
});
export type ManifestFile = Readonly<z.infer<typeof manifestFileSchema>>;

export const freshnessSchema = z.strictObject({
  dataAsOf: instantField,
  lastRegisterDate: dateField.nullable(),
  registersExpected: countField,
  registersReceived: countField,
  source: z.strictObject({
    system: lineField,
    exportedAt: instantField.nullable(),
    importedAt: instantField.nullable(),
    fileSha256: sha256Field.nullable(),
  }),
  staleAfter: instantField,
  warnings: z.array(lineField),
});

export const manifestCountsSchema = z.strictObject({
  pupilsOnRoll: countField,
  pupilsIncluded: countField,
  sessionMarks: countField,
  letters: countField,
  contracts: countField,
  peps: countField,
  files: countField,
  bytes: countField,
});
export type ManifestCounts = Readonly<z.infer<typeof manifestCountsSchema>>;

export const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  bundle: asciiField,
  nonce: sha256Field,
  school: z.strictObject({ urn: urnField, laestab: laestabField, name: lineField, phase: lineField }),
  la: z.strictObject({ code: laCodeField, name: lineField }),
  stream: z.enum(exportStreams),
  sequence: sequenceField,
  previous: z.strictObject({ sequence: sequenceField, tagManifestSha256: sha256Field }).nullable(),
  period: z.strictObject({ from: dateField, to: dateField, academicYear: lineField, termLabel: lineField }),
  freshness: freshnessSchema,
  registerOfRecord: z.enum(['mis', 'this-program']),
  ledgerHead: sha256Field.nullable(),
  generator: z.strictObject({
    name: asciiField,
    version: asciiField,
    commit: asciiField,
    schemaVersion: countField,
    templates: z.array(z.strictObject({ id: asciiField, version: asciiField, sha256: sha256Field })),
  }),
  counts: manifestCountsSchema,
  files: z.array(manifestFileSchema),
  withdrawn: z.array(z.strictObject({ path, bundleSequence: sequenceField, reason: lineField })),
  retention: z.strictObject({ class: lineField, reviewAfter: dateField }).nullable(),
  approvedBy: z.strictObject({ role: lineField, at: instantField }).nullable(),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** Text of `manifest.json`. Throws a ZodError where the value breaks the schema. */
export function serialiseManifest(manifest: Manifest): string {
  return canonicalJson(manifestSchema.parse(manifest));
}

/** The manifest in `text`, or in words what is wrong with it. */
export function parseManifest(text: string): Manifest | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'manifest.json: not JSON' };
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { problem: `manifest.json ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  }
  return canonicalJson(parsed.data) === text ? parsed.data : { problem: 'manifest.json: not in its one exact form' };
}
