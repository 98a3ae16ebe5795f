import { knownName, knownNameBySurname } from '#shared/domain/people/name.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { type ExpectedStanding, expectedCodeAt, expectedStanding } from '#shared/domain/registers/plans/expected-elsewhere.ts';
import { type Session, sessions } from '#shared/domain/registers/session.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ReadDb } from '../../../store/handles.ts';
import { expectedWordsOn, type StoredWord } from '../../../store/registers/expected-words.ts';
import { marksOf, type StoredMark } from '../../../store/registers/marks.ts';
import { type PlannedAbsence, plannedAbsencesOn } from '../../../store/registers/planned-absences.ts';
import { rosterOn } from '../../../store/registers/rosters.ts';
import { theSchool } from '../../school/school.ts';
import { sessionKey } from '../held-mark.ts';
import { phaseOf } from '../register-place.ts';

/** One pupil expected elsewhere in one session, and what is known of it. */
export type ExpectedFact = {
  readonly pupil: PupilId;
  readonly knownName: string;
  readonly className: string;
  readonly session: Session;
  readonly plan: PlannedAbsence;
  readonly mark: StoredMark | undefined;
  readonly word: StoredWord | undefined;
  readonly standing: ExpectedStanding;
  /** What the mark needs beside its code, from the plan. */
  readonly detail: string | undefined;
  /** The code asks for more than the plan names. */
  readonly detailNeeded: boolean;
};

export type ExpectedDay = { readonly school: School; readonly facts: readonly ExpectedFact[] };

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Everybody on the roll who is expected elsewhere on a day, by session, class and name. */
export async function expectedFacts(db: ReadDb, clock: Clock, date: PlainDate): Promise<ExpectedDay> {
  const { school } = await theSchool(db);
  const roster = (await rosterOn(db, { on: date })).toSorted(
    (a, b) =>
      collator.compare(a.className ?? '', b.className ?? '') || collator.compare(knownNameBySurname(a), knownNameBySurname(b)),
  );
  const ids = roster.map((row) => row.pupil);
  const plans = await plannedAbsencesOn(db, { pupils: ids, on: date });
  const isExpected = ({ symbol }: PlannedAbsence): boolean => expectedCodeAt(symbol, date) !== undefined;
  const expected = [...new Set(plans.filter(isExpected).map((plan) => plan.pupil))];
  const held = new Map((await marksOf(db, { pupils: expected, from: date, to: date })).map((one) => [sessionKey(one), one]));
  const words = new Map((await expectedWordsOn(db, date)).map((word) => [sessionKey(word), word]));
  const facts = sessions.flatMap((session) =>
    roster.flatMap((row): ExpectedFact[] => {
      // The newest plan, as the register shows it: whoever was suspended or granted leave since is expected nowhere.
      const plan = plans.find((one) => one.pupil === row.pupil && (one.session ?? session) === session);
      if (plan === undefined || !isExpected(plan)) return [];
      const place = sessionKey({ pupil: row.pupil, date, session });
      const [mark, word] = [held.get(place), words.get(place)];
      const phase = phaseOf(school, clock, { date, session });
      const planned = plan.symbol;
      return [
        {
          ...{ pupil: row.pupil, knownName: knownName(row), className: row.className ?? '', session, plan, mark, word },
          standing: expectedStanding({ phase, planned, mark: mark?.symbol, arrived: word?.arrived }),
          ...detailOf(plan, date),
        },
      ];
    }),
  );
  return { school, facts };
}

function detailOf({ symbol, terms }: PlannedAbsence, date: PlainDate): Pick<ExpectedFact, 'detail' | 'detailNeeded'> {
  const asks = codeAt(symbol, date)?.detail !== undefined;
  return { detail: asks ? terms?.detail : undefined, detailNeeded: asks && terms?.detail === undefined };
}
