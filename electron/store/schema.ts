import type { ColumnType } from 'kysely';
import type {
  AttachmentTable,
  CaseEventPupilTable,
  CaseEventTable,
  CaseFileTable,
  CasePlanTable,
  CasePupilTable,
  CaseRelativeTable,
  CaseTaskTable,
} from './schema-cases.ts';
import type {
  ArrangingAttemptTable,
  ContractCareViewTable,
  ContractPartyTable,
  ContractReviewTable,
  ContractVersionTable,
  MeetingPartyTable,
  MeetingPupilTable,
  MeetingTable,
  ParentingContractTable,
} from './schema-contracts.ts';
import type {
  AbsenceCallTable,
  AbsenceToldTable,
  CallMarkTable,
  CollectorTable,
  GateEntryTable,
  HomeEducationWordTable,
  LaReturnTable,
  LateMarkTable,
  LeaveAbsenceTable,
  LeaveDecisionTable,
  LeaveLetterTable,
  LeaveLetterWordsTable,
  LeaveStepTable,
  LeaveWelfareTable,
  LeaveWithdrawalTable,
  MessageListTable,
  MessageRowTable,
  MessageTextTable,
  NamedRecipientTable,
  OffRollEnquiryTable,
  OffRollTable,
  ProgrammeTable,
  PupilFlagTable,
  SignOutTable,
  SuspensionTable,
  SuspensionToldTable,
  TargetTable,
  WithheldAddressTable,
} from './schema-daily-work.ts';
import type { HalfTermGivenTable, HalfTermNoteTable, HalfTermRunTable } from './schema-half-term-notes.ts';
import type { ContactLanguageTable, IssuedLetterTable, LetterBatchTable, LetterTemplateTable } from './schema-letters.ts';
import type { ExpectedWordTable, PlanTermsTable } from './schema-plans.ts';
import type { TargetingMeetingTable } from './schema-targeting.ts';
import type { Versioned } from './schema-versioned.ts';

/** The tables as Kysely sees them. Booleans are 0 or 1, sessions 0 (AM) or 1 (PM), dates and instants text. */

export type CommandTable = {
  id: number;
  at: string;
  account: number | null;
  procedure_name: string;
  reason: string | null;
  undoes: number | null;
  digest: string;
  previous_hash: string;
  hash: string;
};

export type AccountTable = Versioned & { name: string; role: string };

export type SchoolTable = Versioned & {
  name: string;
  urn: string;
  la_code: string;
  establishment: string;
  phase: string;
  register_of_record: string;
  am_opens: number;
  am_closes: number;
  am_ends: number;
  pm_opens: number;
  pm_closes: number;
  pm_ends: number;
  address: string;
  phone: string;
  email: string;
  head_name: string;
  demo: number;
};

export type CalendarPeriodTable = Versioned & { from_on: string; to_on: string; kind: string; name: string };

export type PupilTable = { id: number; from_command: number };

export type PupilDetailTable = Versioned & {
  upn: string;
  former_upn: string | null;
  legal_surname: string;
  legal_forename: string;
  middle_names: string | null;
  known_surname: string | null;
  known_forename: string | null;
  born_on: string;
  sex: string | null;
  address: string | null;
  address_withheld: number;
  sen: string | null;
  fsm: number | null;
  eal: number | null;
  ethnicity: string | null;
  language: string | null;
};

export type EnrolmentTable = Versioned & { pupil: number; starts_on: string; leaves_on: string | null; status: string | null };
export type SchoolClassTable = Versioned & { name: string };
export type ClassMembershipTable = Versioned & {
  pupil: number;
  class_id: number | null;
  year_group: string;
  from_on: string;
  to_on: string | null;
};

export type ContactTable = Versioned & {
  pupil: number;
  position: number;
  title: string | null;
  name: string;
  relationship: string;
  parental_responsibility: number | null;
  lives_with: number | null;
  address: string | null;
  address_withheld: number;
  phones: string;
  email: string | null;
};

export type FamilyMemberTable = Versioned & { family: number; pupil: number };
export type LetterHoldTable = Versioned & { pupil: number; review_on: string; cause: string };
export type LookedAfterTable = Versioned & {
  pupil: number;
  status: string;
  authority: string | null;
  from_on: string | null;
  to_on: string | null;
  source: string;
};
export type PlannedAbsenceTable = Versioned & {
  pupil: number;
  from_on: string;
  to_on: string;
  session: number | null;
  code: number;
  note: string;
};

export type MarkTable = {
  pupil: number;
  marked_on: string;
  session: number;
  code: number;
  minutes_late: number | null;
  detail: string | null;
  command: number;
};
export type MarkHistoryTable = MarkTable & { replaced_by: number };
export type WeekCountTable = { pupil: number; monday: string; code: number; n: number; slots: number };

