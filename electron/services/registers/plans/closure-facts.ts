import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { closureValue } from '#shared/contract/plans.ts';
import { knownName, knownNameBySurname } from '#shared/domain/people/name.ts';
import { type ClosureMark, closureMark, standsInClosure } from '#shared/domain/registers/closures.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import { dayInWords } from '#shared/lib/date-words.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { marksOf } from '../../../store/registers/marks.ts';
import { plannedAbsencesOn } from '../../../store/registers/planned-absences.ts';
import { type RosterRow, rosterOn } from '../../../store/registers/rosters.ts';
import { theCalendar, theSchool } from '../../school/school.ts';
import { sessionKey } from '../held-mark.ts';
import { assertMarkableDay, phaseOf } from '../register-place.ts';

export type Closure = z.infer<typeof closureValue>;

export type ClosedSession = {
  pupil: PupilId;
  knownName: string;
  className: string;
  session: Session;
  before: string | null;
  seen: CommandId | null;
  stands: boolean;
};

export type ClosureFacts = {
  readonly mark: ClosureMark;
  readonly changes: ClosedSession[];
  readonly same: number;
  /** Of the sessions to come, whom the closure would be planned for; those of whom something else is planned keep that. */
  readonly ahead: readonly { readonly session: Session; readonly pupils: readonly PupilId[] }[];
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** What a closure changes as things stand. Throws DAY_CLOSED, OUTSIDE_CALENDAR, CODE_REFUSED where it cannot be. */
export async function closureFacts(db: ReadDb, clock: Clock, { date, sessions, scope }: Closure): Promise<ClosureFacts> {
  const { school } = await theSchool(db);
  const mark = closureMark(scope.kind, date);
  if (mark === undefined) {
    throw new AppError('CODE_REFUSED', { message: `There was no code for such a closure on ${dayInWords(date)}.` });
  }
  assertMarkableDay(await theCalendar(db), { date, symbol: mark.symbol });
  const pupils = inScope(await rosterOn(db, { on: date }), scope);
  const ids = pupils.map((row) => row.pupil);
  const held = new Map((await marksOf(db, { pupils: ids, from: date, to: date })).map((one) => [sessionKey(one), one]));
  const plans = await plannedAbsencesOn(db, { pupils: ids, on: date });
  const facts = { mark, changes: [] as ClosedSession[], same: 0, ahead: [] as { session: Session; pupils: PupilId[] }[] };
  for (const session of new Set(sessions)) {
    if (phaseOf(school, clock, { date, session }) === 'notDue') {
      const known = new Set(plans.filter((plan) => (plan.session ?? session) === session).map((plan) => plan.pupil));
      facts.ahead.push({ session, pupils: ids.filter((pupil) => !known.has(pupil)) });
      continue;
    }
    for (const row of pupils) {
      const now = held.get(sessionKey({ pupil: row.pupil, date, session }));
      if (now?.symbol === mark.symbol) facts.same += 1;
      else {
        facts.changes.push({
          ...{ pupil: row.pupil, knownName: knownName(row), className: row.className ?? '', session },
          ...{ before: now?.symbol ?? null, seen: now?.command ?? null },
          stands: now !== undefined && standsInClosure(now.symbol, date),
        });
      }
    }
  }
  return facts;
}

function inScope(roster: readonly RosterRow[], scope: Closure['scope']): readonly RosterRow[] {
  const classes = new Set(scope.kind === 'part' ? scope.classes : []);
  const years = new Set(scope.kind === 'wholeSchool' ? [] : scope.yearGroups);
  return roster
    .filter(
      (row) =>
        scope.kind === 'wholeSchool' ||
        (row.classId !== undefined && classes.has(row.classId)) ||
        (row.yearGroup !== undefined && years.has(row.yearGroup)),
    )
    .toSorted(
      (a, b) =>
        collator.compare(a.className ?? '', b.className ?? '') || collator.compare(knownNameBySurname(a), knownNameBySurname(b)),
    );
}
