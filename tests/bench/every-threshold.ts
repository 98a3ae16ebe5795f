import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { academicYearOf } from '#shared/domain/school/academic-year.ts';
import { addMonths, plainDate } from '#shared/lib/plain-date.ts';
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

/** Every threshold of the whole school against hand-written SQL over the marks in the `sqlite3` shell. */
export const everyThreshold: Bench = async (folder) => {
  const mine = copySchool(folder);
  const { office, client } = await openSchool(mine, portsAt(`${until}T18:00:00.000Z`));
  try {
    let { kinds } = await client.attendance.allThresholds({ on });
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(
        await seconds(async () => {
          kinds = (await client.attendance.allThresholds({ on })).kinds;
        }),
      );
    }
    const first = kinds.find(({ kind }) => kind === 'penalty')?.rows[0]?.from ?? until;
    return [
      {
        what: `every threshold (${kinds.reduce((sum, { rows }) => sum + rows.length, 0)} entries found)`,
        ours: median(times),
        bare: shellSeconds(await plainCopy(mine), statement(first), 5),
        against: 'SQL over the marks in sqlite3',
        allowed: 0.5,
      },
    ];
  } finally {
    await office.close();
    removeFolder(mine);
  }
};

function statement(first: string): string {
  return readFileSync(join(import.meta.dirname, 'sql', 'every-threshold.sql'), 'utf8')
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
