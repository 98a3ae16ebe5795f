import type { Migration } from './migration.ts';

const versioned = (table: string, columns: string): readonly string[] => [
  `CREATE TABLE ${table} (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      ${columns},
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
  `CREATE UNIQUE INDEX ${table}_current ON ${table} (id) WHERE to_command IS NULL`,
];

const told = `suspension INTEGER NOT NULL,
      duty TEXT NOT NULL,
      told_on TEXT NOT NULL,
      channel TEXT NOT NULL,
      who TEXT NOT NULL CHECK (length(who) <= 200)`;

/**
 * Suspensions and permanent exclusions in all their versions, and who was told of them. What was told to a virtual school or
 * a social worker lies in a table of its own that no other question reads.
 */
export const suspensions: Migration = {
  id: 150,
  name: 'suspensions',
  statements: [
    ...versioned(
      'suspension',
      `pupil INTEGER NOT NULL REFERENCES pupil (id),
      suspension_kind TEXT NOT NULL CHECK (suspension_kind IN ('fixed', 'lunch', 'permanent')),
      from_on TEXT NOT NULL,
      from_session INTEGER NOT NULL CHECK (from_session IN (0, 1)),
      to_on TEXT,
      to_session INTEGER CHECK (to_session IN (0, 1)),
      reasons TEXT NOT NULL,
      misses_exam INTEGER NOT NULL CHECK (misses_exam IN (0, 1)),
      stand TEXT NOT NULL CHECK (stand IN ('proposed', 'confirmed', 'takenBack', 'discarded')),
      decided_on TEXT,
      decided_by TEXT,
      back_on TEXT,
      back_session INTEGER CHECK (back_session IN (0, 1)),
      taken_back_on TEXT,
      because TEXT CHECK (length(because) <= 1000),
      provision_on TEXT,
      provision_code TEXT CHECK (provision_code IN ('B', 'D', 'K')),
      provision_where TEXT CHECK (length(provision_where) <= 200),
      reintegration_on TEXT`,
    ),
    `CREATE INDEX suspension_pupil ON suspension (pupil)`,
    ...versioned('suspension_told', told),
    `CREATE UNIQUE INDEX suspension_told_duty ON suspension_told (suspension, duty) WHERE to_command IS NULL`,
    ...versioned('suspension_care_told', told),
    `CREATE UNIQUE INDEX suspension_care_told_duty ON suspension_care_told (suspension, duty) WHERE to_command IS NULL`,
  ],
};
