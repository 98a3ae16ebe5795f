import { AppError } from '#shared/contract/errors.ts';
import { authorityRule } from '#shared/domain/attendance/thresholds/authority-rule.ts';
import type { CountingRule } from '#shared/domain/attendance/thresholds/counting-rule.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { Desk } from '../desk.ts';
import { type ChosenPolicy, policyFor } from '../notices/policies.ts';
import { theSchool } from '../school/school.ts';

export type AuthorityThreshold = { readonly rule: CountingRule } | { readonly notCovered: string };

/** The threshold of the school's own authority on a day, or why there is none. An example speaks for no other authority. */
export async function authorityThreshold(db: ReadDb, desk: Desk, on: PlainDate): Promise<AuthorityThreshold> {
  const { school } = await theSchool(db);
  let chosen: ChosenPolicy | undefined;
  try {
    chosen = await policyFor(desk, { laCode: school.laCode, on });
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    return { notCovered: 'A policy file of a local authority cannot be read, so its threshold is not known.' };
  }
  if (chosen?.own !== true) return { notCovered: `There is no policy of the school’s local authority (${school.laCode}) here.` };
  const rule = authorityRule(chosen.policy, on);
  return rule ? { rule } : { notCovered: `The policy of ${chosen.policy.laName} has no threshold of its own on this day.` };
}
