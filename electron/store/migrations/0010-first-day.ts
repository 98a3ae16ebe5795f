import type { Migration } from './migration.ts';

/**
 * The first schema. Everything a command writes carries `from_command`, and `to_command` once it is replaced; nothing is
 * deleted. `mark` alone keeps only the current entry, because it is read by the million: what a correction replaced
 * stands in `mark_history` unchanged. `week_count` is derived and can be made anew from the marks.
 * {{table}} and {{keyed}} become the engine's table options, {{bytes}} its type for a file's content.
 */
const versioned = `from_command INTEGER NOT NULL, to_command INTEGER`;

function versionedTable(name: string, columns: string): readonly string[] {
  return [
    `CREATE TABLE ${name} (id INTEGER NOT NULL, ${versioned}, ${columns}, PRIMARY KEY (id, from_command)) {{table}}`,
    `CREATE UNIQUE INDEX ${name}_current ON ${name} (id) WHERE to_command IS NULL`,
  ];
}

export const firstDay: Migration = {
  id: 10,
  name: 'first-day',
  statements: [
    `CREATE TABLE command (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      account INTEGER,
      procedure_name TEXT NOT NULL,
      reason TEXT,
      undoes INTEGER,
      digest TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) {{table}}`,
    ...versionedTable('account', `name TEXT NOT NULL, role TEXT NOT NULL`),
    ...versionedTable(
      'school',
      `name TEXT NOT NULL, urn TEXT NOT NULL, la_code TEXT NOT NULL, establishment TEXT NOT NULL, phase TEXT NOT NULL,
       register_of_record TEXT NOT NULL CHECK (register_of_record IN ('mis', 'office')),
       am_opens INTEGER NOT NULL, am_closes INTEGER NOT NULL, am_ends INTEGER NOT NULL,
       pm_opens INTEGER NOT NULL, pm_closes INTEGER NOT NULL, pm_ends INTEGER NOT NULL,
       address TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, head_name TEXT NOT NULL, demo INTEGER NOT NULL`,
    ),
    ...versionedTable('calendar_period', `from_on TEXT NOT NULL, to_on TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL`),
    `CREATE TABLE pupil (id INTEGER PRIMARY KEY, from_command INTEGER NOT NULL) {{table}}`,
    ...versionedTable(
      'pupil_detail',
      `upn TEXT NOT NULL, former_upn TEXT, legal_surname TEXT NOT NULL, legal_forename TEXT NOT NULL, middle_names TEXT,
       known_surname TEXT, known_forename TEXT, born_on TEXT NOT NULL, sex TEXT,
       address TEXT, address_withheld INTEGER NOT NULL, sen TEXT, fsm INTEGER, eal INTEGER, ethnicity TEXT, language TEXT,
       FOREIGN KEY (id) REFERENCES pupil (id)`,
    ),
    `CREATE UNIQUE INDEX pupil_detail_upn ON pupil_detail (upn) WHERE to_command IS NULL`,
    ...versionedTable(
      'enrolment',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), starts_on TEXT NOT NULL, leaves_on TEXT, status TEXT`,
    ),
    `CREATE INDEX enrolment_pupil ON enrolment (pupil)`,
    ...versionedTable('school_class', `name TEXT NOT NULL`),
    ...versionedTable(
      'class_membership',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), class_id INTEGER, year_group TEXT NOT NULL, from_on TEXT NOT NULL, to_on TEXT`,
    ),
    `CREATE INDEX class_membership_pupil ON class_membership (pupil)`,
    `CREATE INDEX class_membership_class ON class_membership (class_id)`,
    ...versionedTable(
      'contact',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), position INTEGER NOT NULL, title TEXT, name TEXT NOT NULL, relationship TEXT NOT NULL,
       parental_responsibility INTEGER, lives_with INTEGER, address TEXT, address_withheld INTEGER NOT NULL,
       phones TEXT NOT NULL, email TEXT`,
    ),
    `CREATE INDEX contact_pupil ON contact (pupil)`,
    ...versionedTable('family_member', `family INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id)`),
    ...versionedTable(
      'letter_hold',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), review_on TEXT NOT NULL, cause TEXT NOT NULL`,
    ),
    ...versionedTable(
      'looked_after',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), status TEXT NOT NULL, authority TEXT, from_on TEXT, to_on TEXT, source TEXT NOT NULL`,
    ),
    ...versionedTable(
      'planned_absence',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), from_on TEXT NOT NULL, to_on TEXT NOT NULL, session INTEGER, code INTEGER NOT NULL, note TEXT NOT NULL`,
    ),
    `CREATE INDEX planned_absence_pupil ON planned_absence (pupil)`,
    `CREATE TABLE mark (
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      marked_on TEXT NOT NULL,
      session INTEGER NOT NULL CHECK (session IN (0, 1)),
      code INTEGER NOT NULL,
      minutes_late INTEGER,
      detail TEXT,
      command INTEGER NOT NULL,
      PRIMARY KEY (pupil, marked_on, session)
    ) {{keyed}}`,
    `CREATE TABLE mark_history (
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      marked_on TEXT NOT NULL,
      session INTEGER NOT NULL CHECK (session IN (0, 1)),
      command INTEGER NOT NULL,
      code INTEGER NOT NULL,
      minutes_late INTEGER,
      detail TEXT,
      replaced_by INTEGER NOT NULL,
      PRIMARY KEY (pupil, marked_on, session, command)
    ) {{keyed}}`,
    `CREATE TABLE week_count (
      pupil INTEGER NOT NULL,
      monday TEXT NOT NULL,
      code INTEGER NOT NULL,
      n INTEGER NOT NULL,
      slots INTEGER NOT NULL,
      PRIMARY KEY (code, monday, pupil)
    ) {{keyed}}`,
    ...versionedTable('register_taken', `class_id INTEGER NOT NULL, held_on TEXT NOT NULL, session INTEGER NOT NULL`),
    `CREATE UNIQUE INDEX register_taken_session ON register_taken (held_on, class_id, session) WHERE to_command IS NULL`,
    ...versionedTable(
      'mis_to_do',
      `pupil INTEGER NOT NULL REFERENCES pupil (id), marked_on TEXT NOT NULL, session INTEGER NOT NULL`,
    ),
    `CREATE UNIQUE INDEX mis_to_do_session ON mis_to_do (pupil, marked_on, session) WHERE to_command IS NULL`,
    ...versionedTable(
      'import_batch',
      `kind TEXT NOT NULL, file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL, row_count INTEGER NOT NULL`,
    ),
    `CREATE TABLE document (id INTEGER PRIMARY KEY, from_command INTEGER NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, content {{bytes}} NOT NULL) {{table}}`,
    ...versionedTable(
      'notice',
      `kind TEXT NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER NOT NULL, state TEXT NOT NULL, number TEXT,
       drafted_on TEXT NOT NULL, window_from TEXT NOT NULL, window_to TEXT NOT NULL, counted INTEGER NOT NULL, provisional INTEGER NOT NULL,
       recipient_reason TEXT, content TEXT NOT NULL, reasons TEXT NOT NULL, cleared INTEGER, issued_on TEXT, means TEXT,
       document INTEGER, template_version TEXT`,
    ),
    `CREATE INDEX notice_pupil ON notice (pupil)`,
    `CREATE UNIQUE INDEX notice_number ON notice (number) WHERE to_command IS NULL AND number IS NOT NULL`,
    ...versionedTable(
      'notice_ground',
      `notice INTEGER NOT NULL, marked_on TEXT NOT NULL, session INTEGER NOT NULL, code INTEGER NOT NULL, mark_command INTEGER NOT NULL`,
    ),
    `CREATE INDEX notice_ground_notice ON notice_ground (notice)`,
    ...versionedTable(
      'la_enrolment',
      `la_code TEXT NOT NULL, name TEXT NOT NULL, signing_key TEXT NOT NULL, age_recipients TEXT NOT NULL, demo INTEGER NOT NULL`,
    ),
    ...versionedTable('school_key', `keys TEXT NOT NULL`),
    ...versionedTable(
      'bundle_sent',
      `stream TEXT NOT NULL, la_code TEXT NOT NULL, chain_id TEXT NOT NULL, sequence INTEGER NOT NULL, statement_sha256 TEXT NOT NULL,
       tag_manifest_sha256 TEXT NOT NULL, file_name TEXT NOT NULL, bytes INTEGER NOT NULL, period_from TEXT NOT NULL, period_to TEXT NOT NULL, demo INTEGER NOT NULL`,
    ),
    `CREATE UNIQUE INDEX bundle_sent_sequence ON bundle_sent (chain_id, sequence)`,
  ],
};
