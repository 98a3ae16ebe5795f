import type { Migration } from './migration.ts';

const versioned = (table: string, columns: string): readonly string[] => [
  `CREATE TABLE ${table} (
      id INTEGER NOT NULL, from_command INTEGER NOT NULL, to_command INTEGER,
      ${columns},
      PRIMARY KEY (id, from_command)
    ) {{table}}`,
  `CREATE UNIQUE INDEX ${table}_current ON ${table} (id) WHERE to_command IS NULL`,
];

/** Leave that will not be taken, with who said so; and the words of each letter as it went out, from which a PDF is printed. */
export const leaveWithdrawal: Migration = {
  id: 180,
  name: 'leave-withdrawal',
  statements: [
    ...versioned(
      'leave_withdrawal',
      `leave_id INTEGER NOT NULL,
      withdrawn_by TEXT NOT NULL CHECK (withdrawn_by IN ('parent', 'office')),
      withdrawn_on TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (length(reason) <= 1000)`,
    ),
    `CREATE UNIQUE INDEX leave_withdrawal_leave ON leave_withdrawal (leave_id) WHERE to_command IS NULL`,
    ...versioned(
      'leave_letter_words',
      `letter INTEGER NOT NULL,
      words TEXT NOT NULL`,
    ),
    `CREATE UNIQUE INDEX leave_letter_words_letter ON leave_letter_words (letter) WHERE to_command IS NULL`,
  ],
};
