import type { VersionedTables } from '../schema.ts';

export type VersionedTable = keyof VersionedTables;
export type Cell = string | number | null;

/**
 * The columns of each table in the order in which a canonical row names them. `to_command` and `replaced_by` are left
 * out: ending an entry changes no digest of the command that wrote it. A column added later is appended here.
 */
export const versionedColumns: { readonly [Table in VersionedTable]: readonly (keyof VersionedTables[Table] & string)[] } = {
  account: ['name', 'role'],
  school: [
    ...(['name', 'urn', 'la_code', 'establishment', 'phase', 'register_of_record'] as const),
    ...(['am_opens', 'am_closes', 'am_ends', 'pm_opens', 'pm_closes', 'pm_ends'] as const),
    ...(['address', 'phone', 'email', 'head_name', 'demo'] as const),
  ],
  calendar_period: ['from_on', 'to_on', 'kind', 'name'],
  pupil_detail: [
    ...(['upn', 'former_upn', 'legal_surname', 'legal_forename', 'middle_names', 'known_surname', 'known_forename'] as const),
    ...(['born_on', 'sex', 'address', 'address_withheld', 'sen', 'fsm', 'eal', 'ethnicity', 'language'] as const),
  ],
  enrolment: ['pupil', 'starts_on', 'leaves_on', 'status'],
  school_class: ['name'],
  class_membership: ['pupil', 'class_id', 'year_group', 'from_on', 'to_on'],
  contact: [
    ...(['pupil', 'position', 'title', 'name', 'relationship', 'parental_responsibility', 'lives_with'] as const),
    ...(['address', 'address_withheld', 'phones', 'email'] as const),
  ],
  family_member: ['family', 'pupil'],
  letter_hold: ['pupil', 'review_on', 'cause'],
  looked_after: ['pupil', 'status', 'authority', 'from_on', 'to_on', 'source'],
  planned_absence: ['pupil', 'from_on', 'to_on', 'session', 'code', 'note'],
  plan_terms: [
    ...(['slots', 'provider', 'detail', 'agreed_contact', 'agreed_name', 'agreed_on', 'agreed_how'] as const),
    ...(['exceptional', 'review_on'] as const),
  ],
  expected_word: ['pupil', 'marked_on', 'session', 'arrived', 'said_by', 'said_on', 'said_minute'],
  register_taken: ['class_id', 'held_on', 'session'],
  mis_to_do: ['pupil', 'marked_on', 'session'],
  import_batch: ['kind', 'file_name', 'file_sha256', 'row_count'],
  notice: [
    ...([
      'kind',
      'pupil',
      'contact',
      'state',
      'number',
      'drafted_on',
      'window_from',
      'window_to',
      'counted',
      'provisional',
    ] as const),
    ...(['recipient_reason', 'content', 'reasons', 'cleared', 'issued_on', 'means', 'document', 'template_version'] as const),
  ],
  notice_ground: ['notice', 'marked_on', 'session', 'code', 'mark_command'],
  la_enrolment: ['la_code', 'name', 'signing_key', 'age_recipients', 'demo'],
  school_key: ['keys'],
  bundle_sent: [
    ...(['stream', 'la_code', 'chain_id', 'sequence', 'statement_sha256', 'tag_manifest_sha256', 'file_name', 'bytes'] as const),
    ...(['period_from', 'period_to', 'demo'] as const),
  ],
  contact_attempt: ['pupil', 'for_date', 'session', 'contact', 'means', 'outcome', 'said', 'seen_child'],
  late_mark: ['pupil', 'marked_on', 'session'],
  gate_entry: ['pupil', 'entered_on', 'session', 'minute'],
  absence_call: [
    ...(['pupil', 'first_of_call', 'contact', 'caller_name', 'caller_known', 'said', 'code'] as const),
    ...(['from_on', 'from_session', 'back_on', 'back_session', 'taken_on', 'taken_minute'] as const),
  ],
  sign_out: [
    ...(['pupil', 'left_on', 'left_minute', 'left_for', 'contact'] as const),
    ...(['collected_by', 'agreed_by', 'back_minute', 'returned_minute'] as const),
  ],
  collector: ['contact', 'allowed'],
  la_return: ['kind', 'pupil', 'case_on', 'deadline', 'content', 'bundle', 'other_route', 'other_on'],
  programme: ['name'],
  pupil_flag: ['pupil', 'flag_kind', 'programme', 'from_on', 'to_on', 'said_by'],
  call_mark: ['pupil', 'kind', 'contact', 'name', 'phone', 'worker', 'cause'],
  withheld_address: ['pupil', 'contact', 'cause', 'lifted'],
  named_recipient: ['pupil', 'contact', 'cause'],
  case_file: ['case_kind', 'lead', 'opened_on', 'because', 'ground', 'closed_on', 'outcome', 'closing_words'],
  case_plan: ['case_id', 'words'],
  case_pupil: ['case_id', 'pupil'],
  case_relative: ['case_id', 'name', 'school', 'known'],
  case_task: [
    ...(['case_id', 'pupil', 'what', 'due_on', 'owner', 'owner_name', 'source', 'source_id', 'done_on', 'done_words'] as const),
  ],
  case_event: [
    ...(['event_kind', 'happened_on', 'happened_minute', 'contact', 'with_whom', 'outcome', 'words', 'agreed'] as const),
    ...(['child_seen'] as const),
  ],
  case_event_pupil: ['event', 'pupil'],
  attachment: ['belongs_to', 'owner_id', 'document', 'file_name', 'bytes'],
  absence_told: ['pupil', 'for_date', 'call_mark'],
  off_roll: [
    ...(['pupil', 'ground', 'leaves_on', 'answers', 'destination', 'destination_name', 'return_on', 'return_by'] as const),
    ...(['state', 'decision'] as const),
  ],
  off_roll_enquiry: ['off_roll', 'made_on', 'made_by', 'what', 'outcome'],
  home_education_word: ['pupil', 'said_on', 'said_by', 'la_told_on', 'la_told_how'],
  suspension: [
    ...([
      'pupil',
      'suspension_kind',
      'from_on',
      'from_session',
      'to_on',
      'to_session',
      'reasons',
      'misses_exam',
      'stand',
    ] as const),
    ...(['decided_on', 'decided_by', 'back_on', 'back_session', 'taken_back_on', 'because'] as const),
    ...(['provision_on', 'provision_code', 'provision_where', 'reintegration_on'] as const),
  ],
  suspension_told: ['suspension', 'duty', 'told_on', 'channel', 'who'],
  suspension_care_told: ['suspension', 'duty', 'told_on', 'channel', 'who'],
  meeting: [
    ...(['case_id', 'meeting_kind', 'planned_on', 'planned_minute', 'place', 'about', 'meeting_stand'] as const),
    ...(['held_on', 'notes', 'because'] as const),
  ],
  targeting_meeting: ['held_on', 'people', 'notes'],
  meeting_pupil: ['meeting', 'pupil'],
  meeting_party: ['meeting', 'party_kind', 'contact', 'name', 'invited_on', 'invited_by', 'letter', 'attended'],
  arranging_attempt: ['meeting', 'contract', 'tried_on', 'tried_by', 'whom', 'outcome', 'words'],
  parenting_contract: ['pupil', 'case_id', 'outcome', 'ended_on', 'because'],
  contract_version: [
    ...(['contract', 'number', 'meeting', 'review', 'made_on', 'from_on', 'to_on', 'terms'] as const),
    ...(['approved_on', 'approved_by', 'document', 'closed_as', 'closed_on', 'closed_because'] as const),
  ],
  contract_party: ['version', 'side', 'contact', 'name', 'answer', 'answered_on', 'signed_by', 'because'],
  contract_review: [
    ...(['contract', 'version', 'planned_on', 'held_on', 'present', 'findings', 'figures'] as const),
    ...(['review_decision', 'reasons'] as const),
  ],
  contract_care_view: ['version', 'virtual_school', 'social_worker'],
  leave_absence: [
    ...(['pupil', 'applicant', 'lives_with', 'received_on', 'from_on', 'from_session', 'to_on', 'to_session'] as const),
    ...(['leave_kind', 'said', 'expected_on', 'returned_on'] as const),
  ],
  leave_decision: [
    ...([
      'leave_id',
      'decision',
      'from_on',
      'from_session',
      'to_on',
      'to_session',
      'reasons',
      'decided_on',
      'decided_by',
    ] as const),
  ],
  leave_letter: ['leave_id', 'contact', 'decision_command', 'decision', 'sent_by', 'issued_on', 'document'],
  half_term_run: ['name', 'from_on', 'to_on', 'for_whom', 'friendly', 'made_on'],
  half_term_note: ['run', 'pupil', 'contact', 'content'],
  half_term_given: ['note', 'given_by', 'given_on'],
  letter_template: ['kind', 'language', 'number', 'sha256', 'document', 'file_name', 'again_of'],
  letter_batch: ['kind', 'for_whom', 'made_on', 'wanted', 'content'],
  issued_letter: [
    ...(['kind', 'language', 'template', 'template_sha256', 'pupil', 'contact', 'recipient', 'care_of_school'] as const),
    ...(['document', 'values_sha256', 'issued_on', 'batch', 'case_id'] as const),
  ],
  contact_language: ['contact', 'language'],
  leave_step: ['leave_id', 'step', 'done_on', 'who', 'came_of_it'],
  leave_withdrawal: ['leave_id', 'withdrawn_by', 'withdrawn_on', 'reason'],
  leave_letter_words: ['letter', 'words'],
  leave_welfare: ['leave_id', 'forced_marriage', 'mutilation', 'abduction', 'note'],
  message_text: ['title', 'wording', 'text_state'],
  message_list: ['message_text', 'text_command', 'for_date', 'sent_as', 'list_state', 'not_sent_because'],
  message_row: [
    ...(['list', 'pupil', 'contact', 'contact_name', 'reach', 'session', 'message'] as const),
    ...(['row_state', 'not_delivered_because'] as const),
  ],
  target: [
    ...(['scope', 'target_group', 'from_on', 'to_on', 'tenths', 'proposed_by', 'proposed_on'] as const),
    ...(['target_state', 'answered_by', 'answered_on', 'answer'] as const),
  ],
};

