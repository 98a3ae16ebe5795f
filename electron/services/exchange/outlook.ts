import { errorSentences } from '#shared/contract/errors.ts';
import { bitCount, slotsBetween } from '#shared/domain/attendance/week-slots.ts';
import type { ExportStream } from '#shared/domain/exchange/streams.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { addDays, mondayOf } from '#shared/lib/plain-date.ts';
import { endOfChain } from '../../store/exchange/bundles.ts';
import { enrolledLa } from '../../store/exchange/la-enrolments.ts';
import { markCount } from '../../store/exchange/period-marks.ts';
import { pupilsBetween } from '../../store/exchange/pupils-between.ts';
import type { ReadDb } from '../../store/handles.ts';
import { issuedNotices } from '../../store/notices/issued-notices.ts';
import { markedWeeks } from '../../store/registers/register-seats.ts';
import { type Desk, read } from '../desk.ts';
import { theSchool } from '../school/school.ts';
import { type ExportPeriod, exportPeriod } from './export-period.ts';
import { heldKeys } from './school-keys.ts';
import { streamFreshness } from './stream-freshness.ts';

export type Outlook = {
  stream: ExportStream;
  sequence: number;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  pupils: number;
  marks: number;
  letters: number;
  dataAsOf: string;
  warnings: string[];
  blocked?: string;
};

/** What the next bundle of a stream would hold. Answered by the summary: no mark is read. */
export async function outlook(desk: Desk, { stream }: { stream: ExportStream }): Promise<Outlook> {
  const { clock } = desk.ports;
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const period = await exportPeriod(db, clock.today());
    const chainId = (await heldKeys(db))?.chainIds[stream];
    const last = chainId === undefined ? undefined : await endOfChain(db, chainId);
    const { manifest, completeTo } = await streamFreshness(db, { school, clock, period });
    return {
      stream,
      sequence: (last?.sequence ?? 0) + 1,
      periodFrom: period.from,
      periodTo: period.to,
      ...(await (stream === 'attendance' ? attendanceSize(db, period) : legalSize(db, period))),
      dataAsOf: completeTo,
      warnings: manifest.warnings,
      ...((await enrolledLa(db)) ? {} : { blocked: errorSentences.LA_NOT_ENROLLED }),
    };
  });
}

type Size = Pick<Outlook, 'pupils' | 'marks' | 'letters'>;

async function attendanceSize(db: ReadDb, period: ExportPeriod): Promise<Size> {
  return { pupils: await pupilsBetween(db, period), marks: await marksBetween(db, period), letters: 0 };
}

/** Whole weeks are summed by the store; the first and the last may count in part. */
async function marksBetween(db: ReadDb, { from, to }: ExportPeriod): Promise<number> {
  const ends = new Set([mondayOf(from), mondayOf(to)]);
  let marks = await markCount(db, { from: addDays(mondayOf(from), 7), to: addDays(mondayOf(to), -7) });
  for (const monday of ends) {
    for (const { slots } of await markedWeeks(db, { from: monday, to: monday }))
      marks += bitCount(slots & slotsBetween(monday, from, to));
  }
  return marks;
}

async function legalSize(db: ReadDb, { from, to }: ExportPeriod): Promise<Size> {
  const notices = await issuedNotices(db, { from, to });
  return { pupils: new Set(notices.map((notice) => notice.pupil)).size, marks: 0, letters: notices.length };
}
