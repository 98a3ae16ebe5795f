/**
 * Every fault a reader can name: what is wrong and what to do, for the person at the desk. `{value}`, `{column}` and the
 * other names in braces are filled in by `problem`.
 */
type ProblemWording = { readonly severity: 'error' | 'warning'; readonly sentence: string; readonly whatToDo: string };

const error = (sentence: string, whatToDo: string): ProblemWording => ({ severity: 'error', sentence, whatToDo });
const warning = (sentence: string, whatToDo: string): ProblemWording => ({ severity: 'warning', sentence, whatToDo });

const dayFirst = 'Write the date as 31/12/2015 or 2015-12-31, day before month.';
const exportAgain = 'Export the file again from the other system, wait until it has finished, and choose the new one.';

const fileCodes = {
  FILE_EMPTY: error('The file is empty.', exportAgain),
  FILE_TOO_LARGE: error(
    'The file is larger than the {limit} MB this program reads.',
    'Export fewer pupils or a shorter period, and import the parts one after another.',
  ),
  FILE_NOT_AS_NAMED: error(
    'The file should be {expected}, but it is {found}.',
    'Choose the right file, or export it again in that form.',
  ),
  FILE_TRUNCATED: error('The file ends in the middle: it was only half written.', exportAgain),
  ENCODING_ASSUMED: warning(
    'The file is not in Unicode; it was read as Windows-1252, the old Western alphabet.',
    'Look at names with accents in the preview. Where they are wrong, export the file again as UTF-8.',
  ),
  XML_DOCTYPE: error(
    'The file carries a document type (DOCTYPE). A CTF file never does, and it can hide instructions.',
    'Do not open it. Ask the sender for a fresh CTF file.',
  ),
  XML_MALFORMED: error('The XML is broken: {detail}.', exportAgain),
  CTF_NOT_CTF: error('This is XML, but no Common Transfer File: its first element is {value}.', 'Choose a CTF file.'),
  CTF_NO_PUPILS: error('The Common Transfer File holds no pupil.', 'Choose pupils before exporting in the other system.'),
  CTF_ATTENDANCE_LEFT: warning(
    'The attendance that the file carries was left alone: its mark strings are not sure since codes have two letters.',
    'Import past marks from a marks CSV instead.',
  ),
  WORKBOOK_UNREADABLE: error(
    'The workbook cannot be read.',
    'Open it in your spreadsheet program, save it again as .xlsx or CSV, and choose that.',
  ),
  PROBLEMS_MORE: warning(
    'There are {count} more problems that are not listed.',
    'Put right those listed first and read the file again.',
  ),
} as const;

const tableCodes = {
  TABLE_NO_ROWS: error(
    'The file has a header and no rows below it.',
    'Choose pupils or dates before exporting in the other system.',
  ),
  COLUMN_MISSING: error('No column for {column} was found.', 'Say which column it is, or export the file with it.'),
  COLUMNS_UNUSED: warning(
    'These columns of the file are not used: {column}.',
    'If one of them is needed, say under “Columns” which it is; contacts need Contact 1 Name, Contact 1 Relationship and so on.',
  ),
  COLUMN_TWICE: warning(
    'The column {column} stands twice; the first was read.',
    'Remove the one that is not wanted, or say which it is.',
  ),
  ROW_RAGGED: error(
    'The row has {found} cells where the header has {expected}.',
    'Put cells that hold a comma in quotation marks.',
  ),
  ROW_MALFORMED: error(
    'The row cannot be split into cells: a quotation mark is open or out of place.',
    'Put it right, or export the file again.',
  ),
  FIELD_MISSING: error('{column} is empty.', 'Fill it in in the other system and export again.'),
  DATE_UNREADABLE: error('{value} in {column} is no date that can be read.', dayFirst),
  DATE_IMPOSSIBLE: error('{value} in {column} is no day of the calendar.', dayFirst),
  DATE_YEAR_UNCLEAR: error('The year of {value} in {column} is not clear.', 'Write the year with four digits.'),
} as const;

