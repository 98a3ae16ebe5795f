import type { SignOutReason } from '#shared/domain/registers/building/sign-out.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatMinuteOfDay } from '../../components/format-date.ts';

export type LeftRow = Outputs['registers']['building']['left'][number];

export const signOutWords: Readonly<Record<SignOutReason, string>> = {
  medical: 'Medical appointment',
  ill: 'Taken ill',
  K: 'Off site: education arranged by the authority (K)',
  B: 'Off site: educational activity (B)',
  V: 'Off site: visit or trip (V)',
  P: 'Off site: sport (P)',
  W: 'Off site: work experience (W)',
  other: 'Other',
};

export function leftInWords({ because, back, code }: Pick<LeftRow, 'because' | 'back' | 'code'>): string {
  if (because === 'absentAfterNoon') {
    return `In school this morning, absent this afternoon${code === undefined ? '' : ` (${code})`}, not signed out`;
  }
  return back === undefined ? 'Not back' : `Not back; expected at ${formatMinuteOfDay(back)}`;
}

/** Minutes since midnight of `08:41` or `841`; undefined where it is no time. */
export function minuteOf(text: string): number | undefined {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (found === null) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}
