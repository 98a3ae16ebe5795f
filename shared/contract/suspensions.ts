import { z } from 'zod';
import { groupKinds } from '../domain/attendance/pupil-groups.ts';
import { suspensionKinds } from '../domain/suspensions/suspension-days.ts';
import { provisionCodes } from '../domain/suspensions/suspension-marks.ts';
import { mostReasons, suspensionReasonIds } from '../domain/suspensions/suspension-reasons.ts';
import { careDuties, channels, officeDuties } from '../domain/suspensions/told-duties.ts';
import type { SuspensionId } from '../lib/ids.ts';
import { pupilRow } from './people.ts';
import { command, query } from './procedure.ts';
import { planSourceValue } from './pupil-plans.ts';
import { commandId, dateValue, done, instantValue, pupilId, reasonText, sessionValue, shortText } from './values.ts';

export const suspensionId = z.custom<SuspensionId>((value) => Number.isSafeInteger(value) && (value as number) > 0);

const at = z.strictObject({ date: dateValue, session: sessionValue });
const span = z.strictObject({
  kind: z.enum(suspensionKinds),
  from: dateValue,
  fromSession: sessionValue,
  to: dateValue.optional(),
  toSession: sessionValue.optional(),
});

/** A number of half days, or the last session; neither for a permanent exclusion. */
const entry = z.strictObject({
  pupil: pupilId,
  kind: z.enum(suspensionKinds),
  from: at,
  halfDays: z.number().int().min(1).max(400).optional(),
  until: at.optional(),
  reasons: z.array(z.enum(suspensionReasonIds)).min(1, 'Choose a reason.').max(mostReasons, 'Three reasons at most.'),
  missesExam: z.boolean(),
});

const told = { on: dateValue, channel: z.enum(channels), who: shortText };

const suspensionRow = z.strictObject({
  id: suspensionId,
  pupil: pupilRow,
  span,
  reasons: z.array(z.string()),
  halfDays: z.number().int(),
  stage: z.enum(['proposed', 'toCome', 'out', 'over', 'takenBack']),
  /** What is to be told or done and is not yet; of that, past its day. Nothing behind the care right is counted. */
  open: z.number().int(),
  overdue: z.number().int(),
});

const duty = <Names extends readonly [string, ...string[]]>(names: Names) =>
  z.strictObject({
    duty: z.enum(names),
    title: z.string(),
    because: z.string(),
    by: dateValue.optional(),
    onlyIfAsked: z.boolean(),
    overdue: z.boolean(),
    done: z.strictObject({ id: z.number().int(), ...told, by: z.string(), at: instantValue }).optional(),
  });

const counts = z.strictObject({
  terms: z.array(z.strictObject({ name: z.string(), from: dateValue, to: dateValue, halfDays: z.number().int() })),
  year: z.string(),
  yearHalfDays: z.number().int(),
  yearLimit: z.number().int(),
});

const registerPreview = z.strictObject({
  proposals: z.array(
    z.strictObject({
      date: dateValue,
      session: sessionValue,
      before: z.string().nullable(),
      seen: commandId.nullable(),
      after: z.string(),
    }),
  ),
  left: z.array(z.strictObject({ date: dateValue, session: sessionValue, because: z.string() })),
  /** Sessions to come that stand beside the register with E until it is taken. */
  planned: z.number().int(),
  /** What else the pupil has planned on one of these sessions: it stays as it is, and E goes before it. */
  plans: z.array(
    z.strictObject({
      plan: z.number().int(),
      symbol: z.string(),
      title: z.string(),
      from: dateValue,
      to: dateValue,
      session: sessionValue.optional(),
      provider: z.string().optional(),
      source: planSourceValue,
    }),
  ),
});

const sheet = z.strictObject({
  today: dateValue,
  suspension: suspensionRow,
  /** The version that stands; a change names it as what was seen. */
  seen: commandId,
  missesExam: z.boolean(),
  counts,
  reference: z.string(),
  sixthDay: z.strictObject({ date: dateValue.optional(), whoArranges: z.enum(['school', 'authority']) }).optional(),
  returnsOn: dateValue.optional(),
  reintegrationOn: dateValue.optional(),
  provision: z.strictObject({ on: dateValue, code: z.enum(provisionCodes), where: z.string() }).optional(),
  provisionCodes: z.array(z.enum(provisionCodes)),
  decided: z.strictObject({ on: dateValue, by: z.string() }).optional(),
  takenBack: z.strictObject({ from: at, on: dateValue, because: z.string() }).optional(),
  duties: z.array(duty(officeDuties)),
  history: z.array(z.strictObject({ at: instantValue, by: z.string(), what: z.string() })),
});

const one = z.strictObject({ suspension: suspensionId });
const seenOne = one.extend({ seen: commandId });
const sessionsSeen = z.array(at.extend({ seen: commandId.nullable() })).max(400);
const made = ['suspensions', 'people', 'calendar', 'registers'] as const;
const careRow = z.strictObject({ suspension: suspensionRow, duties: z.array(duty(careDuties)) });
const markRefusals = [
  'MARK_CHANGED',
  'CODE_REFUSED',
  'DAY_CLOSED',
  'NOT_ON_ROLL',
  'OUTSIDE_CALENDAR',
  'REGISTER_NOT_OPEN',
] as const;

