import type { CommandId } from '#shared/lib/ids.ts';
import type { StoredMark } from '../../store/registers/marks.ts';

/** A mark as a grid shows it. */
export type HeldMark = { symbol: string; minutesLate?: number; detail?: string; command: CommandId; corrected: boolean };

export function heldMark(mark: StoredMark, corrected: boolean): HeldMark {
  return {
    symbol: mark.symbol,
    ...(mark.minutesLate === undefined ? {} : { minutesLate: mark.minutesLate }),
    ...(mark.detail === undefined ? {} : { detail: mark.detail }),
    command: mark.command,
    corrected,
  };
}

export function sessionKey(at: { pupil: number; date: string; session: string }): string {
  return `${at.pupil} ${at.date} ${at.session}`;
}
