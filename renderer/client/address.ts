// What stands in an address was perhaps typed by hand: a part that is no id, day or session is undefined here.
import type { CaseId, ClassId, ContractId, LeaveId, MeetingId, NoticeId, PupilId, SuspensionId } from '#shared/lib/ids.ts';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';

export function pupilIn(text: string | undefined): PupilId | undefined {
  return wholeNumber(text) as PupilId | undefined;
}

export function noticeIn(text: string | undefined): NoticeId | undefined {
  return wholeNumber(text) as NoticeId | undefined;
}

export function leaveIn(text: string | undefined): LeaveId | undefined {
  return wholeNumber(text) as LeaveId | undefined;
}

export function suspensionIn(text: string | undefined): SuspensionId | undefined {
  return wholeNumber(text) as SuspensionId | undefined;
}

export function meetingIn(text: string | undefined): MeetingId | undefined {
  return wholeNumber(text) as MeetingId | undefined;
}

export function contractIn(text: string | undefined): ContractId | undefined {
  return wholeNumber(text) as ContractId | undefined;
}

export function caseIn(text: string | undefined): CaseId | undefined {
  return wholeNumber(text) as CaseId | undefined;
}

export function classIn(text: string | undefined): ClassId | undefined {
  return wholeNumber(text) as ClassId | undefined;
}

export function dateIn(text: string | undefined): PlainDate | undefined {
  return parsePlainDate(text ?? '');
}

export function sessionIn(text: string | undefined): 'AM' | 'PM' | undefined {
  return text === 'AM' || text === 'PM' ? text : undefined;
}

function wholeNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
