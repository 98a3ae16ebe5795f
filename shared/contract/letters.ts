import { z } from 'zod';
import { letterKindIds, templateKindIds } from '../domain/letters/letter-kinds.ts';
import { type LetterLanguage, languageIds } from '../domain/letters/letter-languages.ts';
import { otherParentsRules } from '../domain/letters/letter-recipients.ts';
import { letterStandings } from '../domain/letters/letter-standing.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import { classId, contactId, dateValue, done, fileTicket, instantValue, jobStarted, pupilId, uploadedFile } from './values.ts';

const templateKind = z.enum(templateKindIds);
const letterKind = z.enum(letterKindIds);
const language = z.custom<LetterLanguage>((value) => languageIds.includes(value as LetterLanguage), {
  message: 'There is no such language on the list.',
});
const rowId = z.number().int().positive();

const version = z.strictObject({
  /** Undefined of the template that comes with the program. */
  id: rowId.optional(),
  /** 0 of the program's own, then 1, 2, 3 …; the highest is in use. */
  number: z.number().int(),
  fileName: z.string(),
  at: instantValue.optional(),
  by: z.string().optional(),
  /** The number of the older version that it took up again; 0 of the program's own. */
  againOf: z.number().int().optional(),
  inUse: z.boolean(),
});

const kindRow = z.strictObject({
  kind: templateKind,
  title: z.string(),
  what: z.string(),
  /** Nothing for the warning letter, whose placeholders are its own. */
  placeholders: z.array(z.strictObject({ name: z.string(), meaning: z.string(), required: z.boolean(), sample: z.string() })),
  languages: z.array(z.strictObject({ language, versions: z.array(version).min(1) })),
});

const place = z.strictObject({
  part: z.enum(['text', 'header', 'footer']),
  paragraph: z.number().int(),
  around: z.string(),
});
const finding = z.strictObject({
  code: z.string(),
  placeholder: z.string().optional(),
  sentence: z.string(),
  /** Of a missing placeholder: where it stands in the version in use. */
  place: place.optional(),
});

/** What came of bringing a template back: kept as the next version, or refused with every finding and its place. */
const broughtBack = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('taken'), number: z.number().int(), notes: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('refused'), findings: z.array(finding) }),
]);

/** Which version: one of the school's own by its id, or the program's. */
const whichTemplate = z.strictObject({ kind: templateKind, language, version: z.union([rowId, z.literal('program')]) });

const group = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('year'), yearGroup: z.string().max(10) }),
  z.strictObject({ kind: z.literal('class'), class: classId }),
  z.strictObject({ kind: z.literal('pupils'), pupils: z.array(pupilId).min(1).max(4000) }),
]);

const order = z.strictObject({
  kind: letterKind,
  group,
  /** The days that a letter about absence is about; others leave them aside. */
  period: z.strictObject({ from: dateValue, to: dateValue }),
  /** What is typed for the whole run, by the name of the placeholder; days as YYYY-MM-DD. */
  asked: z.record(z.string().max(60), z.string().max(2000)),
  leaveOut: z.array(pupilId).max(4000),
  /** Why parents with parental responsibility who live elsewhere are written to too; empty where they are not. */
  otherParentsReason: z.string().max(500),
});

const recipient = z.strictObject({
  contact: contactId.optional(),
  name: z.string(),
  careOfSchool: z.boolean(),
  language,
  /** The language that was wanted and has no template. */
  insteadOf: language.optional(),
});

const batchRow = z.strictObject({
  pupil: pupilRow,
  standing: z.enum(letterStandings),
  /** School days missed, as the letter says it; only where it says any. */
  daysMissed: z.string().optional(),
  recipients: z.array(recipient),
  othersWait: z.number().int(),
  needReason: z.number().int(),
  withoutAddress: z.number().int(),
});

const batch = z.strictObject({
  id: rowId,
  kind: letterKind,
  title: z.string(),
  forWhom: z.string(),
  madeOn: dateValue,
  madeAt: instantValue,
  madeBy: z.string(),
  letters: z.number().int(),
  wanted: z.number().int(),
});

/** What the job of `make` ends with; `stopped` where a person stopped it, and then whole letters only were made. */
export const lettersMade = z.strictObject({
  batch: rowId,
  letters: z.number().int(),
  wanted: z.number().int(),
  stopped: z.boolean(),
  /** Undefined where no letter was made before it was stopped. */
  file: fileTicket.optional(),
});

/** Letters from the school's own Word templates: the templates, and runs of letters. */
export const lettersContract = {
  templates: query('letters.make', ['letters']).input(z.strictObject({})).output(z.array(kindRow)),
  /** A template as a file, to be edited in Word. */
  exportTemplate: query('letters.make', ['letters']).input(whichTemplate).output(fileTicket),
  /** The template with its sample values in it. */
  sample: query('letters.make', ['letters']).input(whichTemplate).output(fileTicket),
  bringBack: command('letters.templates', ['letters'], ['FILE_TOO_LARGE'])
    .input(z.strictObject({ kind: templateKind, language, file: uploadedFile }))
    .output(broughtBack),
  /** Makes an older version, or the program's own, the one in use again. */
  takeUpAgain: command('letters.templates', ['letters'], ['LETTER_TEMPLATE_REFUSED']).input(whichTemplate).output(done),
  /** What is asked for a kind before its letters can be made. */
  asked: query('letters.make', ['letters'])
    .input(z.strictObject({}))
    .output(
      z.array(
        z.strictObject({
          kind: letterKind,
          title: z.string(),
          what: z.string(),
          to: z.enum(['parents', 'pupil']),
          period: z.boolean(),
          fields: z.array(
            z.strictObject({
              name: z.string(),
              label: z.string(),
              asks: z.enum(['line', 'paragraph', 'day']),
              required: z.boolean(),
              sample: z.string(),
            }),
          ),
        }),
      ),
    ),
  /** Who would get a letter and who not; nothing is written. */
  preview: query('letters.make', ['letters', 'people', 'registers', 'attendance'], ['LETTER_REFUSED'])
    .input(order)
    .output(
      z.strictObject({
        forWhom: z.string(),
        seen: z.string(),
        otherParents: z.enum(otherParentsRules),
        rows: z.array(batchRow),
      }),
    ),
  /** One letter of the run as it would be made. */
  previewLetter: query('letters.make', ['letters', 'people'], ['LETTER_REFUSED', 'TEMPLATE_REFUSED'])
    .input(order.extend({ pupil: pupilId, contact: contactId.optional() }))
    .output(fileTicket),
  /** Makes exactly the letters that were seen; the job's result is a `lettersMade`. */
  make: command('letters.make', ['letters'], ['LETTER_REFUSED', 'TEMPLATE_REFUSED'])
    .input(order.extend({ seen: z.string().max(64) }))
    .output(jobStarted),
  batches: query('letters.make', ['letters']).input(z.strictObject({})).output(z.array(batch)),
  /** The letters of a run in one archive, but for those that may not go out any more as they were made. */
  batchFile: query('letters.make', ['letters', 'people'], ['LETTER_REFUSED'])
    .input(z.strictObject({ batch: rowId }))
    .output(z.strictObject({ file: fileTicket, letters: z.number().int(), leftOut: z.number().int() })),
  contactLanguages: query('people.read', ['letters', 'people'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(z.array(z.strictObject({ contact: contactId, language }))),
  putContactLanguage: command('people.change', ['letters'])
    .input(z.strictObject({ contact: contactId, language: language.nullable() }))
    .output(done),
};
