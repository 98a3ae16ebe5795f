import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { notCorrections } from './corrections.ts';

/** What one command amended in one pupil's register. */
export type PupilCorrection = {
  readonly pupil: PupilId;
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
  readonly reason: string;
  readonly sessions: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** Corrections of these pupils' marks by command. */
export async function correctionsOfPupils(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly PupilCorrection[]> {
  if (pupils.length === 0) return [];
  const rows = await db
    .selectFrom('mark_history as h')
    .innerJoin('command as c', 'c.id', 'h.replaced_by')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(({ fn }) => ['h.pupil', 'c.id', 'c.at', 'c.reason', 'a.name', fn.countAll<number>().as('sessions')])
    .select(({ fn }) => [fn.min('h.marked_on').as('from_on'), fn.max('h.marked_on').as('to_on')])
    .where('h.pupil', 'in', pupils)
    .where('c.procedure_name', 'not in', notCorrections)
    .groupBy(['h.pupil', 'c.id', 'c.at', 'c.reason', 'a.name'])
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    command: row.id as CommandId,
    at: row.at as Instant,
    by: row.name ?? undefined,
    reason: row.reason ?? '',
    sessions: Number(row.sessions),
    from: row.from_on as PlainDate,
    to: row.to_on as PlainDate,
  }));
}
