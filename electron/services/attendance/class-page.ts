import { AppError } from '#shared/contract/errors.ts';
import { type AttendanceBand, attendanceBand } from '#shared/domain/attendance/attendance-bands.ts';
import { type MemberCounts, memberCounts, type SessionShare } from '#shared/domain/attendance/member-counts.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { lastSchoolWeeks, schoolDays } from '#shared/domain/school/calendar.ts';
import type { ClassId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import { leftOf } from './bands.ts';
import { type ClassSpan, classFacts } from './class-facts.ts';
import { type MissingRegister, missingRegisters } from './class-registers.ts';
import { absenceBand, type FiguresValue, figuresValue } from './figures-value.ts';
import { pupilRow } from './pupil-row.ts';
import { sum } from './report.ts';

type WeekShare = SessionShare & { monday: PlainDate };
type ClassSession = { pupil: PupilId; knownName: string; date: PlainDate; session: 'AM' | 'PM' };

type ClassPupil = {
  pupil: PupilRow;
  figures: FiguresValue;
  band: AttendanceBand;
  sessionsLeft?: number | null;
  sessions: SessionShare[];
  recent: SessionShare;
  earlier: SessionShare;
  late: number;
};

export type ClassPage = {
  class: ClassId;
  from: PlainDate;
  to: PlainDate;
  className: string;
  yearGroup: string;
  yearFrom: PlainDate;
  remaining: number;
  figures: FiguresValue;
  persistent: number;
  severe: number;
  sessions: SessionShare[];
  weeks: WeekShare[];
  pupils: ClassPupil[];
  missing: MissingRegister[];
  unexplained: ClassSession[];
};

/** School weeks held against the rest of the year: as many as early warning looks at. */
const recentWeeks = 4;

type Member = { readonly row: PupilRow; readonly counts: MemberCounts };

/**
 * One class between two days, both counted, as it stands on the last of them, each pupil with what they bring from
 * wherever they were before. Throws NOT_FOUND where nobody was in the class on that day.
 */
export async function classPage(desk: Desk, { class: classId, from, to }: ClassSpan & { class: ClassId }): Promise<ClassPage> {
  if (from > to) throw new AppError('INVALID_INPUT', { place: from, message: 'The first day comes after the last one.' });
  const year = academicYearOf(to);
  return read(desk, async (db) => {
    const calendar = await theCalendar(db);
    const weeksOf = { yearFrom: year.from, recentWeeks: new Set(lastSchoolWeeks(calendar, to, recentWeeks)) };
    const facts = await classFacts(db, { classId, from, to, readFrom: from < year.from ? from : year.from });
    const counts = new Map(
      facts.pupils.map((pupil) => [pupil, memberCounts(facts.weeks.get(pupil) ?? [], { from, to, ...weeksOf })]),
    );
    const members = await membersOf(db, { classId, on: to, counts });
    const place = members[0]?.row;
    if (place === undefined) throw new AppError('NOT_FOUND', { place: to, message: 'Nobody is in this class on this day.' });
    const remaining = schoolDays(calendar, addDays(to, 1), year.to).length * 2;
    const bands = members.map((member) => absenceBand(member.counts.figures, to));
    return {
      ...{ class: classId, from, to, className: place.className, yearGroup: place.yearGroup, yearFrom: year.from, remaining },
      figures: figuresValue(sum(members.map((member) => member.counts.figures))),
      persistent: bands.filter((band) => band === 'persistent' || band === 'severe').length,
      severe: bands.filter((band) => band === 'severe').length,
      sessions: Array.from({ length: 10 }, (_, slot) => added(members.map(({ counts: { sessions } }) => sessions[slot]))),
      weeks: weeksTogether(members),
      pupils: members.map((member) => classPupil(member, { remaining, on: to })).sort(byAbsence),
      missing: await missingRegisters(db, { calendar, clock: desk.ports.clock, facts, counts }),
      unexplained: members
        .flatMap(({ row, counts: { unexplained } }) =>
          unexplained.map((at) => ({ pupil: row.id, knownName: row.knownName, date: at.date, session: at.session })),
        )
        .sort((a, b) => b.date.localeCompare(a.date) || b.session.localeCompare(a.session)),
    };
  });
}

type Asked = {
  readonly classId: ClassId;
  readonly on: PlainDate;
  readonly counts: ReadonlyMap<PupilId, MemberCounts>;
};

async function membersOf(db: ReadDb, { classId, on, counts }: Asked): Promise<readonly Member[]> {
  return (await rosterOn(db, { on, classId })).map((row) => {
    const own = counts.get(row.pupil);
    if (own === undefined) throw new Error(`pupil ${row.pupil} is in the class and did not sit in it`);
    return { row: pupilRow(row), counts: own };
  });
}

function classPupil({ row, counts }: Member, { remaining, on }: { remaining: number; on: PlainDate }): ClassPupil {
  return {
    pupil: row,
    figures: figuresValue(counts.figures),
    band: attendanceBand(counts.year),
    ...leftOf(counts.year, remaining, on),
    sessions: [...counts.sessions],
    recent: counts.recent,
    earlier: counts.earlier,
    late: counts.late,
  };
}

function added(shares: readonly (SessionShare | undefined)[]): SessionShare {
  const total = { possible: 0, absent: 0 };
  for (const share of shares) {
    total.possible += share?.possible ?? 0;
    total.absent += share?.absent ?? 0;
  }
  return total;
}

function weeksTogether(members: readonly Member[]): WeekShare[] {
  const weeks = Map.groupBy(
    members.flatMap(({ counts }) => [...counts.weeks]),
    ([monday]) => monday,
  );
  return [...weeks]
    .map(([monday, shares]) => ({ monday, ...added(shares.map(([, share]) => share)) }))
    .sort((a, b) => a.monday.localeCompare(b.monday));
}

/** The lowest attendance first, compared as whole numbers; whoever had nothing to attend stands last. */
function byAbsence(a: ClassPupil, b: ClassPupil): number {
  if (a.figures.possible === 0 || b.figures.possible === 0) return b.figures.possible - a.figures.possible;
  const absent = ({ figures }: ClassPupil): number => figures.authorised + figures.unauthorised;
  return absent(b) * a.figures.possible - absent(a) * b.figures.possible || a.pupil.knownName.localeCompare(b.pupil.knownName);
}
