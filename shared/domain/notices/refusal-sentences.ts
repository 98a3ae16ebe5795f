/**
 * Every reason for which a warning letter may not go out, as the person at the desk reads it. No sentence names a care
 * record, an order or a safeguarding concern: what is confidential waits under the same words as what is not.
 */
export const warningRefusals = {
  belowThreshold: 'There are too few unauthorised sessions in the school weeks that the threshold counts for a warning letter.',
  thresholdMet:
    'The threshold is met, so a warning letter comes too late. Where support is appropriate, the document is the Notice to Improve.',
  thresholdMetByLeave:
    'The threshold is met by leave taken without permission. Neither a warning letter nor a Notice to Improve belongs here: the letter that refused the leave must have warned.',
  lettersHeld: 'All letters about this pupil are on hold. Nothing can be sent until the hold is lifted.',
  notCompulsoryAge:
    'The pupil is not of compulsory school age on this day, so no penalty could follow and no warning may be sent.',
  nobodyLivesWith:
    'No contact is recorded as living with the pupil and looking after them. Check the contacts on the pupil sheet.',
  recipientNotReleased: 'This letter waits until the safeguarding lead has said who it may go to.',
  addedWithoutReason:
    'A parent the pupil does not live with is only written to with a reason. Give the reason, or leave them out.',
  addedUnknown: 'A person was added who is no contact of this pupil.',
  policyMissing: 'The policy of the local authority does not cover this day. Ask the local authority for the one in force.',
  letterNotKept: 'The policy of the local authority does not use warning letters.',
  letterIsTheAuthoritys: 'Under the policy of the local authority, it sends warning letters itself. The school cannot issue one.',
  amountsMissing: 'The program knows no penalty amounts for this day, so the letter could not state them.',
} as const;

export type WarningRefusal = keyof typeof warningRefusals;

/** What everyone without the care right reads when the welfare check did not clear a notice; it never says why. */
export const notClearedSentence = 'Not cleared. This notice will not be sent. There is nothing more for you to do.';

/** What everyone reads while a notice waits for its welfare check: every notice waits, so waiting tells nothing. */
export const awaitingClearanceSentence = 'Waiting for the welfare check that every notice has.';
