/** Three pupils of an invented roll, as rows of a CSV file. */
export const rollHeader =
  'UPN,Legal Surname,Legal Forename,Preferred Forename,Date of Birth,Year Group,Reg Group,Entry Date,Leaving Date,In Care,Address,Address Withheld,' +
  'Contact 1 Name,Contact 1 Relationship,Contact 1 Parental Responsibility,Contact 1 Lives With,Contact 1 Address,Contact 1 Phone,Contact 2 Name,Contact 2 Relationship';

const cells: Readonly<Record<string, readonly string[]>> = {
  immy: [
    'G373200015001',
    'Ashdown',
    'Imogen',
    'Immy',
    '2015-10-02',
    '6',
    '6A',
    '2025-09-01',
    '',
    '',
    '4 Larch Walk',
    '',
    'Petra Ashdown',
    'Mother',
    'Y',
    'Y',
    '4 Larch Walk',
    '01632 960101',
    'Colin Ashdown',
    'Father',
  ],
  rupert: [
    'W373200015002',
    'Ashdown',
    'Rupert',
    '',
    '2017-03-14',
    '4',
    '4B',
    '2025-09-01',
    '',
    '',
    '4 Larch Walk',
    '',
    'Petra Ashdown',
    'Mother',
    'Y',
    'Y',
    '4 Larch Walk',
    '01632 960101',
    '',
    '',
  ],
  oona: [
    'K373200015003',
    'Bexley',
    'Oona',
    '',
    '2015-12-25',
    '6',
    '6A',
    '2025-09-01',
    '',
    'Y',
    '9 Hidden Lane',
    'Y',
    'Ruth Bexley',
    'Mother',
    'Y',
    'Y',
    '9 Hidden Lane',
    '01632 960104',
    '',
    '',
  ],
};

const columns = rollHeader.split(',');

/** A pupil's row with some cells changed, by column. */
export function row(name: string, changes: Readonly<Record<string, string>> = {}): string {
  return (cells[name] ?? []).map((cell, index) => changes[columns[index] ?? ''] ?? cell).join(',');
}

export function roll(...rows: readonly string[]): string {
  return `${[rollHeader, ...rows].join('\n')}\n`;
}

export const wholeRoll = roll(row('immy'), row('rupert'), row('oona'));
