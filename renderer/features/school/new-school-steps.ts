import type { Inputs } from '../../client/contract-types.ts';
import { passphraseProblem } from '../accounts/index.ts';
import { calendarProblems, type PeriodRow } from './calendar-rows.ts';
import { type School, schoolErrors, timesError } from './school-form.ts';

export type DraftAccount = Inputs['school']['create']['accounts'][number] & { readonly key: number };

/** Everything the first start asks, as far as it is filled in. */
export type NewSchoolDraft = {
  readonly school: School;
  readonly accounts: readonly DraftAccount[];
  readonly periods: readonly PeriodRow[];
};

export const steps = [
  { title: 'School', key: 'school' },
  { title: 'Times', key: 'times' },
  { title: 'Register of record', key: 'record' },
  { title: 'People', key: 'people' },
  { title: 'Terms', key: 'terms' },
] as const;

export type StepKey = (typeof steps)[number]['key'];

/** What keeps the person on a step, in sentences; empty where they may go on. */
export function stepProblems(step: StepKey, draft: NewSchoolDraft): readonly string[] {
  switch (step) {
    case 'school':
      return Object.keys(schoolErrors(draft.school)).length === 0 ? [] : ['Fill in the fields marked above.'];
    case 'times':
      return [timesError(draft.school, 'AM'), timesError(draft.school, 'PM')].filter((problem) => problem !== undefined);
    case 'record':
      return [];
    case 'people':
      return accountProblems(draft.accounts);
    case 'terms':
      return calendarProblems(draft.periods);
  }
}

/** Only a head approves letters, so a school without one could not finish its first. */
export function accountProblems(accounts: readonly DraftAccount[]): readonly string[] {
  const names = accounts.map((account) => account.name.trim().toLowerCase());
  const twice = names.some((name, index) => name !== '' && names.indexOf(name) !== index);
  return [
    ...(accounts.some((account) => account.role === 'head') ? [] : ['One of the people must be the head teacher.']),
    ...(names.includes('') ? ['Every account needs a name.'] : []),
    ...(twice ? ['Two accounts have the same name. Make them different, so that it is plain who acted.'] : []),
    ...(accounts.some((account) => passphraseProblem(account.passphrase) !== undefined)
      ? ['Every passphrase needs at least 12 characters. Four unrelated words do well.']
      : []),
  ];
}
