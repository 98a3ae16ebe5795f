import type { Branded } from './brand.ts';

/** Ids are small whole numbers of this school's store, branded so that a pupil's never passes for a contact's. */
export type PupilId = Branded<number, 'PupilId'>;
export type ContactId = Branded<number, 'ContactId'>;
export type ClassId = Branded<number, 'ClassId'>;
export type AccountId = Branded<number, 'AccountId'>;
export type NoticeId = Branded<number, 'NoticeId'>;
export type MeetingId = Branded<number, 'MeetingId'>;
export type ContractId = Branded<number, 'ContractId'>;
export type LeaveId = Branded<number, 'LeaveId'>;
export type SuspensionId = Branded<number, 'SuspensionId'>;
export type CommandId = Branded<number, 'CommandId'>;
export type CaseId = Branded<number, 'CaseId'>;
