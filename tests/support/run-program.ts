import { spawn } from 'node:child_process';

export type ProgramRun = { readonly code: number; readonly out: string; readonly err: string };

export type ProgramOptions = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string };

/** Runs a program to its end and answers what it printed; rejects only where it cannot be started. */
export function runProgram(command: string, words: readonly string[], options: ProgramOptions = {}): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? 1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    // A program that ends without reading what it is given is no fault.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
}
