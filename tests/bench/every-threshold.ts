import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { addMonths, plainDate } from '#shared/lib/plain-date.ts';
import { againstSql, sqlNamed } from './against-sql.ts';
import { until } from './bench-school.ts';
import { numbersOf, numbersOfClasses } from './code-numbers.ts';

const on = plainDate(until);

/** Every threshold of the whole school against hand-written SQL over the marks in the `sqlite3` shell. */
export const everyThreshold = againstSql({
  ask: (client) => client.attendance.allThresholds({ on }),
  what: ({ kinds }) => `every threshold (${kinds.reduce((sum, { rows }) => sum + rows.length, 0)} entries found)`,
  statement: ({ kinds }) => statement(kinds.find(({ kind }) => kind === 'penalty')?.rows[0]?.from ?? until),
});

function statement(first: string): string {
  return sqlNamed('every-threshold.sql')
    .replaceAll(':codes_counted', numbersOf(['G', 'O', 'U']))
    .replaceAll(':codes_provisional', numbersOf(['N']))
    .replaceAll(':codes_illness', numbersOf(['I']))
    .replaceAll(':codes_ground', numbersOf(['G', 'N', 'O']))
    .replaceAll(':codes_outside', numbersOfClasses(on, ['notPossible', 'notCollected']))
    .replaceAll(':first', first)
    .replaceAll(':year', academicYearOf(on).from)
    .replaceAll(':month', addMonths(on, -1))
    .replaceAll(':far', addMonths(on, -12))
    .replaceAll(':on', until);
}
