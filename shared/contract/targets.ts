import { z } from 'zod';
import { targetScopes, targetStates } from '../domain/attendance/targets/target.ts';
import { command, query } from './procedure.ts';
import { commandId, dateValue, done, instantValue, reasonText, shortText } from './values.ts';

const tenths = z.number().int().min(1, 'A target is more than 0 per cent.').max(1000, 'A target is at most 100 per cent.');
const targetId = z.number().int().positive();

const version = z.strictObject({
  command: commandId,
  at: instantValue,
  /** Who entered it here. */
  by: z.string(),
  /** Why it was changed; absent for the first version and for an answer. */
  reason: z.string().optional(),
  tenths,
  from: dateValue,
  to: dateValue,
  state: z.enum(targetStates),
  proposedBy: z.string(),
  proposedOn: dateValue,
  answeredBy: z.string().optional(),
  answeredOn: dateValue.optional(),
  answer: z.string().optional(),
});

export const targetRow = z.strictObject({
  id: targetId,
  scope: z.enum(targetScopes),
  /** "School", "Year 9", "9 Ash". */
  name: z.string(),
  now: version,
  /** Every version, this one first. */
  versions: z.array(version),
  /** Figures to date of an agreed target that has begun; of any other there are none. */
  progress: z
    .strictObject({
      from: dateValue,
      to: dateValue,
      present: z.number().int(),
      possible: z.number().int(),
      pupils: z.number().int(),
    })
    .optional(),
});

export const targetsContract = {
  targets: query('attendance.read', ['targets', 'attendance', 'registers', 'people'])
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        today: dateValue,
        rows: z.array(targetRow),
        /** What a target can be for on this day. */
        years: z.array(z.string()),
        classes: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      }),
    ),
  /** Enters what the local authority proposed. It binds nobody until the head teacher agrees. */
  targetPropose: command('targets.propose', ['targets'], ['TARGET_REFUSED'])
    .input(
      z.strictObject({
        scope: z.enum(targetScopes),
        group: z.string().max(60).optional(),
        from: dateValue,
        to: dateValue,
        tenths,
        proposedBy: shortText,
        proposedOn: dateValue,
      }),
    )
    .output(done),
  /** A new version of a proposal with its reason; it is a proposal again, whatever was answered before. */
  targetChange: command('targets.propose', ['targets'], ['TARGET_REFUSED', 'REASON_NEEDED'])
    .input(
      z.strictObject({
        id: targetId,
        seen: commandId,
        from: dateValue,
        to: dateValue,
        tenths,
        proposedBy: shortText,
        proposedOn: dateValue,
        reason: reasonText,
      }),
    )
    .output(done),
  /** What the head teacher answered, when, and in which words. */
  targetAnswer: command('targets.agree', ['targets'], ['TARGET_REFUSED'])
    .input(
      z.strictObject({
        id: targetId,
        seen: commandId,
        agreed: z.boolean(),
        answeredBy: shortText,
        answeredOn: dateValue,
        answer: z.string().trim().min(3, 'Write what was said in a few words.').max(1000),
      }),
    )
    .output(done),
};
