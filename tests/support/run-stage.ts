import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from './stages.ts';
import { addCounts, type Counts, countStage, noCounts, readCounts } from './test-counts.ts';

export type StageResult = {
  readonly name: string;
  readonly succeeded: boolean;
  readonly counts: Counts;
  readonly seconds: number;
  readonly output: string;
};

const root = join(import.meta.dirname, '..', '..');
const limit = 14 * 60_000;

/** Runs the commands of a stage; `quiet` keeps what they print for the end. A command that hangs is ended after 14 minutes. */
export async function runStage(stage: Stage, quiet: boolean): Promise<StageResult> {
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'attendance-office-report-'));
  let counts = noCounts;
  let succeeded = true;
  const output: string[] = [];
  for (const [index, command] of stage.commands.entries()) {
    const report = join(folder, `${index}.json`);
    const result = await runTool([...command, ...reporters(stage, report)], report, quiet);
    succeeded &&= result.code === 0;
    output.push(result.output);
    if (stage.counts !== undefined) counts = addCounts(counts, await countsOf(stage.counts, report));
  }
  await rm(folder, { recursive: true, force: true });
  const seconds = (performance.now() - start) / 1000;
  return { name: stage.name, succeeded, counts: countStage(counts, succeeded), seconds, output: output.join('') };
}

function reporters(stage: Stage, report: string): readonly string[] {
  if (stage.counts === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return stage.counts === 'playwright' ? ['--reporter=line,json'] : [];
}

async function countsOf(kind: 'vitest' | 'playwright', report: string): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return text === undefined ? noCounts : readCounts(kind, JSON.parse(text));
}

type Finished = { readonly code: number; readonly output: string };

function runTool(command: readonly string[], report: string, quiet: boolean): Promise<Finished> {
  const [tool = '', ...words] = command;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...words], {
      cwd: root,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      timeout: limit,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (cause) => resolve({ code: 1, output: `${String(cause)}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
