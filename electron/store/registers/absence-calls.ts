import type { SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { AbsenceCallTable } from '../schema-daily-work.ts';
import { addVersions, endVersion, nextId } from '../versions.ts';
import { codeNumber } from './code-numbers.ts';
import { sessionNumber, sessionOf } from './marks.ts';

export type AbsenceCall = {
  readonly pupil: PupilId;
  /** Absent where somebody else than a contact of this pupil rang. */
  readonly contact: ContactId | undefined;
  /** As the caller was called on that day. */
  readonly caller: string;
  /** What the caller is to the child. */
  readonly known: string;
  readonly said: string;
  readonly symbol: string;
  readonly from: SessionAt;
  /** The first session back; absent where it was not known. */
  readonly back: SessionAt | undefined;
  readonly takenOn: PlainDate;
  /** Minutes since midnight, the school's time. */
  readonly minute: number;
};

export type StoredCall = AbsenceCall & {
  readonly id: number;
  /** The first entry of the same call; entries of brothers and sisters share it. */
  readonly call: number;
  readonly command: CommandId;
  readonly by: string | undefined;
  /** Taken back as wrong. */
  readonly withdrawn?: { readonly because: string; readonly by: string | undefined; readonly at: Instant };
};

export type CallFilter = {
  readonly ids?: readonly number[];
  readonly takenOn?: PlainDate | undefined;
  readonly pupils?: readonly PupilId[] | undefined;
  /** Those of which the return was expected from the one day to the other. */
  readonly backBetween?: { readonly from: PlainDate; readonly to: PlainDate };
};

/** Entries of the log, those taken back among them, the newest first. */
export async function absenceCalls(db: ReadDb, filter: CallFilter): Promise<readonly StoredCall[]> {
  let query = db
    .selectFrom('absence_call as t')
    .innerJoin('command as c', 'c.id', 't.from_command')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .leftJoin('command as e', 'e.id', 't.to_command')
    .leftJoin('account as w', (join) => join.onRef('w.id', '=', 'e.account').on('w.to_command', 'is', null))
    .selectAll('t')
    .select(['a.name as taker', 'e.at as ended_at', 'e.reason as ended_because', 'w.name as ender']);
  if (filter.ids !== undefined) query = query.where('t.id', 'in', filter.ids);
  if (filter.takenOn !== undefined) query = query.where('t.taken_on', '=', filter.takenOn);
  if (filter.pupils !== undefined) query = query.where('t.pupil', 'in', filter.pupils);
  if (filter.backBetween !== undefined) {
    const { from, to } = filter.backBetween;
    query = query.where('t.to_command', 'is', null).where('t.back_on', '>=', from).where('t.back_on', '<=', to);
  }
  return (await query.orderBy('t.id', 'desc').execute()).map(callOf);
}

type CallRow = Omit<AbsenceCallTable, 'to_command'> & {
  readonly to_command: number | null;
  readonly taker: string | null;
  readonly ended_at: string | null;
  readonly ended_because: string | null;
  readonly ender: string | null;
};

function callOf(row: CallRow): StoredCall {
  return {
    id: row.id,
    call: row.first_of_call,
    command: row.from_command as CommandId,
    pupil: row.pupil as PupilId,
    contact: (row.contact ?? undefined) as ContactId | undefined,
    caller: row.caller_name,
    known: row.caller_known,
    said: row.said,
    symbol: symbolOf(row.code),
    from: { date: row.from_on as PlainDate, session: sessionOf(row.from_session) },
    back: row.back_on === null ? undefined : { date: row.back_on as PlainDate, session: sessionOf(row.back_session ?? 0) },
    takenOn: row.taken_on as PlainDate,
    minute: row.taken_minute,
    by: row.taker ?? undefined,
    ...(row.ended_at === null
      ? {}
      : { withdrawn: { because: row.ended_because ?? '', by: row.ender ?? undefined, at: row.ended_at as Instant } }),
  };
}

/** The newest entry of each pupil that was not taken back; pupils of whom nobody rang are left out. */
export async function lastCallIds(db: ReadDb, pupils: readonly PupilId[]): Promise<ReadonlyMap<PupilId, number>> {
  if (pupils.length === 0) return new Map();
  const rows = await db
    .selectFrom('absence_call')
    .select(['pupil', ({ fn }) => fn.max('id').as('last')])
    .where('to_command', 'is', null)
    .where('pupil', 'in', pupils)
    .groupBy('pupil')
    .execute();
  return new Map(rows.map((row) => [row.pupil as PupilId, Number(row.last)]));
}

/** The entries of one call, a pupil each. */
export async function addAbsenceCalls(write: WriteDb, calls: readonly AbsenceCall[]): Promise<void> {
  const first = await nextId(write, 'absence_call');
  await addVersions(
    write,
    'absence_call',
    calls.map((call, index) => ({
      id: first + index,
      pupil: call.pupil,
      first_of_call: first,
      contact: call.contact ?? null,
      caller_name: call.caller,
      caller_known: call.known,
      said: call.said,
      code: codeNumber(call.symbol),
      from_on: call.from.date,
      from_session: sessionNumber(call.from.session),
      back_on: call.back?.date ?? null,
      back_session: call.back === undefined ? null : sessionNumber(call.back.session),
      taken_on: call.takenOn,
      taken_minute: call.minute,
    })),
  );
}

/** Ends an entry with what its command planned and tried for the same pupil; false where it was taken back already. */
export async function endAbsenceCall(write: WriteDb, { id, pupil, command }: StoredCall): Promise<boolean> {
  if (!(await endVersion(write, 'absence_call', id))) return false;
  for (const table of ['planned_absence', 'contact_attempt'] as const) {
    const rows = await write.db
      .selectFrom(table)
      .select('id')
      .where('to_command', 'is', null)
      .where('from_command', '=', command)
      .where('pupil', '=', pupil)
      .execute();
    for (const row of rows) await endVersion(write, table, row.id);
  }
  return true;
}
