import type { Versioned } from './schema-versioned.ts';

/** The tables of casework. */
export type CaseFileTable = Versioned & {
  case_kind: string;
  lead: number;
  opened_on: string;
  because: string;
  ground: string | null;
  closed_on: string | null;
  outcome: string | null;
  closing_words: string | null;
};
export type CasePlanTable = Versioned & { case_id: number; words: string };
export type CasePupilTable = Versioned & { case_id: number; pupil: number };
export type CaseRelativeTable = Versioned & { case_id: number; name: string; school: string; known: string };
export type CaseTaskTable = Versioned & {
  case_id: number | null;
  pupil: number | null;
  what: string;
  due_on: string;
  owner: number | null;
  owner_name: string | null;
  source: string;
  source_id: number | null;
  done_on: string | null;
  done_words: string | null;
};
export type CaseEventTable = Versioned & {
  event_kind: string;
  happened_on: string;
  happened_minute: number | null;
  contact: number | null;
  with_whom: string | null;
  outcome: string | null;
  words: string;
  agreed: string | null;
  child_seen: number;
};
export type CaseEventPupilTable = Versioned & { event: number; pupil: number };
export type AttachmentTable = Versioned & {
  belongs_to: string;
  owner_id: number;
  document: number;
  file_name: string;
  bytes: number;
};
