import { z } from 'zod';
import { laCodeField, lineField } from './fields.ts';

/** What an LA hands to a school so that the school can address it; checked by voice before it is used. */
const signingKey = z
  .string()
  .regex(/^ssh-ed25519 AAAA[A-Za-z0-9+/]{64}(?: [\x20-\x7e]{0,200})?$/, 'must be one line: ssh-ed25519 AAAA…');
const ageRecipient = z
  .string()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/, 'must be an X25519 recipient, age1 and 58 more characters; other kinds come later');

export const laEnrolmentSchema = z.strictObject({
  laCode: laCodeField,
  name: lineField,
  signingKey,
  ageRecipients: z
    .array(ageRecipient)
    .min(1, 'must name at least one recipient')
    .max(20)
    .refine((list) => new Set(list).size === list.length, 'names one recipient twice'),
});
export type LaEnrolment = Readonly<z.infer<typeof laEnrolmentSchema>>;

export type EnrolmentReading =
  | { readonly ok: true; readonly enrolment: LaEnrolment }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the text of an enrolment file; each problem names its field and what it must be. */
export function parseLaEnrolment(text: string): EnrolmentReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: ['The file is not JSON.'] };
  }
  const parsed = laEnrolmentSchema.safeParse(value);
  if (parsed.success) return { ok: true, enrolment: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`) };
}
