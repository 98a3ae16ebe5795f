import { bundleErrorMessage } from '#shared/domain/exchange/bundle-errors.ts';
import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import { addSchoolDays } from '#shared/domain/school/calendar.ts';
import type { School } from '#shared/domain/school/school.ts';
import { addDays } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ReadDb } from '../../store/handles.ts';
import { importBatchesOf } from '../../store/people/import-batches.ts';
import { type RegisterTally, registerTally, type SessionAt } from '../registers/register-tally.ts';
import { lastComplete } from '../school/freshness.ts';
import { theCalendar } from '../school/school.ts';
import type { ExportPeriod } from './export-period.ts';
import { schoolInstant } from './school-instant.ts';

export type StreamFreshness = {
  readonly manifest: Manifest['freshness'];
  /** The last session without a missing register, in words for the desk. */
  readonly completeTo: string;
};

/** As the banner above the figures: a register that has been missing for longer is counted, but does not hold back the date. */
const sessionsBack = 20;
/** School days after which a reader should ask for newer data. */
const freshFor = 5;

/** How complete the marks are, as the manifest states it and as the desk is warned. */
export async function streamFreshness(
  db: ReadDb,
  { school, clock, period }: { school: School; clock: Clock; period: ExportPeriod },
): Promise<StreamFreshness> {
  const tally = await registerTally(db, { school, clock, ...period });
  const complete = lastComplete(tally.due.slice(-sessionsBack), tally.missing) ?? lastComplete(tally.due, tally.missing);
  const dataAsOf = complete ? schoolInstant(complete.date, school.times[complete.session].ends) : clock.now();
  const stale = addSchoolDays(await theCalendar(db), complete?.date ?? period.to, freshFor);
  return {
    completeTo: complete ? wordsOf(complete) : 'no complete session yet',
    manifest: {
      dataAsOf,
      lastRegisterDate: complete?.date ?? null,
      registersExpected: tally.expected,
      registersReceived: tally.received,
      source: await sourceOf(db, school),
      staleAfter: schoolInstant(stale ?? addDays(complete?.date ?? period.to, 7), 1439),
      warnings: warningsOf(tally, complete),
    },
  };
}

function warningsOf(tally: RegisterTally, complete: SessionAt | undefined): string[] {
  const absent = tally.expected - tally.received;
  const last = tally.due.at(-1);
  const behind = last !== undefined && (complete?.date !== last.date || complete.session !== last.session);
  return [
    ...(behind ? [bundleErrorMessage('DATA_STALE', complete ? wordsOf(complete) : 'no session')] : []),
    ...(absent > 0 ? [`${absent} of ${tally.expected} registers that were due are missing or not signed as taken.`] : []),
    ...(tally.due.length === 0 ? ['No register was due in this period.'] : []),
  ];
}

/** From which system the marks were drawn; with the MIS the last import is named. */
async function sourceOf(db: ReadDb, school: School): Promise<Manifest['freshness']['source']> {
  if (school.registerOfRecord === 'office') {
    return { system: 'this program', exportedAt: null, importedAt: null, fileSha256: null };
  }
  const last = (await importBatchesOf(db)).find((batch) => batch.kind === 'marks' && !batch.undone);
  return {
    system: 'the MIS of the school',
    exportedAt: null,
    importedAt: last?.at ?? null,
    fileSha256: last && /^[0-9a-f]{64}$/.test(last.sha256) ? last.sha256 : null,
  };
}

function wordsOf({ date, session }: SessionAt): string {
  return `${date} ${session}`;
}
