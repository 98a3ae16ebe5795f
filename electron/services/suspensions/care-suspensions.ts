import { type CareDuty, type Channel, careDutiesOf } from '#shared/domain/suspensions/told-duties.ts';
import type { SuspensionId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { isLookedAfter } from '../../store/care/looked-after.ts';
import { addCareTold, careToldOf, withSocialWorker } from '../../store/care/suspension-care-told.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { StoredSuspension } from '../../store/suspensions/suspensions.ts';
import { command, type Desk, read } from '../desk.ts';
import { type DutyView, dutyViews, type SuspensionRow, suspensionRows } from './list-suspensions.ts';
import { dutyFacts, type SuspensionBooks, suspensionBooks, theSuspension } from './suspension-facts.ts';
import { refused } from './suspension-refusals.ts';

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
    const found: CareSuspension[] = [];
    for (const one of books.all) {
      const row = rows.get(one.id);
      if (row === undefined || (suspension !== undefined && one.id !== suspension)) continue;
      const duties = dutyViews(await dutiesFor(db, one, books), { ticks: ticks.get(one.id) ?? [], today });
      if (duties.length > 0) found.push({ suspension: row, duties });
    }
    return { today, rows: found };
  });
}

async function dutiesFor(db: ReadDb, one: StoredSuspension, books: SuspensionBooks) {
  const facts = dutyFacts(one, books);
  const lookedAfter = await isLookedAfter(db, one.pupil, one.span.from);
  return careDutiesOf(facts, { lookedAfter, socialWorker: (await withSocialWorker(db)).has(one.pupil) });
}

export async function tellSuspensionCare(
  desk: Desk,
  input: { suspension: SuspensionId; duty: CareDuty; on: PlainDate; channel: Channel; who: string },
): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'suspensions.tellCare' }, async (write) => {
    const { suspension, books } = await theSuspension(write.db, today, input.suspension);
    if (input.on > today) throw refused('That day is still to come.');
    if (!(await dutiesFor(write.db, suspension, books)).some(({ duty }) => duty === input.duty)) {
      throw refused('Nobody of that kind is recorded for this pupil.');
    }
    const ticked = (await careToldOf(write.db)).some((one) => one.suspension === suspension.id && one.duty === input.duty);
    if (ticked) throw refused('Somebody has ticked that already.');
    await addCareTold(write, input);
  });
}
