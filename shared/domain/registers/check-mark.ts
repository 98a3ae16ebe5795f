import { shortDate } from '#shared/lib/date-words.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { codeAt, codeIdOf } from './codes.ts';
import { isMinutesLate, leastMinutesLate, mostMinutesLate } from './minutes-late.ts';
import type { RegisterCode, RequiredDetail } from './register-code.ts';
import type { Session } from './session.ts';

export type MarkToCheck = {
  readonly symbol: string;
  readonly date: PlainDate;
  readonly session: Session;
  /** Whole minutes after the register began. */
  readonly minutesLate?: number | undefined;
  /** The nature, the other school, or the period, whichever the code asks for. */
  readonly detail?: string | undefined;
};

export type MarkProblem =
  | 'unknownCode'
  | 'notValidAtDate'
  | 'wrongSession'
  | 'minutesNeeded'
  | 'minutesNotWanted'
  | 'detailNeeded';

export type MarkCheck =
  | { readonly kind: 'valid'; readonly code: RegisterCode; readonly missingDetail?: RequiredDetail }
  | { readonly kind: 'invalid'; readonly because: MarkProblem; readonly sentence: string };

const detailWords: Record<RequiredDetail, string> = {
  nature: 'what it was',
  otherSchool: 'which other school',
  minutesLate: 'how many minutes late',
  period: 'from when until when it was agreed',
};

/**
 * Whether a mark may stand in the register. The grid (`strict`, the default) insists on every detail that the code asks
 * for; an import takes the mark and says in `missingDetail` which detail the law demands and the file does not give.
 */
export function checkMark(mark: MarkToCheck, { strict = true }: { readonly strict?: boolean } = {}): MarkCheck {
  const code = codeAt(mark.symbol, mark.date);
  if (code === undefined) return unknown(mark);
  if (code.session !== undefined && code.session !== mark.session) {
    return invalid('wrongSession', `The code ${code.symbol} is for ${code.session} only.`);
  }
  if (mark.minutesLate !== undefined && !takesMinutes(code)) {
    return invalid('minutesNotWanted', `The code ${code.symbol} takes no minutes late; they belong to L and U.`);
  }
  if (mark.minutesLate !== undefined && !isMinutesLate(mark.minutesLate)) {
    return invalid('minutesNeeded', `Minutes late are a whole number from ${leastMinutesLate} to ${mostMinutesLate}.`);
  }
  if (!lacksDetail(code, mark)) return { kind: 'valid', code };
  if (strict && code.detail === 'minutesLate') {
    return invalid('minutesNeeded', `The code ${code.symbol} needs ${detailWords.minutesLate}.`);
  }
  if (strict && code.detail !== undefined) {
    return invalid('detailNeeded', `The code ${code.symbol} needs ${detailWords[code.detail]}.`);
  }
  return code.detailRequired && code.detail !== undefined
    ? { kind: 'valid', code, missingDetail: code.detail }
    : { kind: 'valid', code };
}

function unknown(mark: MarkToCheck): MarkCheck {
  return codeIdOf(mark.symbol) === undefined
    ? invalid('unknownCode', `${mark.symbol === '' ? 'An empty text' : mark.symbol} is no register code.`)
    : invalid('notValidAtDate', `The code ${mark.symbol} is not valid on ${shortDate(mark.date)}.`);
}

function lacksDetail(code: RegisterCode, mark: MarkToCheck): boolean {
  if (code.detail === undefined) return false;
  return code.detail === 'minutesLate' ? mark.minutesLate === undefined : (mark.detail ?? '').trim() === '';
}

/** L and U take minutes in every set, also where the old set did not ask for them. */
function takesMinutes(code: RegisterCode): boolean {
  return code.symbol === 'L' || code.symbol === 'U';
}

function invalid(because: MarkProblem, sentence: string): MarkCheck {
  return { kind: 'invalid', because, sentence };
}
