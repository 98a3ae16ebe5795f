import type { Session } from '#shared/domain/registers/session.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { StoredMark } from '../../store/registers/marks.ts';

/** One session of one pupil. */
export type MarkKey = { pupil: PupilId; date: PlainDate; session: Session };

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
