import { z } from 'zod';
import { returnCauses } from '../domain/exchange/returns/return-content.ts';
import { returnKinds } from '../domain/exchange/returns/return-rules.ts';
import { pupilRow } from './people.ts';
import { command, query } from './procedure.ts';
import { dateValue, done, instantValue, pupilId, reasonText, shortText } from './values.ts';

const caseOfReturn = { kind: z.enum(returnKinds), pupil: pupilId, caseOn: dateValue };

/** What a return says and by whom; `madeBy` the school's bundle, or another route. */
const preparedReturn = z.strictObject({
  id: z.number().int(),
  at: instantValue,
  by: z.string(),
  standing: z.enum(['prepared', 'included', 'otherRoute']),
  /** Sequence and moment of the bundle that took it along. */
  bundle: z.strictObject({ sequence: z.number().int(), at: instantValue }).optional(),
  otherRoute: z.string().optional(),
  otherOn: dateValue.optional(),
  cause: z.string(),
  ground: z.string(),
});

export const returnRow = z.strictObject({
  ...caseOfReturn,
  pupil: pupilRow,
  from: dateValue,
  to: dateValue,
  /** Absent for sickness: due as soon as somebody believes it. */
  deadline: dateValue.optional(),
  because: z.string(),
  /** What goes out, as it may be shown; a withheld address reads "c/o the school". */
  address: z.string(),
  status: z.enum(['due', 'overdue', 'judge', 'done']),
  prepared: preparedReturn.optional(),
});

const preparing = z.strictObject({
  ...caseOfReturn,
  /** Attendance: the cause as far as it is known. */
  cause: z.enum(returnCauses).optional(),
  /** Deletion: the ground, such as 9(1)(a). */
  ground: z.string().optional(),
  /** Sickness: the day on which somebody believed that the child will miss so much. */
  believedOn: dateValue.optional(),
});

export const returnsContract = {
  /** What SI 2024/208 reg 13 calls for in the school year of `on`, and what has come of each. */
  returns: query('returns.prepare', ['returns', 'registers', 'people', 'calendar', 'exchange'])
    .input(z.strictObject({ on: dateValue.optional() }))
    .output(z.strictObject({ on: dateValue, reference: z.string().optional(), rows: z.array(returnRow) })),
  /** Puts one return into the next bundle of the stream attendance. */
  returnsPrepare: command('returns.prepare', ['returns'], ['RETURN_REFUSED']).input(preparing).output(done),
  /** Says that a return was made by another route, such as the authority's own form. */
  returnsElsewhere: command('returns.prepare', ['returns'], ['RETURN_REFUSED'])
    .input(preparing.extend({ route: shortText, madeOn: dateValue }))
    .output(done),
  /** Takes back a prepared return that no bundle has taken along. */
  returnsWithdraw: command('returns.prepare', ['returns'], ['RETURN_REFUSED'])
    .input(z.strictObject({ id: z.number().int().positive(), reason: reasonText }))
    .output(done),
};
