// Every document the program makes, opened by an office program that is not ours and read back: a file that only our own
// reader understands would be found here. Where LibreOffice is not installed the test says that it was skipped.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAdmissionRegister } from '#electron/documents/admission-register/build.ts';
import { admissionRegisterExamples } from '#electron/documents/admission-register/examples.ts';
import { buildContractReview } from '#electron/documents/contract-review/build.ts';
import { contractReviewExamples } from '#electron/documents/contract-review/examples.ts';
import { buildHalfTermNote } from '#electron/documents/half-term-note/build.ts';
import { halfTermNoteExamples } from '#electron/documents/half-term-note/examples.ts';
import { buildLeaveDecision } from '#electron/documents/leave-decision/build.ts';
import { leaveDecisionExamples } from '#electron/documents/leave-decision/examples.ts';
import { buildMonthlyRegister } from '#electron/documents/monthly-register/build.ts';
import { monthlyRegisterExamples } from '#electron/documents/monthly-register/examples.ts';
import { buildParentingContract } from '#electron/documents/parenting-contract/build.ts';
import { parentingContractExamples } from '#electron/documents/parenting-contract/examples.ts';
import { buildTargetingPack } from '#electron/documents/targeting-pack/build.ts';
import { targetingPackExamples } from '#electron/documents/targeting-pack/examples.ts';
import { documentText } from '#electron/documents/template/document-text.ts';
import type { WordDocument } from '#electron/documents/word/word-block.ts';
import { writeWord } from '#electron/documents/word/write-word.ts';
import type { Instant } from '#shared/lib/plain-date.ts';

function every<Model>(name: string, examples: Readonly<Record<string, Model>>, build: (model: Model) => WordDocument) {
  return Object.entries(examples).map(([example, model]) => [`${name}-${example}`, () => build(model)] as const);
}

const made: readonly (readonly [name: string, build: () => WordDocument])[] = [
  ...every('admission-register', admissionRegisterExamples, buildAdmissionRegister),
  ...every('contract-review', contractReviewExamples, buildContractReview),
  ...every('half-term-note', halfTermNoteExamples, buildHalfTermNote),
  ...every('leave-decision', leaveDecisionExamples, buildLeaveDecision),
  ...every('monthly-register', monthlyRegisterExamples, buildMonthlyRegister),
  ...every('parenting-contract', parentingContractExamples, buildParentingContract),
  ...every('targeting-pack', targetingPackExamples, buildTargetingPack),
];

const office = findOffice();
const templates = new URL('../../resources/templates/', import.meta.url);
if (office === undefined) process.stdout.write('skipped: no LibreOffice\n');

describe.skipIf(office === undefined)('opened by LibreOffice', () => {
  let folder = '';
  const ours = new Map<string, string>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attendance-office-libre-'));
    await mkdir(join(folder, 'text'));
    const write = async (name: string, bytes: Uint8Array): Promise<void> => {
      ours.set(name, await documentText(bytes));
      await writeFile(join(folder, `${name}.docx`), bytes);
    };
    for (const [name, build] of made) {
      await write(
        name,
        await writeWord({ document: build(), clockInstant: '2026-11-24T09:00:00.000Z' as Instant, documentId: 'golden' }),
      );
    }
    for (const file of (await readdir(templates)).filter((one) => one.endsWith('.docx'))) {
      await write(`template-${file.slice(0, -'.docx'.length)}`, await readFile(new URL(file, templates)));
    }
    await convert(office ?? '', folder, [...ours.keys()]);
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('knows every kind of document', () => expect(ours.size).toBeGreaterThan(made.length + 5));

  it.each([...made.map(([name]) => name), ...templateNames()])('%s says there what it says here', async (name) => {
    const theirs = plain(await readFile(join(folder, 'text', `${name}.txt`), 'utf8'));
    const said = sentences(ours.get(name) ?? '');
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((line) => !theirs.includes(line))).toEqual([]);
  });
});

/** Its own profile, so that an office program a person has open is left alone. */
async function convert(program: string, folder: string, names: readonly string[]): Promise<void> {
  await promisify(execFile)(
    program,
    [
      ...['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text (encoded):UTF8'],
      ...['--outdir', join(folder, 'text'), ...names.map((name) => join(folder, `${name}.docx`))],
    ],
    { timeout: 170_000 },
  );
}

function findOffice(): string | undefined {
  return ['soffice', 'libreoffice'].find((program) => {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 });
      return true;
    } catch {
      return false;
    }
  });
}

function templateNames(): readonly string[] {
  return ['certificate', 'concern', 'contract-cover', 'meeting-invitation', 'recognition', 'referral-notice', 'visit-card'].map(
    (name) => `template-${name}`,
  );
}

/** The lines of the main text, cells apart; what stands at head and foot of a page is no part of a plain text. */
function sentences(text: string): readonly string[] {
  const [, body = ''] = text.split('[word/document.xml]\n');
  const [main = ''] = body.split(/^\[word\//m);
  return main
    .split('\n')
    .flatMap((line) => line.split(/\s*\|\s*|\s\/\s/))
    .map(plain)
    .filter((line) => line !== '' && !line.includes('<'));
}

/** One kind of white space, nothing of direction marks. */
function plain(text: string): string {
  return text
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
