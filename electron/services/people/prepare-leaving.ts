import { AppError } from '#shared/contract/errors.ts';
import type { Destination, LeavingAnswer } from '#shared/domain/people/leaving-check.ts';
import { marksRefusals } from '#shared/domain/people/leaving-check.ts';
import { leavingGroundsAt } from '#shared/domain/people/leaving-ground.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import {
  addEnquiry,
  addHomeEducationWord,
  addOffRoll,
  type Enquiry,
  type HomeEducationWord,
  offRolls,
  replaceOffRoll,
} from '../../store/people/off-roll.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { command, type Desk } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { runOf } from './leaving-sheets.ts';
import { type SeenSheet, seenSheet } from './seen-sheet.ts';

export type NewLeaving = { readonly pupil: PupilId; readonly ground: string; readonly leavesOn: PlainDate };

/**
 * Opens the off-roll sheet of a pupil on the roll; a ground that the marks do not meet is refused at once with the rule.
 * Throws `NOT_ON_ROLL`, `LEAVING_REFUSED`.
 */
export async function openLeaving(desk: Desk, { pupil, ground, leavesOn }: NewLeaving): Promise<{ leaving: number }> {
  const today = desk.ports.clock.today();
  return command(desk, { procedure: 'people.openLeaving' }, async (write) => {
    const [row] = await rosterOn(write.db, { on: today, pupil });
    if (!row) throw new AppError('NOT_ON_ROLL', { place: today });
    const chosen = leavingGroundsAt(leavesOn).find(({ key }) => key === ground);
    if (chosen === undefined) throw refused('No rule in force on that day knows this ground. Nothing was saved.');
    if ((await offRolls(write.db, { state: 'prepared' })).some((one) => one.pupil === pupil)) {
      throw refused('There is an open sheet of this pupil already. Withdraw it first to choose another ground.');
    }
    if ((await offRolls(write.db, { state: 'removed' })).some((one) => one.pupil === pupil && one.leavesOn >= today)) {
      throw refused('The head has already said yes to this pupil leaving the roll. Nothing was saved.');
    }
    const run = await runOf(write.db, { ground: chosen, pupil, calendar: await theCalendar(write.db), today });
    const lacks = marksRefusals(chosen, run);
    if (lacks.length > 0) throw refused(lacks.join(' '));
    const leaving = await addOffRoll(write, {
      pupil,
      ground,
      leavesOn,
      answers: [],
      destination: 'unknown',
      destinationName: undefined,
      returnMade: undefined,
      state: 'prepared',
      decision: undefined,
    });
    return { leaving };
  });
}

export type LeavingFill = SeenSheet & {
  readonly leavesOn: PlainDate;
  readonly answers: readonly LeavingAnswer[];
  readonly destination: Destination;
  readonly destinationName?: string | undefined;
};

/** The command that wrote, which the writer has now seen. */
type Written = { command: CommandId };

/** Answers so far; what is missing shows on the sheet. Throws `NOT_FOUND`, `LEAVING_CHANGED`, `LEAVING_REFUSED`. */
export async function fillLeaving(desk: Desk, { leaving, seen, destinationName, ...filled }: LeavingFill): Promise<Written> {
  return command(desk, { procedure: 'people.fillLeaving' }, async (write) => {
    const sheet = await seenSheet(write.db, { leaving, seen });
    const ground = leavingGroundsAt(filled.leavesOn).find(({ key }) => key === sheet.ground);
    if (ground === undefined) throw refused('No rule in force on that day knows this ground. Nothing was saved.');
    const known = new Set(ground.tests.map(({ key }) => key));
    const asked = filled.answers.map(({ test }) => test);
    if (asked.some((test) => !known.has(test)) || new Set(asked).size !== asked.length) {
      throw new AppError('INVALID_INPUT', { message: 'These are not the questions of this ground. Nothing was saved.' });
    }
    await replaceOffRoll(write, { ...sheet, ...filled, destinationName: destinationName === '' ? undefined : destinationName });
    return { command: write.command };
  });
}

/** Throws `NOT_FOUND`; `INVALID_INPUT` where the day is still to come. */
export async function logEnquiry(desk: Desk, enquiry: Enquiry): Promise<void> {
  assertPast(desk, enquiry.on);
  await command(desk, { procedure: 'people.logEnquiry' }, async (write) => {
    if ((await offRolls(write.db, { state: 'prepared', id: enquiry.leaving })).length === 0) throw new AppError('NOT_FOUND');
    await addEnquiry(write, enquiry);
  });
}

export type LeavingReturn = SeenSheet & { readonly on: PlainDate; readonly by: string };

/** Throws `NOT_FOUND`, `LEAVING_CHANGED`; `INVALID_INPUT` where the day is still to come. */
export async function recordLeavingReturn(desk: Desk, { on, by, ...at }: LeavingReturn): Promise<Written> {
  assertPast(desk, on);
  return command(desk, { procedure: 'people.recordLeavingReturn' }, async (write) => {
    await replaceOffRoll(write, { ...(await seenSheet(write.db, at)), returnMade: { on, by } });
    return { command: write.command };
  });
}

/** The sheet ends without effect and stays to be read. Throws `NOT_FOUND`, `LEAVING_CHANGED`. */
export async function withdrawLeaving(desk: Desk, { reason, ...at }: SeenSheet & { reason: string }): Promise<void> {
  await command(desk, { procedure: 'people.withdrawLeaving', reason }, async (write) => {
    await replaceOffRoll(write, { ...(await seenSheet(write.db, at)), state: 'withdrawn', decision: reason });
  });
}

/** Spoken, not written: the authority is told and nothing is deleted. Throws `NOT_ON_ROLL`, `INVALID_INPUT`. */
export async function homeEducationSaid(desk: Desk, word: HomeEducationWord): Promise<void> {
  assertPast(desk, word.saidOn);
  assertPast(desk, word.laToldOn);
  if (word.laToldOn < word.saidOn) {
    throw new AppError('INVALID_INPUT', { message: 'The authority was told before it was said. Nothing was saved.' });
  }
  await command(desk, { procedure: 'people.homeEducationSaid' }, async (write) => {
    const [row] = await rosterOn(write.db, { on: word.saidOn, pupil: word.pupil });
    if (!row) throw new AppError('NOT_ON_ROLL', { place: word.saidOn });
    await addHomeEducationWord(write, word);
  });
}

export function refused(message: string, details: readonly string[] = []): AppError {
  return new AppError('LEAVING_REFUSED', { message, details: details.map((text) => ({ message: text })) });
}

function assertPast(desk: Desk, on: PlainDate): void {
  if (on > desk.ports.clock.today()) {
    throw new AppError('INVALID_INPUT', { place: on, message: 'That day is still to come. Nothing was saved.' });
  }
}
