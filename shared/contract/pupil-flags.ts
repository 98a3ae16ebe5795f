import { z } from 'zod';
import { pupilFlagKinds } from '../domain/people/pupil-flag.ts';
import { command, query } from './procedure.ts';
import { commandId, dateValue, done, pupilId, reasonText } from './values.ts';

const rowId = z.number().int().positive();
const saidBy = z.string().trim().min(2, 'Say who said so.').max(100, 'This is longer than 100 characters.');

/** Young carers and programmes, for the office's figures: on the office's sheet alone, and with no cause. */
export const pupilFlagsContract = {
  flags: query('people.change', ['people'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(
      z.strictObject({
        today: dateValue,
        flags: z.array(
          z.strictObject({
            id: rowId,
            command: commandId,
            kind: z.enum(pupilFlagKinds),
            programme: z.string().optional(),
            from: dateValue,
            /** The last day; absent while it lasts. */
            to: dateValue.optional(),
            saidBy: z.string(),
          }),
        ),
        /** The school's list. `inUse`: some pupil is or was in it, so that it stays. */
        programmes: z.array(z.strictObject({ id: rowId, name: z.string(), inUse: z.boolean() })),
      }),
    ),
  flagAdd: command('people.change', ['people', 'attendance'], ['FLAG_REFUSED'])
    .input(
      z.strictObject({
        pupil: pupilId,
        kind: z.enum(pupilFlagKinds),
        programme: rowId.optional(),
        from: dateValue,
        to: dateValue.optional(),
        saidBy,
      }),
    )
    .output(done),
  /** Says its last day, or another one; the time before it stays in the figures. */
  flagEnd: command('people.change', ['people', 'attendance'], ['FLAG_REFUSED'])
    .input(z.strictObject({ flag: rowId, seen: commandId, to: dateValue }))
    .output(done),
  /** Takes back what was entered by mistake: it never counted. */
  flagTakeBack: command('people.change', ['people', 'attendance'], ['FLAG_REFUSED', 'REASON_NEEDED'])
    .input(z.strictObject({ flag: rowId, seen: commandId, reason: reasonText }))
    .output(done),
  programmeAdd: command('people.change', ['people'], ['FLAG_REFUSED'])
    .input(z.strictObject({ name: z.string().trim().min(2, 'Give it a name.').max(60, 'This is longer than 60 characters.') }))
    .output(done),
  /** Takes one off the list, while nobody is or was in it. */
  programmeRemove: command('people.change', ['people'], ['FLAG_REFUSED'])
    .input(z.strictObject({ programme: rowId }))
    .output(done),
};
