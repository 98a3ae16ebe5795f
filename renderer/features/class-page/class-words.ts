import type { AttendanceBand } from '#shared/domain/attendance/attendance-bands.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { formatPercent } from '../../components/format-share.ts';

export type ClassPage = Outputs['attendance']['class'];
export type ClassPupil = ClassPage['pupils'][number];
type Share = ClassPupil['recent'];

export const bandWords: Readonly<Record<AttendanceBand, string>> = {
  '95-and-over': '95 and over',
  '90-to-95': '90 to 95',
  '50-to-90': '50 to 90',
  'under-50': '50 and under',
  'no-sessions': 'No sessions',
};

/** `10½`: two sessions are a day. */
export function daysInWords(sessions: number): string {
  const whole = Math.floor(sessions / 2);
  if (sessions % 2 === 0) return String(whole);
  return `${whole === 0 ? '' : whole}½`;
}

/** `88.0 % (−6.1)`: in brackets the difference to the year before those weeks, in points, from whole numbers. */
export function recentInWords(recent: Share, earlier: Share): string {
  const now = formatPercent(recent.possible - recent.absent, recent.possible);
  if (recent.possible === 0 || earlier.possible === 0) return now;
  const tenths = Math.round(pointsOf(recent) * 10) - Math.round(pointsOf(earlier) * 10);
  if (tenths === 0) return `${now} (same)`;
  return `${now} (${tenths < 0 ? '−' : '+'}${(Math.abs(tenths) / 10).toFixed(1)})`;
}

/** Lowest first: how far the last weeks lie below the year before them. */
export function recentOrder({ recent, earlier }: ClassPupil): number {
  return recent.possible === 0 || earlier.possible === 0 ? 1000 : pointsOf(recent) - pointsOf(earlier);
}

function pointsOf({ possible, absent }: Share): number {
  return ((possible - absent) * 100) / possible;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** `Fri PM 5 of 12`: the half day of the week most often missed, the earlier one of two alike. */
export function mostMissed(sessions: readonly Share[]): string {
  let found: number | undefined;
  for (const [slot, { possible, absent }] of sessions.entries()) {
    const most = found === undefined ? undefined : sessions[found];
    if (absent > 0 && (most === undefined || absent * most.possible > most.absent * possible)) found = slot;
  }
  const slot = found === undefined ? undefined : sessions[found];
  if (found === undefined || slot === undefined) return '–';
  return `${weekdays[found >> 1]} ${found % 2 === 0 ? 'AM' : 'PM'} ${slot.absent} of ${slot.possible}`;
}

/** `4 · 35`: how often and how many minutes together; the minutes come later than the count. */
export function lateInWords(late: number, minutes: number | undefined): string {
  if (late === 0) return '–';
  return minutes === undefined || minutes === 0 ? String(late) : `${late} · ${minutes}`;
}
