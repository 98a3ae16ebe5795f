import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeClient } from '#electron/backend/in-process.ts';
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

type Scan<Answer> = {
  readonly ask: (client: OfficeClient) => Promise<Answer>;
  readonly what: (answer: Answer) => string;
  /** The same rows by hand, for the `sqlite3` shell on a plain copy. */
  readonly statement: (answer: Answer) => string;
};

/** A scan of the whole school against hand-written SQL over the marks. */
export function againstSql<Answer>({ ask, what, statement }: Scan<Answer>): Bench {
  return async (folder) => {
    const mine = copySchool(folder);
    const { office, client } = await openSchool(mine, portsAt(`${until}T18:00:00.000Z`));
    try {
      let answer = await ask(client);
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        times.push(
          await seconds(async () => {
            answer = await ask(client);
          }),
        );
      }
      return [
        {
          what: what(answer),
          ours: median(times),
          bare: shellSeconds(await plainCopy(mine), statement(answer), 5),
          against: 'SQL over the marks in sqlite3',
          allowed: 0.5,
        },
      ];
    } finally {
      await office.close();
      removeFolder(mine);
    }
  };
}

/** A statement of tests/bench/sql. */
export function sqlNamed(name: string): string {
  return readFileSync(join(import.meta.dirname, 'sql', name), 'utf8');
}
