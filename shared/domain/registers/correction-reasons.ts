// Why a mark was corrected, in words that may leave the school. What else was said is a note that stays in it: somebody may
// write there what only those who care for the child may know. Pupil Registration Regulations 2024 (SI 2024/208) reg 6 asks
// for the reason beside the original and the amended entry.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { closingReason } from './unexplained.ts';

export type CorrectionReason = {
  readonly id: string;
  /** The words that the register and every export show. */
  readonly sentence: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** False for what the program writes itself. */
  readonly offered: boolean;
};

/** The words for a reason that is none of the list. */
export const otherReason = 'Other reason';

/** What a mark reads that an import changed where the MIS is the register of record. */
export const importedReason = 'amended in source, reason not supplied';

/** What a mark reads that was changed before its register was said to be taken. */
export const openRegisterReason = 'changed while the register was open';

const from = plainDate('2024-08-19');
const row = (id: string, sentence: string, offered = true): CorrectionReason => ({ id, sentence, from, offered });

/** The first is not offered by itself: a person chooses. */
export const correctionReasons: readonly CorrectionReason[] = [
  row('reasonGiven', 'Reason given by parent'),
  row('wrongCode', 'Wrong code entered'),
  row('arrivedLate', 'Arrived late'),
  row('leftEarly', 'Left before the end of the session'),
  row('medicalAppointment', 'Medical appointment confirmed'),
  row('attendedElsewhere', 'Attendance elsewhere confirmed'),
  row('trip', 'Register of trip'),
  row('schoolClosed', 'School closed'),
  row('leaveDecided', 'Leave of absence decided'),
  row('suspended', 'Suspended or excluded by the head teacher'),
  row('suspensionTakenBack', 'Suspension taken back by the head teacher'),
  row('markMissing', 'Mark was missing'),
  row('noReason', closingReason),
  row('fromMis', 'Imported from the MIS'),
  row('notArrived', 'Did not arrive where expected', false),
  row('notConfirmed', 'Not confirmed by the close of the register', false),
  row('undone', 'A correction was undone', false),
  row('amendedInSource', importedReason, false),
  row('openRegister', openRegisterReason, false),
  row('other', otherReason),
];

/** The reasons that a person may choose from on a day. */
export function reasonsOn(on: PlainDate): readonly CorrectionReason[] {
  return correctionReasons.filter((one) => one.offered && one.from <= on && (one.to === undefined || on <= one.to));
}

/** The reason as it is kept: the list's words, and after a colon the note that stays in school. */
export function keptReason(sentence: string, note: string): string {
  const said = note.trim();
  return said === '' ? sentence : `${sentence}: ${said}`;
}

/** The part of a kept reason that may leave: exactly the list's words. Whatever else was written reads `Other reason`. */
export function exportedReason(reason: string): string {
  const given = reason.trim();
  return (
    correctionReasons.find(({ sentence }) => given === sentence || given.startsWith(`${sentence}: `))?.sentence ?? otherReason
  );
}
