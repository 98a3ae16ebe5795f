CREATE TABLE absence_call ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), first_of_call INTEGER NOT NULL, contact INTEGER, caller_name TEXT NOT NULL CHECK (length(caller_name) <= 200), caller_known TEXT NOT NULL CHECK (length(caller_known) <= 200), said TEXT NOT NULL CHECK (length(said) <= 300), code INTEGER NOT NULL, from_on TEXT NOT NULL, from_session INTEGER NOT NULL CHECK (from_session IN (0, 1)), back_on TEXT, back_session INTEGER CHECK (back_session IN (0, 1)), taken_on TEXT NOT NULL, taken_minute INTEGER NOT NULL CHECK (taken_minute BETWEEN 0 AND 1439), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE absence_told (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), for_date TEXT NOT NULL, call_mark INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE account (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE arranging_attempt (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, meeting INTEGER, contract INTEGER, tried_on TEXT NOT NULL, tried_by TEXT NOT NULL, whom TEXT NOT NULL, outcome TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE attachment (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, belongs_to TEXT NOT NULL, owner_id INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document (id), file_name TEXT NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE bundle_sent (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, stream TEXT NOT NULL, la_code TEXT NOT NULL, chain_id TEXT NOT NULL, sequence INTEGER NOT NULL, statement_sha256 TEXT NOT NULL, tag_manifest_sha256 TEXT NOT NULL, file_name TEXT NOT NULL, bytes INTEGER NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, demo INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE calendar_period (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, from_on TEXT NOT NULL, to_on TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE call_mark (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), kind TEXT NOT NULL, contact INTEGER, name TEXT, phone TEXT, worker TEXT, cause TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE case_event (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, event_kind TEXT NOT NULL, happened_on TEXT NOT NULL, happened_minute INTEGER, contact INTEGER, with_whom TEXT, outcome TEXT, words TEXT NOT NULL, agreed TEXT, child_seen INTEGER NOT NULL CHECK (child_seen IN (0, 1)), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE case_event_pupil (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, event INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE case_file (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, case_kind TEXT NOT NULL CHECK (case_kind IN ('pupil', 'family')), lead INTEGER NOT NULL, opened_on TEXT NOT NULL, because TEXT NOT NULL, ground TEXT, closed_on TEXT, outcome TEXT, closing_words TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE case_plan (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, case_id INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE case_pupil (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, case_id INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE case_relative (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, case_id INTEGER NOT NULL, name TEXT NOT NULL, school TEXT NOT NULL, known TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE case_task (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, case_id INTEGER, pupil INTEGER REFERENCES pupil (id), what TEXT NOT NULL, due_on TEXT NOT NULL, owner INTEGER, owner_name TEXT, source TEXT NOT NULL, source_id INTEGER, done_on TEXT, done_words TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE class_membership (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), class_id INTEGER, year_group TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE collector ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, contact INTEGER NOT NULL, allowed INTEGER NOT NULL CHECK (allowed IN (0, 1)), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE command ( id INTEGER PRIMARY KEY, at TEXT NOT NULL, account INTEGER, procedure_name TEXT NOT NULL, reason TEXT, undoes INTEGER, digest TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE ) STRICT;

CREATE TABLE contact (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), position INTEGER NOT NULL, title TEXT, name TEXT NOT NULL, relationship TEXT NOT NULL, parental_responsibility INTEGER, lives_with INTEGER, address TEXT, address_withheld INTEGER NOT NULL, phones TEXT NOT NULL, email TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE contact_attempt ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), for_date TEXT NOT NULL, session INTEGER CHECK (session IN (0, 1)), contact INTEGER, means TEXT NOT NULL CHECK (means IN ('phone', 'text', 'email', 'visit', 'other')), outcome TEXT NOT NULL CHECK (outcome IN ('no answer', 'left message', 'spoke', 'wrong number', 'seen', 'passed to safeguarding lead')), said TEXT CHECK (length(said) <= 500), seen_child INTEGER NOT NULL CHECK (seen_child IN (0, 1)), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE contact_language ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, contact INTEGER NOT NULL, language TEXT NOT NULL CHECK (length(language) <= 10), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE contract_care_view (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, version INTEGER NOT NULL, virtual_school TEXT NOT NULL, social_worker TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE contract_party (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, version INTEGER NOT NULL, side TEXT NOT NULL, contact INTEGER, name TEXT NOT NULL, answer TEXT, answered_on TEXT, signed_by TEXT, because TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE contract_review (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, contract INTEGER NOT NULL, version INTEGER NOT NULL, planned_on TEXT, held_on TEXT NOT NULL, present TEXT NOT NULL, findings TEXT NOT NULL, figures TEXT NOT NULL, review_decision TEXT NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE contract_version (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, contract INTEGER NOT NULL, number INTEGER NOT NULL, meeting INTEGER, review INTEGER, made_on TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT NOT NULL, terms TEXT NOT NULL, approved_on TEXT, approved_by TEXT, document INTEGER, closed_as TEXT, closed_on TEXT, closed_because TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE document (id INTEGER PRIMARY KEY, from_command INTEGER NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, content BLOB NOT NULL) STRICT;

CREATE TABLE enrolment (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), starts_on TEXT NOT NULL, leaves_on TEXT, status TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE expected_word ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), arrived INTEGER NOT NULL CHECK (arrived IN (0, 1)), said_by TEXT NOT NULL CHECK (length(said_by) <= 200), said_on TEXT NOT NULL, said_minute INTEGER NOT NULL CHECK (said_minute BETWEEN 0 AND 1439), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE family_member (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, family INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE gate_entry ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), entered_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE half_term_given ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, note INTEGER NOT NULL, given_by TEXT NOT NULL CHECK (given_by IN ('post', 'hand', 'pupil', 'email')), given_on TEXT NOT NULL, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE half_term_note ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, run INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE half_term_run ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL CHECK (length(name) <= 200), from_on TEXT NOT NULL, to_on TEXT NOT NULL, for_whom TEXT NOT NULL CHECK (length(for_whom) <= 200), friendly INTEGER NOT NULL, made_on TEXT NOT NULL, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE home_education_word (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), said_on TEXT NOT NULL, said_by TEXT NOT NULL, la_told_on TEXT NOT NULL, la_told_how TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE import_batch (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL, file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, row_count INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE issued_letter ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL CHECK (length(kind) <= 60), language TEXT NOT NULL CHECK (length(language) <= 10), template INTEGER, template_sha256 TEXT NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER, recipient TEXT NOT NULL, care_of_school INTEGER NOT NULL, document INTEGER NOT NULL, values_sha256 TEXT NOT NULL, issued_on TEXT NOT NULL, batch INTEGER, case_id INTEGER, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE la_enrolment (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, la_code TEXT NOT NULL, name TEXT NOT NULL, signing_key TEXT NOT NULL, age_recipients TEXT NOT NULL, demo INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE la_return ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL CHECK (kind IN ('newPupil', 'deletion', 'attendance', 'sickness')), pupil INTEGER NOT NULL REFERENCES pupil (id), case_on TEXT NOT NULL, deadline TEXT, content TEXT NOT NULL, bundle INTEGER, other_route TEXT CHECK (length(other_route) <= 200), other_on TEXT, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE late_mark ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE leave_absence ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), applicant INTEGER, lives_with INTEGER CHECK (lives_with IN (0, 1)), received_on TEXT, from_on TEXT NOT NULL, from_session INTEGER NOT NULL CHECK (from_session IN (0, 1)), to_on TEXT NOT NULL, to_session INTEGER NOT NULL CHECK (to_session IN (0, 1)), leave_kind TEXT NOT NULL CHECK (leave_kind IN ('C', 'C1', 'J1', 'S', 'R', 'T')), said TEXT NOT NULL CHECK (length(said) <= 4000), expected_on TEXT, returned_on TEXT, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE leave_decision ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, leave_id INTEGER NOT NULL, decision TEXT NOT NULL CHECK (decision IN ('granted', 'part', 'refused')), from_on TEXT, from_session INTEGER, to_on TEXT, to_session INTEGER, reasons TEXT NOT NULL CHECK (length(reasons) <= 4000), decided_on TEXT NOT NULL, decided_by TEXT NOT NULL, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE leave_letter ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, leave_id INTEGER NOT NULL, contact INTEGER NOT NULL, decision_command INTEGER NOT NULL, decision TEXT NOT NULL CHECK (decision IN ('granted', 'part', 'refused')), sent_by TEXT NOT NULL CHECK (sent_by IN ('post', 'email', 'by hand')), issued_on TEXT NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE leave_letter_words ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, letter INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE leave_step ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, leave_id INTEGER NOT NULL, step TEXT NOT NULL CHECK (step IN ('contact', 'visit', 'joint enquiry')), done_on TEXT NOT NULL, who TEXT NOT NULL CHECK (length(who) <= 200), came_of_it TEXT NOT NULL CHECK (length(came_of_it) <= 1000), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE leave_welfare ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, leave_id INTEGER NOT NULL, forced_marriage TEXT NOT NULL CHECK (forced_marriage IN ('no signs', 'signs', 'not known')), mutilation TEXT NOT NULL CHECK (mutilation IN ('no signs', 'signs', 'not known')), abduction TEXT NOT NULL CHECK (abduction IN ('no signs', 'signs', 'not known')), note TEXT CHECK (length(note) <= 4000), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE leave_withdrawal ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, leave_id INTEGER NOT NULL, withdrawn_by TEXT NOT NULL CHECK (withdrawn_by IN ('parent', 'office')), withdrawn_on TEXT NOT NULL, reason TEXT NOT NULL CHECK (length(reason) <= 1000), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE letter_batch ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL CHECK (length(kind) <= 60), for_whom TEXT NOT NULL CHECK (length(for_whom) <= 200), made_on TEXT NOT NULL, wanted INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE letter_hold (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), review_on TEXT NOT NULL, cause TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE letter_template ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL CHECK (length(kind) <= 60), language TEXT NOT NULL CHECK (length(language) <= 10), number INTEGER NOT NULL, sha256 TEXT NOT NULL, document INTEGER NOT NULL, file_name TEXT NOT NULL CHECK (length(file_name) <= 255), again_of INTEGER, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE looked_after (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), status TEXT NOT NULL, authority TEXT, from_on TEXT, to_on TEXT, source TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE mark ( pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), code INTEGER NOT NULL, minutes_late INTEGER, detail TEXT, command INTEGER NOT NULL, PRIMARY KEY (pupil, marked_on, session) ) STRICT, WITHOUT ROWID;

CREATE TABLE mark_history ( pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), command INTEGER NOT NULL, code INTEGER NOT NULL, minutes_late INTEGER, detail TEXT, replaced_by INTEGER NOT NULL, PRIMARY KEY (pupil, marked_on, session, command) ) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, case_id INTEGER, meeting_kind TEXT NOT NULL, planned_on TEXT NOT NULL, planned_minute INTEGER NOT NULL, place TEXT NOT NULL, about TEXT NOT NULL, meeting_stand TEXT NOT NULL CHECK (meeting_stand IN ('planned', 'held', 'notHeld', 'cancelled')), held_on TEXT, notes TEXT, because TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE meeting_party (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, meeting INTEGER NOT NULL, party_kind TEXT NOT NULL, contact INTEGER, name TEXT NOT NULL, invited_on TEXT, invited_by TEXT, letter INTEGER, attended TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE meeting_pupil (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, meeting INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE message_list (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, message_text INTEGER NOT NULL, text_command INTEGER NOT NULL, for_date TEXT NOT NULL, sent_as TEXT NOT NULL CHECK (sent_as IN ('text', 'email')), list_state TEXT NOT NULL CHECK (list_state IN ('prepared', 'sent', 'notSent')), not_sent_because TEXT CHECK (length(not_sent_because) <= 1000), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE message_row (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, list INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER NOT NULL, contact_name TEXT NOT NULL, reach TEXT NOT NULL, session INTEGER, message TEXT NOT NULL, row_state TEXT NOT NULL CHECK (row_state IN ('prepared', 'sent', 'notDelivered', 'notSent')), not_delivered_because TEXT CHECK (length(not_delivered_because) <= 1000), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE message_text (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, title TEXT NOT NULL CHECK (length(title) <= 80), wording TEXT NOT NULL CHECK (length(wording) <= 480), text_state TEXT NOT NULL CHECK (text_state IN ('draft', 'approved', 'retired')), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE mis_to_do (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE named_recipient (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER NOT NULL, cause TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE notice (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER NOT NULL, state TEXT NOT NULL, number TEXT, drafted_on TEXT NOT NULL, window_from TEXT NOT NULL, window_to TEXT NOT NULL, counted INTEGER NOT NULL, provisional INTEGER NOT NULL, recipient_reason TEXT, content TEXT NOT NULL, reasons TEXT NOT NULL, cleared INTEGER, issued_on TEXT, means TEXT, document INTEGER, template_version TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE notice_ground (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, notice INTEGER NOT NULL, marked_on TEXT NOT NULL, session INTEGER NOT NULL, code INTEGER NOT NULL, mark_command INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE off_roll (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), ground TEXT NOT NULL, leaves_on TEXT NOT NULL, answers TEXT NOT NULL, destination TEXT NOT NULL, destination_name TEXT, return_on TEXT, return_by TEXT, state TEXT NOT NULL, decision TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE off_roll_enquiry (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, off_roll INTEGER NOT NULL, made_on TEXT NOT NULL, made_by TEXT NOT NULL, what TEXT NOT NULL, outcome TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE parenting_contract (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), case_id INTEGER, outcome TEXT, ended_on TEXT, because TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE plan_terms ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, slots INTEGER CHECK (slots BETWEEN 1 AND 1023), provider TEXT CHECK (length(provider) <= 200), detail TEXT CHECK (length(detail) <= 200), agreed_contact INTEGER, agreed_name TEXT CHECK (length(agreed_name) <= 200), agreed_on TEXT, agreed_how TEXT, exceptional TEXT CHECK (length(exceptional) <= 500), review_on TEXT, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE planned_absence (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), from_on TEXT NOT NULL, to_on TEXT NOT NULL, session INTEGER, code INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE programme (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL CHECK (length(name) <= 60), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE pupil (id INTEGER PRIMARY KEY, from_command INTEGER NOT NULL) STRICT;

CREATE TABLE pupil_detail (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, upn TEXT NOT NULL, former_upn TEXT, legal_surname TEXT NOT NULL, legal_forename TEXT NOT NULL, middle_names TEXT, known_surname TEXT, known_forename TEXT, born_on TEXT NOT NULL, sex TEXT, address TEXT, address_withheld INTEGER NOT NULL, sen TEXT, fsm INTEGER, eal INTEGER, ethnicity TEXT, language TEXT, FOREIGN KEY (id) REFERENCES pupil (id), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE pupil_flag (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), flag_kind TEXT NOT NULL CHECK (flag_kind IN ('youngCarer', 'programme')), programme INTEGER, from_on TEXT NOT NULL, to_on TEXT, said_by TEXT NOT NULL CHECK (length(said_by) <= 100), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE register_taken (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, class_id INTEGER NOT NULL, held_on TEXT NOT NULL, session INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE school (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL, urn TEXT NOT NULL, la_code TEXT NOT NULL, establishment TEXT NOT NULL, phase TEXT NOT NULL, register_of_record TEXT NOT NULL CHECK (register_of_record IN ('mis', 'office')), am_opens INTEGER NOT NULL, am_closes INTEGER NOT NULL, am_ends INTEGER NOT NULL, pm_opens INTEGER NOT NULL, pm_closes INTEGER NOT NULL, pm_ends INTEGER NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, head_name TEXT NOT NULL, demo INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE school_class (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE school_key (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, keys TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE sign_out ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), left_on TEXT NOT NULL, left_minute INTEGER NOT NULL CHECK (left_minute BETWEEN 0 AND 1439), left_for TEXT NOT NULL CHECK (left_for IN ('medical', 'ill', 'K', 'B', 'V', 'P', 'W', 'other')), contact INTEGER, collected_by TEXT CHECK (length(collected_by) <= 200), agreed_by TEXT CHECK (length(agreed_by) <= 200), back_minute INTEGER CHECK (back_minute BETWEEN 0 AND 1439), returned_minute INTEGER CHECK (returned_minute BETWEEN 0 AND 1439), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE suspension ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), suspension_kind TEXT NOT NULL CHECK (suspension_kind IN ('fixed', 'lunch', 'permanent')), from_on TEXT NOT NULL, from_session INTEGER NOT NULL CHECK (from_session IN (0, 1)), to_on TEXT, to_session INTEGER CHECK (to_session IN (0, 1)), reasons TEXT NOT NULL, misses_exam INTEGER NOT NULL CHECK (misses_exam IN (0, 1)), stand TEXT NOT NULL CHECK (stand IN ('proposed', 'confirmed', 'takenBack', 'discarded')), decided_on TEXT, decided_by TEXT, back_on TEXT, back_session INTEGER CHECK (back_session IN (0, 1)), taken_back_on TEXT, because TEXT CHECK (length(because) <= 1000), provision_on TEXT, provision_code TEXT CHECK (provision_code IN ('B', 'D', 'K')), provision_where TEXT CHECK (length(provision_where) <= 200), reintegration_on TEXT, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE suspension_care_told ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, suspension INTEGER NOT NULL, duty TEXT NOT NULL, told_on TEXT NOT NULL, channel TEXT NOT NULL, who TEXT NOT NULL CHECK (length(who) <= 200), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE suspension_told ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, suspension INTEGER NOT NULL, duty TEXT NOT NULL, told_on TEXT NOT NULL, channel TEXT NOT NULL, who TEXT NOT NULL CHECK (length(who) <= 200), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE target ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, scope TEXT NOT NULL CHECK (scope IN ('school', 'year', 'class')), target_group TEXT, from_on TEXT NOT NULL, to_on TEXT NOT NULL, tenths INTEGER NOT NULL CHECK (tenths BETWEEN 1 AND 1000), proposed_by TEXT NOT NULL CHECK (length(proposed_by) <= 200), proposed_on TEXT NOT NULL, target_state TEXT NOT NULL CHECK (target_state IN ('proposed', 'agreed', 'declined')), answered_by TEXT CHECK (length(answered_by) <= 200), answered_on TEXT, answer TEXT CHECK (length(answer) <= 1000), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE targeting_meeting (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, held_on TEXT NOT NULL, people TEXT NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE week_count ( pupil INTEGER NOT NULL, monday TEXT NOT NULL, code INTEGER NOT NULL, n INTEGER NOT NULL, slots INTEGER NOT NULL, PRIMARY KEY (code, monday, pupil) ) STRICT, WITHOUT ROWID;

CREATE TABLE withheld_address (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER, cause TEXT NOT NULL, lifted TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE INDEX absence_call_back ON absence_call (back_on);

CREATE UNIQUE INDEX absence_call_current ON absence_call (id) WHERE to_command IS NULL;

CREATE INDEX absence_call_day ON absence_call (taken_on);

CREATE INDEX absence_call_pupil ON absence_call (pupil);

CREATE UNIQUE INDEX absence_told_current ON absence_told (id) WHERE to_command IS NULL;

CREATE INDEX absence_told_pupil ON absence_told (pupil, for_date);

CREATE UNIQUE INDEX account_current ON account (id) WHERE to_command IS NULL;

CREATE INDEX arranging_attempt_contract ON arranging_attempt (contract);

CREATE UNIQUE INDEX arranging_attempt_current ON arranging_attempt (id) WHERE to_command IS NULL;

CREATE INDEX arranging_attempt_meeting ON arranging_attempt (meeting);

CREATE UNIQUE INDEX attachment_current ON attachment (id) WHERE to_command IS NULL;

CREATE INDEX attachment_owner ON attachment (belongs_to, owner_id);

CREATE UNIQUE INDEX bundle_sent_current ON bundle_sent (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX bundle_sent_sequence ON bundle_sent (chain_id, sequence);

CREATE UNIQUE INDEX calendar_period_current ON calendar_period (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX call_mark_current ON call_mark (id) WHERE to_command IS NULL;

CREATE INDEX call_mark_pupil ON call_mark (pupil);

CREATE UNIQUE INDEX case_event_current ON case_event (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX case_event_pupil_current ON case_event_pupil (id) WHERE to_command IS NULL;

CREATE INDEX case_event_pupil_event ON case_event_pupil (event);

CREATE INDEX case_event_pupil_pupil ON case_event_pupil (pupil);

CREATE UNIQUE INDEX case_file_current ON case_file (id) WHERE to_command IS NULL;

CREATE INDEX case_plan_case ON case_plan (case_id);

CREATE UNIQUE INDEX case_plan_current ON case_plan (id) WHERE to_command IS NULL;

CREATE INDEX case_pupil_case ON case_pupil (case_id);

CREATE UNIQUE INDEX case_pupil_current ON case_pupil (id) WHERE to_command IS NULL;

CREATE INDEX case_pupil_pupil ON case_pupil (pupil);

CREATE INDEX case_relative_case ON case_relative (case_id);

CREATE UNIQUE INDEX case_relative_current ON case_relative (id) WHERE to_command IS NULL;

CREATE INDEX case_task_case ON case_task (case_id);

CREATE UNIQUE INDEX case_task_current ON case_task (id) WHERE to_command IS NULL;

CREATE INDEX case_task_pupil ON case_task (pupil);

CREATE INDEX class_membership_class ON class_membership (class_id);

CREATE UNIQUE INDEX class_membership_current ON class_membership (id) WHERE to_command IS NULL;

CREATE INDEX class_membership_pupil ON class_membership (pupil);

CREATE UNIQUE INDEX collector_contact ON collector (contact) WHERE to_command IS NULL;

CREATE UNIQUE INDEX collector_current ON collector (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX contact_attempt_current ON contact_attempt (id) WHERE to_command IS NULL;

CREATE INDEX contact_attempt_pupil ON contact_attempt (pupil, for_date);

CREATE UNIQUE INDEX contact_current ON contact (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX contact_language_contact ON contact_language (contact) WHERE to_command IS NULL;

CREATE UNIQUE INDEX contact_language_current ON contact_language (id) WHERE to_command IS NULL;

CREATE INDEX contact_pupil ON contact (pupil);

CREATE UNIQUE INDEX contract_care_view_current ON contract_care_view (id) WHERE to_command IS NULL;

CREATE INDEX contract_care_view_version ON contract_care_view (version);

CREATE UNIQUE INDEX contract_party_current ON contract_party (id) WHERE to_command IS NULL;

CREATE INDEX contract_party_version ON contract_party (version);

CREATE INDEX contract_review_contract ON contract_review (contract);

CREATE UNIQUE INDEX contract_review_current ON contract_review (id) WHERE to_command IS NULL;

CREATE INDEX contract_version_contract ON contract_version (contract);

CREATE UNIQUE INDEX contract_version_current ON contract_version (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX enrolment_current ON enrolment (id) WHERE to_command IS NULL;

CREATE INDEX enrolment_pupil ON enrolment (pupil);

CREATE UNIQUE INDEX expected_word_current ON expected_word (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX expected_word_once ON expected_word (marked_on, pupil, session) WHERE to_command IS NULL;

CREATE UNIQUE INDEX family_member_current ON family_member (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX gate_entry_current ON gate_entry (id) WHERE to_command IS NULL;

CREATE INDEX gate_entry_day ON gate_entry (entered_on);

CREATE UNIQUE INDEX half_term_given_current ON half_term_given (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX half_term_given_note ON half_term_given (note) WHERE to_command IS NULL;

CREATE UNIQUE INDEX half_term_note_current ON half_term_note (id) WHERE to_command IS NULL;

CREATE INDEX half_term_note_pupil ON half_term_note (pupil) WHERE to_command IS NULL;

CREATE INDEX half_term_note_run ON half_term_note (run) WHERE to_command IS NULL;

CREATE UNIQUE INDEX half_term_run_current ON half_term_run (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX home_education_word_current ON home_education_word (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX import_batch_current ON import_batch (id) WHERE to_command IS NULL;

CREATE INDEX issued_letter_batch ON issued_letter (batch) WHERE to_command IS NULL;

CREATE UNIQUE INDEX issued_letter_current ON issued_letter (id) WHERE to_command IS NULL;

CREATE INDEX issued_letter_pupil ON issued_letter (pupil) WHERE to_command IS NULL;

CREATE UNIQUE INDEX la_enrolment_current ON la_enrolment (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX la_return_case ON la_return (kind, pupil, case_on) WHERE to_command IS NULL;

CREATE UNIQUE INDEX la_return_current ON la_return (id) WHERE to_command IS NULL;

CREATE INDEX late_mark_command ON late_mark (from_command);

CREATE UNIQUE INDEX late_mark_current ON late_mark (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_absence_current ON leave_absence (id) WHERE to_command IS NULL;

CREATE INDEX leave_absence_pupil ON leave_absence (pupil);

CREATE UNIQUE INDEX leave_decision_current ON leave_decision (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_decision_leave ON leave_decision (leave_id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_letter_current ON leave_letter (id) WHERE to_command IS NULL;

CREATE INDEX leave_letter_leave ON leave_letter (leave_id);

CREATE UNIQUE INDEX leave_letter_words_current ON leave_letter_words (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_letter_words_letter ON leave_letter_words (letter) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_step_current ON leave_step (id) WHERE to_command IS NULL;

CREATE INDEX leave_step_leave ON leave_step (leave_id);

CREATE UNIQUE INDEX leave_welfare_current ON leave_welfare (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_welfare_leave ON leave_welfare (leave_id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_withdrawal_current ON leave_withdrawal (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX leave_withdrawal_leave ON leave_withdrawal (leave_id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX letter_batch_current ON letter_batch (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX letter_hold_current ON letter_hold (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX letter_template_current ON letter_template (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX letter_template_number ON letter_template (kind, language, number) WHERE to_command IS NULL;

CREATE UNIQUE INDEX looked_after_current ON looked_after (id) WHERE to_command IS NULL;

CREATE INDEX mark_history_replaced_by ON mark_history (replaced_by);

CREATE UNIQUE INDEX meeting_current ON meeting (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX meeting_party_current ON meeting_party (id) WHERE to_command IS NULL;

CREATE INDEX meeting_party_meeting ON meeting_party (meeting);

CREATE UNIQUE INDEX meeting_pupil_current ON meeting_pupil (id) WHERE to_command IS NULL;

CREATE INDEX meeting_pupil_meeting ON meeting_pupil (meeting);

CREATE INDEX meeting_pupil_pupil ON meeting_pupil (pupil);

CREATE UNIQUE INDEX message_list_current ON message_list (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX message_row_current ON message_row (id) WHERE to_command IS NULL;

CREATE INDEX message_row_list ON message_row (list);

CREATE INDEX message_row_pupil ON message_row (pupil);

CREATE UNIQUE INDEX message_text_current ON message_text (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX mis_to_do_current ON mis_to_do (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX mis_to_do_session ON mis_to_do (pupil, marked_on, session) WHERE to_command IS NULL;

CREATE UNIQUE INDEX named_recipient_current ON named_recipient (id) WHERE to_command IS NULL;

CREATE INDEX named_recipient_pupil ON named_recipient (pupil);

CREATE UNIQUE INDEX notice_current ON notice (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX notice_ground_current ON notice_ground (id) WHERE to_command IS NULL;

CREATE INDEX notice_ground_notice ON notice_ground (notice);

CREATE UNIQUE INDEX notice_number ON notice (number) WHERE to_command IS NULL AND number IS NOT NULL;

CREATE INDEX notice_pupil ON notice (pupil);

CREATE UNIQUE INDEX off_roll_current ON off_roll (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX off_roll_enquiry_current ON off_roll_enquiry (id) WHERE to_command IS NULL;

CREATE INDEX off_roll_enquiry_sheet ON off_roll_enquiry (off_roll);

CREATE INDEX off_roll_pupil ON off_roll (pupil);

CREATE UNIQUE INDEX parenting_contract_current ON parenting_contract (id) WHERE to_command IS NULL;

CREATE INDEX parenting_contract_pupil ON parenting_contract (pupil);

CREATE UNIQUE INDEX plan_terms_current ON plan_terms (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX planned_absence_current ON planned_absence (id) WHERE to_command IS NULL;

CREATE INDEX planned_absence_pupil ON planned_absence (pupil);

CREATE UNIQUE INDEX programme_current ON programme (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX pupil_detail_current ON pupil_detail (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX pupil_detail_upn ON pupil_detail (upn) WHERE to_command IS NULL;

CREATE UNIQUE INDEX pupil_flag_current ON pupil_flag (id) WHERE to_command IS NULL;

CREATE INDEX pupil_flag_pupil ON pupil_flag (pupil);

CREATE UNIQUE INDEX register_taken_current ON register_taken (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX register_taken_session ON register_taken (held_on, class_id, session) WHERE to_command IS NULL;

CREATE UNIQUE INDEX school_class_current ON school_class (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX school_current ON school (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX school_key_current ON school_key (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX sign_out_current ON sign_out (id) WHERE to_command IS NULL;

CREATE INDEX sign_out_day ON sign_out (left_on);

CREATE UNIQUE INDEX suspension_care_told_current ON suspension_care_told (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX suspension_care_told_duty ON suspension_care_told (suspension, duty) WHERE to_command IS NULL;

CREATE UNIQUE INDEX suspension_current ON suspension (id) WHERE to_command IS NULL;

CREATE INDEX suspension_pupil ON suspension (pupil);

CREATE UNIQUE INDEX suspension_told_current ON suspension_told (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX suspension_told_duty ON suspension_told (suspension, duty) WHERE to_command IS NULL;

CREATE UNIQUE INDEX target_current ON target (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX targeting_meeting_current ON targeting_meeting (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX withheld_address_current ON withheld_address (id) WHERE to_command IS NULL;

CREATE INDEX withheld_address_pupil ON withheld_address (pupil);
