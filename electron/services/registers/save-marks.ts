import { AppError } from '#shared/contract/errors.ts';
import { knownName } from '#shared/domain/people/name.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '../../store/handles.ts';
import { classSession } from '../../store/registers/class-session.ts';
import { type MarkWrite, marksOf, type StoredMark, writeMarks } from '../../store/registers/marks.ts';
import { addMisToDo } from '../../store/registers/mis-to-do.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';

import { addTakenRegister, takenRegisters } from '../../store/registers/taken-registers.ts';
import { command, type Desk, read } from '../desk.ts';
import { isOpenOn, theCalendar, theSchool } from '../school/school.ts';
import { assertFill } from './assert-fill.ts';
import { assertMark, assertSeen, type MarkValue } from './assert-mark.ts';
import { type HeldMark, heldMark } from './held-mark.ts';
import { fillFromPlan, notDue } from './plans/fill-from-plan.ts';
import { type RegisterRow, untakenState } from './register-day.ts';
import { classRoster, mayWrite, type RegisterKey, registerOf } from './register-grid.ts';
import { assertMarkableDay, phaseOf } from './register-place.ts';

export type SaveMarks = RegisterKey & {
  marks: readonly { pupil: PupilId; mark: MarkValue | null; seen: CommandId | null }[];
  fill?: true | undefined;
};
export type SavedMark = { pupil: PupilId; mark: HeldMark | null };

/** Marks of one open register: all of them or none. The answer means that they are on the disk. */
export async function saveMarks(desk: Desk, input: SaveMarks): Promise<SavedMark[]> {
  const entries = input.marks.map(({ pupil, mark }) => ({ pupil, entry: mark ? assertMark(mark, input) : null }));
  if (new Set(entries.map((entry) => entry.pupil)).size !== entries.length) {
    throw new AppError('INVALID_INPUT', { message: 'A pupil stands twice in what was sent. Nothing was saved.' });
  }
  return command(desk, { procedure: 'registers.save' }, async (write) => {
    const { school, held } = await assertWritable(desk, write, input);
    if (input.fill) await assertFill(write, input, input.marks);
    const writes = entries.map(({ pupil, entry }): MarkWrite => ({ pupil, date: input.date, session: input.session, entry }));
    await writeMarks(write, writes, [...held.values()]);
    // Where the MIS is the register of record, whatever is written here is to be done there too (practice rule 6).
    if (school.registerOfRecord === 'mis') await addMisToDo(write, writes);
    return writes.map(({ pupil, entry }) => ({
      pupil,
      mark:
        entry && heldMark({ ...entry, pupil, date: input.date, session: input.session, command: write.command }, held.has(pupil)),
    }));
  });
}

type Writable = { readonly school: School; readonly held: ReadonlyMap<PupilId, StoredMark> };

/** The register must be open, each pupil in the class, and each mark the one that the writer saw. */
async function assertWritable(desk: Desk, write: WriteDb, input: SaveMarks): Promise<Writable> {
  const { clock } = desk.ports;
  const { school } = await theSchool(write.db);
  if (!(await isOpenOn(write.db, input.date))) assertMarkableDay(await theCalendar(write.db), { date: input.date });
  const members = await classSession(write.db, { ...input, classId: input.class });
  const held = new Map([...members].flatMap(([pupil, mark]) => (mark === undefined ? [] : [[pupil, mark] as const])));
  const taken = await takenRegisters(write.db, { from: input.date, to: input.date });
  const said = taken.some((row) => row.classId === input.class && row.session === input.session);
  const state = said ? 'taken' : untakenState({ school, clock, ...input, full: held.size === members.size });
  if (!mayWrite(school, clock, { ...input, state })) throw new AppError('REGISTER_NOT_OPEN');
  const closed = phaseOf(school, clock, input) === 'closed';
  for (const { pupil, seen } of input.marks) {
    if (!members.has(pupil)) {
      throw new AppError('NOT_ON_ROLL', { message: 'A pupil is not in this class on that day. Nothing was saved.' });
    }
    const mark = held.get(pupil);
    if ((mark?.command ?? null) !== seen) assertSeen(mark, seen, { id: pupil, name: await nameOf(write, pupil) });
    if (closed && mark !== undefined) {
      throw new AppError('REGISTER_NOT_OPEN', {
        place: await nameOf(write, pupil),
        message: 'The register has closed. This mark can be corrected with a reason.',
      });
    }
  }
  return { school, held };
}

async function nameOf(write: WriteDb, pupil: PupilId): Promise<string> {
  const name = (await pupilNames(write.db, [pupil])).get(pupil);
  return name === undefined ? 'A pupil' : knownName(name);
}

/** Somebody says that the register was taken. Every pupil must have a mark, or an X to come from the plan. */
export async function completeRegister(desk: Desk, key: RegisterKey): Promise<RegisterRow> {
  // Asked before the X are written, so that a register that is refused stands as it stood.
  await read(desk, async (db) => assertComplete(desk, db, { key, without: await notDue(desk, db, key) }));
  await fillFromPlan(desk, key);
  await command(desk, { procedure: 'registers.complete' }, async (write) => {
    await assertComplete(desk, write.db, { key, without: [] });
    await addTakenRegister(write, { classId: key.class, date: key.date, session: key.session });
  });
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const roster = await classRoster(db, key);
    const marks = await marksOf(db, { pupils: roster.map((row) => row.pupil), from: key.date, to: key.date });
    return registerOf(db, { school, clock: desk.ports.clock, key, roster, marks });
  });
}

type Completing = { readonly key: RegisterKey; readonly without: readonly PupilId[] };

/** Throws REGISTER_NOT_OPEN with everybody who has no mark, those aside for whom the plan will write one. */
async function assertComplete(desk: Desk, db: ReadDb, { key, without }: Completing): Promise<void> {
  const { clock } = desk.ports;
  const { school } = await theSchool(db);
  assertMarkableDay(await theCalendar(db), { date: key.date });
  const roster = await classRoster(db, key);
  const marks = await marksOf(db, { pupils: roster.map((row) => row.pupil), from: key.date, to: key.date });
  const register = await registerOf(db, { school, clock, key, roster, marks });
  if (!mayWrite(school, clock, register)) throw new AppError('REGISTER_NOT_OPEN', { place: register.className });
  const marked = new Set([...without, ...marks.filter((mark) => mark.session === key.session).map((mark) => mark.pupil)]);
  const unmarked = roster.filter((row) => !marked.has(row.pupil));
  if (unmarked.length === 0) return;
  throw new AppError('REGISTER_NOT_OPEN', {
    message: `${unmarked.length === 1 ? 'One pupil has' : `${unmarked.length} pupils have`} no mark yet. Mark them, then complete the register.`,
    details: unmarked.map((row) => ({ message: knownName(row) })),
  });
}