export const suspensionsContract = {
  /** Every suspension and permanent exclusion, the latest first; or one pupil's. */
  list: query('suspensions.read', made)
    .input(z.strictObject({ pupil: pupilId.optional() }))
    .output(z.strictObject({ today: dateValue, rows: z.array(suspensionRow) })),
  sheet: query('suspensions.read', made).input(one).output(sheet),
  /** What a suspension would come to before it is recorded: days, counts, what it asks for, the register. Writes nothing. */
  preview: query('suspensions.record', made, ['SUSPENSION_REFUSED', 'NOT_ON_ROLL', 'OUTSIDE_CALENDAR'])
    .input(entry)
    .output(
      z.strictObject({
        span,
        halfDays: z.number().int(),
        counts,
        sixthDay: z.strictObject({ date: dateValue.optional(), whoArranges: z.enum(['school', 'authority']) }).optional(),
        returnsOn: dateValue.optional(),
        duties: z.array(z.strictObject({ title: z.string(), because: z.string(), by: dateValue.optional() })),
        register: registerPreview,
      }),
    ),
  /** Writes down what the head teacher decided. It stands and changes a register only once the head has confirmed it. */
  record: command('suspensions.record', ['suspensions'], ['SUSPENSION_REFUSED', 'NOT_ON_ROLL', 'OUTSIDE_CALENDAR'])
    .input(entry.extend({ told: z.array(z.strictObject({ duty: z.enum(officeDuties), ...told })).max(4) }))
    .output(one),
  /** Takes back what was written down wrongly, before the head confirmed it. */
  discard: command('suspensions.record', ['suspensions'], ['SUSPENSION_REFUSED', 'SUSPENSION_CHANGED'])
    .input(seenOne.extend({ reason: reasonText }))
    .output(done),
  /** What the register would say, or should say after a suspension was taken back. */
  previewRegister: query('suspensions.read', made).input(one).output(registerPreview),
  /** The head teacher's yes: it stands, the marks that were shown are written, the days to come stand beside the register. */
  confirm: command(
    'suspensions.decide',
    ['suspensions', 'plans', 'registers', 'attendance'],
    ['SUSPENSION_REFUSED', 'SUSPENSION_CHANGED', ...markRefusals],
  )
    .input(seenOne.extend({ decidedOn: dateValue, sessions: sessionsSeen }))
    .output(z.strictObject({ written: z.number().int() })),
  /** Marks of sessions that have begun since, as the preview shows them. */
  writeMarks: command(
    'suspensions.record',
    ['suspensions', 'registers', 'attendance'],
    ['SUSPENSION_REFUSED', 'SUSPENSION_CHANGED', ...markRefusals],
  )
    .input(one.extend({ sessions: sessionsSeen.min(1) }))
    .output(z.strictObject({ written: z.number().int() })),
  /** A person says that it was told or done. */
  tell: command('suspensions.record', ['suspensions'], ['SUSPENSION_REFUSED'])
    .input(one.extend({ duty: z.enum(officeDuties), ...told }))
    .output(done),
  /** Takes a tick back that was set by mistake; it stays in the history. */
  untell: command('suspensions.record', ['suspensions'], ['SUSPENSION_REFUSED'])
    .input(one.extend({ told: z.number().int().positive(), reason: reasonText }))
    .output(done),
  planReintegration: command('suspensions.record', ['suspensions'], ['SUSPENSION_REFUSED', 'SUSPENSION_CHANGED'])
    .input(seenOne.extend({ on: dateValue }))
    .output(done),
  /** Education elsewhere began: from that day the provider's word makes the mark. */
  beginProvision: command('suspensions.record', ['suspensions', 'plans'], ['SUSPENSION_REFUSED', 'SUSPENSION_CHANGED'])
    .input(seenOne.extend({ on: dateValue, code: z.enum(provisionCodes), where: shortText }))
    .output(done),
  /** The head teacher takes it back before the governing board has met. No mark changes by that. */
  takeBack: command('suspensions.decide', ['suspensions', 'plans'], ['SUSPENSION_REFUSED', 'SUSPENSION_CHANGED'])
    .input(seenOne.extend({ from: at, reason: reasonText }))
    .output(done),
  /** For those with the care right: whom else to tell, where a pupil has them. */
  care: query('care.welfareCheck', made)
    .input(z.strictObject({ suspension: suspensionId.optional() }))
    .output(z.strictObject({ today: dateValue, rows: z.array(careRow) })),
  tellCare: command('care.welfareCheck', ['suspensions'], ['SUSPENSION_REFUSED'])
    .input(one.extend({ duty: z.enum(careDuties), ...told }))
    .output(done),
  /** A school year by group, in whole tables: fewer than five children are in no figure and cannot be worked out. */
  figures: query('suspensions.read', made)
    .input(z.strictObject({ startYear: z.number().int().min(2000).max(2100) }))
    .output(
      z.strictObject({
        label: z.string(),
        on: dateValue,
        years: z.array(z.number().int()),
        groups: z.array(
          z.strictObject({
            kind: z.enum(groupKinds),
            value: z.string(),
            /** Null where fewer than five children, or a group that would give them away. */
            figures: z
              .strictObject({ children: z.number().int(), suspensions: z.number().int(), halfDays: z.number().int() })
              .nullable(),
          }),
        ),
      }),
    ),
};
