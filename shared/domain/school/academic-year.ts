import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';

export { proposeTerms } from './propose-terms.ts';

export type AcademicYear = {
  readonly label: string;
  readonly startYear: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** The school year, 1 September to 31 August, that holds `date`. */
export function academicYearOf(date: PlainDate): AcademicYear {
  const year = Number(date.slice(0, 4));
  return academicYear(date.slice(5) >= '09-01' ? year : year - 1);
}

/** The school year that begins on 1 September of `startYear`. */
export function academicYear(startYear: number): AcademicYear {
  return {
    label: `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`,
    startYear,
    from: plainDate(`${startYear}-09-01`),
    to: plainDate(`${startYear + 1}-08-31`),
  };
}