const rollCodes = {
  UPN_SHAPE: error('{value} is no UPN: a UPN is a letter and twelve characters.', 'Copy the UPN from the pupil’s record.'),
  UPN_LETTER: error('The UPN {value} has the wrong check letter.', 'One character is wrong: compare it with the pupil’s record.'),
  UPN_TWICE: error(
    'The UPN {value} stands twice: on line {first} and on line {line}.',
    'Find out which pupil it belongs to and put the other right.',
  ),
  BIRTH_IN_FUTURE: error('The date of birth {value} is still to come.', 'Put it right in the other system and export again.'),
  BIRTH_UNLIKELY: warning('A date of birth of {value} makes the pupil {age} years old.', 'Look whether the year is right.'),
  YEAR_GROUP_UNKNOWN: error('{value} is no year group.', 'Use N1, N2, R, 1 to 14, or X where the pupil follows no year.'),
  LEAVING_BEFORE_ENTRY: error('The pupil leaves on {value}, before the entry on {entry}.', 'Put the two dates right.'),
  ENTRY_BEFORE_BIRTH: error('The pupil enters on {value}, before the date of birth.', 'Put the two dates right.'),
  SEX_UNKNOWN: warning('{value} in {column} is neither F nor M; it was left open.', 'Fill it in after the import.'),
  ANSWER_UNKNOWN: warning('{value} in {column} is neither yes nor no; it was left open.', 'Fill it in after the import.'),
  CARE_UNREADABLE: warning(
    '{column} holds answers that are neither yes nor no; they were left open.',
    'Let the designated teacher fill them in.',
  ),
  CONTACT_NAMELESS: warning(
    '{column} is given, but not whose it is; that contact was left out.',
    'Add the contact’s name and export again.',
  ),
  CONTACT_ORDER_TWICE: warning(
    'Two contacts have the call order {value}; they were kept in the order of the file.',
    'Put the call order right after the import.',
  ),
} as const;

const markCodes = {
  SESSION_UNKNOWN: error('{value} is no session.', 'Write AM or PM.'),
  CODE_UNKNOWN: error(
    '{value} is no attendance code.',
    'Use a code of the register; leave the cell empty where no mark was made.',
  ),
  CODE_NOT_THEN: error('The code {value} was not in force on {date}.', 'Use the code that was right on that day.'),
  CODE_NOT_IN_SESSION: error(
    'The code {value} does not belong to the {session} session.',
    'Use / in the morning and \\ in the afternoon.',
  ),
  MARK_DETAIL_MISSING: warning(
    'The code {value} needs {detail}, and the file has none.',
    'The mark is imported and listed as a defect: add it later.',
  ),
  MARK_TO_COME: warning(
    'The mark is for {date}, which is still to come; it was left out.',
    'Import it when the session has been held.',
  ),
  MARK_TWICE: error('This pupil’s {session} session of {date} stands on line {first} already.', 'Keep the one that is right.'),
  MINUTES_UNREADABLE: warning('{value} is no number of minutes; it was left out.', 'Write whole minutes, 0 to 480.'),
  MINUTES_NOT_TAKEN: warning('The code {symbol} takes no minutes late; {value} was left out.', 'Minutes belong to L and U.'),
  MARKS_UNCLEAR: error(
    'The string of marks can be read in two ways.',
    'Part the marks by commas, and leave nothing between two commas for no mark.',
  ),
  START_ON_WEEKEND: error(
    'The start date {value} is a Saturday or Sunday.',
    'Use the first school day that the marks stand for.',
  ),
} as const;

const termCodes = {
  KIND_UNKNOWN: error('{value} is no kind of period.', 'Use term, half-term, bank-holiday, inset or closure.'),
  TERMS_CLASH: error('{detail}', 'Put the dates right so that the periods fit together.'),
} as const;

export const problemCodes = { ...fileCodes, ...tableCodes, ...rollCodes, ...markCodes, ...termCodes } as const;

export type ProblemCode = keyof typeof problemCodes;
