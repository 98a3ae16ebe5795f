import { AppError } from '#shared/contract/errors.ts';
import { knownNameBySurname } from '#shared/domain/people/name.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { sessions } from '#shared/domain/registers/session.ts';
import { dayStatus, type SchoolCalendar } from '#shared/domain/school/calendar.ts';
import { dfeNumber } from '#shared/domain/school/school.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { addDays, endOfMonth, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { buildMonthlyRegister } from '../../documents/monthly-register/build.ts';
import type { MonthlyRegister, PrintedCode, PrintedPupil, PrintedSession } from '../../documents/monthly-register/model.ts';
import type { ReadDb } from '../../store/handles.ts';
import { classesOf } from '../../store/people/classes.ts';
import { lateMarksOf } from '../../store/registers/late-marks.ts';
import { marksOf, replacedMarks } from '../../store/registers/marks.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { sittings } from '../../store/registers/register-seats.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { type ChainLink, entryChain } from './entry-chain.ts';
import { type MarkKey, sessionKey } from './held-mark.ts';
import { type EntryChange, type Notes, numberedNotes } from './print-notes.ts';
import { type FileTicket, momentInWords, monthName, offerDocument } from './print-words.ts';

export type PrintMonth = { class: ClassId; month: string };

/** The register of one class and month as a Word file. Throws `OUTSIDE_CALENDAR` for a month without a school day. */
export async function printMonth(desk: Desk, input: PrintMonth): Promise<FileTicket> {
  const model = await read(desk, (db) => monthlyRegister(db, desk, input));
  const document = buildMonthlyRegister(model);
  return offerDocument(desk, { document, fileName: `register-${safe(model.className)}-${input.month}.docx` });
}

function safe(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

export async function monthlyRegister(db: ReadDb, desk: Desk, { class: classId, month }: PrintMonth): Promise<MonthlyRegister> {
  const { school } = await theSchool(db);
  const className = (await classesOf(db)).find((one) => one.id === classId)?.name;
  if (className === undefined) throw new AppError('NOT_FOUND');
  const from = plainDate(`${month}-01`);
  const to = earlier(endOfMonth(from), desk.ports.clock.today());
  const days = heldDays(await theCalendar(db), from, to);
  if (days.length === 0)
    throw new AppError('OUTSIDE_CALENDAR', { message: `There was no school day in ${monthName(month)} yet.` });
  const facts = await classFacts(db, { classId, from, to });
  if (facts.names.size === 0) throw new AppError('NOT_FOUND', { message: `Nobody was in ${className} in ${monthName(month)}.` });
  const { notes, numberOf } = await numberedNotes(db, { changes: facts.changes, names: facts.names });
  const order = [...facts.names].sort((a, b) => a[1].localeCompare(b[1], 'en-GB'));
  const pupils = order.map(([pupil, name]): PrintedPupil => {
    const places = days.flatMap((date) => sessions.map((session) => ({ pupil, date, session })));
    return { name, sessions: places.map((place) => printedSession(facts, place, numberOf)) };
  });
  return {
    schoolName: school.name,
    dfeNumber: dfeNumber(school),
    className,
    month: monthName(month),
    registerOfRecord: school.registerOfRecord,
    printedAt: momentInWords(desk.ports.clock.now()),
    printedBy: desk.actor.name,
    days,
    pupils,
    notes,
    codes: codesOf(pupils),
  };
}

function earlier(left: PlainDate, right: PlainDate): PlainDate {
  return left < right ? left : right;
}

/** School days, and days of an unplanned closure, which take Y4. */
function heldDays(calendar: SchoolCalendar, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { kind } = dayStatus(calendar, date);
    if (weekdayOf(date) <= 5 && (kind === 'open' || kind === 'closure')) days.push(date);
  }
  return days;
}

type ClassFacts = {
  readonly names: ReadonlyMap<PupilId, string>;
  readonly isIn: (pupil: PupilId, date: PlainDate) => boolean;
  /** All that ever stood for a session, by its key. */
  readonly chains: ReadonlyMap<string, readonly ChainLink[]>;
  readonly changes: readonly EntryChange[];
};

async function classFacts(db: ReadDb, at: { classId: ClassId; from: PlainDate; to: PlainDate }): Promise<ClassFacts> {
  const seats = (await sittings(db, at)).filter((seat) => seat.classId === at.classId);
  const pupils = [...new Set(seats.map((seat) => seat.pupil as PupilId))];
  const isIn = (pupil: PupilId, date: PlainDate): boolean =>
    seats.some((seat) => seat.pupil === pupil && seat.from <= date && date <= seat.to);
  const span = { pupils, from: at.from, to: at.to };
  const marks = new Map((await marksOf(db, span)).map((mark) => [sessionKey(mark), mark]));
  const replaced = Map.groupBy(await replacedMarks(db, span), sessionKey);
  const late = new Set((await lateMarksOf(db, span)).map((one) => `${sessionKey(one)} ${one.command}`));
  const chains = new Map<string, readonly ChainLink[]>();
  const changes: EntryChange[] = [];
  for (const key of new Set([...marks.keys(), ...replaced.keys()])) {
    const held = { replaced: replaced.get(key) ?? [], now: marks.get(key) };
    const place = held.replaced[0] ?? held.now;
    if (place === undefined || !isIn(place.pupil, place.date)) continue;
    const chain = entryChain({ ...held, isLate: (command) => late.has(`${key} ${command}`) });
    chains.set(key, chain);
    const { pupil, date, session } = place;
    for (const [index, { entry, command }] of chain.entries()) {
      if (index > 0) changes.push({ pupil, date, session, command, before: chain[index - 1]?.entry, after: entry });
    }
  }
  const names = new Map([...(await pupilNames(db, pupils))].map(([pupil, name]) => [pupil, knownNameBySurname(name)]));
  return { names, isIn, chains, changes };
}

function printedSession({ isIn, chains }: ClassFacts, place: MarkKey, numberOf: Notes['numberOf']): PrintedSession {
  const chain = chains.get(sessionKey(place)) ?? [];
  return {
    date: place.date,
    session: place.session,
    inClass: isIn(place.pupil, place.date),
    entries: chain.map(({ entry }) => ({
      symbol: entry?.symbol,
      ...(entry?.minutesLate === undefined ? {} : { minutesLate: entry.minutesLate }),
    })),
    notes: chain.slice(1).map(({ command }) => numberOf({ pupil: place.pupil, command })),
  };
}

function codesOf(pupils: readonly PrintedPupil[]): readonly PrintedCode[] {
  const found = new Map<string, PrintedCode>();
  for (const { date, entries } of pupils.flatMap((pupil) => pupil.sessions)) {
    for (const { symbol } of entries) {
      const code = symbol === undefined ? undefined : codeAt(symbol, date);
      if (code !== undefined) found.set(code.symbol, { symbol: code.symbol, title: code.title, codeClass: code.class });
    }
  }
  return [...found.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}
