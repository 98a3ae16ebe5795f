import { plainDate } from '#shared/lib/plain-date.ts';
import { againstSql, sqlNamed } from './against-sql.ts';
import { until } from './bench-school.ts';
import { numbersOf } from './code-numbers.ts';

/** The threshold scan of the whole school against hand-written SQL over the marks in the `sqlite3` shell. */
export const thresholds = againstSql({
  ask: (client) => client.attendance.thresholds({ on: plainDate(until) }),
  what: ({ rows }) => `threshold scan (${rows.length} pupils found)`,
  statement: ({ rows }) =>
    sqlNamed('thresholds.sql')
      .replaceAll(':codes_counted', numbersOf(['G', 'O', 'U']))
      .replaceAll(':codes_provisional', numbersOf(['N']))
      .replaceAll(':first', rows[0]?.windowFrom ?? until)
      .replaceAll(':on', until),
});
