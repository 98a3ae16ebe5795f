import { fineShare } from '#shared/domain/attendance/audit/fine-share.ts';
import { shareDiffers } from '#shared/domain/attendance/audit/share-differs.ts';
import type { AttendanceFigures } from '#shared/domain/attendance/counts.ts';
import { slotsBetween, slotsToSessions } from '#shared/domain/attendance/week-slots.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { mondayOf } from '#shared/lib/plain-date.ts';
import { codeNumber } from '../../../store/registers/code-numbers.ts';
import { weekCountsBetween } from '../../../store/registers/week-counts.ts';
import type { Audited, AuditSession, Finding } from './audit-parts.ts';
import type { NationalShares } from './national-shares.ts';

export type CodeShare = { symbol: string; title: string; n: number; before: number; per100000?: number };

export type Compared = {
  readonly now: AttendanceFigures;
  readonly before: AttendanceFigures;
  readonly national: NationalShares | undefined;
};

/** Each code but present, as it stands now, a year before and nationally; in the order of the table of codes. */
export function codeShares({ now, before, national }: Compared, { to }: Audited): readonly CodeShare[] {
  const symbols = new Set([...Object.keys(now.byCode), ...Object.keys(before.byCode)]);
  return [...symbols].sort().flatMap((symbol): CodeShare[] => {
    const code = codeAt(symbol, to);
    if (code === undefined || symbol === '/' || symbol === '\\') return [];
    if (code.class === 'notPossible' || code.class === 'notCollected') return [];
    const published = national?.byCode.get(symbol);
    return [
      {
        ...{ symbol, title: code.title, n: now.byCode[symbol] ?? 0, before: before.byCode[symbol] ?? 0 },
        ...(published === undefined ? {} : { per100000: published }),
      },
    ];
  });
}

/** Codes whose share is far from that of the year before, or from the national one. */
export function shareFindings(compared: Compared, audited: Audited): readonly Finding[] {
  return codeShares(compared, audited).flatMap((share) => [
    ...againstBefore(share, compared, audited),
    ...againstNational(share, compared, audited),
  ]);
}

function againstBefore(share: CodeShare, { now, before }: Compared, audited: Audited): readonly Finding[] {
  const own = { n: share.n, whole: now.possible };
  const other = { n: share.before, whole: before.possible };
  const differs = shareDiffers(own, other, audited.rules.share);
  if (differs === undefined) return [];
  const words = `${ownWords(share, now)}, ${differs} than in the same weeks last year (${other.n.toLocaleString('en-GB')}, ${fineShare(other.n, other.whole)}).`;
  return [shareFinding('shareBefore', words, { share, audited })];
}

function againstNational(share: CodeShare, { now, national }: Compared, audited: Audited): readonly Finding[] {
  if (national === undefined || share.per100000 === undefined) return [];
  const differs = shareDiffers({ n: share.n, whole: now.possible }, { n: share.per100000, whole: 100_000 }, audited.rules.share);
  // A national share is exact to 100,000; what this school has must itself be enough to speak of.
  const expected = now.possible * share.per100000 >= audited.rules.share.leastSessions * 100_000;
  if (differs === undefined || (differs === 'less' && !expected)) return [];
  const words = `${ownWords(share, now)}, ${differs} than in schools of this phase in England in ${national.label} (${fineShare(share.per100000, 100_000)}).`;
  return [shareFinding('shareNational', words, { share, audited })];
}

function ownWords({ symbol, n }: CodeShare, now: AttendanceFigures): string {
  return `${symbol} is ${n.toLocaleString('en-GB')} of ${now.possible.toLocaleString('en-GB')} sessions (${fineShare(n, now.possible)})`;
}

type Of = { readonly share: CodeShare; readonly audited: Audited };

function shareFinding(kind: 'shareBefore' | 'shareNational', sentence: string, { share, audited }: Of): Finding {
  const { symbol, n } = share;
  return { key: `${kind} ${symbol}`, kind, sentence, sessions: n, list: () => sessionsOfCode(symbol, audited) };
}

async function sessionsOfCode(symbol: string, { db, from, to }: Audited): Promise<readonly AuditSession[]> {
  const weeks = await weekCountsBetween(db, { fromMonday: mondayOf(from), toMonday: mondayOf(to), codes: [codeNumber(symbol)] });
  return weeks.flatMap(({ pupil, monday, slots }) =>
    slotsToSessions(monday, slots & slotsBetween(monday, from, to)).map((one) => ({
      ...one,
      pupil: pupil as PupilId,
      code: symbol,
    })),
  );
}
