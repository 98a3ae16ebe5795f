// The open off-roll sheets with what the marks say and what is still missing: shown and decided from one place.
import type { z } from 'zod';
import type { leavingSheet } from '#shared/contract/leaving.ts';
import { type AbsenceRun, absenceRun } from '#shared/domain/people/absence-run.ts';
import { leavingRefusals } from '#shared/domain/people/leaving-check.ts';
import { type LeavingGround, leavingGrounds, leavingGroundsAt } from '#shared/domain/people/leaving-ground.ts';
import type { SchoolCalendar } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addMonths, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { enquiriesOf, homeEducationWords, offRolls, type StoredOffRoll } from '../../store/people/off-roll.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar } from '../school/school.ts';
import { type PupilRow, pupilRows } from './pupil-rows.ts';

export type LeavingSheet = z.infer<typeof leavingSheet>;

export type LeavingList = {
  today: PlainDate;
  sheets: LeavingSheet[];
  grounds: { key: string; title: string; reference: string }[];
  homeEducation: { pupil: PupilRow; saidOn: PlainDate; saidBy: string; laToldOn: PlainDate; laToldHow: string }[];
};

/** Every open sheet, the grounds that are law today, and what parents said of education at home in the last 12 months. */
export async function listLeaving(desk: Desk): Promise<LeavingList> {
  const today = desk.ports.clock.today();
  return read(desk, async (db) => {
    const sheets = await leavingSheets(db, today);
    const words = (await homeEducationWords(db)).filter(({ saidOn }) => saidOn >= addMonths(today, -12));
    const people = await rowsOf(
      db,
      today,
      words.map(({ pupil }) => pupil),
    );
    return {
      today,
      sheets,
      grounds: leavingGroundsAt(today).map(({ key, title, reference }) => ({ key, title, reference })),
      homeEducation: words.flatMap(({ pupil, ...word }) => {
        const row = people.get(pupil);
        return row === undefined ? [] : [{ pupil: row, ...word }];
      }),
    };
  });
}

/** Open sheets as they stand on `today`; one of them with `id`. */
export async function leavingSheets(db: ReadDb, today: PlainDate, id?: number): Promise<LeavingSheet[]> {
  const open = await offRolls(db, { state: 'prepared', ...(id === undefined ? {} : { id }) });
  const pupils = open.map(({ pupil }) => pupil);
  const people = await rowsOf(db, today, pupils);
  const calendar = await theCalendar(db);
  const enquiries = Map.groupBy(
    await enquiriesOf(
      db,
      open.map((sheet) => sheet.id),
    ),
    ({ leaving }) => leaving,
  );
  const sheets: LeavingSheet[] = [];
  for (const sheet of open) {
    const pupil = people.get(sheet.pupil);
    const ground = leavingGrounds.find(({ key }) => key === sheet.ground);
    if (pupil === undefined || ground === undefined) continue;
    const run = await runOf(db, { ground, pupil: sheet.pupil, calendar, today });
    sheets.push(sheetOf(sheet, { pupil, ground, run, enquiries: enquiries.get(sheet.id) ?? [] }));
  }
  return sheets;
}

/** The unbroken absence of a pupil up to today, looked for over a year; undefined where the ground does not ask the marks. */
export async function runOf(
  db: ReadDb,
  { ground, pupil, calendar, today }: { ground: LeavingGround; pupil: PupilId; calendar: SchoolCalendar; today: PlainDate },
): Promise<AbsenceRun | undefined> {
  if (ground.marks === undefined) return undefined;
  const marks = await marksOf(db, { pupils: [pupil], from: addMonths(today, -12), to: today });
  return absenceRun(marks, { calendar, upTo: today, codes: ground.marks.codes });
}

async function rowsOf(db: ReadDb, today: PlainDate, pupils: readonly PupilId[]): Promise<ReadonlyMap<PupilId, PupilRow>> {
  return new Map((await pupilRows(db, today, pupils)).map(({ row }) => [row.id, row]));
}

type SheetParts = {
  readonly pupil: PupilRow;
  readonly ground: LeavingGround;
  readonly run: AbsenceRun | undefined;
  readonly enquiries: Awaited<ReturnType<typeof enquiriesOf>>;
};

function sheetOf(sheet: StoredOffRoll, { pupil, ground, run, enquiries }: SheetParts): LeavingSheet {
  const answers = new Map(sheet.answers.map((one) => [one.test, one]));
  return {
    id: sheet.id,
    command: sheet.command,
    pupil,
    ground: ground.key,
    groundTitle: ground.title,
    reference: ground.reference,
    leavesOn: sheet.leavesOn,
    tests: ground.tests.map((test) => {
      const answer = answers.get(test.key);
      return { ...test, ...(answer === undefined ? {} : { answer: answer.answer, evidence: answer.evidence }) };
    }),
    ...(ground.marks === undefined || run === undefined ? {} : { run: shownRun(run, ground.marks.schoolDays) }),
    enquiriesNeeded: ground.jointEnquiries,
    enquiries: enquiries.map(({ on, by, what, outcome, loggedBy }) => ({
      on,
      by,
      what,
      outcome,
      loggedBy: loggedBy ?? 'the program',
    })),
    destination: sheet.destination,
    ...(sheet.destinationName === undefined ? {} : { destinationName: sheet.destinationName }),
    ...(sheet.returnMade === undefined ? {} : { returnMade: sheet.returnMade }),
    missing: [
      ...leavingRefusals(ground, {
        answers: sheet.answers,
        run,
        enquiries: enquiries.map(({ by }) => by),
        returned: sheet.returnMade !== undefined,
        destination: sheet.destination,
        destinationName: sheet.destinationName,
      }),
    ],
  };
}

function shownRun(run: AbsenceRun, needed: number): NonNullable<LeavingSheet['run']> {
  return {
    needed,
    days: run.days.length,
    afterLeave: run.afterLeave,
    sessions: run.sessions.map(({ date, session, symbol }) => ({ date, session, symbol })),
    ...(run.brokenBy === undefined ? {} : { brokenBy: { date: run.brokenBy.date, symbols: [...run.brokenBy.symbols] } }),
  };
}
