import type { CodeClass } from '#shared/domain/registers/codes.ts';
import type { RegisterOfRecord } from '#shared/domain/school/school.ts';

export const title = 'Attendance register';
export const law = 'The School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208)';

export const recordWords: Readonly<Record<RegisterOfRecord, string>> = {
  mis: "The school's management information system is the register of record; this is a copy drawn from this program.",
  office: 'This program is the register of record.',
};

/** Rows of the totals: what is counted, and which classes of codes. */
export const totalRows: readonly { readonly title: string; readonly classes: readonly CodeClass[] }[] = [
  { title: 'Present', classes: ['present'] },
  { title: 'Educational activity', classes: ['educational'] },
  { title: 'Authorised absence', classes: ['authorised'] },
  { title: 'Unauthorised absence', classes: ['unauthorised'] },
  { title: 'Not counted', classes: ['notPossible', 'notCollected'] },
];

export const noMark = '?';
export const noMarkTitle = 'No mark';
export const noneLeft = '–';

export const classWords: Readonly<Record<CodeClass, string>> = {
  present: 'present',
  educational: 'approved educational activity',
  authorised: 'authorised absence',
  unauthorised: 'unauthorised absence',
  notPossible: 'attendance not possible: not counted',
  notCollected: 'not counted',
};

export const howToRead = [
  'Each cell holds the morning above and the afternoon below. An empty cell: the pupil was not in this class on that day.',
  'A corrected session shows the original entry, an arrow, the amended entry and the number of the note that says why, when and by whom. Minutes late stand after L and U, and for a corrected session in its note. A dash before the arrow: no entry stood there, and the mark came in late.',
  'Reasons are those of the fixed list. What else was noted about a correction stays in the program.',
] as const;
