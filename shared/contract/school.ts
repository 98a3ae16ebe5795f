import { z } from 'zod';
import { roleValue } from './accounts.ts';
import { command, query } from './procedure.ts';
import {
  dateValue,
  done,
  fileTicket,
  instantValue,
  jobStarted,
  minuteOfDay,
  passphraseText,
  problemValue,
  sessionValue,
  shortText,
  uploadedFile,
} from './values.ts';

export const sessionTimesValue = z.strictObject({
  /** Registration opens, the register closes, the session ends; minutes since midnight, school's time. */
  opens: minuteOfDay,
  closes: minuteOfDay,
  ends: minuteOfDay,
});

export const schoolValue = z.strictObject({
  name: shortText,
  urn: z.string().regex(/^\d{6}$/, 'A URN has six digits.'),
  laCode: z.string().regex(/^\d{3}$/, 'A local authority code has three digits.'),
  establishment: z.string().regex(/^\d{4}$/, 'The DfE number of the school has four digits after the authority code.'),
  phase: z.enum(['Primary', 'Secondary', 'Special', 'All-through']),
  registerOfRecord: z.enum(['mis', 'office']),
  times: z.strictObject({ AM: sessionTimesValue, PM: sessionTimesValue }),
  address: z.array(z.string().max(200)).max(6),
  phone: z.string().max(40),
  email: z.string().max(200),
  headName: shortText,
});

export const calendarPeriodValue = z.strictObject({
  from: dateValue,
  to: dateValue,
  kind: z.enum(['term', 'half-term', 'bank-holiday', 'inset', 'closure']),
  name: z.string().max(100),
});

/** Far more than a school's lifetime of terms and days off. */
const calendarValue = z.array(calendarPeriodValue).max(2000);

export const newAccountValue = z.strictObject({ name: shortText, role: roleValue, passphrase: passphraseText });

export const newSchoolValue = z.strictObject({
  school: schoolValue,
  /** Each passphrase is stretched, which takes its time on purpose. */
  accounts: z.array(newAccountValue).min(1).max(50),
  calendar: calendarValue,
});

/** How complete the marks are: stands on every screen that shows figures. */
export const freshnessValue = z.strictObject({
  today: dateValue,
  now: instantValue,
  /** The last session up to which no register is missing; absent before the first. */
  completeTo: z.strictObject({ date: dateValue, session: sessionValue }).optional(),
  missingRegisters: z.number().int(),
  /** The newest day with a missing register. */
  missingOn: dateValue.optional(),
  lastSent: z.strictObject({ stream: z.string(), at: instantValue }).optional(),
});

export const schoolContract = {
  /** First start: the school, its people and its terms, in one go; then the first account signs in. */
  create: command(
    'open',
    ['accounts', 'school', 'calendar'],
    ['SCHOOL_EXISTS', 'DATA_UNWRITABLE', 'DATA_IN_USE', 'PASSPHRASE_TOO_SHORT', 'ACCOUNT_EXISTS', 'CALENDAR_REFUSED'],
  )
    .input(newSchoolValue)
    .output(done),
  /** The invented school: every account's passphrase is in the answer, since nothing in it is secret. */
  createDemo: command('open', ['accounts', 'school'], ['SCHOOL_EXISTS', 'DATA_UNWRITABLE', 'DATA_IN_USE'])
    .input(
      z.strictObject({
        pupils: z.number().int().min(20).max(5000),
        /** School years of marks, halves allowed. */
        years: z.number().min(0.5).max(6),
        seed: z.number().int().min(1).max(2_147_483_647),
        until: dateValue.optional(),
      }),
    )
    .output(jobStarted),
  demoAccounts: query('open', ['accounts']).input(z.strictObject({})).output(z.array(newAccountValue)),
  get: query('school.read', ['school']).input(z.strictObject({})).output(schoolValue),
  change: command('school.change', ['school'])
    .input(z.strictObject({ school: schoolValue, reason: shortText }))
    .output(done),
  calendar: query('school.read', ['calendar']).input(z.strictObject({})).output(z.array(calendarPeriodValue)),
  /** Terms and bank holidays for a school year beginning in `startYear`, to be confirmed by a person. Open: the first start shows it. */
  proposeCalendar: query('open', [])
    .input(z.strictObject({ startYear: z.number().int().min(2006).max(2100) }))
    .output(z.array(calendarPeriodValue)),
  setCalendar: command('school.change', ['calendar', 'registers', 'attendance'], ['CALENDAR_REFUSED'])
    .input(z.strictObject({ periods: calendarValue, reason: shortText }))
    .output(done),
  /** Reads a terms-csv; with `dryRun` it only says what it found. */
  importTerms: command(
    'school.change',
    ['calendar', 'registers', 'attendance'],
    ['FILE_REFUSED', 'CALENDAR_REFUSED', 'FILE_TOO_LARGE'],
  )
    .input(z.strictObject({ file: uploadedFile, dryRun: z.boolean() }))
    .output(z.strictObject({ periods: z.array(calendarPeriodValue), problems: z.array(problemValue), written: z.boolean() })),
  freshness: query('school.read', ['registers', 'calendar', 'exchange']).input(z.strictObject({})).output(freshnessValue),
  backup: command('school.backup', [], ['DISK_FULL', 'DATA_UNWRITABLE']).input(z.strictObject({})).output(fileTicket),
  /** Integrity, foreign keys, the ledger of commands, and the summary counts; the job's result is a `checkResult`. */
  check: command('school.backup', []).input(z.strictObject({})).output(jobStarted),
};

export const checkResult = z.strictObject({
  healthy: z.boolean(),
  commands: z.number().int(),
  head: z.string(),
  findings: z.array(z.strictObject({ what: z.string(), where: z.string() })),
});
