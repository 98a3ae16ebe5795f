import { z } from 'zod';
import { type Instant, type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';

/** The small shapes that statement, manifest, ledger and enrolment share. */
export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits');
export const urnField = z.string().regex(/^\d{6}$/, 'must be a URN of 6 digits');
export const laestabField = z.string().regex(/^\d{7}$/, 'must be 7 digits: LA and establishment');
export const laCodeField = z.string().regex(/^\d{3}$/, 'must be an LA code of 3 digits');
export const keyIdField = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/, 'must be a SHA256: fingerprint');
export const chainIdField = z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 lower-case hex digits');
export const countField = z.int().min(0);
export const sequenceField = z.int().min(1).max(999_999);
export const asciiField = z.string().regex(/^[\x20-\x7e]{1,200}$/, 'must be 1 to 200 printable ASCII characters');
/** One line of text in any language. */
export const lineField = z.string().regex(/^[^\p{Cc}]{1,200}$/u, 'must be one line of 1 to 200 characters');

export const dateField = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'must be a date YYYY-MM-DD')
  .transform((text) => text as PlainDate);

export const instantField = z
  .string()
  .refine(isInstant, 'must be a UTC instant with milliseconds')
  .transform((text) => text as Instant);

function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
