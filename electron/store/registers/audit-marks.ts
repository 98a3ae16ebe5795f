import { codeAt, registerCodes, symbolOf } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type Instant, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../handles.ts';
import { codeNumber } from './code-numbers.ts';
import { notCorrections } from './corrections.ts';
import { sessionOf } from './marks.ts';

export type Span = { readonly from: PlainDate; readonly to: PlainDate };

/** One session that a finding rests on; `before` where it was corrected, `at` and `by` of that correction. */
export type AuditMark = { readonly pupil: PupilId; readonly date: PlainDate; readonly session: Session; readonly symbol: string };
export type AuditCorrection = Omit<AuditMark, 'symbol'> & {
  readonly before: string;
  readonly after: string | undefined;
  readonly at: Instant;
  readonly by: string | undefined;
};

/** Entries of the period that a person replaced, in order of time. The history holds what was replaced and nothing else. */
export async function correctionsOfSpan(db: ReadDb, { from, to }: Span): Promise<readonly AuditCorrection[]> {
  const rows = await db
    .selectFrom('mark_history as h')
    .innerJoin('command as c', 'c.id', 'h.replaced_by')
    .leftJoin('account as a', (join) => join.onRef('a.id', '=', 'c.account').on('a.to_command', 'is', null))
    .leftJoin('mark as m', (join) =>
      join
        .onRef('m.pupil', '=', 'h.pupil')
        .onRef('m.marked_on', '=', 'h.marked_on')
        .onRef('m.session', '=', 'h.session')
        .onRef('m.command', '=', 'h.replaced_by'),
    )
    .select(['h.pupil', 'h.marked_on', 'h.session', 'h.code', 'm.code as after_code', 'c.at', 'a.name'])
    .where('h.marked_on', '>=', from)
    .where('h.marked_on', '<=', to)
    .where('c.procedure_name', 'not in', notCorrections)
    .orderBy('h.marked_on')
    .orderBy('h.session')
    .orderBy('h.pupil')
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    date: row.marked_on as PlainDate,
    session: sessionOf(row.session),
    before: symbolOf(row.code),
    after: row.after_code === null ? undefined : symbolOf(row.after_code),
    at: row.at as Instant,
    by: row.name ?? undefined,
  }));
}

export type RecordedCount = { readonly recorder: number; readonly symbol: string; readonly n: number };

const presentCodes = [codeNumber('/'), codeNumber('\\')];

/**
 * How often each person recorded each code other than present. Entries of a file are left out: whoever read it in did not
 * take the register. Pupil by pupil over the key, because the period may be one of many years.
 */
export async function recorderCounts(db: ReadDb, span: Span): Promise<readonly RecordedCount[]> {
  const rows = await recordedMarks(db, span)
    .select(({ fn }) => ['c.account', 'm.code', fn.countAll().as('n')])
    .where('m.code', 'not in', presentCodes)
    .groupBy(['c.account', 'm.code'])
    .execute();
  return rows.map((row) => ({ recorder: row.account ?? 0, symbol: symbolOf(row.code), n: Number(row.n) }));
}

/** The sessions in which one person recorded one code, the newest first. */
export async function marksRecordedBy(
  db: ReadDb,
  { recorder, symbol, ...span }: Span & { recorder: number; symbol: string },
): Promise<readonly AuditMark[]> {
  const rows = await recordedMarks(db, span)
    .select(['m.pupil', 'm.marked_on', 'm.session'])
    .where('m.code', '=', codeNumber(symbol))
    .where('c.account', '=', recorder)
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    date: row.marked_on as PlainDate,
    session: sessionOf(row.session),
    symbol,
  }));
}

function recordedMarks(db: ReadDb, { from, to }: Span) {
  return db
    .selectFrom('mark as m')
    .innerJoin('command as c', 'c.id', 'm.command')
    .where('m.pupil', 'in', (part) => part.selectFrom('pupil').select('id'))
    .where('m.marked_on', '>=', from)
    .where('m.marked_on', '<=', to)
    .where('c.account', 'is not', null)
    .where('c.procedure_name', 'not in', ['registers.applyMarks', 'people.applyRoll', 'school.createDemo']);
}

const natureCodes = [...new Set(registerCodes.filter((code) => code.detail === 'nature').map((code) => code.symbol))];

/** Sessions whose code asks for the nature and that have none. The summary says whose weeks to look at. */
export async function marksWithoutNature(db: ReadDb, { from, to }: Span): Promise<readonly AuditMark[]> {
  const weeks = await db
    .selectFrom('week_count')
    .select(['pupil', 'monday'])
    .distinct()
    .where('code', 'in', natureCodes.map(codeNumber))
    .where('monday', '>=', mondayOf(from))
    .where('monday', '<=', to)
    .execute();
  const found: AuditMark[] = [];
  for (const [monday, rows] of Map.groupBy(weeks, (row) => row.monday as PlainDate)) {
    const marks = await db
      .selectFrom('mark')
      .select(['pupil', 'marked_on', 'session', 'code'])
      .where('pupil', 'in', [...new Set(rows.map((row) => row.pupil))])
      .where('marked_on', '>=', from > monday ? from : monday)
      .where('marked_on', '<=', to < addDays(monday, 6) ? to : addDays(monday, 6))
      .where('code', 'in', natureCodes.map(codeNumber))
      .where((where) => where.or([where('detail', 'is', null), where('detail', '=', '')]))
      .execute();
    for (const row of marks) {
      const date = row.marked_on as PlainDate;
      const symbol = symbolOf(row.code);
      if (codeAt(symbol, date)?.detail !== 'nature') continue;
      found.push({ pupil: row.pupil as PupilId, date, session: sessionOf(row.session), symbol });
    }
  }
  return found;
}

export type DraftedNotice = { readonly pupil: PupilId; readonly draftedOn: PlainDate } & Span;

/** Letters of every state but withdrawn, with the period of their sessions. */
export async function draftedNotices(db: ReadDb): Promise<readonly DraftedNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['pupil', 'drafted_on', 'window_from', 'window_to'])
    .where('to_command', 'is', null)
    .where('state', '!=', 'withdrawn')
    .execute();
  return rows.map((row) => ({
    pupil: row.pupil as PupilId,
    draftedOn: row.drafted_on as PlainDate,
    from: row.window_from as PlainDate,
    to: row.window_to as PlainDate,
  }));
}
