// `npm test`: every stage, each with its result, then one line that sums the cases. `--only=unit,e2e` runs some of them.
import { installTools } from './support/install-tools.ts';
import { runStage, type StageResult } from './support/run-stage.ts';
import { checks, type Stage, suites } from './support/stages.ts';
import { addCounts, lastLine, noCounts } from './support/test-counts.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const only = process.argv.slice(2).flatMap((word) => /^--only=(.+)$/.exec(word)?.[1]?.split(',') ?? []);
const names = [...checks, ...suites].map((stage) => stage.name);
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  say(`There is no stage ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  process.exit(2);
}

installTools(say);
const results = [...(await runChecks(checks.filter(isWanted))), ...(await runSuites(suites.filter(isWanted)))];
say('');
for (const result of results) say(summary(result));
say(lastLine(results.map((result) => result.counts).reduce(addCounts, noCounts)));
process.exitCode = results.every((result) => result.succeeded) ? 0 : 1;

function isWanted(stage: Stage): boolean {
  return only.length === 0 || only.includes(stage.name);
}

/** Two at a time, because the machine that runs this has two cores. */
async function runChecks(stages: readonly Stage[]): Promise<readonly StageResult[]> {
  const waiting = [...stages];
  const done: StageResult[] = [];
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const result = await runStage(stage, true);
      if (!result.succeeded) say(result.output);
      say(summary(result));
      done.push(result);
    }
  };
  await Promise.all([work(), work()]);
  return done;
}

async function runSuites(stages: readonly Stage[]): Promise<readonly StageResult[]> {
  const done: StageResult[] = [];
  for (const stage of stages) {
    say(`\n── ${stage.name}`);
    const result = await runStage(stage, false);
    if (stage.name === 'real electron' && result.counts.passed === 0 && result.succeeded) say('skipped: no Electron binary');
    say(summary(result));
    done.push(result);
  }
  return done;
}

function summary({ name, succeeded, counts, seconds }: StageResult): string {
  const { passed, failed, skipped } = counts;
  const cases = passed + failed + skipped > 0 ? ` (${passed} passed, ${failed} failed, ${skipped} skipped)` : '';
  return `${succeeded ? 'ok    ' : 'FAILED'} ${name}${cases} ${seconds.toFixed(1)} s`;
}
