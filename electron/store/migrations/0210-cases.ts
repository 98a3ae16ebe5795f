import type { Migration } from './migration.ts';

const versioned = `id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER`;
const key = 'PRIMARY KEY (id, from_command)) {{table}}';
const current = (table: string) => `CREATE UNIQUE INDEX ${table}_current ON ${table} (id) WHERE to_command IS NULL`;

/** Casework: the case with its children, plan and steps, and the chronology of events with what is attached to them. */
export const cases: Migration = {
  id: 210,
  name: 'cases',
  statements: [
    `CREATE TABLE case_file (${versioned}, case_kind TEXT NOT NULL CHECK (case_kind IN ('pupil', 'family')), lead INTEGER NOT NULL,
     opened_on TEXT NOT NULL, because TEXT NOT NULL, ground TEXT, closed_on TEXT, outcome TEXT, closing_words TEXT, ${key}`,
    current('case_file'),
    `CREATE TABLE case_plan (${versioned}, case_id INTEGER NOT NULL, words TEXT NOT NULL, ${key}`,
    current('case_plan'),
    'CREATE INDEX case_plan_case ON case_plan (case_id)',
    `CREATE TABLE case_pupil (${versioned}, case_id INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), ${key}`,
    current('case_pupil'),
    'CREATE INDEX case_pupil_case ON case_pupil (case_id)',
    'CREATE INDEX case_pupil_pupil ON case_pupil (pupil)',
    `CREATE TABLE case_relative (${versioned}, case_id INTEGER NOT NULL, name TEXT NOT NULL, school TEXT NOT NULL, known TEXT NOT NULL, ${key}`,
    current('case_relative'),
    'CREATE INDEX case_relative_case ON case_relative (case_id)',
    `CREATE TABLE case_task (${versioned}, case_id INTEGER, pupil INTEGER REFERENCES pupil (id), what TEXT NOT NULL, due_on TEXT NOT NULL,
     owner INTEGER, owner_name TEXT, source TEXT NOT NULL, source_id INTEGER, done_on TEXT, done_words TEXT, ${key}`,
    current('case_task'),
    'CREATE INDEX case_task_case ON case_task (case_id)',
    'CREATE INDEX case_task_pupil ON case_task (pupil)',
    `CREATE TABLE case_event (${versioned}, event_kind TEXT NOT NULL, happened_on TEXT NOT NULL, happened_minute INTEGER, contact INTEGER,
     with_whom TEXT, outcome TEXT, words TEXT NOT NULL, agreed TEXT, child_seen INTEGER NOT NULL CHECK (child_seen IN (0, 1)), ${key}`,
    current('case_event'),
    `CREATE TABLE case_event_pupil (${versioned}, event INTEGER NOT NULL, pupil INTEGER NOT NULL REFERENCES pupil (id), ${key}`,
    current('case_event_pupil'),
    'CREATE INDEX case_event_pupil_pupil ON case_event_pupil (pupil)',
    'CREATE INDEX case_event_pupil_event ON case_event_pupil (event)',
    `CREATE TABLE attachment (${versioned}, belongs_to TEXT NOT NULL, owner_id INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document (id),
     file_name TEXT NOT NULL, bytes INTEGER NOT NULL, ${key}`,
    current('attachment'),
    'CREATE INDEX attachment_owner ON attachment (belongs_to, owner_id)',
  ],
};
