import { AppError } from '#shared/contract/errors.ts';
import { addSchoolDays, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import { addMonths, type PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { endEnrolment } from '../../store/people/end-enrolment.ts';
import { replaceOffRoll, type StoredOffRoll } from '../../store/people/off-roll.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { command, type Desk } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { leavingSheets } from './leaving-sheets.ts';
import { refused } from './prepare-leaving.ts';
import { type SeenSheet, seenSheet } from './seen-sheet.ts';

/**
 * The head's yes: everything of the sheet is looked at again and the time on the roll ends with its last day. The entry
 * before stays for ever. Throws `NOT_FOUND`, `LEAVING_CHANGED`, `LEAVING_REFUSED` with every lack, `NOT_ON_ROLL`.
 */
export async function removeFromRoll(desk: Desk, { decision, ...at }: SeenSheet & { decision: string }): Promise<void> {
  const today = desk.ports.clock.today();
  await command(desk, { procedure: 'people.removeFromRoll', reason: decision }, async (write) => {
    const stored = await seenSheet(write.db, at);
    const [sheet] = await leavingSheets(write.db, today, at.leaving);
    if (sheet === undefined) throw new AppError('NOT_FOUND');
    const calendar = await theCalendar(write.db);
    const lacks = [...sheet.missing, ...(await dayRefusals(write, { sheet: stored, today, calendar }))];
    if (lacks.length > 0) throw refused('The name stays on the roll: this sheet is not complete.', lacks);
    if (!(await endEnrolment(write, stored))) throw new AppError('NOT_ON_ROLL', { place: stored.leavesOn });
    await replaceOffRoll(write, { ...stored, state: 'removed', decision });
  });
}

/** A register is not changed backwards: the last day is the school day before today or later, and no mark stands after it. */
async function dayRefusals(
  write: WriteDb,
  { sheet, today, calendar }: { sheet: StoredOffRoll; today: PlainDate; calendar: SchoolCalendar },
): Promise<readonly string[]> {
  const found: string[] = [];
  const earliest = addSchoolDays(calendar, today, -1) ?? today;
  if (sheet.leavesOn < earliest) {
    found.push(`A name is not deleted backwards: the last day on the roll is ${earliest} or later.`);
  }
  if (sheet.leavesOn > today && (sheet.ground === 'h' || sheet.ground === 'i')) {
    found.push('The last day on the roll is still to come, and the pupil may be back by then.');
  }
  const later = await marksOf(write.db, { pupils: [sheet.pupil], from: sheet.leavesOn, to: addMonths(today, 12) });
  const marked = later.find(({ date }) => date > sheet.leavesOn);
  if (marked !== undefined) found.push(`The register has a mark on ${marked.date}, after the last day on the roll.`);
  return found;
}
