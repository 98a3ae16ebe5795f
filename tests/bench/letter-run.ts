import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TemplateHandler } from 'easy-template-x';
import { resourcesBesideSources } from '#electron/backend/in-process.ts';
import { letterKind, sampleValues } from '#shared/domain/letters/letter-kinds.ts';
import { copySchool, openSchool, portsAt, removeFolder, seconds, until } from './bench-school.ts';
import type { Bench } from './measure.ts';

const count = 500;
const asked = { talkTo: 'Mrs Hall in the office' };

/**
 * A run of 500 personalised letters as the screen makes it: each filled, checked, kept in the store and put into the archive,
 * against the bare template filler as often with the same template. Memory after it is printed beside that after three such runs.
 */
export const letterRun: Bench = async (folder) => {
  const mine = copySchool(folder);
  const { office, client } = await openSchool(mine, portsAt(`${until}T18:00:00.000Z`));
  const run = async (most: number): Promise<number> => {
    const order = await orderOf(client, most);
    const { seen, rows } = await client.letters.preview(order);
    const letters = rows.flatMap(({ standing, recipients }) => (standing === 'write' ? recipients : [])).length;
    const { jobId } = await client.letters.make({ ...order, seen });
    await office.ended(jobId);
    return letters;
  };
  try {
    await bare(20);
    await run(20);
    let made = 0;
    const ours = await seconds(async () => {
      made = await run(count);
    });
    const once = inUse();
    await run(count);
    await run(count);
    const thrice = inUse();
    return [
      {
        what: `${made} personalised letters, previewed, kept and archived`,
        ours,
        bare: await seconds(() => bare(made)),
        against: 'the bare template filler',
        allowed: 1.5,
      },
      { what: `heap in use after ${count} and after ${3 * count} letters`, found: `${once} MB, ${thrice} MB`, aim: 'flat' },
    ];
  } finally {
    await office.close();
    removeFolder(mine);
  }
};

type Client = Awaited<ReturnType<typeof openSchool>>['client'];

/** As many pupils as bring about so many letters. */
async function orderOf(client: Client, most: number) {
  const all = {
    kind: 'concern' as const,
    group: { kind: 'everyone' as const },
    period: { from: '2025-09-01' as never, to: until as never },
    asked,
    leaveOut: [],
    otherParentsReason: '',
  };
  let letters = 0;
  const pupils = (await client.letters.preview(all)).rows
    .filter(({ standing }) => standing === 'write')
    .filter(({ recipients }) => {
      const takes = letters < most;
      if (takes) letters += recipients.length;
      return takes;
    })
    .map(({ pupil }) => pupil.id);
  return { ...all, group: { kind: 'pupils' as const, pupils } };
}

async function bare(times: number): Promise<void> {
  const template = readFileSync(join(resourcesBesideSources(), 'templates', 'concern.docx'));
  for (let letter = 0; letter < times; letter += 1) {
    const values = { ...sampleValues(letterKind('concern')), recipientName: `Parent ${letter}` };
    await new TemplateHandler().process(template, values);
  }
}

/** Megabytes in use after everything that is no longer needed has been taken away. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
}
