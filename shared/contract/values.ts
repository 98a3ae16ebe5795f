import { z } from 'zod';
import { mostMinutesLate } from '../domain/registers/minutes-late.ts';
import type { AccountId, ClassId, CommandId, ContactId, NoticeId, PupilId } from '../lib/ids.ts';
import { type Instant, type PlainDate, parsePlainDate } from '../lib/plain-date.ts';

/** The small values that every room's shapes are made of. */
export const dateValue = z.custom<PlainDate>((value) => typeof value === 'string' && parsePlainDate(value) !== undefined, {
  message: 'A date is written YYYY-MM-DD.',
});
export const instantValue = z.custom<Instant>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value), {
  message: 'A moment is written in UTC, as 2026-11-24T08:30:00.000Z.',
});
export const sessionValue = z.enum(['AM', 'PM']);

const wholeId = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
export const pupilId = z.custom<PupilId>(wholeId);
export const contactId = z.custom<ContactId>(wholeId);
export const classId = z.custom<ClassId>(wholeId);
export const accountId = z.custom<AccountId>(wholeId);
export const noticeId = z.custom<NoticeId>(wholeId);
export const commandId = z.custom<CommandId>(wholeId);

export const shortText = z.string().trim().min(1, 'This is empty.').max(200, 'This is longer than 200 characters.');
export const longText = z.string().trim().max(4000, 'This is longer than 4,000 characters.');
export const reasonText = z.string().trim().min(3, 'Say the reason in a few words.').max(1000);
export const passphraseText = z.string().min(1).max(1024);
/** Nought stands in marks of other systems; that nobody writes it here says the domain, in words. */
export const minutesLateValue = z.number().int().min(0).max(mostMinutesLate);
/** Minutes since midnight. */
export const minuteOfDay = z.number().int().min(0).max(1439);

export const done = z.strictObject({ done: z.literal(true) });
export const jobStarted = z.strictObject({ jobId: z.string() });
/** A file that waits behind `/files/<ticket>` for one fetch within 60 seconds. */
export const fileTicket = z.strictObject({
  ticket: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
});
/** A file that was sent up with `PUT /files/<ticket>`. */
export const uploadedFile = z.string().regex(/^[0-9a-f]{32}$/);

/** A finding in a file: where it is, what is wrong, what to do. */
export const problemValue = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  line: z.number().int().optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  message: z.string(),
  advice: z.string(),
});

/** One line beneath a refusal, as `ErrorDetail` says it. */
export const errorDetailValue = z.strictObject({
  message: z.string(),
  advice: z.string().optional(),
  line: z.number().optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  code: z.string().optional(),
});
