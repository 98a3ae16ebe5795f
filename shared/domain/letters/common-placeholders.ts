// What every letter can say. A school prints on its own paper, so its own name and address may be left out of a template.
import { type LetterPlaceholder, optional, required } from './letter-placeholder.ts';

export const schoolPlaceholders: readonly LetterPlaceholder[] = [
  optional('school', ['schoolName', 'Name of the school', 'Millbrook Park School']),
  optional('school', ['schoolAddress', 'Address of the school, on one line', 'Lower Weir Road, Fivehills, FH3 2QP']),
  optional('school', [
    'schoolContact',
    'Phone and e-mail of the school',
    'Phone 01632 960200  ·  E-mail office@millbrook-park.example',
  ]),
];

export const signatoryPlaceholders: readonly LetterPlaceholder[] = [
  required('school', ['signatoryName', 'Name of who signs', 'Ms R. Ashworth']),
  optional('school', ['signatoryRole', 'Role of who signs', 'Head teacher']),
];

export const recipientPlaceholders: readonly LetterPlaceholder[] = [
  required('recipient', [
    'recipientBlock',
    'Name and address of who gets the letter; a withheld address reads c/o the school',
    'Mrs Siobhán O’Connell-Whitby\n14 Mill Lane\nFivehills\nFH3 4RT',
  ]),
  required('school', ['letterDate', 'Day of the letter', 'Tuesday 24 November 2026']),
  optional('recipient', ['recipientName', 'Title and name of who gets the letter', 'Mrs Siobhán O’Connell-Whitby']),
];

export const pupilPlaceholders: readonly LetterPlaceholder[] = [
  required('pupil', ['pupilName', 'Legal name of the pupil', 'Niamh O’Connell-Whitby']),
  optional('pupil', ['pupilFirstName', 'First name by which the pupil is known', 'Niamh']),
  optional('pupil', ['className', 'Class of the pupil', '8B']),
];

/** Of an ordinary letter to a parent. */
export const letterPlaceholders: readonly LetterPlaceholder[] = [
  ...schoolPlaceholders,
  ...recipientPlaceholders,
  ...pupilPlaceholders,
  ...signatoryPlaceholders,
];
