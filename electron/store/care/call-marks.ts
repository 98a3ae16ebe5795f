import type { CallMarkKind, WorkerKind } from '#shared/domain/registers/call-mark.ts';
import type { ContactId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId } from '../versions.ts';

/** Whole, with its cause: for those with the care right alone. Whoever rings is answered by `tell-today` and `do-not-ring`. */
export type CallMark = {
  readonly id: number;
  readonly pupil: PupilId;
  readonly kind: CallMarkKind;
  /** Of *not rung*: whom of the pupil's contacts. */
  readonly contact: ContactId | undefined;
  /** Of *tell*: the person at the authority. */
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly worker: WorkerKind | undefined;
  readonly cause: string | undefined;
};

export async function callMarksOf(db: ReadDb, pupil: PupilId): Promise<readonly CallMark[]> {
  const rows = await db
    .selectFrom('call_mark')
    .selectAll()
    .where('to_command', 'is', null)
    .where('pupil', '=', pupil)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    pupil,
    kind: row.kind as CallMarkKind,
    contact: (row.contact ?? undefined) as ContactId | undefined,
    name: row.name ?? undefined,
    phone: row.phone ?? undefined,
    worker: (row.worker ?? undefined) as WorkerKind | undefined,
    cause: row.cause ?? undefined,
  }));
}

export async function addCallMark(write: WriteDb, mark: Omit<CallMark, 'id'>): Promise<void> {
  await addVersion(write, 'call_mark', {
    id: await nextId(write, 'call_mark'),
    pupil: mark.pupil,
    kind: mark.kind,
    contact: mark.contact ?? null,
    name: mark.name ?? null,
    phone: mark.phone ?? null,
    worker: mark.worker ?? null,
    cause: mark.cause ?? null,
  });
}

/** False where there is no such mark. */
export function endCallMark(write: WriteDb, id: number): Promise<boolean> {
  return endVersion(write, 'call_mark', id);
}
