import { open } from 'node:fs/promises';
import type { z } from 'zod';
import { AppError, type ErrorDetail } from '#shared/contract/errors.ts';
import type { rollPreview } from '#shared/contract/people.ts';
import type { marksPreview } from '#shared/contract/registers.ts';
import { Misuse } from '../arguments.ts';
import { bringIn, ended, type SignedIn, type Terminal, withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

const kinds = ['ctf', 'roll-csv', 'marks-csv', 'terms-csv'] as const;
type Kind = (typeof kinds)[number];

export const importFile: Verb = {
  options: { as: { type: 'string' }, 'dry-run': { type: 'boolean' }, reason: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const path = words.pathAt(0, 'The file');
    const asked = words.text('as');
    if (asked !== undefined && !kinds.includes(asked as Kind))
      throw new Misuse(`--as wants one of ${kinds.join(', ')}, and got ${asked}.`);
    const result = await withSchool(terminal, 'write', async (signedIn) => {
      const kind = (asked as Kind | undefined) ?? (await kindOf(path));
      const file = await bringIn(signedIn, path);
      const run = { terminal, signedIn, ...file };
      if (kind === 'terms-csv') return importTerms(run);
      return kind === 'marks-csv' ? importMarks(run) : importRoll(run, kind);
    });
    out(words.flag('json') ? JSON.stringify(result.document) : result.sentence);
  },
};

type Run = { readonly terminal: Terminal; readonly signedIn: SignedIn; readonly file: string; readonly fileName: string };
type Result = { readonly document: unknown; readonly sentence: string };

/** Told by the first line, where nobody says: a CTF is XML, terms and marks have columns that a roll has not. */
async function kindOf(path: string): Promise<Kind> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (!handle) return 'roll-csv';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const head = buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '');
    if (/^[^<]{0,3}<\?xml|<CTfile/i.test(head)) return 'ctf';
    const first = (head.split(/\r?\n/, 1)[0] ?? '').toLowerCase();
    if (/\bkind\b/.test(first) && /\bfrom\b/.test(first)) return 'terms-csv';
    return /\b(code|marks?)\b/.test(first) && /\bdate\b/.test(first) && !first.includes('birth') ? 'marks-csv' : 'roll-csv';
  } finally {
    await handle.close();
  }
}

type Problem = { severity: 'error' | 'warning' } & ErrorDetail;

function assertMayApply(preview: { mayApply: boolean; problems: readonly Problem[] }, fileName: string): void {
  if (preview.mayApply) return;
  const errors = preview.problems.filter((problem) => problem.severity === 'error');
  throw new AppError('FILE_REFUSED', { place: fileName, details: errors });
}

async function importRoll({ terminal, signedIn, file, fileName }: Run, as: 'ctf' | 'roll-csv'): Promise<Result> {
  const preview = await signedIn.client.people.previewRoll({ file, fileName, as });
  if (terminal.words.flag('dry-run')) return { document: preview, sentence: rollSentence(preview) };
  assertMayApply(preview, fileName);
  const applied = await signedIn.client.people.applyRoll({ previewId: preview.previewId });
  return {
    document: applied,
    sentence: `Taken in: ${applied.added} new, ${applied.changed} changed, ${applied.unchanged} unchanged.`,
  };
}

function rollSentence(preview: z.infer<typeof rollPreview>): string {
  const { added, changed, unchanged, missing, problems, mayApply } = preview;
  const lines = problems.map(
    (problem) => `  ${problem.severity}, line ${problem.line ?? '?'}: ${problem.message} ${problem.advice}`,
  );
  return [
    `${added.length} new, ${changed.length} changed, ${unchanged} unchanged, ${missing.length} not in the file. ${mayApply ? 'Can be taken in.' : 'Cannot be taken in.'}`,
    ...lines,
  ].join('\n');
}

async function importMarks({ terminal, signedIn, file, fileName }: Run): Promise<Result> {
  const { client, office } = signedIn;
  const read = await client.registers.previewMarks({ file, fileName });
  const preview = (await ended(office, read.jobId)) as z.infer<typeof marksPreview>;
  const counts = `${preview.added} new, ${preview.differing} differing, ${preview.same} already held, ${preview.blank} blank, ${preview.closedDays} on closed days`;
  if (terminal.words.flag('dry-run')) return { document: preview, sentence: counts };
  assertMayApply(preview, fileName);
  const reason = terminal.words.text('reason');
  const started = await client.registers.applyMarks({
    previewId: preview.previewId,
    ...(reason === undefined ? {} : { reason }),
  });
  return { document: await ended(office, started.jobId), sentence: `Taken in: ${counts}.` };
}

async function importTerms({ terminal, signedIn, file, fileName }: Run): Promise<Result> {
  const dryRun = terminal.words.flag('dry-run');
  const read = await signedIn.client.school.importTerms({ file, dryRun });
  const errors = read.problems.filter((problem) => problem.severity === 'error');
  if (!dryRun && !read.written && errors.length > 0) throw new AppError('FILE_REFUSED', { place: fileName, details: errors });
  return { document: read, sentence: `${read.periods.length} periods ${read.written ? 'taken in' : 'read, nothing written'}.` };
}
