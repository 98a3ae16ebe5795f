import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeIdOf } from '#shared/domain/registers/codes.ts';
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
import type { Bench } from './measure.ts';

const rounds = 9;

/** The threshold scan of the whole school against hand-written SQL over the marks in the `sqlite3` shell. */
export const thresholds: Bench = async (folder) => {
  const mine = copySchool(folder);
  const { office, client } = await openSchool(mine, portsAt(`${until}T18:00:00.000Z`));
  try {
    const times: number[] = [];
    let rows: Awaited<ReturnType<typeof client.attendance.thresholds>>['rows'] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(
        await seconds(async () => {
          rows = (await client.attendance.thresholds({ on: until as never })).rows;
        }),
      );
    }
    const sql = statement(rows[0]?.windowFrom ?? until);
    const plain = await plainCopy(mine);
    return [
      {
        what: `threshold scan (${rows.length} pupils found)`,
        ours: median(times),
        bare: shellSeconds(plain, sql, 5),
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
  const ids = (symbols: readonly string[]): string => symbols.map((symbol) => codeIdOf(symbol)).join(', ');
  return readFileSync(join(import.meta.dirname, 'sql', 'thresholds.sql'), 'utf8')
    .replaceAll(':codes_counted', ids(['G', 'O', 'U']))
    .replaceAll(':codes_provisional', ids(['N']))
    .replaceAll(':first', first)
    .replaceAll(':on', until);
}
