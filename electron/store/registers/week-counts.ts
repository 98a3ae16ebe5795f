import { bitCount } from '#shared/domain/attendance/week-slots.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { everyCode } from './code-numbers.ts';

/** A pupil's sessions of one week and one code: `slots` is the weekday × session mask, `n` its bits. */
export type WeekCount = { readonly pupil: number; readonly monday: PlainDate; readonly code: number; readonly slots: number };

export type MarkChange = {
  readonly pupil: number;
  readonly monday: PlainDate;
  readonly slot: number;
  readonly before: number | null;
  readonly after: number | null;
};

const keyOf = (pupil: number, monday: string, code: number): string => `${pupil} ${monday} ${code}`;

/**
 * Brings the summary into step with marks that change in the same transaction. All changes of one call lie in few weeks
 * and pupils: the rows they touch are read once and written once.
 */
export async function applyMarkChanges(write: WriteDb, changes: readonly MarkChange[]): Promise<void> {
  if (changes.length === 0) return;
  if (changes.every((change) => change.before === null)) return addToWeekCounts(write, changes);
  const held = await weekCountsOf(write.db, {
    codes: [...new Set(changes.flatMap((change) => [change.before, change.after]).filter((code) => code !== null))],
    mondays: [...new Set(changes.map((change) => change.monday))],
    pupils: [...new Set(changes.map((change) => change.pupil))],
  });
  const slots = new Map(held.map((row) => [keyOf(row.pupil, row.monday, row.code), row.slots]));
  const touched = new Map<string, WeekCount>();
  const move = (change: MarkChange, code: number, set: boolean): void => {
    const key = keyOf(change.pupil, change.monday, code);
    const next = set ? (slots.get(key) ?? 0) | change.slot : (slots.get(key) ?? 0) & ~change.slot;
    slots.set(key, next);
    touched.set(key, { pupil: change.pupil, monday: change.monday, code, slots: next });
  };
  for (const change of changes) {
    if (change.before !== null) move(change, change.before, false);
    if (change.after !== null) move(change, change.after, true);
  }
  await writeWeekCounts(write, [...touched.values()]);
}

/** First marks only add: no row needs to be read for them, which is how nearly every register is saved. */
async function addToWeekCounts(write: WriteDb, changes: readonly MarkChange[]): Promise<void> {
  const added = new Map<string, WeekCount>();
  for (const { pupil, monday, slot, after } of changes) {
    if (after === null) continue;
    const place = keyOf(pupil, monday, after);
    added.set(place, { pupil, monday, code: after, slots: (added.get(place)?.slots ?? 0) | slot });
  }
  const add = write.bulkInsert('week_count', columns, { on: key, adds: ['n'], joins: ['slots'] });
  for (const { pupil, monday, code, slots } of added.values()) add.add([pupil, monday, code, bitCount(slots), slots]);
  await add.flush();
}

const columns = ['pupil', 'monday', 'code', 'n', 'slots'] as const;
const key = ['code', 'monday', 'pupil'] as const;

/** Sets each row to its slots; a row without any goes. */
export async function writeWeekCounts(write: WriteDb, rows: readonly WeekCount[]): Promise<void> {
  const set = write.bulkInsert('week_count', columns, { on: key });
  for (const { pupil, monday, code, slots } of rows) {
    if (slots !== 0) set.add([pupil, monday, code, bitCount(slots), slots]);
  }
  await set.flush();
  for (const row of rows) {
    if (row.slots !== 0) continue;
    await write.db
      .deleteFrom('week_count')
      .where('pupil', '=', row.pupil)
      .where('monday', '=', row.monday)
      .where('code', '=', row.code)
      .execute();
  }
}

type Keys = { readonly codes: readonly number[]; readonly mondays: readonly string[]; readonly pupils: readonly number[] };

/** The rows of these keys; each part named, so that the key of the table finds them. */
async function weekCountsOf(db: ReadDb, { codes, mondays, pupils }: Keys): Promise<readonly WeekCount[]> {
  if (codes.length === 0 || mondays.length === 0) return [];
  const rows = await db
    .selectFrom('week_count')
    .select(['pupil', 'monday', 'code', 'slots'])
    .where('code', 'in', codes)
    .where('monday', 'in', mondays)
    .where('pupil', 'in', pupils)
    .execute();
  return rows.map((row) => ({ ...row, monday: row.monday as PlainDate }));
}

export type WeekCountFilter = {
  readonly fromMonday: PlainDate;
  readonly toMonday: PlainDate;
  readonly pupil?: number | undefined;
  /** Many pupils: the weeks are read through and the rows of all others passed over. */
  readonly pupils?: readonly number[] | undefined;
  readonly codes?: readonly number[] | undefined;
};

/** Summary rows of the weeks from one Monday to another, both counted. Never reads a mark. */
export async function weekCountsBetween(db: ReadDb, filter: WeekCountFilter): Promise<readonly WeekCount[]> {
  const { fromMonday, toMonday, pupil, pupils, codes = everyCode } = filter;
  if (pupil !== undefined) return weekCountsOf(db, { codes, mondays: mondaysBetween(fromMonday, toMonday), pupils: [pupil] });
  let query = db
    .selectFrom('week_count')
    .select(['pupil', 'monday', 'code', 'slots'])
    .where('code', 'in', codes)
    .where('monday', '>=', fromMonday)
    .where('monday', '<=', toMonday);
  if (pupils !== undefined) query = query.where('pupil', 'in', pupils);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, monday: row.monday as PlainDate }));
}

function mondaysBetween(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const mondays: PlainDate[] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}

/** `n` marks of a code of one pupil in some weeks together. */
export type SummedCount = { readonly pupil: number; readonly code: number; readonly n: number };

/** The weeks from one Monday to another, both counted, summed for every pupil and code. */
export async function summedCounts(db: ReadDb, weeks: { from: PlainDate; to: PlainDate }): Promise<readonly SummedCount[]> {
  const rows = await db
    .selectFrom('week_count')
    .select(({ fn }) => ['pupil', 'code', fn.sum('n').as('n')])
    .where('code', 'in', everyCode)
    .where('monday', '>=', weeks.from)
    .where('monday', '<=', weeks.to)
    .groupBy(['code', 'pupil'])
    .execute();
  return rows.map((row) => ({ pupil: row.pupil, code: row.code, n: Number(row.n) }));
}

/** The weeks from one Monday to another, both counted, summed for every code of the whole school. */
export async function summedCodes(
  db: ReadDb,
  weeks: { from: PlainDate; to: PlainDate },
): Promise<readonly Omit<SummedCount, 'pupil'>[]> {
  const rows = await db
    .selectFrom('week_count')
    .select(({ fn }) => ['code', fn.sum('n').as('n')])
    .where('code', 'in', everyCode)
    .where('monday', '>=', weeks.from)
    .where('monday', '<=', weeks.to)
    .groupBy('code')
    .execute();
  return rows.map((row) => ({ code: row.code, n: Number(row.n) }));
}
