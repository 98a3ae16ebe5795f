import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import {
  copySchool,
  median,
  openSchool,
  plainCopy,
  portsAt,
  removeFolder,
  seconds,
  shellSeconds,
  until,
} from './bench-school.ts';
import { numbersOf, numbersOfClasses } from './code-numbers.ts';
import type { Bench } from './measure.ts';

const rounds = 9;
const on = plainDate(until);

/** The early-warning scan of the whole school against hand-written SQL over the marks in the `sqlite3` shell. */
export const earlyWarning: Bench = async (folder) => {
  const mine = copySchool(folder);
  const { office, client } = await openSchool(mine, portsAt(`${until}T18:00:00.000Z`));
  try {
    let answer = await client.attendance.earlyWarning({ on });
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(
        await seconds(async () => {
          answer = await client.attendance.earlyWarning({ on });
        }),
      );
    }
    const firstDays = answer.breaks.map(({ from, to }) => [from, to]);
    return [
      {
        what: `early-warning scan (${answer.rows.length} pupils found)`,
        ours: median(times),
        bare: shellSeconds(await plainCopy(mine), statement({ ...answer, firstDays }), 5),
        against: 'SQL over the marks in sqlite3',
        allowed: 0.5,
      },
    ];
  } finally {
    await office.close();
    removeFolder(mine);
  }
};

type Asked = {
  readonly recent: { readonly from: PlainDate };
  readonly past: { readonly from: PlainDate };
  readonly firstDays: readonly (readonly PlainDate[])[];
};

function statement({ recent, past, firstDays }: Asked): string {
  const values = firstDays.flatMap((days, number) => days.map((day) => `(${number}, '${day}')`));
  return readFileSync(join(import.meta.dirname, 'sql', 'early-warning.sql'), 'utf8')
    .replaceAll(':codes_absent', numbersOfClasses(on, ['authorised', 'unauthorised']))
    .replaceAll(':codes_late', numbersOf(['L', 'U']))
    .replaceAll(':codes_outside', numbersOfClasses(on, ['notPossible', 'notCollected']))
    .replaceAll(':break_days', values.join(', '))
    .replaceAll(':break_from', firstDays[0]?.[0] ?? until)
    .replaceAll(':recent', recent.from)
    .replaceAll(':far', past.from)
    .replaceAll(':on', until);
}
