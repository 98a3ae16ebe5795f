import { type ThresholdStatus, thresholdRules, thresholdUrgency } from '#shared/domain/attendance/threshold.ts';
import {
  type ContinuousRule,
  continuousRules,
  coveringRule,
  removalRules,
  sicknessRules,
} from '#shared/domain/attendance/thresholds/absence-rules.ts';
import { nationalCounting } from '#shared/domain/attendance/thresholds/counting-rule.ts';
import { dayPlaces } from '#shared/domain/attendance/thresholds/pupil-days.ts';
import { type ThresholdKind, thresholdKinds } from '#shared/domain/attendance/thresholds/threshold-kind.ts';
import { compulsorySchoolAge } from '#shared/domain/people/compulsory-school-age.ts';
import { dayStatus, lastSchoolWeeks, type SchoolCalendar, schoolDays } from '#shared/domain/school/calendar.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { codeNumber } from '../../store/registers/code-numbers.ts';
import { weeksOfPupils } from '../../store/registers/pupil-weeks.ts';
import { type RosterRow, rosterOn } from '../../store/registers/rosters.ts';
import { type Desk, read } from '../desk.ts';
import type { PupilRow } from '../people/pupil-rows.ts';
import { theCalendar } from '../school/school.ts';
import { authorityThreshold } from './authority-threshold.ts';
import { countingKind, lookBackWeeks, readBackWeeks } from './counting-kind.ts';
import { continuousWeeks, sicknessWeeks } from './day-kind-weeks.ts';
import { continuousKind, sicknessKind } from './day-kinds.ts';
import type { KindAnswer, KindEntry, KindRule } from './kind-row.ts';
import { pupilRow } from './pupil-row.ts';
import { weeksByPupil } from './pupil-week.ts';

export type KindRow = KindEntry & { pupil: PupilRow };

export type KindList = { kind: ThresholdKind; rule?: KindRule; notCovered?: string; rows: KindRow[] };

/** Who on the roll is at or near each threshold on a day. Answered by the week summary; no mark is read. */
export async function allThresholds(desk: Desk, { on }: { on: PlainDate }): Promise<{ on: PlainDate; kinds: KindList[] }> {
  return read(desk, async (db) => {
    const calendar = await theCalendar(db);
    const roster = new Map((await rosterOn(db, { on })).map((row) => [row.pupil, row]));
    const answers = await answersOn(db, { desk, calendar, on });
    return { on, kinds: thresholdKinds.map((kind) => kindList(kind, answers[kind], roster)) };
  });
}

type Asked = { readonly desk: Desk; readonly calendar: SchoolCalendar; readonly on: PlainDate };

async function answersOn(db: ReadDb, { desk, calendar, on }: Asked): Promise<Readonly<Record<ThresholdKind, KindAnswer>>> {
  if (thresholdRules.every((rule) => on < rule.from || (rule.to !== undefined && rule.to < on))) return nothing(noRule);
  if (dayStatus(calendar, on).kind === 'outside') return nothing(noTerm);
  const national = nationalCounting(on);
  const authority = await authorityThreshold(db, desk, on);
  const rules = [coveringRule(continuousRules, on), coveringRule(removalRules, on)].filter((rule) => rule !== undefined);
  const mondays = lastSchoolWeeks(calendar, on, lookBackWeeks);
  const counting = 'rule' in authority ? [national, authority.rule] : [national];
  const symbols = [...counting.flatMap((rule) => [...rule.counted, ...rule.provisional]), ...rules.flatMap((rule) => rule.codes)];
  const codes = [...new Set(symbols)].map(codeNumber);
  const readBack = lastSchoolWeeks(calendar, on, readBackWeeks);
  const unauthorised = weeksByPupil(await weeksOfPupils(db, { mondays: readBack, codes }));
  const facts = { calendar, on, unauthorised };
  const days = dayPlaces(schoolDays(calendar, mondays[0] ?? on, on));
  const weeks = await continuousWeeks(db, { rules, mondays, days, unauthorised });
  const inDays = async (rule: ContinuousRule | undefined, asksReturn: boolean): Promise<KindAnswer> =>
    rule ? ofCompulsoryAge(db, continuousKind({ on, days, weeks }, rule, asksReturn), on) : noRule;
  return {
    penalty: countingKind(facts, national),
    authority: 'rule' in authority ? countingKind(facts, authority.rule) : authority,
    continuous: await inDays(coveringRule(continuousRules, on), true),
    sickness: await sickness(db, calendar, on),
    removal: await inDays(coveringRule(removalRules, on), false),
  };
}

async function sickness(db: ReadDb, calendar: SchoolCalendar, on: PlainDate): Promise<KindAnswer> {
  const rule = coveringRule(sicknessRules, on);
  if (!rule) return noRule;
  const weeks = await sicknessWeeks(db, { rule, calendar, on });
  return ofCompulsoryAge(db, sicknessKind({ on, weeks }, rule), on);
}

/** Returns and the grounds of regulation 9(1) are about children of compulsory school age alone. */
async function ofCompulsoryAge(db: ReadDb, answer: KindAnswer, on: PlainDate): Promise<KindAnswer> {
  if ('notCovered' in answer) return answer;
  const pupils = await pupilsOf(db, [...answer.entries.keys()]);
  const ofAge = new Set(pupils.filter(({ bornOn }) => compulsorySchoolAge(bornOn, on)).map(({ id }) => id));
  return { ...answer, entries: new Map([...answer.entries].filter(([pupil]) => ofAge.has(pupil))) };
}

const noRule = { notCovered: 'No rule covers this date.' };
const noTerm = { notCovered: 'No term of the school’s calendar covers this date, so no period can be counted.' };

function nothing(answer: KindAnswer): Readonly<Record<ThresholdKind, KindAnswer>> {
  return { penalty: answer, authority: answer, continuous: answer, sickness: answer, removal: answer };
}

function kindList(kind: ThresholdKind, answer: KindAnswer, roster: ReadonlyMap<PupilId, RosterRow>): KindList {
  if ('notCovered' in answer) return { kind, notCovered: answer.notCovered, rows: [] };
  const rows = [...answer.entries].flatMap(([pupil, entry]) => {
    const row = roster.get(pupil);
    return row ? [{ pupil: pupilRow(row), ...entry }] : [];
  });
  return { kind, rule: answer.rule, rows: rows.sort(byNeed) };
}

function byNeed(a: KindRow, b: KindRow): number {
  const rank = (status: ThresholdStatus): number => thresholdUrgency[status];
  return (
    rank(a.status) - rank(b.status) ||
    b.counted + b.provisional - a.counted - a.provisional ||
    a.pupil.knownName.localeCompare(b.pupil.knownName, 'en-GB') ||
    (a.pupil.upn < b.pupil.upn ? -1 : 1)
  );
}
