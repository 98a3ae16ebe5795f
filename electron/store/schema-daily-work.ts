import type { Versioned } from './schema-versioned.ts';

/** The tables of what an office does by the day and the week beside its registers. */
export type GateEntryTable = Versioned & { pupil: number; entered_on: string; session: number; minute: number };
export type SignOutTable = Versioned & {
  pupil: number;
  left_on: string;
  left_minute: number;
  left_for: string;
  contact: number | null;
  collected_by: string | null;
  agreed_by: string | null;
  back_minute: number | null;
  returned_minute: number | null;
};
export type CollectorTable = Versioned & { contact: number; allowed: number };
export type AbsenceCallTable = Versioned & {
  pupil: number;
  first_of_call: number;
  contact: number | null;
  caller_name: string;
  caller_known: string;
  said: string;
  code: number;
  from_on: string;
  from_session: number;
  back_on: string | null;
  back_session: number | null;
  taken_on: string;
  taken_minute: number;
};

export type LateMarkTable = Versioned & { pupil: number; marked_on: string; session: number };
export type LaReturnTable = Versioned & {
  kind: string;
  pupil: number;
  case_on: string;
  deadline: string | null;
  content: string;
  bundle: number | null;
  other_route: string | null;
  other_on: string | null;
};

export type ProgrammeTable = Versioned & { name: string };
export type PupilFlagTable = Versioned & {
  pupil: number;
  flag_kind: string;
  programme: number | null;
  from_on: string;
  to_on: string | null;
  said_by: string;
};

export type CallMarkTable = Versioned & {
  pupil: number;
  kind: string;
  contact: number | null;
  name: string | null;
  phone: string | null;
  worker: string | null;
  cause: string | null;
};

export type WithheldAddressTable = Versioned & {
  pupil: number;
  contact: number | null;
  cause: string;
  lifted: string | null;
};

export type NamedRecipientTable = Versioned & { pupil: number; contact: number; cause: string };

export type AbsenceToldTable = Versioned & { pupil: number; for_date: string; call_mark: number };

export type OffRollTable = Versioned & {
  pupil: number;
  ground: string;
  leaves_on: string;
  answers: string;
  destination: string;
  destination_name: string | null;
  return_on: string | null;
  return_by: string | null;
  state: string;
  decision: string | null;
};

export type OffRollEnquiryTable = Versioned & {
  off_roll: number;
  made_on: string;
  made_by: string;
  what: string;
  outcome: string;
};

export type HomeEducationWordTable = Versioned & {
  pupil: number;
  said_on: string;
  said_by: string;
  la_told_on: string;
  la_told_how: string;
};

export type MessageTextTable = Versioned & { title: string; wording: string; text_state: string };
export type MessageListTable = Versioned & {
  message_text: number;
  text_command: number;
  for_date: string;
  sent_as: string;
  list_state: string;
  not_sent_because: string | null;
};
export type MessageRowTable = Versioned & {
  list: number;
  pupil: number;
  contact: number;
  contact_name: string;
  reach: string;
  session: number | null;
  message: string;
  row_state: string;
  not_delivered_because: string | null;
};

export type LeaveAbsenceTable = Versioned & {
  pupil: number;
  applicant: number | null;
  lives_with: number | null;
  received_on: string | null;
  from_on: string;
  from_session: number;
  to_on: string;
  to_session: number;
  leave_kind: string;
  said: string;
  expected_on: string | null;
  returned_on: string | null;
};

export type LeaveDecisionTable = Versioned & {
  leave_id: number;
  decision: string;
  from_on: string | null;
  from_session: number | null;
  to_on: string | null;
  to_session: number | null;
  reasons: string;
  decided_on: string;
  decided_by: string;
};

export type LeaveLetterTable = Versioned & {
  leave_id: number;
  contact: number;
  decision_command: number;
  decision: string;
  sent_by: string;
  issued_on: string;
  document: number;
};

export type LeaveStepTable = Versioned & { leave_id: number; step: string; done_on: string; who: string; came_of_it: string };

export type LeaveWithdrawalTable = Versioned & { leave_id: number; withdrawn_by: string; withdrawn_on: string; reason: string };

export type LeaveLetterWordsTable = Versioned & { letter: number; words: string };

export type LeaveWelfareTable = Versioned & {
  leave_id: number;
  forced_marriage: string;
  mutilation: string;
  abduction: string;
  note: string | null;
};

export type SuspensionTable = Versioned & {
  pupil: number;
  suspension_kind: string;
  from_on: string;
  from_session: number;
  to_on: string | null;
  to_session: number | null;
  reasons: string;
  misses_exam: number;
  stand: string;
  decided_on: string | null;
  decided_by: string | null;
  back_on: string | null;
  back_session: number | null;
  taken_back_on: string | null;
  because: string | null;
  provision_on: string | null;
  provision_code: string | null;
  provision_where: string | null;
  reintegration_on: string | null;
};

export type SuspensionToldTable = Versioned & {
  suspension: number;
  duty: string;
  told_on: string;
  channel: string;
  who: string;
};

export type TargetTable = Versioned & {
  scope: string;
  target_group: string | null;
  from_on: string;
  to_on: string;
  tenths: number;
  proposed_by: string;
  proposed_on: string;
  target_state: string;
  answered_by: string | null;
  answered_on: string | null;
  answer: string | null;
};
