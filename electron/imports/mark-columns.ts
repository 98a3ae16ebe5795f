import type { FieldName } from './roll-fields.ts';

const field = (name: string, title: string, ...names: readonly string[]): FieldName => ({
  field: name,
  title,
  required: true,
  names: [title, ...names],
});
const extra = (name: string, title: string, ...names: readonly string[]): FieldName => ({
  ...field(name, title, ...names),
  required: false,
});

const upn = field('upn', 'UPN', 'Unique Pupil Number', 'Pupil UPN', 'Student UPN');

/** One row a mark. */
export const markFields: readonly FieldName[] = [
  upn,
  field('date', 'Date', 'Mark Date', 'Session Date', 'Attendance Date'),
  field('session', 'Session', 'AM/PM', 'Session Name', 'Period'),
  field('code', 'Code', 'Mark', 'Attendance Code', 'Attendance Mark'),
  extra('minutesLate', 'Minutes Late', 'Mins Late', 'Late Minutes'),
  extra('comment', 'Comment', 'Comments', 'Notes', 'Reason'),
];

/** One row a pupil, with a string of marks from a date. */
export const markStringFields: readonly FieldName[] = [
  upn,
  field('startDate', 'Start Date', 'From', 'Attendance Start Date', 'Start'),
  field('marks', 'Marks', 'Attendance Marks', 'Mark String'),
];
