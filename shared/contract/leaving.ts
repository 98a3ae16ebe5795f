import { z } from 'zod';
import { destinations, enquirers } from '../domain/people/leaving-check.ts';
import { pupilRow } from './people-row.ts';
import { command, query } from './procedure.ts';
import { commandId, dateValue, done, fileTicket, instantValue, pupilId, reasonText, sessionValue, shortText } from './values.ts';

const leavingId = z.number().int().positive();
const answer = z.strictObject({
  test: z.string().max(20),
  answer: z.enum(['yes', 'no']),
  evidence: z.string().trim().max(500, 'This is longer than 500 characters.'),
});
const groundKey = z.string().max(10);

/** The sheet and the command that wrote it as the writer read it. */
const seenSheet = { leaving: leavingId, seen: commandId };
const written = z.strictObject({ command: commandId });
const returnMade = z.strictObject({ on: dateValue, by: z.string() });

export const leavingSheet = z.strictObject({
  id: leavingId,
  command: commandId,
  pupil: pupilRow,
  ground: groundKey,
  groundTitle: z.string(),
  reference: z.string(),
  /** The last day on the roll. */
  leavesOn: dateValue,
  tests: z.array(
    z.strictObject({
      key: z.string(),
      question: z.string(),
      needs: z.enum(['yes', 'no']),
      answer: z.enum(['yes', 'no']).optional(),
      evidence: z.string().optional(),
    }),
  ),
  /** Of the grounds that the marks decide: what they hold. */
  run: z
    .strictObject({
      needed: z.number().int(),
      days: z.number().int(),
      afterLeave: z.boolean(),
      sessions: z.array(z.strictObject({ date: dateValue, session: sessionValue, symbol: z.string() })),
      brokenBy: z.strictObject({ date: dateValue, symbols: z.array(z.string()) }).optional(),
    })
    .optional(),
  enquiriesNeeded: z.boolean(),
  enquiries: z.array(
    z.strictObject({ on: dateValue, by: z.enum(enquirers), what: z.string(), outcome: z.string(), loggedBy: z.string() }),
  ),
  destination: z.enum(destinations),
  destinationName: z.string().optional(),
  returnMade: returnMade.optional(),
  /** What still keeps the head from saying yes, each in a sentence; empty where nothing does. */
  missing: z.array(z.string()),
});

const removedRow = z.strictObject({
  pupil: pupilId,
  knownName: z.string(),
  upn: z.string(),
  yearGroup: z.string(),
  ground: groundKey,
  groundTitle: z.string(),
  leavesOn: dateValue,
  destination: z.enum(destinations),
  destinationName: z.string().optional(),
  returnMade: returnMade.optional(),
  decision: z.string(),
  decidedBy: z.string(),
  decidedAt: instantValue,
});

const count = z.strictObject({ title: z.string(), pupils: z.number().int() });

/** How a pupil leaves the roll: practice rule 11. */
export const leavingContract = {
  leaving: query('roll.prepare', ['people', 'registers', 'attendance', 'calendar'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        today: dateValue,
        sheets: z.array(leavingSheet),
        grounds: z.array(z.strictObject({ key: groundKey, title: z.string(), reference: z.string() })),
        homeEducation: z.array(
          z.strictObject({ pupil: pupilRow, saidOn: dateValue, saidBy: z.string(), laToldOn: dateValue, laToldHow: z.string() }),
        ),
      }),
    ),
  /** Opens the off-roll sheet of a pupil; nothing changes on the roll. */
  openLeaving: command('roll.prepare', ['people'], ['LEAVING_REFUSED', 'NOT_ON_ROLL'])
    .input(z.strictObject({ pupil: pupilId, ground: groundKey, leavesOn: dateValue }))
    .output(z.strictObject({ leaving: leavingId })),
  fillLeaving: command('roll.prepare', ['people'], ['LEAVING_REFUSED', 'LEAVING_CHANGED'])
    .input(
      z.strictObject({
        ...seenSheet,
        leavesOn: dateValue,
        answers: z.array(answer).max(10),
        destination: z.enum(destinations),
        destinationName: z.string().trim().max(200).optional(),
      }),
    )
    .output(written),
  logEnquiry: command('roll.prepare', ['people'])
    .input(z.strictObject({ leaving: leavingId, on: dateValue, by: z.enum(enquirers), what: reasonText, outcome: reasonText }))
    .output(done),
  /** That the authority was sent its return of this pupil, before the name goes. */
  recordLeavingReturn: command('roll.prepare', ['people'], ['LEAVING_CHANGED'])
    .input(z.strictObject({ ...seenSheet, on: dateValue, by: shortText }))
    .output(written),
  withdrawLeaving: command('roll.prepare', ['people'], ['REASON_NEEDED', 'LEAVING_CHANGED'])
    .input(z.strictObject({ ...seenSheet, reason: reasonText }))
    .output(done),
  /** The head's yes: the enrolment ends with the last day on the roll. */
  removeFromRoll: command(
    'roll.remove',
    ['people', 'registers', 'attendance'],
    ['LEAVING_REFUSED', 'LEAVING_CHANGED', 'NOT_ON_ROLL'],
  )
    .input(z.strictObject({ ...seenSheet, decision: reasonText }))
    .output(done),
  /** A parent said, and did not write, that the child will be educated at home: it is told to the authority, nothing is deleted. */
  homeEducationSaid: command('roll.prepare', ['people'], ['NOT_ON_ROLL'])
    .input(z.strictObject({ pupil: pupilId, saidOn: dateValue, saidBy: shortText, laToldOn: dateValue, laToldHow: shortText }))
    .output(done),
  removedPupils: query('roll.prepare', ['people'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        from: dateValue,
        to: dateValue,
        rows: z.array(removedRow),
        byGround: z.array(count),
        byDestination: z.array(count),
      }),
    ),
  removedPupilsFile: query('roll.prepare', ['people']).input(z.strictObject({})).output(fileTicket),
};
