import type { Migration } from './migration.ts';

const versioned = `id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER`;

/** The programmes that the school keeps a list of, and who is a young carer or in a programme, from when to when. */
export const pupilFlags: Migration = {
  id: 170,
  name: 'pupil-flags',
  statements: [
    `CREATE TABLE programme (${versioned}, name TEXT NOT NULL CHECK (length(name) <= 60), PRIMARY KEY (id, from_command)) {{table}}`,
    `CREATE UNIQUE INDEX programme_current ON programme (id) WHERE to_command IS NULL`,
    `CREATE TABLE pupil_flag (${versioned},
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      flag_kind TEXT NOT NULL CHECK (flag_kind IN ('youngCarer', 'programme')),
      programme INTEGER,
      from_on TEXT NOT NULL,
      to_on TEXT,
      said_by TEXT NOT NULL CHECK (length(said_by) <= 100),
      PRIMARY KEY (id, from_command)) {{table}}`,
    `CREATE UNIQUE INDEX pupil_flag_current ON pupil_flag (id) WHERE to_command IS NULL`,
    `CREATE INDEX pupil_flag_pupil ON pupil_flag (pupil)`,
  ],
};
