import type { z } from 'zod';
import type { expectedGroup, expectedPupil } from '#shared/contract/expected.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { type ExpectedStanding, expectedCodeAt, expectedStandings } from '#shared/domain/registers/plans/expected-elsewhere.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { type Desk, read } from '../../desk.ts';
import { theCalendar } from '../../school/school.ts';
import { closedBecause } from '../register-place.ts';
import { type ExpectedFact, expectedFacts } from './expected-facts.ts';

export type ExpectedGroup = z.infer<typeof expectedGroup>;
export type ExpectedList = {
  today: PlainDate;
  date: PlainDate;
  now: number;
  closedBecause?: string;
  groups: ExpectedGroup[];
  counts: { overdue: number; awaited: number; confirmed: number };
};

/** Who is expected elsewhere on a day, one entry for each place and session, the most pressing first. */
export async function listExpected(desk: Desk, asked: { date?: PlainDate | undefined }): Promise<ExpectedList> {
  const { clock } = desk.ports;
  const today = clock.today();
  const date = asked.date ?? today;
  return read(desk, async (db) => {
    const closed = closedBecause(await theCalendar(db), date);
    const { facts } = closed === undefined ? await expectedFacts(db, clock, date) : { facts: [] };
    const count = (...standings: ExpectedStanding[]) => facts.filter((fact) => standings.includes(fact.standing)).length;
    const groups = [...Map.groupBy(facts, placeOf).values()].flatMap((ofOne) => groupOf(ofOne, date));
    return {
      ...{ today, date, now: clock.minuteOfDay() },
      ...(closed === undefined ? {} : { closedBecause: closed }),
      groups: groups.toSorted((left, right) => pressing(left) - pressing(right)),
      counts: { overdue: count('overdue'), awaited: count('awaited', 'unconfirmed', 'unsaid'), confirmed: count('confirmed') },
    };
  });
}

/** The other school of a D is its provider too. */
function providerOf({ plan }: ExpectedFact): string | undefined {
  return plan.terms?.provider ?? (plan.symbol === 'D' ? plan.terms?.detail : undefined);
}

function placeOf(fact: ExpectedFact): string {
  return JSON.stringify([fact.session, fact.plan.symbol, providerOf(fact) ?? null, providerOf(fact) ?? fact.plan.note]);
}

function groupOf(facts: readonly ExpectedFact[], date: PlainDate): ExpectedGroup[] {
  const [first] = facts;
  const rule = first && expectedCodeAt(first.plan.symbol, date);
  if (first === undefined || rule === undefined) return [];
  const { symbol, note } = first.plan;
  const provider = providerOf(first);
  return [
    {
      ...{ session: first.session, symbol, title: codeAt(symbol, date)?.title ?? symbol, note, confirmedBy: rule.confirmedBy },
      ...(provider === undefined ? {} : { provider }),
      pupils: facts.map(pupilOf),
    },
  ];
}

function pupilOf({ mark, word, detail, ...fact }: ExpectedFact): z.infer<typeof expectedPupil> {
  return {
    ...{ pupil: fact.pupil, knownName: fact.knownName, className: fact.className, standing: fact.standing },
    ...{ mark: mark?.symbol ?? null, seen: mark?.command ?? null, detailNeeded: fact.detailNeeded },
    ...(detail === undefined ? {} : { detail }),
    ...(word === undefined ? {} : { said: { arrived: word.arrived, by: word.saidBy, on: word.saidOn, minute: word.saidMinute } }),
  };
}

function pressing({ pupils }: ExpectedGroup): number {
  return Math.min(...pupils.map((one) => expectedStandings.indexOf(one.standing)));
}
