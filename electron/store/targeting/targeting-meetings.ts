import type { TargetingMeeting } from '#shared/domain/targeting/targeting-pack.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, nextId, replaceVersion } from '../versions.ts';

export type StoredTargetingMeeting = TargetingMeeting & {
  readonly id: number;
  /** Of the version that stands. */
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
};

/** Every meeting that was held or the one asked for, the latest first. */
export async function targetingMeetings(db: ReadDb, id?: number): Promise<readonly StoredTargetingMeeting[]> {
  let query = db
    .selectFrom('targeting_meeting as m')
    .innerJoin('command as c', 'c.id', 'm.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .selectAll('m')
    .select(['c.at', 'a.name as by_name'])
    .where('m.to_command', 'is', null);
  if (id !== undefined) query = query.where('m.id', '=', id);
  const rows = await query.orderBy('m.held_on', 'desc').orderBy('m.id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    command: row.from_command as CommandId,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
    heldOn: row.held_on as PlainDate,
    people: row.people,
    notes: row.notes,
  }));
}

export async function addTargetingMeeting(write: WriteDb, meeting: TargetingMeeting): Promise<number> {
  const id = await nextId(write, 'targeting_meeting');
  await addVersion(write, 'targeting_meeting', cells(id, meeting));
  return id;
}

export async function replaceTargetingMeeting(write: WriteDb, id: number, meeting: TargetingMeeting): Promise<void> {
  await replaceVersion(write, 'targeting_meeting', cells(id, meeting));
}

function cells(id: number, { heldOn, people, notes }: TargetingMeeting) {
  return { id, held_on: heldOn, people, notes };
}
