import { z } from 'zod';
import { targetingSectionIds } from '../domain/targeting/targeting-pack.ts';
import { caseId, stepRow } from './cases.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import { accountId, commandId, dateValue, done, fileTicket, instantValue, longText, pupilId, shortText } from './values.ts';

const section = z.enum(targetingSectionIds);
const span = z.strictObject({
  from: dateValue,
  to: dateValue,
  possible: z.number().int(),
  absent: z.number().int(),
  unauthorised: z.number().int(),
  late: z.number().int(),
});

const row = z.strictObject({
  pupil: pupilRow,
  /** What puts the pupil on this list. */
  why: z.string(),
  /** Sessions of the school year to the day; none where the pupil has left. */
  year: z.strictObject({ possible: z.number().int(), absent: z.number().int() }).optional(),
  case: z
    .strictObject({ id: caseId, lead: z.string(), openedOn: dateValue, plan: z.string().optional(), next: stepRow.optional() })
    .optional(),
  /** Help of this school year, the newest first; titles and outcomes alone, no words of a family. */
  tried: z.array(z.strictObject({ title: z.string(), on: dateValue, outcome: z.string().optional() })),
  /** As many days before the case was opened as it has run, and since. */
  change: z.strictObject({ before: span, since: span }).optional(),
  /** Decisions of earlier meetings that are still to do. */
  decisions: z.array(stepRow),
});

const meeting = z.strictObject({
  id: z.number().int(),
  seen: commandId,
  heldOn: dateValue,
  people: z.string(),
  notes: z.string(),
  by: z.string().optional(),
  at: instantValue,
  decisions: z.array(stepRow.extend({ about: z.string(), pupil: pupilId.optional() })),
});

const refusals = ['TARGETING_REFUSED', 'TARGETING_CHANGED'] as const;
const made = ['cases', 'attendance', 'people', 'accounts', 'plans', 'suspensions', 'leave', 'notices', 'letters'] as const;
const held = { heldOn: dateValue, people: longText };

/** The termly talk with the authority about who misses most: the lists, what was decided, and the same lists for an inspection. */
export const targetingContract = {
  pack: query('cases.read', made)
    .input(z.strictObject({ on: dateValue.optional() }))
    .output(
      z.strictObject({
        today: dateValue,
        on: dateValue,
        yearFrom: dateValue,
        sections: z.array(
          z.strictObject({
            id: section,
            title: z.string(),
            what: z.string(),
            /** False where this person may not read the room the list comes from. */
            shown: z.boolean(),
            rows: z.array(row),
          }),
        ),
        workers: z.array(z.strictObject({ account: accountId, name: z.string() })),
      }),
    ),
  /** The lists as Word: for the meeting with room to write, for an inspection without. */
  print: query('cases.read', made)
    .input(
      z.strictObject({
        on: dateValue,
        purpose: z.enum(['meeting', 'inspection']),
        sections: z.array(section).min(1, 'Choose a list.').max(targetingSectionIds.length),
      }),
    )
    .output(fileTicket),
  /** Meetings that were held, the latest first. */
  meetings: query('cases.read', ['cases', 'people', 'accounts'])
    .input(z.strictObject({}))
    .output(z.strictObject({ today: dateValue, rows: z.array(meeting) })),
  hold: command('cases.work', ['cases'], refusals)
    .input(z.strictObject(held))
    .output(z.strictObject({ meeting: z.number().int() })),
  change: command('cases.work', ['cases'], refusals)
    .input(z.strictObject({ meeting: z.number().int(), seen: commandId, ...held, notes: longText }))
    .output(done),
  /** One decision with owner and day; it is a step of the pupil's open case, where there is one. */
  decide: command('cases.work', ['cases'], refusals)
    .input(
      z.strictObject({
        meeting: z.number().int(),
        pupil: pupilId.optional(),
        what: shortText,
        dueOn: dateValue,
        owner: accountId.optional(),
        ownerName: shortText.optional(),
      }),
    )
    .output(done),
};
