import type { Migration } from './migration.ts';

/**
 * What was told on the absence line: who rang, when, what was said, from which session and until when. One row a pupil; the
 * rows of one call name the id of its first one. What was said stays here: no mark, stream or bundle is made of it.
 */
export const absenceLine: Migration = {
  id: 120,
  name: 'absence-line',
  statements: [
    `CREATE TABLE absence_call (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      first_of_call INTEGER NOT NULL,
      contact INTEGER,
      caller_name TEXT NOT NULL CHECK (length(caller_name) <= 200),
      caller_known TEXT NOT NULL CHECK (length(caller_known) <= 200),
      said TEXT NOT NULL CHECK (length(said) <= 300),
      code INTEGER NOT NULL,
      from_on TEXT NOT NULL,
      from_session INTEGER NOT NULL CHECK (from_session IN (0, 1)),
      back_on TEXT,
      back_session INTEGER CHECK (back_session IN (0, 1)),
      taken_on TEXT NOT NULL,
      taken_minute INTEGER NOT NULL CHECK (taken_minute BETWEEN 0 AND 1439),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX absence_call_current ON absence_call (id) WHERE to_command IS NULL`,
    `CREATE INDEX absence_call_day ON absence_call (taken_on)`,
    `CREATE INDEX absence_call_pupil ON absence_call (pupil)`,
    `CREATE INDEX absence_call_back ON absence_call (back_on)`,
  ],
};
