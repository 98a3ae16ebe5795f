import { schoolValue } from '#shared/contract/school.ts';
import { checkSessionTimes, type TimesProblem } from '#shared/domain/registers/register-times.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { Outputs } from '../../client/contract-types.ts';

export type School = Outputs['school']['get'];
export type SchoolErrors = Readonly<Record<string, string>>;

/** What most schools begin with; everything is looked at and changed before it is kept. */
export const blankSchool: School = {
  name: '',
  urn: '',
  laCode: '',
  establishment: '',
  phase: 'Secondary',
  registerOfRecord: 'mis',
  times: { AM: { opens: 525, closes: 555, ends: 735 }, PM: { opens: 795, closes: 825, ends: 915 } },
  address: [],
  phone: '',
  email: '',
  headName: '',
};

const emptySentences: Readonly<Record<string, string>> = {
  name: 'What is the school called?',
  headName: 'Who is the head teacher?',
};

/** What is not filled in as it must be, by field; empty where nothing is. */
export function schoolErrors(school: School): SchoolErrors {
  const parsed = schoolValue.safeParse(school);
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => {
      const field = issue.path.map(String).join('.');
      const empty = issue.code === 'too_small' ? emptySentences[field] : undefined;
      return [field, empty ?? issue.message];
    }),
  );
}

const timesSentences: Readonly<Record<TimesProblem, string>> = {
  notMinutesOfDay: 'Give all three times.',
  wrongOrder: 'A register opens, then closes, then the session ends.',
  openTooLong: 'A register is kept open for 30 minutes at most.',
};

/** What is wrong with the times of a session, in words. */
export function timesError(school: School, session: Session): string | undefined {
  const problem = checkSessionTimes(school.times[session]);
  return problem === undefined ? undefined : timesSentences[problem];
}

/** `09:05` to minutes since midnight; undefined for what is no time. */
export function minutesOf(time: string): number | undefined {
  const parts = /^(\d\d):(\d\d)/.exec(time);
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2]);
}
