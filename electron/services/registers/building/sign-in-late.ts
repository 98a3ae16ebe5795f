import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import { inBuildingSymbols } from '#shared/domain/registers/building/whereabouts.ts';
import { correctionReasons } from '#shared/domain/registers/correction-reasons.ts';
import { minutesLateAt } from '#shared/domain/registers/minutes-late.ts';
import { lateCodeAt } from '#shared/domain/registers/register-times.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb, WriteDb } from '../../../store/handles.ts';
import { addGateEntry, gateEntriesOn } from '../../../store/registers/building.ts';
import { type MarkWrite, marksOf, replacedMarks, type StoredMark, writeMarks } from '../../../store/registers/marks.ts';
import { addMisToDo } from '../../../store/registers/mis-to-do.ts';
import { pupilNames } from '../../../store/registers/pupil-names.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { endVersion } from '../../../store/versions.ts';
import { command, type Desk, read } from '../../desk.ts';
import { theSchool } from '../../school/school.ts';
import { assertMark, assertSeen, type MarkValue } from '../assert-mark.ts';
import { writeCorrections } from '../write-corrections.ts';
import { gateShut, sessionNow } from './gate-session.ts';

export type GateAnswer =
  | { kind: 'signedIn'; knownName: string; minute: number; symbol: 'L' | 'U'; minutesLate: number; instead?: string }
  | { kind: 'present'; knownName: string; symbol: string };

const sentenceOf = (id: string): string => correctionReasons.find((reason) => reason.id === id)?.sentence ?? id;

type Arrival = {
  readonly school: School;
  readonly date: PlainDate;
  readonly session: Session;
  readonly minute: number;
  readonly name: string;
  readonly held: StoredMark | undefined;
};

/**
 * A pupil comes in late: L until the register closes and U from then on, with the minutes since the session opened. Over a
 * mark it is a correction, so the original stays (SI 2024/208 reg 6). Nothing is written where the register has the pupil in
 * and nobody said `anyway`.
 */
export async function signInLate(desk: Desk, input: { pupil: PupilId; anyway?: boolean | undefined }): Promise<GateAnswer> {
  const arrival = await read(desk, (db) => arrivalOf(desk, db, input.pupil));
  const { held, name, minute } = arrival;
  if (held !== undefined && inBuildingSymbols.includes(held.symbol) && input.anyway !== true) {
    return { kind: 'present', knownName: name, symbol: held.symbol };
  }
  const times = arrival.school.times[arrival.session];
  const symbol = lateCodeAt(times, minute);
  // Whoever comes in the very minute of opening is late by less than one; the register knows whole minutes.
  const minutesLate = minutesLateAt(times.opens, minute);
  const reason = held === undefined ? {} : { reason: sentenceOf('arrivedLate') };
  await command(desk, { procedure: 'registers.gateSignIn', ...reason }, async (write) => {
    await writeLate(desk, write, { ...arrival, pupil: input.pupil, mark: { symbol, minutesLate } });
    await addGateEntry(write, { pupil: input.pupil, date: arrival.date, session: arrival.session, minute });
  });
  return {
    kind: 'signedIn',
    knownName: name,
    minute,
    symbol,
    minutesLate,
    ...(held === undefined ? {} : { instead: held.symbol }),
  };
}

async function arrivalOf(desk: Desk, db: ReadDb, pupil: PupilId): Promise<Arrival> {
  const { clock } = desk.ports;
  const { school } = await theSchool(db);
  const { date, session, closedBecause } = await sessionNow(db, { school, clock });
  if (closedBecause !== undefined)
    throw new AppError('DAY_CLOSED', { place: date, message: `${closedBecause} Nothing was saved.` });
  const minute = clock.minuteOfDay();
  const shut = gateShut(school, session, minute);
  if (shut !== undefined || session === undefined) {
    throw new AppError('REGISTER_NOT_OPEN', { message: `${shut ?? ''} Nothing was saved.` });
  }
  const [row] = await rosterOn(db, { on: date, pupil });
  if (row === undefined) throw new AppError('NOT_ON_ROLL', { place: date });
  const held = (await marksOf(db, { pupils: [pupil], from: date, to: date })).find((mark) => mark.session === session);
  return { school, date, session, minute, name: knownName(row), held };
}

type LateWrite = Arrival & { readonly pupil: PupilId; readonly mark: MarkValue };

async function writeLate(desk: Desk, write: WriteDb, late: LateWrite): Promise<void> {
  const { pupil, date, session, mark, held, school } = late;
  if (held !== undefined) {
    await writeCorrections(desk, write, [{ pupil, date, session, mark, seen: held.command }]);
    return;
  }
  const now = (await marksOf(write.db, { pupils: [pupil], from: date, to: date })).find((one) => one.session === session);
  assertSeen(now, null, { id: pupil, name: late.name });
  const writes: MarkWrite[] = [{ pupil, date, session, entry: assertMark(mark, { date, session }) }];
  await writeMarks(write, writes, []);
  if (school.registerOfRecord === 'mis') await addMisToDo(write, writes);
}

/** Takes a signing-in of today back; refused with `MARK_CHANGED` where somebody has changed the mark since. */
export async function undoSignIn(desk: Desk, { id }: { id: number }): Promise<void> {
  const today = desk.ports.clock.today();
  const entry = (await read(desk, (db) => gateEntriesOn(db, today))).find((one) => one.id === id);
  if (entry === undefined) throw new AppError('NOT_FOUND');
  const options = { procedure: 'registers.gateUndo', reason: sentenceOf('undone'), undoes: entry.command };
  await command(desk, options, async (write) => {
    const { pupil, date, session } = entry;
    const span = { pupils: [pupil], from: date, to: date };
    const now = (await marksOf(write.db, span)).find((one) => one.session === session);
    const name = (await pupilNames(write.db, [pupil])).get(pupil);
    assertSeen(now, entry.command, { id: pupil, name: name === undefined ? 'A pupil' : knownName(name) });
    const before = (await replacedMarks(write.db, span)).find((m) => m.session === session && m.replacedBy === entry.command);
    const writes: MarkWrite[] = [{ pupil, date, session, entry: before ?? null }];
    await writeMarks(write, writes, now === undefined ? [] : [now]);
    const { school } = await theSchool(write.db);
    if (school.registerOfRecord === 'mis') await addMisToDo(write, writes);
    if (!(await endVersion(write, 'gate_entry', id))) throw new AppError('NOT_FOUND');
  });
}
