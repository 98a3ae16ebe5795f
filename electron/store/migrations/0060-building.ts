import type { Migration } from './migration.ts';

/**
 * Who came in late at the gate, who went out during the day and came back, and to whom a child is handed or not. The last
 * holds a yes or a no and never why (practice rule 4). Times are minutes since midnight at the school.
 */
export const building: Migration = {
  id: 60,
  name: 'building',
  statements: [
    `CREATE TABLE gate_entry (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      entered_on TEXT NOT NULL,
      session INTEGER NOT NULL CHECK (session IN (0, 1)),
      minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX gate_entry_current ON gate_entry (id) WHERE to_command IS NULL`,
    `CREATE INDEX gate_entry_day ON gate_entry (entered_on)`,
    `CREATE TABLE sign_out (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      pupil INTEGER NOT NULL REFERENCES pupil (id),
      left_on TEXT NOT NULL,
      left_minute INTEGER NOT NULL CHECK (left_minute BETWEEN 0 AND 1439),
      left_for TEXT NOT NULL CHECK (left_for IN ('medical', 'ill', 'K', 'B', 'V', 'P', 'W', 'other')),
      contact INTEGER,
      collected_by TEXT CHECK (length(collected_by) <= 200),
      agreed_by TEXT CHECK (length(agreed_by) <= 200),
      back_minute INTEGER CHECK (back_minute BETWEEN 0 AND 1439),
      returned_minute INTEGER CHECK (returned_minute BETWEEN 0 AND 1439),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX sign_out_current ON sign_out (id) WHERE to_command IS NULL`,
    `CREATE INDEX sign_out_day ON sign_out (left_on)`,
    `CREATE TABLE collector (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      contact INTEGER NOT NULL,
      allowed INTEGER NOT NULL CHECK (allowed IN (0, 1)),
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
    `CREATE UNIQUE INDEX collector_current ON collector (id) WHERE to_command IS NULL`,
    `CREATE UNIQUE INDEX collector_contact ON collector (contact) WHERE to_command IS NULL`,
  ],
};
