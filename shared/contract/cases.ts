import { z } from 'zod';
import { type CaseKind, type CaseOutcome, caseKinds, caseOutcomes } from '../domain/cases/case-file.ts';
import type { CaseId } from '../lib/ids.ts';
import { chronologyContract } from './chronology.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import {
  accountId,
  commandId,
  dateValue,
  done,
  instantValue,
  longText,
  pupilId,
  reasonText,
  sessionValue,
  shortText,
} from './values.ts';

export const caseId = z.custom<CaseId>((value) => Number.isSafeInteger(value) && (value as number) > 0);
const caseKind = z.enum(Object.keys(caseKinds) as [CaseKind, ...CaseKind[]]);
const outcome = z.enum(Object.keys(caseOutcomes) as [CaseOutcome, ...CaseOutcome[]]);

const person = z.strictObject({ account: accountId.optional(), name: z.string() });

export const stepRow = z.strictObject({
  id: z.number().int(),
  seen: commandId,
  case: caseId.optional(),
  what: z.string(),
  dueOn: dateValue,
  overdue: z.boolean(),
  owner: person,
  source: z.string(),
  done: z.strictObject({ on: dateValue, words: z.string(), by: z.string().optional() }).optional(),
});

const caseRow = z.strictObject({
  id: caseId,
  kind: caseKind,
  pupils: z.array(pupilRow),
  relatives: z.number().int(),
  lead: person,
  openedOn: dateValue,
  /** Days since it was opened; to its closing where it is closed. */
  age: z.number().int(),
  because: z.string(),
  next: stepRow.optional(),
  closed: z.strictObject({ on: dateValue, outcome: z.string(), words: z.string() }).optional(),
});

const ground = z.strictObject({
  pupil: pupilId,
  /** The day on which it was taken: the child joined the case then. */
  on: dateValue,
  from: dateValue,
  to: dateValue,
  possible: z.number().int(),
  absent: z.number().int(),
  sessions: z.array(z.strictObject({ date: dateValue, session: sessionValue, code: z.string() })),
});

const relative = { name: shortText, school: shortText, known: longText };

const sheet = z.strictObject({
  today: dateValue,
  case: caseRow,
  /** The version that stands; a change names it as what was seen. */
  seen: commandId,
  ground: z.array(ground),
  relatives: z.array(z.strictObject({ id: z.number().int(), ...relative })),
  /** The newest first; a change names the newest as what was seen. */
  plans: z.array(z.strictObject({ seen: commandId, words: z.string(), at: instantValue, by: z.string().optional() })),
  steps: z.array(stepRow),
  workers: z.array(z.strictObject({ account: accountId, name: z.string() })),
});

const step = { what: shortText, dueOn: dateValue, owner: accountId.optional(), ownerName: shortText.optional() };
const one = z.strictObject({ case: caseId });
const seenOne = one.extend({ seen: commandId });
const refusals = ['CASE_REFUSED', 'CASE_CHANGED'] as const;
const touched = ['cases'] as const;
const made = ['cases', 'people', 'accounts'] as const;

/** Cases: one family, one plan, the next step with its day, and what was tried. */
export const casesContract = {
  ...chronologyContract,
  list: query('cases.read', made)
    .input(z.strictObject({ pupil: pupilId.optional() }))
    .output(z.strictObject({ today: dateValue, rows: z.array(caseRow) })),
  sheet: query('cases.read', made).input(one).output(sheet),
  /** What opening a case would rest on: the sessions, brothers and sisters here, a case that is open already. */
  proposal: query('cases.read', [...made, 'attendance'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(
      z.strictObject({
        today: dateValue,
        pupil: pupilRow,
        family: z.array(pupilRow),
        ground: z.array(ground),
        open: z.array(caseRow),
        workers: z.array(z.strictObject({ account: accountId, name: z.string() })),
      }),
    ),
  open: command('cases.work', touched, refusals)
    .input(
      z.strictObject({
        pupils: z.array(pupilId).min(1, 'Choose a pupil.').max(12),
        lead: accountId,
        because: reasonText,
        step: z.strictObject(step),
      }),
    )
    .output(one),
  changeLead: command('cases.work', touched, [...refusals, 'REASON_NEEDED'])
    .input(seenOne.extend({ lead: accountId, reason: reasonText }))
    .output(done),
  addPupil: command('cases.work', touched, refusals)
    .input(one.extend({ pupil: pupilId }))
    .output(done),
  removePupil: command('cases.work', touched, [...refusals, 'REASON_NEEDED'])
    .input(one.extend({ pupil: pupilId, reason: reasonText }))
    .output(done),
  addRelative: command('cases.work', touched, refusals).input(one.extend(relative)).output(done),
  removeRelative: command('cases.work', touched, [...refusals, 'REASON_NEEDED'])
    .input(one.extend({ relative: z.number().int(), reason: reasonText }))
    .output(done),
  writePlan: command('cases.work', touched, refusals)
    .input(one.extend({ seen: commandId.nullable(), words: longText.min(3, 'Say what is planned.') }))
    .output(done),
  addStep: command('cases.work', touched, refusals).input(one.extend(step)).output(done),
  tickStep: command('cases.work', touched, refusals)
    .input(z.strictObject({ step: z.number().int(), seen: commandId, words: longText }))
    .output(done),
  moveStep: command('cases.work', touched, [...refusals, 'REASON_NEEDED'])
    .input(z.strictObject({ step: z.number().int(), seen: commandId, dueOn: dateValue, reason: reasonText }))
    .output(done),
  removeStep: command('cases.work', touched, [...refusals, 'REASON_NEEDED'])
    .input(z.strictObject({ step: z.number().int(), seen: commandId, reason: reasonText }))
    .output(done),
  close: command('cases.work', touched, refusals)
    .input(seenOne.extend({ outcome, words: longText }))
    .output(done),
  reopen: command('cases.work', touched, [...refusals, 'REASON_NEEDED'])
    .input(seenOne.extend({ reason: reasonText }))
    .output(done),
  /** Steps still to do: of every open case, or this person's own. */
  steps: query('cases.read', made)
    .input(z.strictObject({ mine: z.boolean().optional() }))
    .output(z.strictObject({ today: dateValue, rows: z.array(stepRow.extend({ about: z.string(), pupils: z.array(pupilId) })) })),
};
