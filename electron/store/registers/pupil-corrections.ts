import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';

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

/** Taken as a register is taken, or written with a new roll: no correction, whatever stood there before. */
const asTaken = ['registers.save', 'people.applyRoll', 'school.createDemo'];

/** Corrections of these pupils' marks by command: amended entries, those that an import amended among them, and late ones. */
export async function correctionsOfPupils(db: ReadDb, pupils: readonly PupilId[]): Promise<readonly PupilCorrection[]> {
  if (pupils.length === 0) return [];
  const amended = await db
    .selectFrom('mark_history as h')
    .innerJoin('command as c', 'c.id', 'h.replaced_by')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['h.pupil', 'h.marked_on', 'c.id', 'c.at', 'c.reason', 'a.name'])
    .where('h.pupil', 'in', pupils)
    .where('c.procedure_name', 'not in', asTaken)
    .execute();
  const late = await db
    .selectFrom('late_mark as h')
    .innerJoin('command as c', 'c.id', 'h.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .select(['h.pupil', 'h.marked_on', 'c.id', 'c.at', 'c.reason', 'a.name'])
    .where('h.pupil', 'in', pupils)
    .where('c.procedure_name', 'not in', asTaken)
    .execute();
  const byCommand = Map.groupBy([...amended, ...late], (row) => `${row.id} ${row.pupil}`);
  return [...byCommand.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const days = rows.map((row) => row.marked_on as PlainDate).sort();
    return [
      {
        pupil: first.pupil as PupilId,
        command: first.id as CommandId,
        at: first.at as Instant,
        by: first.name ?? undefined,
        reason: first.reason ?? '',
        sessions: rows.length,
        from: days[0] ?? (first.marked_on as PlainDate),
        to: days.at(-1) ?? (first.marked_on as PlainDate),
      },
    ];
  });
}
