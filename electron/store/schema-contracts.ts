import type { Versioned } from './schema-versioned.ts';

/** The tables of meetings and of parenting contracts. */
export type MeetingTable = Versioned & {
  case_id: number | null;
  meeting_kind: string;
  planned_on: string;
  planned_minute: number;
  place: string;
  about: string;
  meeting_stand: string;
  held_on: string | null;
  notes: string | null;
  because: string | null;
};
export type MeetingPupilTable = Versioned & { meeting: number; pupil: number };
export type MeetingPartyTable = Versioned & {
  meeting: number;
  party_kind: string;
  contact: number | null;
  name: string;
  invited_on: string | null;
  invited_by: string | null;
  letter: number | null;
  attended: string | null;
};
export type ArrangingAttemptTable = Versioned & {
  meeting: number | null;
  contract: number | null;
  tried_on: string;
  tried_by: string;
  whom: string;
  outcome: string;
  words: string;
};
export type ParentingContractTable = Versioned & {
  pupil: number;
  case_id: number | null;
  outcome: string | null;
  ended_on: string | null;
  because: string | null;
};
export type ContractVersionTable = Versioned & {
  contract: number;
  number: number;
  meeting: number | null;
  review: number | null;
  made_on: string;
  from_on: string;
  to_on: string;
  terms: string;
  approved_on: string | null;
  approved_by: string | null;
  document: number | null;
  closed_as: string | null;
  closed_on: string | null;
  closed_because: string | null;
};
export type ContractPartyTable = Versioned & {
  version: number;
  side: string;
  contact: number | null;
  name: string;
  answer: string | null;
  answered_on: string | null;
  signed_by: string | null;
  because: string | null;
};
export type ContractReviewTable = Versioned & {
  contract: number;
  version: number;
  planned_on: string | null;
  held_on: string;
  present: string;
  findings: string;
  figures: string;
  review_decision: string;
  reasons: string;
};
export type ContractCareViewTable = Versioned & { version: number; virtual_school: string; social_worker: string };
