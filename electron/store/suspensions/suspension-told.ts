import type { Channel, OfficeDuty } from '#shared/domain/suspensions/told-duties.ts';
import type { SuspensionId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId } from '../versions.ts';

export type Told<Duty extends string> = {
  readonly suspension: SuspensionId;
  readonly duty: Duty;
  readonly on: PlainDate;
  readonly channel: Channel;
  readonly who: string;
};

export type StoredTold<Duty extends string> = Told<Duty> & {
  readonly id: number;
  readonly by: string | undefined;
  readonly at: Instant;
};

/** Who was told of these suspensions, or of all of them. */
export async function toldOf(db: ReadDb, suspension?: SuspensionId): Promise<readonly StoredTold<OfficeDuty>[]> {
  let query = db
    .selectFrom('suspension_told as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('t')
    .select(['c.at', 'a.name'])
    .where('t.to_command', 'is', null);
  if (suspension !== undefined) query = query.where('t.suspension', '=', suspension);
  const rows = await query.orderBy('t.id').execute();
  return rows.map(storedTold<OfficeDuty>);
}

type ToldRow = {
  readonly id: number;
  readonly suspension: number;
  readonly duty: string;
  readonly told_on: string;
  readonly channel: string;
  readonly who: string;
  readonly name: string | null;
  readonly at: string;
};

/** A tick as it is kept, whichever list it stands in. */
export function storedTold<Duty extends string>(row: ToldRow): StoredTold<Duty> {
  return {
    id: row.id,
    suspension: row.suspension as SuspensionId,
    duty: row.duty as Duty,
    on: row.told_on as PlainDate,
    channel: row.channel as Channel,
    who: row.who,
    by: row.name ?? undefined,
    at: row.at as Instant,
  };
}

export function toldCells<Duty extends string>({ suspension, duty, on, channel, who }: Told<Duty>) {
  return { suspension, duty, told_on: on, channel, who };
}

export async function addTold(write: WriteDb, told: Told<OfficeDuty>): Promise<void> {
  await addVersion(write, 'suspension_told', {
    id: await nextId(write, 'suspension_told'),
    ...toldCells(told),
  });
}

/** False where there is none. */
export function endTold(write: WriteDb, id: number): Promise<boolean> {
  return endVersion(write, 'suspension_told', id);
}
