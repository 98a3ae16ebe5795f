import { coveringRule, sicknessRules } from '#shared/domain/attendance/thresholds/absence-rules.ts';
import { sicknessSessions } from '#shared/domain/attendance/thresholds/sickness-sessions.ts';
import { standingOf } from '#shared/domain/registers/unexplained.ts';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { schoolDays } from '#shared/domain/school/calendar.ts';
import { addDays } from '#shared/lib/plain-date.ts';
import { returnsOf } from '../../../store/exchange/returns.ts';
import { marksWithoutNature } from '../../../store/registers/audit-marks.ts';
import { unexplainedMarks } from '../../../store/registers/unexplained-marks.ts';
import { sicknessWeeks } from '../day-kind-weeks.ts';
import { type Audited, type AuditSession, type Finding, findingOf, inWords } from './audit-parts.ts';

/** N that stand although their deadline has passed, each with its age in school days. */
export async function overdueFindings({ db, from, to, today, calendar }: Audited): Promise<readonly Finding[]> {
  const overdue = (await unexplainedMarks(db)).filter(
    ({ date }) => from <= date && date <= to && standingOf(date, today, calendar).kind === 'overdue',
  );
  const aged = overdue.map((mark) => ({ mark, age: schoolDays(calendar, addDays(mark.date, 1), today).length }));
  const oldest = Math.max(0, ...aged.map(({ age }) => age));
  const sessions = aged.map(
    ({ mark, age }): AuditSession => ({
      ...{ pupil: mark.pupil, date: mark.date, session: mark.session, code: 'N' },
      note: `${inWords(age, 'school day')} old`,
    }),
  );
  return findingOf(
    'overdueN',
    sessions,
    `${inWords(sessions.length, 'session')} still ${sessions.length === 1 ? 'stands' : 'stand'} as N after the deadline; the oldest for ${inWords(oldest, 'school day')}.`,
  );
}

export async function natureFindings({ db, from, to }: Audited): Promise<readonly Finding[]> {
  const marks = await marksWithoutNature(db, { from, to });
  const codes = [...new Set(marks.map((mark) => mark.symbol))].sort().join(', ');
  return findingOf(
    'withoutNature',
    marks.map(({ symbol, ...mark }) => ({ ...mark, code: symbol })),
    `${inWords(marks.length, 'session')} of ${codes} ${marks.length === 1 ? 'does' : 'do'} not say what the activity or cause was.`,
  );
}

/** Illness that reaches the days of the sickness return in the school year, of pupils for whom none is recorded. */
export async function illnessFindings({ db, to, calendar }: Audited): Promise<readonly Finding[]> {
  const rule = coveringRule(sicknessRules, to);
  if (rule === undefined) return [];
  const year = academicYearOf(to);
  const returned = new Set(
    (await returnsOf(db))
      .filter(({ kind, caseOn }) => kind === 'sickness' && year.from <= caseOn && caseOn <= year.to)
      .map(({ pupil }) => pupil),
  );
  const sessions: AuditSession[] = [];
  let pupils = 0;
  for (const [pupil, weeks] of await sicknessWeeks(db, { rule, calendar, on: to })) {
    const found = sicknessSessions(rule, weeks, { from: year.from, to });
    if (found.status !== 'met' || returned.has(pupil)) continue;
    pupils += 1;
    for (const { date, session, symbol } of found.sessions) sessions.push({ pupil, date, session, code: symbol });
  }
  return findingOf(
    'illness',
    sessions,
    `${inWords(pupils, 'pupil')} ${pupils === 1 ? 'has' : 'have'} ${rule.days} or more school days of illness this school year, and no sickness return is recorded.`,
  );
}
