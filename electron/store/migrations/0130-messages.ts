import type { Migration } from './migration.ts';

const versioned = `id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER`;

function versionedTable(name: string, columns: string): readonly string[] {
  return [
    `CREATE TABLE ${name} (${versioned}, ${columns}, PRIMARY KEY (id, from_command)) {{table}}`,
    `CREATE UNIQUE INDEX ${name}_current ON ${name} (id) WHERE to_command IS NULL`,
  ];
}

/** Approved texts, and the lists of messages that the office prepares from them and later says to be sent. */
export const messages: Migration = {
  id: 130,
  name: 'messages',
  statements: [
    ...versionedTable(
      'message_text',
      `title TEXT NOT NULL CHECK (length(title) <= 80),
       wording TEXT NOT NULL CHECK (length(wording) <= 480),
       text_state TEXT NOT NULL CHECK (text_state IN ('draft', 'approved', 'retired'))`,
    ),
    ...versionedTable(
      'message_list',
      `message_text INTEGER NOT NULL, text_command INTEGER NOT NULL,
       for_date TEXT NOT NULL,
       sent_as TEXT NOT NULL CHECK (sent_as IN ('text', 'email')),
       list_state TEXT NOT NULL CHECK (list_state IN ('prepared', 'sent', 'notSent')),
       not_sent_because TEXT CHECK (length(not_sent_because) <= 1000)`,
    ),
    ...versionedTable(
      'message_row',
      `list INTEGER NOT NULL,
       pupil INTEGER NOT NULL REFERENCES pupil (id),
       contact INTEGER NOT NULL,
       contact_name TEXT NOT NULL,
       reach TEXT NOT NULL,
       session INTEGER,
       message TEXT NOT NULL,
       row_state TEXT NOT NULL CHECK (row_state IN ('prepared', 'sent', 'notDelivered', 'notSent')),
       not_delivered_because TEXT CHECK (length(not_delivered_because) <= 1000)`,
    ),
    `CREATE INDEX message_row_list ON message_row (list)`,
    `CREATE INDEX message_row_pupil ON message_row (pupil)`,
  ],
};
