import { type CareDuty, type Channel, careDutiesOf, type Due } from '#shared/domain/suspensions/told-duties.ts';
import type { PupilId, SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type CareSpan, careSpans } from '../../store/care/looked-after.ts';
import { addCareTold, careToldOf, withSocialWorker } from '../../store/care/suspension-care-told.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredSuspension } from '../../store/suspensions/suspensions.ts';
import { command, type Desk, read } from '../desk.ts';
import { type DutyView, dutyViews, type SuspensionRow, suspensionRows } from './list-suspensions.ts';
import { dutyFacts, type SuspensionBooks, suspensionBooks, theSuspension } from './suspension-facts.ts';
import { assertNotTooEarly, refused } from './suspension-refusals.ts';

export type CareSuspension = { suspension: SuspensionRow; duties: DutyView<CareDuty>[] };

/**
 * Suspensions of which a virtual school or a social worker is to be told, for those with the care right. Nothing of it is in
 * any other list, count or total of suspensions (practice rule 12).
 */
export async function careSuspensions(
  desk: Desk,
  { suspension }: { suspension?: SuspensionId | undefined },
): Promise<{ today: PlainDate; rows: CareSuspension[] }> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const books = await suspensionBooks(db, today);
    const rows = new Map((await suspensionRows(db, books)).map((row) => [row.id, row]));
    const ticks = Map.groupBy(await careToldOf(db), (one) => one.suspension);
    const known = await knownCare(db);
    return {
      today,
      rows: books.all.flatMap((one): CareSuspension[] => {
        const row = rows.get(one.id);
        if (row === undefined || (suspension !== undefined && one.id !== suspension)) return [];
        const duties = dutyViews(dutiesFor(one, { books, known }), { ticks: ticks.get(one.id) ?? [], today });
        return duties.length > 0 ? [{ suspension: row, duties }] : [];
      }),
    };
  });
}

type KnownCare = { readonly spans: ReadonlyMap<PupilId, readonly CareSpan[]>; readonly workers: ReadonlySet<PupilId> };

async function knownCare(db: ReadDb): Promise<KnownCare> {
  const spans = Map.groupBy(await careSpans(db), ({ pupil }) => pupil);
  return { spans, workers: await withSocialWorker(db) };
}

function dutiesFor(
  one: StoredSuspension,
  { books, known }: { readonly books: SuspensionBooks; readonly known: KnownCare },
): readonly Due<CareDuty>[] {
  const on = one.span.from;
  const spans = known.spans.get(one.pupil) ?? [];
  const lookedAfter = spans.some(({ from, until }) => (from === undefined || from <= on) && (until === undefined || on < until));
  return careDutiesOf(dutyFacts(one, books), { lookedAfter, socialWorker: known.workers.has(one.pupil) });
}

export async function tellSuspensionCare(
  desk: Desk,
  input: { suspension: SuspensionId; duty: CareDuty; on: PlainDate; channel: Channel; who: string },
): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'suspensions.tellCare' }, async (write) => {
    const { suspension, books } = await theSuspension(write.db, today, input.suspension);
    if (input.on > today) throw refused('That day is still to come.');
    const known = await knownCare(write.db);
    if (!dutiesFor(suspension, { books, known }).some(({ duty }) => duty === input.duty)) {
      throw refused('Nobody of that kind is recorded for this pupil.');
    }
    assertNotTooEarly(suspension, input);
    const ticked = (await careToldOf(write.db)).some((one) => one.suspension === suspension.id && one.duty === input.duty);
    if (ticked) throw refused('Somebody has ticked that already.');
    await addCareTold(write, input);
  });
}
