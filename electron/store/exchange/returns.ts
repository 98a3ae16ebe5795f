import type { ReturnContent } from '#shared/domain/exchange/returns/return-content.ts';
import type { ReturnKind } from '#shared/domain/exchange/returns/return-rules.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { addVersion, endVersion, nextId, replaceVersion } from '../versions.ts';

export type LaReturn = {
  readonly kind: ReturnKind;
  readonly pupil: PupilId;
  readonly caseOn: PlainDate;
  readonly deadline: PlainDate | undefined;
  readonly content: ReturnContent;
  /** Id of the bundle that took it along. */
  readonly bundle: number | undefined;
  readonly otherRoute: string | undefined;
  readonly otherOn: PlainDate | undefined;
};

export type StoredReturn = LaReturn & {
  readonly id: number;
  readonly command: CommandId;
  readonly at: Instant;
  readonly by: string | undefined;
  readonly bundleSequence: number | undefined;
  readonly bundleAt: Instant | undefined;
};

/** Every return that stands, with the bundle that took it along. */
export async function returnsOf(db: ReadDb): Promise<readonly StoredReturn[]> {
  const rows = await db
    .selectFrom('la_return as r')
    .innerJoin('command as c', 'c.id', 'r.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .leftJoin('bundle_sent as b', (join) => join.onRef('b.id', '=', 'r.bundle').on('b.to_command', 'is', null))
    .leftJoin('command as s', 's.id', 'b.from_command')
    .selectAll('r')
    .select(['c.at', 'a.name as by_name', 'b.sequence', 's.at as bundle_at'])
    .where('r.to_command', 'is', null)
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    command: row.from_command as CommandId,
    kind: row.kind as ReturnKind,
    pupil: row.pupil as PupilId,
    caseOn: row.case_on as PlainDate,
    deadline: (row.deadline ?? undefined) as PlainDate | undefined,
    content: JSON.parse(row.content) as ReturnContent,
    bundle: row.bundle ?? undefined,
    otherRoute: row.other_route ?? undefined,
    otherOn: (row.other_on ?? undefined) as PlainDate | undefined,
    at: row.at as Instant,
    by: row.by_name ?? undefined,
    bundleSequence: row.sequence ?? undefined,
    bundleAt: (row.bundle_at ?? undefined) as Instant | undefined,
  }));
}

/** Those that the next bundle takes along: prepared, in no bundle yet and not made by another route. */
export async function waitingReturns(db: ReadDb): Promise<readonly StoredReturn[]> {
  return (await returnsOf(db)).filter((one) => one.bundle === undefined && one.otherRoute === undefined);
}

export async function addReturn(write: WriteDb, one: LaReturn): Promise<void> {
  await addVersion(write, 'la_return', { id: await nextId(write, 'la_return'), ...cellsOf(one) });
}

export async function withdrawReturn(write: WriteDb, id: number): Promise<void> {
  await endVersion(write, 'la_return', id);
}

/** Writes into a return which bundle took it along. */
export async function includeReturn(write: WriteDb, one: StoredReturn, bundle: number): Promise<void> {
  await replaceVersion(write, 'la_return', { id: one.id, ...cellsOf({ ...one, bundle }) });
}

function cellsOf(one: LaReturn) {
  return {
    kind: one.kind,
    pupil: one.pupil,
    case_on: one.caseOn,
    deadline: one.deadline ?? null,
    content: JSON.stringify(one.content),
    bundle: one.bundle ?? null,
    other_route: one.otherRoute ?? null,
    other_on: one.otherOn ?? null,
  };
}