export type RegisterTakenTable = Versioned & { class_id: number; held_on: string; session: number };
export type MisToDoTable = Versioned & { pupil: number; marked_on: string; session: number };
export type ImportBatchTable = Versioned & { kind: string; file_name: string; file_sha256: string; row_count: number };
export type DocumentTable = {
  id: number;
  from_command: number;
  sha256: string;
  media_type: string;
  content: ColumnType<Uint8Array, Uint8Array, never>;
};
export type NoticeTable = Versioned & {
  kind: string;
  pupil: number;
  contact: number;
  state: string;
  number: string | null;
  drafted_on: string;
  window_from: string;
  window_to: string;
  counted: number;
  provisional: number;
  recipient_reason: string | null;
  content: string;
  reasons: string;
  cleared: number | null;
  issued_on: string | null;
  means: string | null;
  document: number | null;
  template_version: string | null;
};
export type NoticeGroundTable = Versioned & {
  notice: number;
  marked_on: string;
  session: number;
  code: number;
  mark_command: number;
};
export type LaEnrolmentTable = Versioned & {
  la_code: string;
  name: string;
  signing_key: string;
  age_recipients: string;
  demo: number;
};
export type SchoolKeyTable = Versioned & { keys: string };
export type BundleSentTable = Versioned & {
  stream: string;
  la_code: string;
  chain_id: string;
  sequence: number;
  statement_sha256: string;
  tag_manifest_sha256: string;
  file_name: string;
  bytes: number;
  period_from: string;
  period_to: string;
  demo: number;
};

export type ContactAttemptTable = Versioned & {
  pupil: number;
  for_date: string;
  session: number | null;
  contact: number | null;
  means: string;
  outcome: string;
  said: string | null;
  seen_child: number;
};

export type VersionedTables = {
  account: AccountTable;
  school: SchoolTable;
  calendar_period: CalendarPeriodTable;
  pupil_detail: PupilDetailTable;
  enrolment: EnrolmentTable;
  school_class: SchoolClassTable;
  class_membership: ClassMembershipTable;
  contact: ContactTable;
  family_member: FamilyMemberTable;
  letter_hold: LetterHoldTable;
  looked_after: LookedAfterTable;
  planned_absence: PlannedAbsenceTable;
  plan_terms: PlanTermsTable;
  expected_word: ExpectedWordTable;
  register_taken: RegisterTakenTable;
  mis_to_do: MisToDoTable;
  import_batch: ImportBatchTable;
  notice: NoticeTable;
  notice_ground: NoticeGroundTable;
  la_enrolment: LaEnrolmentTable;
  school_key: SchoolKeyTable;
  bundle_sent: BundleSentTable;
  contact_attempt: ContactAttemptTable;
  late_mark: LateMarkTable;
  la_return: LaReturnTable;
  programme: ProgrammeTable;
  pupil_flag: PupilFlagTable;
  call_mark: CallMarkTable;
  withheld_address: WithheldAddressTable;
  named_recipient: NamedRecipientTable;
  case_file: CaseFileTable;
  case_plan: CasePlanTable;
  case_pupil: CasePupilTable;
  case_relative: CaseRelativeTable;
  case_task: CaseTaskTable;
  case_event: CaseEventTable;
  case_event_pupil: CaseEventPupilTable;
  attachment: AttachmentTable;
  absence_told: AbsenceToldTable;
  off_roll: OffRollTable;
  off_roll_enquiry: OffRollEnquiryTable;
  home_education_word: HomeEducationWordTable;
  suspension: SuspensionTable;
  suspension_told: SuspensionToldTable;
  suspension_care_told: SuspensionToldTable;
  meeting: MeetingTable;
  meeting_pupil: MeetingPupilTable;
  meeting_party: MeetingPartyTable;
  arranging_attempt: ArrangingAttemptTable;
  parenting_contract: ParentingContractTable;
  contract_version: ContractVersionTable;
  contract_party: ContractPartyTable;
  contract_review: ContractReviewTable;
  contract_care_view: ContractCareViewTable;
  targeting_meeting: TargetingMeetingTable;
  leave_absence: LeaveAbsenceTable;
  leave_decision: LeaveDecisionTable;
  half_term_run: HalfTermRunTable;
  half_term_note: HalfTermNoteTable;
  half_term_given: HalfTermGivenTable;
  letter_template: LetterTemplateTable;
  letter_batch: LetterBatchTable;
  issued_letter: IssuedLetterTable;
  contact_language: ContactLanguageTable;
  leave_letter: LeaveLetterTable;
  leave_step: LeaveStepTable;
  leave_withdrawal: LeaveWithdrawalTable;
  leave_letter_words: LeaveLetterWordsTable;
  leave_welfare: LeaveWelfareTable;
  message_text: MessageTextTable;
  message_list: MessageListTable;
  message_row: MessageRowTable;
  gate_entry: GateEntryTable;
  sign_out: SignOutTable;
  collector: CollectorTable;
  absence_call: AbsenceCallTable;
  target: TargetTable;
};

export type Schema = VersionedTables & {
  command: CommandTable;
  pupil: PupilTable;
  mark: MarkTable;
  mark_history: MarkHistoryTable;
  week_count: WeekCountTable;
  document: DocumentTable;
};
