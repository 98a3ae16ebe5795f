import type { Migration } from './migration.ts';

const versioned = `id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER`;

/** Why an address is withheld, and to whom letters may go all the same (practice rules 1 and 2). */
export const withheldAddresses: Migration = {
  id: 200,
  name: 'withheld-addresses',
  statements: [
    `CREATE TABLE withheld_address (${versioned}, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER,
     cause TEXT NOT NULL, lifted TEXT, PRIMARY KEY (id, from_command)) {{table}}`,
    `CREATE UNIQUE INDEX withheld_address_current ON withheld_address (id) WHERE to_command IS NULL`,
    `CREATE INDEX withheld_address_pupil ON withheld_address (pupil)`,
    `CREATE TABLE named_recipient (${versioned}, pupil INTEGER NOT NULL REFERENCES pupil (id), contact INTEGER NOT NULL,
     cause TEXT NOT NULL, PRIMARY KEY (id, from_command)) {{table}}`,
    `CREATE UNIQUE INDEX named_recipient_current ON named_recipient (id) WHERE to_command IS NULL`,
    `CREATE INDEX named_recipient_pupil ON named_recipient (pupil)`,
  ],
};
