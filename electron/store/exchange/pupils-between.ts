import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

/** How many pupils were on the roll on any day between two days, both counted. */
export async function pupilsBetween(db: ReadDb, { from, to }: { from: PlainDate; to: PlainDate }): Promise<number> {
  const row = await db
    .selectFrom('enrolment')
    .select(({ fn }) => fn.count<number>('pupil').distinct().as('pupils'))
    .where('to_command', 'is', null)
    .where('starts_on', '<=', to)
    .where((where) => where.or([where('leaves_on', 'is', null), where('leaves_on', '>=', from)]))
    .executeTakeFirst();
  return Number(row?.pupils ?? 0);
}
