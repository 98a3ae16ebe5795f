import { z } from 'zod';
import { type WaitingKind, waitingKinds } from '../domain/accounts/waiting-kinds.ts';
import { query } from './procedure.ts';

const waitingKind = z.custom<WaitingKind>((value) => waitingKinds.includes(value as WaitingKind));

export const waitingContract = {
  /** How much waits for this person: an entry for each kind of work that they may do, with 0 where nothing waits. */
  waiting: query('registers.read', [
    'registers',
    'plans',
    'leave',
    'suspensions',
    'notices',
    'messages',
    'targets',
    'people',
    'calendar',
  ])
    .input(z.strictObject({}))
    .output(
      z.array(
        z.strictObject({
          kind: waitingKind,
          count: z.number().int(),
          /** Of those, how many are pressing: begun already, past their day, or left from a day before. */
          pressing: z.number().int(),
        }),
      ),
    ),
};
