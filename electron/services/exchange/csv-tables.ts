/** One column of a table that leaves: what it means, in words that can be read in thirty years. */
export type CsvColumn = {
  readonly name: string;
  readonly datatype: 'string' | 'date' | 'dateTime' | 'integer';
  readonly description: string;
};

export type CsvTable = {
  /** Path in the bundle. */
  readonly path: string;
  readonly kind: string;
  readonly description: string;
  readonly columns: readonly CsvColumn[];
};

const text = (name: string, description: string): CsvColumn => ({ name, datatype: 'string', description });
const date = (name: string, description: string): CsvColumn => ({ name, datatype: 'date', description });
const whole = (name: string, description: string): CsvColumn => ({ name, datatype: 'integer', description });

const upn = text('upn', 'Unique pupil number');

export const pupilsTable: CsvTable = {
  path: 'data/attendance/pupils.csv',
  kind: 'pupils',
  description: 'Every pupil on the roll on any day of the period, with the attendance of the period',
  columns: [
    upn,
    text('legalSurname', 'Legal surname'),
    text('legalForename', 'Legal forename'),
    text('middleNames', 'Middle names'),
    date('dateOfBirth', 'Date of birth'),
    text('sex', 'Sex as recorded: F or M, empty where not recorded'),
    text('yearGroup', 'Year group at the end of the period'),
    text('class', 'Class at the end of the period'),
    date('start', 'First day of the last time on the roll'),
    date('leaving', 'Last day on the roll, empty while the pupil is on it'),
    whole('possible', 'Possible sessions marked: present + authorised + unauthorised'),
    whole('present', 'Sessions present, approved educational activity included'),
    whole('authorised', 'Sessions of authorised absence'),
    whole('unauthorised', 'Sessions of unauthorised absence'),
  ],
};

/** Stands in place of the original where there was none. No code of a register is a word. */
export const noEntry = 'none';

export const sessionsTable: CsvTable = {
  path: 'data/attendance/sessions.csv',
  kind: 'sessions',
  description: 'Every mark of the period. A corrected mark shows the original beside the amended entry',
  columns: [
    upn,
    date('date', 'Day of the session'),
    text('session', 'AM or PM'),
    text('code', 'Attendance code as it stands'),
    whole('minutesLate', 'Minutes after the session began, where recorded'),
    text(
      'originalCodes',
      `Entries that were replaced, the oldest first, parted by " > "; "${noEntry}" where the mark came in late and no entry stood`,
    ),
    text('reasons', 'Why each was replaced, in the words of a fixed list, in the same order, parted by " | "'),
    text('correctedAt', 'When each was replaced, UTC, in the same order, parted by " | "'),
    text('correctedBy', 'Who replaced each, in the same order, parted by " | "'),
  ],
};

export const noticesTable: CsvTable = {
  path: 'data/attendance/notices.csv',
  kind: 'notices',
  description: 'That a letter of the legal route was issued. The letter itself travels in the stream legal',
  columns: [
    text('type', 'Kind of letter'),
    date('issuedOn', 'Day of issue'),
    text('reference', 'Number of the letter at the school'),
    upn,
  ],
};

export const lettersTable: CsvTable = {
  path: 'data/letters/letters.csv',
  kind: 'letter-list',
  description: 'The letters of this bundle',
  columns: [
    text('file', 'Name of the letter beside this list'),
    text('reference', 'Number of the letter at the school'),
    text('type', 'Kind of letter'),
    upn,
    date('issuedOn', 'Day of issue'),
    text('means', 'How it was delivered'),
    text('sha256', 'SHA-256 of the letter as issued'),
    date('windowFrom', 'First day of the window the letter counts'),
    date('windowTo', 'Last day of the window the letter counts'),
  ],
};

export const groundsTable: CsvTable = {
  path: 'data/letters/grounds.csv',
  kind: 'letter-grounds',
  description: 'The sessions that each letter rests on, as recorded when it was drafted',
  columns: [
    text('reference', 'Number of the letter at the school'),
    date('date', 'Day of the session'),
    text('session', 'AM or PM'),
    text('code', 'Attendance code'),
    text('standing', 'counted, or provisional where the code may still change'),
  ],
};

export function headingOf(table: CsvTable): readonly string[] {
  return table.columns.map((column) => column.name);
}
