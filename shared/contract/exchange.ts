import { z } from 'zod';
import { command, query } from './procedure.ts';
import { returnsContract } from './returns.ts';
import { dateValue, fileTicket, instantValue, jobStarted, uploadedFile } from './values.ts';

export const streamValue = z.enum(['attendance', 'legal']);

export const sentBundle = z.strictObject({
  stream: streamValue,
  sequence: z.number().int(),
  fileName: z.string(),
  at: instantValue,
  by: z.string(),
  periodFrom: dateValue,
  periodTo: dateValue,
  statementSha256: z.string(),
  bytes: z.number().int(),
  demo: z.boolean(),
});

export const laEnrolment = z.strictObject({
  laCode: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  recipients: z.number().int(),
  demo: z.boolean(),
  enrolledAt: instantValue,
});

export const bundleSent = z.strictObject({ bundle: sentBundle, ticket: fileTicket, warnings: z.array(z.string()) });

export const bundleChecks = z.record(
  z.enum(['signature', 'recipient', 'freshness', 'chain', 'ciphertext', 'plaintext', 'bag', 'counts']),
  z.enum(['ok', 'failed', 'notChecked']),
);

export const bundleCheck = z.strictObject({
  outcome: z.enum(['accepted', 'sealed', 'refused', 'held']),
  checks: bundleChecks,
  chainChecked: z.boolean(),
  error: z.strictObject({ code: z.string(), message: z.string(), place: z.string().optional() }).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  stream: z.string().optional(),
  sequence: z.number().int().optional(),
  created: z.string().optional(),
  /** Freshness, counts and files of the manifest; only where an identity opened it. */
  dataAsOf: z.string().optional(),
  counts: z.record(z.string(), z.number().int()).optional(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.number().int(), kind: z.string() })).optional(),
});

export const exchangeContract = {
  state: query('exchange.read', ['exchange', 'school'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        la: laEnrolment.optional(),
        /** The school's own card for the LA: line of allowed_signers, fingerprint, age recipient. */
        school: z.strictObject({ signerLine: z.string(), fingerprint: z.string(), recipient: z.string() }),
        sent: z.array(sentBundle),
      }),
    ),
  enrolLa: command('exchange.enrol', ['exchange'], ['LA_FILE_REFUSED'])
    .input(z.strictObject({ file: uploadedFile }))
    .output(laEnrolment),
  /** A key pair of an invented authority, to try the whole line: enrols it and hands back its private files as one zip. */
  enrolDemoLa: command('exchange.enrol', ['exchange'], ['LA_FILE_REFUSED'])
    .input(z.strictObject({}))
    .output(z.strictObject({ la: laEnrolment, keys: fileTicket })),
  /** What the next bundle of a stream would hold. */
  outlook: query('exchange.read', ['exchange', 'registers', 'notices', 'people'])
    .input(z.strictObject({ stream: streamValue }))
    .output(
      z.strictObject({
        stream: streamValue,
        sequence: z.number().int(),
        periodFrom: dateValue,
        periodTo: dateValue,
        pupils: z.number().int(),
        marks: z.number().int(),
        letters: z.number().int(),
        dataAsOf: z.string(),
        warnings: z.array(z.string()),
        blocked: z.string().optional(),
      }),
    ),
  /** Makes, signs and seals the next bundle; the job's result is a `bundleSent`. */
  send: command('exchange.send', ['exchange', 'returns'], ['LA_NOT_ENROLLED', 'BUNDLE_REFUSED', 'DISK_FULL'])
    .input(z.strictObject({ stream: streamValue }))
    .output(jobStarted),
  /** The finished file again, byte for byte. */
  resend: query('exchange.read', [])
    .input(z.strictObject({ stream: streamValue, sequence: z.number().int().positive() }))
    .output(fileTicket),
  /** Opens a bundle of any school. Without `signers` this school's own key is expected. */
  check: query('exchange.read', [])
    .input(
      z.strictObject({
        file: uploadedFile,
        signers: z.string().max(65_536).optional(),
        identity: z.string().max(4096).optional(),
      }),
    )
    .output(bundleCheck),
  schoolSigners: query('exchange.read', ['exchange'])
    .input(z.strictObject({}))
    .output(z.strictObject({ line: z.string() })),
  ...returnsContract,
};
