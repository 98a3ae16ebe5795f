import type { FlagSpan, PupilFlagKind } from '#shared/domain/people/pupil-flag.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

/** Read by the office's sheet and by figures; no grid, list or bundle may ask here (practice rules 5 and 12). */
export type PupilFlag = FlagSpan & {
  readonly id: number;
  /** Who wrote this version: what an optimistic change compares. */
  readonly command: CommandId;
  readonly pupil: PupilId;
  readonly saidBy: string;
};

export type Programme = { readonly id: number; readonly name: string };

/** Those of one pupil or of everybody, by pupil and first day. */
export async function pupilFlagsOf(db: ReadDb, pupil?: PupilId): Promise<readonly PupilFlag[]> {
  let query = db.selectFrom('pupil_flag').selectAll().where('to_command', 'is', null);
  if (pupil !== undefined) query = query.where('pupil', '=', pupil);
  return (await query.orderBy('pupil').orderBy('from_on').orderBy('id').execute()).map((row) => ({
    id: row.id,
    command: row.from_command as CommandId,
    pupil: row.pupil as PupilId,
    kind: row.flag_kind as PupilFlagKind,
    programme: row.programme ?? undefined,
    from: row.from_on as PlainDate,
    to: (row.to_on ?? undefined) as PlainDate | undefined,
    saidBy: row.said_by,
  }));
}

export async function pupilFlagOf(db: ReadDb, id: number): Promise<PupilFlag | undefined> {
  const row = await db
    .selectFrom('pupil_flag')
    .select('pupil')
    .where('id', '=', id)
    .where('to_command', 'is', null)
    .executeTakeFirst();
  return row && (await pupilFlagsOf(db, row.pupil as PupilId)).find((flag) => flag.id === id);
}

export type NewPupilFlag = Omit<PupilFlag, 'id' | 'command'>;

export async function addPupilFlag(write: WriteDb, flag: NewPupilFlag): Promise<void> {
  await addVersion(write, 'pupil_flag', { id: await nextId(write, 'pupil_flag'), ...cellsOf(flag) });
}

export async function putPupilFlag(write: WriteDb, id: number, flag: NewPupilFlag): Promise<void> {
  await replaceVersion(write, 'pupil_flag', { id, ...cellsOf(flag) });
}

export async function dropPupilFlag(write: WriteDb, id: number): Promise<void> {
  await endVersion(write, 'pupil_flag', id);
}

function cellsOf({ pupil, kind, programme, from, to, saidBy }: NewPupilFlag) {
  return { pupil, flag_kind: kind, programme: programme ?? null, from_on: from, to_on: to ?? null, said_by: saidBy };
}

/** The school's list, by name. */
export async function programmesOf(db: ReadDb): Promise<readonly Programme[]> {
  return db.selectFrom('programme').select(['id', 'name']).where('to_command', 'is', null).orderBy('name').execute();
}

export async function addProgramme(write: WriteDb, name: string): Promise<void> {
  await addVersion(write, 'programme', { id: await nextId(write, 'programme'), name });
}

/** Takes one off the list; false where there is none. */
export function dropProgramme(write: WriteDb, id: number): Promise<boolean> {
  return endVersion(write, 'programme', id);
}
