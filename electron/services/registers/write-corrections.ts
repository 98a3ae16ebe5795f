import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../store/handles.ts';
import { addLateMarks } from '../../store/registers/late-marks.ts';
import { type MarkWrite, marksOf, type StoredMark, writeMarks } from '../../store/registers/marks.ts';
import { addMisToDo } from '../../store/registers/mis-to-do.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import type { Desk } from '../desk.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { assertMark, assertSeen, type MarkValue } from './assert-mark.ts';
import { heldMark, type MarkKey, sessionKey } from './held-mark.ts';
import { assertMarkableDay, phaseOf } from './register-place.ts';
import type { SavedMark } from './save-marks.ts';

/** One amended entry; `seen` is the command of the mark that the person saw there, null where they saw none. */
export type MarkCorrection = MarkKey & { readonly mark: MarkValue; readonly seen: CommandId | null };

/**
 * Amended entries of one command, all or none: each code right for its session, each session begun, each pupil on the roll
 * that day, each mark the one that was seen. The reason is the command's; the originals stay for ever (Pupil Registration
 * Regulations 2024, reg 6). Throws CODE_REFUSED, DAY_CLOSED, OUTSIDE_CALENDAR, REGISTER_NOT_OPEN, NOT_ON_ROLL, MARK_CHANGED.
 */
export async function writeCorrections(
  desk: Desk,
  write: WriteDb,
  corrections: readonly MarkCorrection[],
): Promise<readonly SavedMark[]> {
  const { school } = await theSchool(write.db);
  const calendar = await theCalendar(write.db);
  const writes: MarkWrite[] = [];
  const held = new Map<string, StoredMark>();
  for (const [date, ofDay] of Map.groupBy(corrections, (one) => one.date)) {
    for (const one of ofDay) {
      const entry = assertMark(one.mark, one);
      assertMarkableDay(calendar, { date, symbol: entry.symbol });
      if (phaseOf(school, desk.ports.clock, one) === 'notDue') throw notBegun(date);
      writes.push({ pupil: one.pupil, date, session: one.session, entry });
    }
    for (const mark of await assertUnchanged(write, date, ofDay)) held.set(sessionKey(mark), mark);
  }
  if (new Set(writes.map(sessionKey)).size !== writes.length) {
    throw new AppError('INVALID_INPUT', { message: 'A session stands twice in what was sent. Nothing was saved.' });
  }
  await writeMarks(write, writes, [...held.values()]);
  await addLateMarks(
    write,
    writes.filter((one) => !held.has(sessionKey(one))),
  );
  if (school.registerOfRecord === 'mis') await addMisToDo(write, writes);
  return writes.map((one) => ({
    pupil: one.pupil,
    mark: one.entry && heldMark({ ...one, ...one.entry, command: write.command }, true),
  }));
}

async function assertUnchanged(
  write: WriteDb,
  date: PlainDate,
  ofDay: readonly MarkCorrection[],
): Promise<readonly StoredMark[]> {
  const pupils = [...new Set(ofDay.map((one) => one.pupil))];
  const [only, ...others] = pupils;
  const roster = await rosterOn(write.db, others.length === 0 && only !== undefined ? { on: date, pupil: only } : { on: date });
  const names = new Map(roster.map((row) => [row.pupil, knownName(row)]));
  const marks = await marksOf(write.db, { pupils, from: date, to: date });
  const held = new Map(marks.map((mark) => [sessionKey(mark), mark]));
  return ofDay.flatMap((one) => {
    const name = names.get(one.pupil);
    if (name === undefined) throw new AppError('NOT_ON_ROLL', { place: date });
    const mark = held.get(sessionKey(one));
    assertSeen(mark, one.seen, { id: one.pupil, name });
    return mark === undefined ? [] : [mark];
  });
}

function notBegun(date: PlainDate): AppError {
  return new AppError('REGISTER_NOT_OPEN', {
    place: date,
    message: 'That session has not begun, so there is nothing to correct yet.',
  });
}