export const versionedTables = Object.keys(versionedColumns) as readonly VersionedTable[];

export function canonicalVersion(table: VersionedTable, row: Readonly<Record<string, Cell>>): string {
  return JSON.stringify([table, row['id'], ...versionedColumns[table].map((column) => row[column] ?? null)]);
}

/** An entry ended by a command: which, and who had written it. */
export function canonicalEnd(table: VersionedTable, id: number, fromCommand: number): string {
  return JSON.stringify([`${table} ended`, id, fromCommand]);
}

export type CanonicalMark = {
  readonly pupil: number;
  readonly marked_on: string;
  readonly session: number;
  readonly code: number;
  readonly minutes_late: number | null;
  readonly detail: string | null;
};

/** Written out by hand, because an import makes three quarters of a million of them. */
export function canonicalMark(mark: CanonicalMark): string {
  const detail = mark.detail === null ? 'null' : JSON.stringify(mark.detail);
  return `["mark",${mark.pupil},"${mark.marked_on}",${mark.session},${mark.code},${mark.minutes_late},${detail}]`;
}

export function canonicalReplacement(mark: { pupil: number; marked_on: string; session: number; command: number }): string {
  return `["mark replaced",${mark.pupil},"${mark.marked_on}",${mark.session},${mark.command}]`;
}

export function canonicalPupil(id: number): string {
  return `["pupil",${id}]`;
}

export function canonicalDocument(row: { id: number; sha256: string; media_type: string }): string {
  return JSON.stringify(['document', row.id, row.sha256, row.media_type]);
}
