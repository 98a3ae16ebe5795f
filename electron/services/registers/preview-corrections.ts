import type { z } from 'zod';
import { correctedAtMost, type correctionGroup } from '#shared/contract/corrections.ts';
import { AppError } from '#shared/contract/errors.ts';
import { knownName, knownNameBySurname } from '#shared/domain/people/name.ts';
import { isSameMark, saysPresent, symbolFor } from '#shared/domain/registers/correction-plan.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { dayStatus } from '#shared/domain/school/calendar.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { addDays, daysBetween, type PlainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { marksOf, type StoredMark } from '../../store/registers/marks.ts';
import { plannedGroups } from '../../store/registers/planned-groups.ts';
import { pupilNames } from '../../store/registers/pupil-names.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import { theCalendar, theSchool } from '../school/school.ts';
import { assertMark, type MarkValue } from './assert-mark.ts';
import { sessionKey } from './held-mark.ts';
import { closedBecause, phaseOf } from './register-place.ts';

export type CorrectionGroup = z.infer<typeof correctionGroup>;
export type PreviewCorrections = {
  group: CorrectionGroup;
  from: PlainDate;
  to: PlainDate;
  sessions: readonly Session[];
  mark: MarkValue;
};

export type ChangedSession = {
  pupil: PupilId;
  knownName: string;
  className: string;
  date: PlainDate;
  session: Session;
  before: string | null;
  seen: CommandId | null;
  after: string;
  wasPresent: boolean;
};

type LeftAlone = { because: string; sessions: number; examples: string[] };
export type CorrectionsPreview = { changes: ChangedSession[]; left: LeftAlone[] };

/** A year is the longest that is looked at in one step. */
const daysAtMost = 370;
const examplesAtMost = 12;

export async function listPlannedGroups(
  desk: Desk,
  span: { from: PlainDate; to: PlainDate },
): Promise<{ symbol: string; note: string; pupils: number }[]> {
  const groups = await read(desk, (db) => plannedGroups(db, span));
  return groups.map(({ symbol, note, pupils }) => ({ symbol, note, pupils: pupils.length }));
}

/**
 * What a correction would change and what it leaves alone, with why. The code is checked as the grid checks it. Throws
 * CODE_REFUSED, OUTSIDE_CALENDAR, and INVALID_INPUT where more would change than can be looked through.
 */
export async function previewCorrections(desk: Desk, input: PreviewCorrections): Promise<CorrectionsPreview> {
  if (input.to < input.from) throw new AppError('INVALID_INPUT', { message: 'The last day lies before the first.' });
  if (daysBetween(input.from, input.to) >= daysAtMost) {
    throw new AppError('INVALID_INPUT', { message: 'Choose at most one year of days at once.' });
  }
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const calendar = await theCalendar(db);
    const left = leftAlone();
    const changes: ChangedSession[] = [];
    const chosen = await chosenPupils(db, input);
    for (let date = input.from; date <= input.to; date = addDays(date, 1)) {
      if (weekdayOf(date) > 5) continue;
      const status = dayStatus(calendar, date);
      if (status.kind === 'outside') throw new AppError('OUTSIDE_CALENDAR', { place: date });
      const closed = closedBecause(calendar, date);
      if (closed !== undefined && !(status.kind === 'closure' && input.mark.symbol === 'Y4')) {
        left.add(closed, date, input.sessions.length);
        continue;
      }
      const rows = await rowsOn(db, input.group, { date, chosen });
      for (const row of chosen?.values() ?? []) {
        if (!rows.some((one) => one.pupil === row.pupil)) {
          left.add('Not on the roll that day.', `${row.name}, ${date}`, input.sessions.length);
        }
      }
      const begun = input.sessions.filter((session) => phaseOf(school, desk.ports.clock, { date, session }) !== 'notDue');
      if (begun.length < input.sessions.length) {
        left.add('The session has not begun.', date, (input.sessions.length - begun.length) * rows.length);
      }
      changes.push(...(await changesOn(db, { date, begun, rows, mark: input.mark, left })));
    }
    assertFew(changes.length);
    return { changes, left: left.all() };
  });
}

function assertFew(changes: number): void {
  if (changes <= correctedAtMost) return;
  throw new AppError('INVALID_INPUT', {
    message: `This would change ${changes.toLocaleString('en-GB')} sessions. At most ${correctedAtMost.toLocaleString('en-GB')} are corrected at once, so that somebody can look them through: choose fewer days or pupils.`,
  });
}

type Chosen = ReadonlyMap<PupilId, { readonly pupil: PupilId; readonly name: string }>;

/** Pupils chosen by name or by their plan; undefined where the class or year of each day decides. */
async function chosenPupils(db: ReadDb, { group, from, to }: PreviewCorrections): Promise<Chosen | undefined> {
  if (group.kind === 'class' || group.kind === 'year') return undefined;
  const pupils =
    group.kind === 'pupils'
      ? group.pupils
      : ((await plannedGroups(db, { from, to })).find((one) => one.symbol === group.symbol && one.note === group.note)?.pupils ??
        []);
  const names = await pupilNames(db, [...pupils]);
  return new Map([...names].map(([pupil, name]) => [pupil, { pupil, name: knownName(name) }]));
}

async function rowsOn(
  db: ReadDb,
  group: CorrectionGroup,
  { date, chosen }: { date: PlainDate; chosen: Chosen | undefined },
): Promise<readonly RosterRow[]> {
  const roster = await rosterOn(db, { on: date, ...(group.kind === 'class' ? { classId: group.class } : {}) });
  const rows = roster.filter((row) => {
    if (group.kind === 'year') return row.yearGroup === group.yearGroup;
    return chosen === undefined || chosen.has(row.pupil);
  });
  return rows.sort((a, b) => knownNameBySurname(a).localeCompare(knownNameBySurname(b), 'en-GB'));
}

type DayParts = {
  readonly date: PlainDate;
  readonly begun: readonly Session[];
  readonly rows: readonly RosterRow[];
  readonly mark: MarkValue;
  readonly left: ReturnType<typeof leftAlone>;
};

async function changesOn(db: ReadDb, { date, begun, rows, mark, left }: DayParts): Promise<ChangedSession[]> {
  const marks = await marksOf(db, { pupils: rows.map((row) => row.pupil), from: date, to: date });
  const held = new Map(marks.map((one) => [sessionKey(one), one]));
  return begun.flatMap((session) => {
    const wanted = assertMark({ ...mark, symbol: symbolFor(mark.symbol, session) }, { date, session });
    return rows.flatMap((row): ChangedSession[] => {
      const now: StoredMark | undefined = held.get(sessionKey({ pupil: row.pupil, date, session }));
      if (now !== undefined && isSameMark(now, wanted)) {
        left.add(`It says ${wanted.symbol} already.`, `${knownName(row)}, ${date} ${session}`, 1);
        return [];
      }
      return [
        {
          pupil: row.pupil,
          knownName: knownName(row),
          className: row.className ?? '',
          date,
          session,
          before: now?.symbol ?? null,
          seen: now?.command ?? null,
          after: wanted.symbol,
          wasPresent: now !== undefined && saysPresent(now.symbol, date),
        },
      ];
    });
  });
}

function leftAlone() {
  const found = new Map<string, LeftAlone>();
  return {
    add: (because: string, example: string, sessions: number): void => {
      const row = found.get(because) ?? { because, sessions: 0, examples: [] };
      found.set(because, row);
      row.sessions += sessions;
      if (row.examples.length < examplesAtMost) row.examples.push(example);
    },
    all: (): LeftAlone[] => [...found.values()],
  };
}
