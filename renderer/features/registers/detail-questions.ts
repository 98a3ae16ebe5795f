import type { RequiredDetail } from '#shared/domain/registers/codes.ts';

/** What is asked beside a code that needs more than itself. */
export const detailQuestions: Readonly<Record<RequiredDetail, string>> = {
  nature: 'What was it?',
  otherSchool: 'Which other school?',
  minutesLate: 'Minutes late?',
  period: 'Agreed from when until when?',
};
