import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { againstSql, sqlNamed } from './against-sql.ts';
import { until } from './bench-school.ts';
import { numbersOf, numbersOfClasses } from './code-numbers.ts';

const on = plainDate(until);

/** The early-warning scan of the whole school against hand-written SQL over the marks in the `sqlite3` shell. */
export const earlyWarning = againstSql({
  ask: (client) => client.attendance.earlyWarning({ on }),
  what: ({ rows }) => `early-warning scan (${rows.length} pupils found)`,
  statement: (answer) => statement({ ...answer, firstDays: answer.breaks.map(({ from, to }) => [from, to]) }),
});

type Asked = {
  readonly recent: { readonly from: PlainDate };
  readonly past: { readonly from: PlainDate };
  readonly firstDays: readonly (readonly PlainDate[])[];
};

function statement({ recent, past, firstDays }: Asked): string {
  const values = firstDays.flatMap((days, number) => days.map((day) => `(${number}, '${day}')`));
  return sqlNamed('early-warning.sql')
    .replaceAll(':codes_absent', numbersOfClasses(on, ['authorised', 'unauthorised']))
    .replaceAll(':codes_late', numbersOf(['L', 'U']))
    .replaceAll(':codes_outside', numbersOfClasses(on, ['notPossible', 'notCollected']))
    .replaceAll(':break_days', values.join(', '))
    .replaceAll(':break_from', firstDays[0]?.[0] ?? until)
    .replaceAll(':recent', recent.from)
    .replaceAll(':far', past.from)
    .replaceAll(':on', until);
}
