// Bands of attendance as the office and the DfE talk of them. Whole numbers are compared: a pupil at 94.96 % is not at 95.
import type { AttendanceFigures } from './counts.ts';

export const attendanceBands = ['95-and-over', '90-to-95', '50-to-90', 'under-50', 'no-sessions'] as const;

export type AttendanceBand = (typeof attendanceBands)[number];

/** As people say them, with the limits that `attendanceBand` compares. */
export const attendanceBandTitles: Readonly<Record<AttendanceBand, string>> = {
  '95-and-over': '95 and over',
  '90-to-95': '90 to 95',
  '50-to-90': '50 to 90',
  'under-50': '50 and under',
  'no-sessions': 'No sessions yet',
};

/**
 * The band of a pupil's figures. Exactly 95 % is in the first. Exactly 90 % means a tenth missed and so persistent absence,
 * exactly 50 % severe absence (DfE absence statistics): both stand in the lower band, as those definitions have them.
 */
export function attendanceBand({
  possible,
  authorised,
  unauthorised,
}: Omit<AttendanceFigures, 'byCode' | 'present'>): AttendanceBand {
  if (possible === 0) return 'no-sessions';
  const absence = (authorised + unauthorised) * 100;
  if (absence <= possible * 5) return '95-and-over';
  if (absence < possible * 10) return '90-to-95';
  return absence < possible * 50 ? '50-to-90' : 'under-50';
}
