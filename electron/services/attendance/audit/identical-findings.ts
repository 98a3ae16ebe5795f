import { type ClassDay, identicalRuns } from '#shared/domain/attendance/audit/identical-days.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { sessions as bothSessions } from '#shared/domain/registers/session.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import { classesOf, membershipOn, membershipsOf } from '../../../store/people/classes.ts';
import { type WeekCount, weekCountsBetween } from '../../../store/registers/week-counts.ts';
import type { Audited, AuditSession, Finding } from './audit-parts.ts';

type Days = Map<PlainDate, Map<number, number>>;

/** Two codes in one number: AM in the lower byte, PM in the upper; 0 is no mark. */
const pmFactor = 256;

/** Classes whose every pupil has the same marks day after day. From the weekly summary; no mark is read. */
export async function identicalFindings(audited: Audited): Promise<readonly Finding[]> {
  const { db, from, to, rules, calendar } = audited;
  const dates = schoolDays(calendar, from, to);
  const names = new Map((await classesOf(db)).map(({ id, name }) => [id, name]));
  return [...(await marksByClass(audited))].flatMap(([classId, days]) => {
    const classDays = dates.map((date): ClassDay => ({ date, marks: days.get(date) ?? new Map() }));
    return identicalRuns(classDays, rules.identical).map((run): Finding => {
      const list = run.days.flatMap((date) => sessionsOf(date, days.get(date) ?? new Map()));
      return {
        key: `identical ${classId} ${run.from}`,
        kind: 'identical',
        sentence: `Every pupil of ${names.get(classId) ?? 'a class'} has the same marks on ${run.days.length} school days in a row, ${dayInWords(run.from)} to ${dayInWords(run.to)}.`,
        sessions: list.length,
        list: () => list,
      };
    });
  });
}

async function marksByClass({ db, from, to }: Audited): Promise<ReadonlyMap<ClassId, Days>> {
  const memberships = Map.groupBy(await membershipsOf(db), (one) => one.pupil);
  const classes = new Map<ClassId, Days>();
  const weeks = Map.groupBy(
    await weekCountsBetween(db, { fromMonday: mondayOf(from), toMonday: mondayOf(to) }),
    (row) => row.monday,
  );
  for (const [monday, rows] of weeks) {
    const dates = [0, 1, 2, 3, 4].map((day) => addDays(monday, day));
    for (const [pupil, marks] of marksOfWeek(rows)) {
      const classId = membershipOn(memberships.get(pupil as PupilId) ?? [], addDays(monday, 4))?.classId;
      if (classId === undefined) continue;
      const days = classes.get(classId) ?? new Map<PlainDate, Map<number, number>>();
      classes.set(classId, days);
      for (const [index, date] of dates.entries()) addDay(days, { date, pupil, marks: marks[index] ?? 0 });
    }
  }
  return classes;
}

/** Each pupil's five days of one week: a year of the school has a quarter of a million rows, so each is looked at once. */
function marksOfWeek(rows: readonly WeekCount[]): ReadonlyMap<number, Uint16Array> {
  const pupils = new Map<number, Uint16Array>();
  for (const { pupil, code, slots } of rows) {
    let days = pupils.get(pupil);
    if (days === undefined) {
      days = new Uint16Array(5);
      pupils.set(pupil, days);
    }
    for (let day = 0; day < 5; day += 1) days[day] = (days[day] ?? 0) + marksOfDay(slots >> (day * 2), code);
  }
  return pupils;
}

function marksOfDay(slots: number, code: number): number {
  return (slots & 1 ? code : 0) + (slots & 2 ? code * pmFactor : 0);
}

function addDay(days: Days, { date, pupil, marks }: { date: PlainDate; pupil: number; marks: number }): void {
  if (marks === 0) return;
  const own = days.get(date);
  if (own) own.set(pupil, marks);
  else days.set(date, new Map([[pupil, marks]]));
}

function sessionsOf(date: PlainDate, marks: ReadonlyMap<number, number>): readonly AuditSession[] {
  return [...marks].flatMap(([pupil, both]) =>
    bothSessions.flatMap((session): AuditSession[] => {
      const code = session === 'AM' ? both % pmFactor : Math.floor(both / pmFactor);
      return code === 0 ? [] : [{ pupil: pupil as PupilId, date, session, code: symbolOf(code) }];
    }),
  );
}
