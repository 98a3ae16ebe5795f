import { codeAt, codesValidOn, type RequiredDetail } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';

/** What a code asks for beside it; L and U always take minutes. */
export function correctionPlanDetail(symbol: string, on: PlainDate): RequiredDetail | undefined {
  if (symbol === 'L' || symbol === 'U') return 'minutesLate';
  return codeAt(symbol, on)?.detail;
}

/** The codes a person may write for several sessions: `/` stands for present in both. */
export function bulkCodes(on: PlainDate): readonly { readonly symbol: string; readonly title: string }[] {
  return codesValidOn(on)
    .filter((code) => code.class !== 'notCollected' && code.symbol !== '\\')
    .map((code) => ({ symbol: code.symbol, title: code.symbol === '/' ? 'Present' : code.title }));
}

export const detailWords: Readonly<Record<Exclude<RequiredDetail, 'minutesLate'>, string>> = {
  nature: 'What it was',
  otherSchool: 'Which other school',
  period: 'From when until when it was agreed',
};
