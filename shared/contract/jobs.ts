import { z } from 'zod';
import { command, query } from './procedure.ts';
import { done, errorDetailValue } from './values.ts';

export const jobState = z.strictObject({
  jobId: z.string(),
  what: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Items finished, and of how many where that is known. */
  finished: z.number().int(),
  total: z.number().int().optional(),
  /** The word for an item: "rows", "pupils". */
  unit: z.string(),
  /** Shape by the procedure that started it. */
  result: z.unknown().optional(),
  error: z
    .strictObject({
      code: z.string(),
      message: z.string(),
      place: z.string().optional(),
      details: z.array(errorDetailValue),
    })
    .optional(),
});

export const jobsContract = {
  /** Open, because the demo school is made before anyone can sign in; a job's id is unguessable. */
  state: query('open', ['jobs'])
    .input(z.strictObject({ jobId: z.string() }))
    .output(jobState),
  cancel: command('open', ['jobs'])
    .input(z.strictObject({ jobId: z.string() }))
    .output(done),
};
