// npm run bench: every figure is a ratio of our work to the bare work, both done in this run on this machine.
import { spawnSync } from 'node:child_process';
import { table } from '#electron/cli/output.ts';
import { benchFolder, makeSchool, removeFolder } from './bench-school.ts';
import { benches } from './benches.ts';
import { type Measure, type Printed, row } from './measure.ts';

const name = process.argv[2];

if (name === '--one') await one(process.argv[3] ?? '', process.argv[4] ?? '');
else await all();

/** Each bench in a process of its own, so that its peak of memory is its own. */
async function all(): Promise<void> {
  const wanted = name === undefined || name.startsWith('--') ? Object.keys(benches) : [name];
  const size = { pupils: numberOf('--pupils', 2000), years: numberOf('--years', 5) };
  const school = benchFolder();
  try {
    process.stderr.write(`Making a school of ${size.pupils} pupils and ${size.years} years …\n`);
    await makeSchool(school, size);
    const lines: (readonly string[])[] = [['what', 'ours', 'bare', 'ratio', 'allowed', '', 'peak', 'bare is']];
    for (const bench of wanted) {
      process.stderr.write(`${bench} …\n`);
      const run = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, '--one', bench, school], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (run.status !== 0) {
        lines.push([bench, 'failed']);
        process.exitCode = 1;
        continue;
      }
      const { measures, megabytes } = JSON.parse(run.stdout) as { measures: (Measure | Printed)[]; megabytes: number };
      lines.push(...measures.map((measure) => row(measure, megabytes)));
    }
    process.stdout.write(`${table(lines)}\n`);
  } finally {
    removeFolder(school);
  }
}

async function one(bench: string, school: string): Promise<void> {
  const measure = await benches[bench]?.();
  if (!measure) throw new Error(`there is no bench ${bench}; there are ${Object.keys(benches).join(', ')}`);
  const measures = await measure(school);
  process.stdout.write(JSON.stringify({ measures, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

function numberOf(option: string, otherwise: number): number {
  const index = process.argv.indexOf(option);
  return index === -1 ? otherwise : Number(process.argv[index + 1]);
}
