import type { PlainDate } from '#shared/lib/plain-date.ts';
import { academicYearOf } from '../school/academic-year.ts';

/** Nursery, reception, Year 1 to 14; X does not follow the National Curriculum years. */
export const yearGroups = [
  'N1',
  'N2',
  'R',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  'X',
] as const;

export type YearGroup = (typeof yearGroups)[number];

const words: ReadonlyMap<string, YearGroup> = new Map<string, YearGroup>([
  ['0', 'R'],
  ['00', 'R'],
  ['R', 'R'],
  ['REC', 'R'],
  ['RECEPTION', 'R'],
  ['YR', 'R'],
  ['X', 'X'],
  ['UNGRADED', 'X'],
]);

/** The year group meant by spellings such as `Year 7`, `Yr 7`, `Y07`, `7`, `Reception`, `Nursery 1`, `N2`; else undefined. */
export function parseYearGroup(text: string): YearGroup | undefined {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[\s._-]+/g, '');
  const word = words.get(plain) ?? words.get(plain.replace(/^(NCYEAR|NCY|YEAR|YR|Y)/, ''));
  if (word !== undefined) return word;
  const nursery = /^(?:NURSERY|NUR|N)([12])$/.exec(plain);
  if (nursery?.[1] !== undefined) return nursery[1] === '1' ? 'N1' : 'N2';
  const number = /^(?:NCYEAR|NCY|YEAR|YR|Y)?0?(\d{1,2})$/.exec(plain)?.[1];
  return yearGroups.find((group) => group === number);
}

/** The year group of that age at `on`, from the age on 31 August before the school year; undefined outside N1 to 14. */
export function expectedYearGroup(dob: PlainDate, on: PlainDate): YearGroup | undefined {
  const age = academicYearOf(on).startYear - academicYearOf(dob).startYear - 1;
  return age < 2 ? undefined : yearGroups.slice(0, -1)[age - 2];
}

/** `Year 7`, `Reception`, `Nursery 1`: as it is said. */
export function yearGroupName(group: YearGroup): string {
  if (group === 'R') return 'Reception';
  if (group === 'X') return 'Not in a year group';
  return group.startsWith('N') ? `Nursery ${group.slice(1)}` : `Year ${group}`;
}
