import { continuousRules, coveringRule, sicknessRules } from '#shared/domain/attendance/thresholds/absence-rules.ts';
import { dayPlaces, pupilDays } from '#shared/domain/attendance/thresholds/pupil-days.ts';
import { attendanceReturns, sicknessReturns } from '#shared/domain/exchange/returns/absence-returns.ts';
import { type ReturnKind, type ReturnRules, returnRulesAt } from '#shared/domain/exchange/returns/return-rules.ts';
import { deletionReturn, newPupilReturn } from '#shared/domain/exchange/returns/roll-returns.ts';
import { compulsorySchoolAge } from '#shared/domain/people/compulsory-school-age.ts';
import { yearGroups } from '#shared/domain/people/year-group.ts';
import { symbolOf } from '#shared/domain/registers/codes.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, mondayOf, type PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { type Membership, membershipOn, membershipsOf } from '../../../store/people/classes.ts';
import { enrolmentsOf, isOnRoll } from '../../../store/people/enrolments.ts';
import { pupilsOf } from '../../../store/people/pupil-details.ts';
import { codeNumber } from '../../../store/registers/code-numbers.ts';
import { weekCountsBetween } from '../../../store/registers/week-counts.ts';
import { theCalendar } from '../../school/school.ts';

export type DueReturn = {
  readonly kind: ReturnKind;
  readonly pupil: PupilId;
  /** Names the case; stays the same from day to day. */
  readonly caseOn: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly deadline?: PlainDate;
  readonly because: string;
};

/** Everything reg 13 calls for in the school year of `on`, up to that day. Says nothing of what is done already. */
export async function dueReturns(db: ReadDb, on: PlainDate): Promise<readonly DueReturn[]> {
  const rules = returnRulesAt(on);
  if (rules === undefined) return [];
  const calendar = await theCalendar(db);
  return [...(await ofTheRoll(db, { on, rules, calendar })), ...(await ofTheRegister(db, { on, calendar }))];
}

type Asked = { readonly on: PlainDate; readonly rules: ReturnRules; readonly calendar: SchoolCalendar };

async function ofTheRoll(db: ReadDb, { on, rules, calendar }: Asked): Promise<readonly DueReturn[]> {
  const year = academicYearOf(on);
  const since = year.from > rules.from ? year.from : rules.from;
  const days = schoolDays(calendar, year.from, year.to);
  const memberships = Map.groupBy(await membershipsOf(db), (one) => one.pupil);
  const groups = [...memberships.values()].flatMap((own) => rankAt(own, on) ?? []);
  const [junior, senior] = [Math.min(...groups), Math.max(...groups)];
  return (await enrolmentsOf(db)).flatMap((enrolment): DueReturn[] => {
    const { pupil, startsOn, leavesOn } = enrolment;
    const own = memberships.get(pupil) ?? [];
    const facts = {
      ...{ startsOn, leavesOn, juniorAtStart: rankAt(own, startsOn) === junior },
      seniorAtEnd: leavesOn !== undefined && rankAt(own, leavesOn) === senior,
      ...{ firstDayOfYear: days[0], lastDayOfYear: days.at(-1) },
    };
    const entered = startsOn >= since && startsOn <= on ? newPupilReturn(facts, rules) : undefined;
    const deleted = leavesOn !== undefined && leavesOn >= since ? deletionReturn(facts) : undefined;
    return [entered, deleted].flatMap((one) => (one === undefined ? [] : [{ pupil, ...one }]));
  });
}

/** Place of the year group among all; undefined where none is known for the day. */
function rankAt(memberships: readonly Membership[], on: PlainDate): number | undefined {
  const group = membershipOn(memberships, on)?.yearGroup;
  const rank = (yearGroups as readonly (string | undefined)[]).indexOf(group);
  return rank === -1 || group === 'X' ? undefined : rank;
}

/** The summary says whose marks could call for a return; only their weeks are looked at whole. */
async function ofTheRegister(db: ReadDb, { on, calendar }: Omit<Asked, 'rules'>): Promise<readonly DueReturn[]> {
  const yearFrom = academicYearOf(on).from;
  const from = addDays(yearFrom, -92);
  const weeks = { fromMonday: mondayOf(from), toMonday: mondayOf(on) };
  const [continuous, sickness] = [coveringRule(continuousRules, on), coveringRule(sicknessRules, on)];
  if (continuous === undefined || sickness === undefined) return [];
  const codes = [...continuous.codes, ...sickness.codes].map(codeNumber);
  const counts = Map.groupBy(await weekCountsBetween(db, { ...weeks, codes }), (row) => row.pupil as PupilId);
  const candidates = [...counts].filter(([, rows]) => rows.length >= 2).map(([pupil]) => pupil);
  const born = new Map((await pupilsOf(db, candidates)).map((pupil) => [pupil.id, pupil.bornOn]));
  const enrolments = Map.groupBy(await enrolmentsOf(db, candidates), (one) => one.pupil);
  const places = dayPlaces(schoolDays(calendar, from, on));
  const found: DueReturn[] = [];
  for (const pupil of candidates) {
    const bornOn = born.get(pupil);
    if (bornOn === undefined || (counts.get(pupil) ?? []).length < 2) continue;
    const rows = await weekCountsBetween(db, { ...weeks, pupil });
    const own = places.filter(({ date }) => isOnRoll(enrolments.get(pupil) ?? [], date));
    const days = pupilDays(
      rows.map(({ monday, code, slots }) => ({ monday, symbol: symbolOf(code), slots })),
      own,
    );
    const ofYear = days.filter(({ date }) => date >= yearFrom);
    const cases = [
      ...attendanceReturns(days, continuous).filter((one) => one.caseOn >= yearFrom),
      ...sicknessReturns(ofYear, sickness),
    ];
    for (const { days: _days, ...one } of cases) if (compulsorySchoolAge(bornOn, one.caseOn)) found.push({ pupil, ...one });
  }
  return found;
}
