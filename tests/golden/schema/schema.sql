CREATE TABLE account (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE bundle_sent (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, stream TEXT NOT NULL, la_code TEXT NOT NULL, chain_id TEXT NOT NULL, sequence INTEGER NOT NULL, statement_sha256 TEXT NOT NULL, tag_manifest_sha256 TEXT NOT NULL, file_name TEXT NOT NULL, bytes INTEGER NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, demo INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE calendar_period (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, from_on TEXT NOT NULL, to_on TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE class_membership (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), class_id INTEGER, year_group TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE command ( id INTEGER PRIMARY KEY, at TEXT NOT NULL, account INTEGER, procedure_name TEXT NOT NULL, reason TEXT, undoes INTEGER, digest TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE ) STRICT;

CREATE TABLE contact (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), position INTEGER NOT NULL, title TEXT, name TEXT NOT NULL, relationship TEXT NOT NULL, parental_responsibility INTEGER, lives_with INTEGER, address TEXT, address_withheld INTEGER NOT NULL, phones TEXT NOT NULL, email TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE contact_attempt ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), for_date TEXT NOT NULL, session INTEGER CHECK (session IN (0, 1)), contact INTEGER, means TEXT NOT NULL CHECK (means IN ('phone', 'text', 'email', 'visit', 'other')), outcome TEXT NOT NULL CHECK (outcome IN ('no answer', 'left message', 'spoke', 'wrong number', 'seen', 'passed to safeguarding lead')), said TEXT CHECK (length(said) <= 500), seen_child INTEGER NOT NULL CHECK (seen_child IN (0, 1)), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE document (id INTEGER PRIMARY KEY, from_command INTEGER NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, content BLOB NOT NULL) STRICT;

CREATE TABLE enrolment (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), starts_on TEXT NOT NULL, leaves_on TEXT, status TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE family_member (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, family INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE import_batch (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL, file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, row_count INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE la_enrolment (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, la_code TEXT NOT NULL, name TEXT NOT NULL, signing_key TEXT NOT NULL, age_recipients TEXT NOT NULL, demo INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE la_return ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL CHECK (kind IN ('newPupil', 'deletion', 'attendance', 'sickness')), pupil INTEGER NOT NULL REFERENCES pupil (id), case_on TEXT NOT NULL, deadline TEXT, content TEXT NOT NULL, bundle INTEGER, other_route TEXT CHECK (length(other_route) <= 200), other_on TEXT, PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE late_mark ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE letter_hold (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), review_on TEXT NOT NULL, cause TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE looked_after (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), status TEXT NOT NULL, authority TEXT, from_on TEXT, to_on TEXT, source TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE mark ( pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), code INTEGER NOT NULL, minutes_late INTEGER, detail TEXT, command INTEGER NOT NULL, PRIMARY KEY (pupil, marked_on, session) ) STRICT, WITHOUT ROWID;

CREATE TABLE mark_history ( pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL CHECK (session IN (0, 1)), command INTEGER NOT NULL, code INTEGER NOT NULL, minutes_late INTEGER, detail TEXT, replaced_by INTEGER NOT NULL, PRIMARY KEY (pupil, marked_on, session, command) ) STRICT, WITHOUT ROWID;

CREATE TABLE mis_to_do (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE notice (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, kind TEXT NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER NOT NULL, state TEXT NOT NULL, number TEXT, drafted_on TEXT NOT NULL, window_from TEXT NOT NULL, window_to TEXT NOT NULL, counted INTEGER NOT NULL, provisional INTEGER NOT NULL, recipient_reason TEXT, content TEXT NOT NULL, reasons TEXT NOT NULL, cleared INTEGER, issued_on TEXT, means TEXT, document INTEGER, template_version TEXT, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE notice_ground (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, notice INTEGER NOT NULL, marked_on TEXT NOT NULL, session INTEGER NOT NULL, code INTEGER NOT NULL, mark_command INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE planned_absence (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, pupil INTEGER NOT NULL REFERENCES pupil (id), from_on TEXT NOT NULL, to_on TEXT NOT NULL, session INTEGER, code INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE pupil (id INTEGER PRIMARY KEY, from_command INTEGER NOT NULL) STRICT;

CREATE TABLE pupil_detail (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, upn TEXT NOT NULL, former_upn TEXT, legal_surname TEXT NOT NULL, legal_forename TEXT NOT NULL, middle_names TEXT, known_surname TEXT, known_forename TEXT, born_on TEXT NOT NULL, sex TEXT, address TEXT, address_withheld INTEGER NOT NULL, sen TEXT, fsm INTEGER, eal INTEGER, ethnicity TEXT, language TEXT, FOREIGN KEY (id) REFERENCES pupil (id), PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE register_taken (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, class_id INTEGER NOT NULL, held_on TEXT NOT NULL, session INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE school (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL, urn TEXT NOT NULL, la_code TEXT NOT NULL, establishment TEXT NOT NULL, phase TEXT NOT NULL, register_of_record TEXT NOT NULL CHECK (register_of_record IN ('mis', 'office')), am_opens INTEGER NOT NULL, am_closes INTEGER NOT NULL, am_ends INTEGER NOT NULL, pm_opens INTEGER NOT NULL, pm_closes INTEGER NOT NULL, pm_ends INTEGER NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, head_name TEXT NOT NULL, demo INTEGER NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE school_class (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, name TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE school_key (id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, keys TEXT NOT NULL, PRIMARY KEY (id, from_command)) STRICT;

CREATE TABLE target ( id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER, scope TEXT NOT NULL CHECK (scope IN ('school', 'year', 'class')), target_group TEXT, from_on TEXT NOT NULL, to_on TEXT NOT NULL, tenths INTEGER NOT NULL CHECK (tenths BETWEEN 1 AND 1000), proposed_by TEXT NOT NULL CHECK (length(proposed_by) <= 200), proposed_on TEXT NOT NULL, target_state TEXT NOT NULL CHECK (target_state IN ('proposed', 'agreed', 'declined')), answered_by TEXT CHECK (length(answered_by) <= 200), answered_on TEXT, answer TEXT CHECK (length(answer) <= 1000), PRIMARY KEY (id, from_command) ) STRICT;

CREATE TABLE week_count ( pupil INTEGER NOT NULL, monday TEXT NOT NULL, code INTEGER NOT NULL, n INTEGER NOT NULL, slots INTEGER NOT NULL, PRIMARY KEY (code, monday, pupil) ) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX account_current ON account (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX bundle_sent_current ON bundle_sent (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX bundle_sent_sequence ON bundle_sent (chain_id, sequence);

CREATE UNIQUE INDEX calendar_period_current ON calendar_period (id) WHERE to_command IS NULL;

CREATE INDEX class_membership_class ON class_membership (class_id);

CREATE UNIQUE INDEX class_membership_current ON class_membership (id) WHERE to_command IS NULL;

CREATE INDEX class_membership_pupil ON class_membership (pupil);

CREATE UNIQUE INDEX contact_attempt_current ON contact_attempt (id) WHERE to_command IS NULL;

CREATE INDEX contact_attempt_pupil ON contact_attempt (pupil, for_date);

CREATE UNIQUE INDEX contact_current ON contact (id) WHERE to_command IS NULL;

CREATE INDEX contact_pupil ON contact (pupil);

CREATE UNIQUE INDEX enrolment_current ON enrolment (id) WHERE to_command IS NULL;

CREATE INDEX enrolment_pupil ON enrolment (pupil);

CREATE UNIQUE INDEX family_member_current ON family_member (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX import_batch_current ON import_batch (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX la_enrolment_current ON la_enrolment (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX la_return_case ON la_return (kind, pupil, case_on) WHERE to_command IS NULL;

CREATE UNIQUE INDEX la_return_current ON la_return (id) WHERE to_command IS NULL;

CREATE INDEX late_mark_command ON late_mark (from_command);

CREATE UNIQUE INDEX late_mark_current ON late_mark (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX letter_hold_current ON letter_hold (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX looked_after_current ON looked_after (id) WHERE to_command IS NULL;

CREATE INDEX mark_history_replaced_by ON mark_history (replaced_by);

CREATE UNIQUE INDEX mis_to_do_current ON mis_to_do (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX mis_to_do_session ON mis_to_do (pupil, marked_on, session) WHERE to_command IS NULL;

CREATE UNIQUE INDEX notice_current ON notice (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX notice_ground_current ON notice_ground (id) WHERE to_command IS NULL;

CREATE INDEX notice_ground_notice ON notice_ground (notice);

CREATE UNIQUE INDEX notice_number ON notice (number) WHERE to_command IS NULL AND number IS NOT NULL;

CREATE INDEX notice_pupil ON notice (pupil);

CREATE UNIQUE INDEX planned_absence_current ON planned_absence (id) WHERE to_command IS NULL;

CREATE INDEX planned_absence_pupil ON planned_absence (pupil);

CREATE UNIQUE INDEX pupil_detail_current ON pupil_detail (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX pupil_detail_upn ON pupil_detail (upn) WHERE to_command IS NULL;

CREATE UNIQUE INDEX register_taken_current ON register_taken (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX register_taken_session ON register_taken (held_on, class_id, session) WHERE to_command IS NULL;

CREATE UNIQUE INDEX school_class_current ON school_class (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX school_current ON school (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX school_key_current ON school_key (id) WHERE to_command IS NULL;

CREATE UNIQUE INDEX target_current ON target (id) WHERE to_command IS NULL;
