import type { ImportProblem } from '#shared/domain/people/import-problem.ts';
import { shortDate } from '#shared/lib/date-words.ts';
import type { HeldRoll } from './held-roll.ts';
import { classKey } from './merge-places.ts';
import { isAnotherPerson, planName, type RollPlan } from './roll-plan.ts';

const first = <Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): readonly Row[] => [
  ...new Map(rows.toReversed().map((row) => [keyOf(row), row])).values(),
];

/** What only shows beside the records held: a class that is new, an entry day that nobody gave, a number with another person. */
export function rollWarnings(plan: RollPlan, held: HeldRoll): readonly ImportProblem[] {
  return [...newClasses(plan, held), ...missingEntries(plan, held), ...otherPeople(plan)];
}

/** In a school that has classes a new one may be a slip; in a first roll every class is new. */
function newClasses(plan: RollPlan, held: HeldRoll): readonly ImportProblem[] {
  if (held.classes.length === 0) return [];
  const known = new Set(held.classes.map((one) => classKey(one.name)));
  const named = [...plan.added, ...plan.changed].flatMap(({ line, memberships }) =>
    memberships.flatMap(({ className }) =>
      className === undefined || known.has(classKey(className)) ? [] : [{ line, className }],
    ),
  );
  return first(named, ({ className }) => classKey(className)).map(({ line, className }) => ({
    severity: 'warning',
    code: 'CLASS_NEW',
    line,
    value: className,
    message: `${className} is no class of this school yet; it is made with the import.`,
    advice: 'Where it is a slip, put it right in the file and read it again.',
  }));
}

function missingEntries(plan: RollPlan, held: HeldRoll): readonly ImportProblem[] {
  const guessed = plan.added.filter((one) => one.entryUnknown);
  const [one] = guessed;
  const startsOn = one?.enrolments[0]?.startsOn;
  if (one === undefined || startsOn === undefined) return [];
  const whose = guessed.length === 1 ? 'One new pupil has' : `${guessed.length} new pupils have`;
  const why =
    held.byUpn.size === 0 ? `the first day of the school year, ${shortDate(startsOn)}` : `today, ${shortDate(startsOn)}`;
  return [
    {
      severity: 'warning',
      code: 'ENTRY_UNKNOWN',
      line: one.line,
      message: `${whose} no entry date; they are taken as on the roll from ${why}.`,
      advice: 'Marks before that day are refused. Export the roll with the entry date where it matters.',
    },
  ];
}

function otherPeople(plan: RollPlan): readonly ImportProblem[] {
  return plan.changed.filter(isAnotherPerson).map((one) => ({
    severity: 'error',
    code: 'UPN_OTHER_PUPIL',
    line: one.line,
    value: one.pupil.upn,
    message: `This UPN belongs to a pupil with another forename and date of birth here; the file gives it to ${planName(one)}.`,
    advice:
      'Find out which pupil it belongs to. Where the record here is wrong, put forename and date of birth right one after the other.',
  }));
}
