import { z } from 'zod';
import type { BundleErrorCode } from './bundle-errors.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  asciiField,
  chainIdField,
  countField,
  instantField,
  keyIdField,
  laCodeField,
  laestabField,
  sequenceField,
  sha256Field,
  urnField,
} from './fields.ts';
import { exportStreams } from './streams.ts';

/** The clear, signed page of a bundle. It says nothing about pupils: no counts, no period. */
export const statementFormat = 'attendance-bundle/1';

export const statementSchema = z.strictObject({
  format: z.literal(statementFormat),
  kind: z.literal('school-export'),
  stream: z.enum(exportStreams),
  from: z.strictObject({ urn: urnField, laestab: laestabField, keyId: keyIdField }),
  to: z.strictObject({ laCode: laCodeField, recipientIds: z.array(sha256Field).min(1).max(20) }),
  chainId: chainIdField,
  sequence: sequenceField,
  previous: z.strictObject({ sequence: sequenceField, statementSha256: sha256Field }).nullable(),
  acknowledges: sha256Field.nullable(),
  created: instantField,
  acceptBefore: instantField,
  generator: z.strictObject({ name: asciiField, version: asciiField, commit: asciiField }),
  ciphertext: z.strictObject({ name: z.literal('payload.zip.age'), bytes: countField, sha256: sha256Field }),
  plaintext: z.strictObject({ name: z.literal('payload.zip'), bytes: countField, sha256: sha256Field }),
  tagManifestSha256: sha256Field,
});

export type Statement = Readonly<z.infer<typeof statementSchema>>;

export type StatementReading =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly code: BundleErrorCode; readonly place: string };

/** Text of `statement.json`. Throws a ZodError where the value breaks the schema: never sign what nobody can read. */
export function serialiseStatement(statement: Statement): string {
  return canonicalJson(statementSchema.parse(statement));
}

/** Reads the text of `statement.json`: known format, no unknown field, a sound chain link, and the one exact spelling. */
export function parseStatement(text: string): StatementReading {
  const value = parseJson(text);
  if (value === undefined) return { ok: false, code: 'STATEMENT_NOT_CANONICAL', place: 'not JSON' };
  const parsed = statementSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, code: 'FORMAT_UNSUPPORTED', place: `${issue?.path.join('.') || 'statement'}: ${issue?.message ?? ''}` };
  }
  if (canonicalJson(parsed.data) !== text) return { ok: false, code: 'STATEMENT_NOT_CANONICAL', place: 'spelling' };
  const flaw = inconsistency(parsed.data);
  return flaw === undefined ? { ok: true, statement: parsed.data } : { ok: false, code: 'FORMAT_UNSUPPORTED', place: flaw };
}

function inconsistency(statement: Statement): string | undefined {
  const link = statement.previous?.sequence ?? 0;
  if (link !== statement.sequence - 1) return 'previous: does not precede the sequence';
  if (statement.acceptBefore <= statement.created) return 'acceptBefore: not after created';
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
