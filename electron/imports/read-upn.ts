import { checkUpn } from '#shared/domain/people/upn.ts';
import type { ProblemCode } from './problem-codes.ts';

export type UpnRead = {
  readonly upn: string;
  readonly fault?: Extract<ProblemCode, 'FIELD_MISSING' | 'UPN_SHAPE' | 'UPN_LETTER'>;
};

/** The UPN in `text`, in capitals and without spaces, and what is wrong with it. */
export function readUpn(text: string): UpnRead {
  if (text.trim() === '') return { upn: '', fault: 'FIELD_MISSING' };
  const check = checkUpn(text);
  if (check.kind === 'valid') return { upn: check.upn };
  return { upn: text.trim().toUpperCase(), fault: check.because === 'checkLetter' ? 'UPN_LETTER' : 'UPN_SHAPE' };
}
