import { z } from 'zod';
import { callMarkKinds, type WorkerKind, workerKinds } from '../domain/registers/call-mark.ts';
import { command, query } from './procedure.ts';
import { contactId, done, pupilId, reasonText, shortText } from './values.ts';

const workerKind = z.enum(Object.keys(workerKinds) as [WorkerKind, ...WorkerKind[]]);

/** Who is told of an absence and who is not rung: written and read whole behind the care right alone. */
export const callMarksContract = {
  callMarks: query('care.groups', ['people'])
    .input(z.strictObject({ pupil: pupilId }))
    .output(
      z.strictObject({
        marks: z.array(
          z.strictObject({
            id: z.number().int(),
            kind: z.enum(callMarkKinds),
            name: z.string(),
            phone: z.string().optional(),
            worker: workerKind.optional(),
            cause: z.string().optional(),
          }),
        ),
        contacts: z.array(z.strictObject({ id: contactId, name: z.string(), relationship: z.string() })),
      }),
    ),
  /** From now on this person is told of each unexplained absence the same day. */
  addWorker: command('care.groups', ['people', 'registers'])
    .input(z.strictObject({ pupil: pupilId, worker: workerKind, name: shortText, phone: z.string().trim().max(40).optional() }))
    .output(done),
  /** From now on nobody rings this contact about an absence. */
  stopRinging: command('care.groups', ['people', 'registers'], ['REASON_NEEDED'])
    .input(z.strictObject({ pupil: pupilId, contact: contactId, cause: reasonText }))
    .output(done),
  endCallMark: command('care.groups', ['people', 'registers'], ['REASON_NEEDED'])
    .input(z.strictObject({ mark: z.number().int().positive(), reason: reasonText }))
    .output(done),
};
