import type { Migration } from './migration.ts';

/**
 * A correction that replaces an entry is found by what it replaced. One that writes a mark where none stood replaces
 * nothing, so it is named here. The index finds what a correction replaced without reading the whole history.
 */
export const lateMarks: Migration = {
  id: 50,
  name: 'late-marks',
  statements: [
    `CREATE TABLE late_mark (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      marked_on TEXT NOT NULL,
      session INTEGER NOT NULL CHECK (session IN (0, 1)),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX late_mark_current ON late_mark (id) WHERE to_command IS NULL`,
    `CREATE INDEX late_mark_command ON late_mark (from_command)`,
    `CREATE INDEX mark_history_replaced_by ON mark_history (replaced_by)`,
  ],
};
