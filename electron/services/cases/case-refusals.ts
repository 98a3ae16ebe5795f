import { AppError } from '#shared/contract/errors.ts';

/** A refusal of casework in the rule's own words. */
export function caseRefused(sentence: string): AppError {
  return new AppError('CASE_REFUSED', { message: `${sentence} Nothing was saved.` });
}
