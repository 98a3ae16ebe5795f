/**
 * Every refusal the program knows: a code and the sentence for the person at the desk — what happened, what is kept,
 * what to do next. `details` carries what a screen may list beneath it.
 */
export const errorSentences = {
  INVALID_INPUT: 'Something in this form is not filled in as it must be. Nothing was saved.',
  NOT_SIGNED_IN: 'Nobody is signed in here. Sign in and do it again; what was saved is kept.',
  NOT_ALLOWED: 'Your role does not allow this. Ask the head teacher or the administrator.',
  WRONG_PASSPHRASE: 'That passphrase does not open this account. Nothing was changed; try again.',
  PASSPHRASE_TOO_SHORT: 'A passphrase needs at least 12 characters. Four unrelated words do well.',
  SCHOOL_EXISTS: 'A school is already kept in this folder. Choose another folder to begin a new one.',
  NO_SCHOOL: 'There is no school in this folder yet. Create it first, or open the demo school.',
  DATA_IN_USE: 'This school is open in another window or program. Close it there first; nothing was touched.',
  DATA_UNWRITABLE: 'The data folder cannot be written to. Nothing was changed; check its permissions or choose another folder.',
  DATA_NEWER: 'This school was last opened with a newer version of the program. Nothing was touched; update this program.',
  DATA_LOCKED: 'The school is locked. Sign in to open it.',
  STORE_DAMAGED: 'The school file is damaged and was not opened further. Restore the latest backup.',
  RESTORE_REFUSED: 'This backup cannot be restored here. Nothing was changed.',
  NOT_FOUND: 'That is no longer here. Go back to the list and open it again.',
  ACCOUNT_EXISTS: 'There is already an account with this name. Choose another name.',
  FILE_REFUSED: 'The file was not taken in. Nothing was written; correct what is listed and import it again.',
  FILE_TOO_LARGE: 'The file is larger than this import takes. Nothing was written; split it or export less.',
  IMPORT_GONE: 'This preview is no longer current, because the records have changed since. Look at the file again.',
  IMPORT_NOT_UNDONE: 'This import cannot be undone as a whole, because later work rests on it.',
  DAY_CLOSED: 'The school has no session on that day, so no mark can be written. Nothing was saved.',
  CODE_REFUSED: 'That code cannot be written for this session. Nothing was saved.',
  FILL_REFUSED: '“All present” leaves these pupils to you, because more is known about them. Nothing was saved.',
  PLAN_REFUSED: 'This plan cannot stand. Nothing was saved.',
  MARK_CHANGED: 'Somebody has changed this mark since you opened it. Look at theirs first; yours was not saved.',
  REASON_NEEDED: 'A correction needs a reason. The original entry stays as it is.',
  REGISTER_NOT_OPEN: 'This register is not open for marks now. A mark can still be corrected with a reason.',
  N_NOT_CLOSED: 'Not every one of these absences may be closed as O. Nothing was written; look at what is listed.',
  LEAVING_REFUSED: 'The pupil cannot be taken off the roll by this. Nothing was changed; look at what is listed.',
  LINE_REFUSED: 'This call cannot be kept so. Nothing was saved.',
  LINE_CHANGED: 'Somebody has been faster with this entry. Look at theirs first; yours was not saved.',
  FLAG_REFUSED: 'This cannot be recorded so. Nothing was saved.',
  LEAVING_CHANGED: 'Somebody has written on this off-roll sheet since you opened it. Look at theirs first; yours was not saved.',
  NOT_ON_ROLL: 'The pupil is not on the roll on that day. Nothing was saved.',
  CORRECTION_NOT_UNDONE:
    'Every entry of this correction has been changed since, so nothing of it is left to undo. Nothing was written.',
  GUIDANCE_REFUSED: 'The guidance of the code assistant cannot be read. Codes are written as before; nothing else is touched.',
  OUTSIDE_CALENDAR: 'That date lies outside the terms of the school calendar. Add the terms first.',
  CALENDAR_REFUSED: 'These terms do not fit together. Nothing was saved.',
  NOTICE_REFUSED: 'This letter cannot be written now.',
  NOTICE_STATE: 'The letter is no longer at this step. Open it again to see where it stands.',
  TEMPLATE_REFUSED: 'The letter template lacks something that the law or good practice requires. Nothing was issued.',
  LETTER_REFUSED: 'This letter cannot be made so. Nothing was saved.',
  LETTER_TEMPLATE_REFUSED:
    'The template was not taken in. The one in use stays in use; mend what is listed and bring it back again.',
  MESSAGE_REFUSED: 'This cannot be done with these messages. Nothing was saved; look at what is listed.',
  MESSAGE_CHANGED: 'Somebody has changed this since you opened it. Look at that first; yours was not saved.',
  NO_PRINTER: 'No program that can make a PDF was found. The Word letter is ready; print it from Word.',
  LA_NOT_ENROLLED: 'No local authority is enrolled yet. Ask it for its enrolment file and read it in under Exchange.',
  LA_FILE_REFUSED: 'This is not an enrolment file of a local authority. Nothing was changed.',
  BUNDLE_REFUSED: 'The bundle was not made. Nothing was sent or numbered.',
  RETURN_REFUSED: 'This return cannot be made. Nothing was saved.',
  LEAVE_REFUSED: 'This cannot be done with this leave now. Nothing was saved.',
  NOTE_REFUSED: 'The note cannot be made or handed out so. Nothing was saved; look at the list again.',
  LEAVE_CHANGED: 'Somebody has decided this leave since you opened it. Look at that first; yours was not saved.',
  MEETING_REFUSED: 'This cannot be done with this meeting now. Nothing was saved.',
  MEETING_CHANGED: 'Somebody has changed this meeting since you opened it. Look at that first; yours was not saved.',
  CONTRACT_REFUSED: 'This cannot be done with this contract now. Nothing was saved.',
  CONTRACT_CHANGED: 'Somebody has changed this contract since you opened it. Look at that first; yours was not saved.',
  SUSPENSION_REFUSED: 'This cannot be done with this suspension now. Nothing was saved.',
  SUSPENSION_CHANGED: 'Somebody has changed this suspension since you opened it. Look at that first; yours was not saved.',
  TARGETING_REFUSED: 'This cannot be kept of this meeting so. Nothing was saved.',
  TARGETING_CHANGED: 'Somebody has changed this meeting since you opened it. Look at that first; yours was not saved.',
  CASE_REFUSED: 'This cannot be done with this case now. Nothing was saved.',
  CASE_CHANGED: 'Somebody has changed this since you opened it. Look at theirs first; yours was not saved.',
  EVENT_REFUSED: 'This cannot be put into the chronology so. Nothing was saved.',
  TARGET_REFUSED: 'This target cannot be kept so. Nothing was saved.',
  JOB_CANCELLED: 'Stopped as you asked. Nothing was written.',
  TICKET_SPENT: 'This link has been used or is too old. Ask for the file again.',
  DISK_FULL: 'The disk is full. Nothing was written; free some space and do it again.',
  INTERNAL:
    'Something failed in the program itself. What was saved is kept. Tell whoever looks after this computer the number below.',
} as const;

export type ErrorCode = keyof typeof errorSentences;

/** One line beneath a refusal: where it is and what to do. */
export type ErrorDetail = {
  readonly message: string;
  readonly advice?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly value?: string | undefined;
  readonly code?: string | undefined;
};

export type AppErrorOptions = {
  /** Replaces the table's sentence where a more exact one is known. */
  readonly message?: string | undefined;
  /** File, field or session the refusal is about. */
  readonly place?: string | undefined;
  readonly details?: readonly ErrorDetail[] | undefined;
};

/** An expected refusal; anything else that is thrown is a fault of the program. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly place: string | undefined;
  readonly details: readonly ErrorDetail[];

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? errorSentences[code]);
    this.name = 'AppError';
    this.code = code;
    this.place = options.place;
    this.details = options.details ?? [];
  }
}
