import { AppError } from '#shared/contract/errors.ts';
import { letterKind } from '#shared/domain/letters/letter-kinds.ts';
import type { LetterLanguage } from '#shared/domain/letters/letter-languages.ts';
import type { School } from '#shared/domain/school/school.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { PreparedTemplate } from '../../documents/template/prepared-template.ts';
import type { WriteDb } from '../../store/handles.ts';
import { addLetterBatch } from '../../store/letters/letter-batches.ts';
import { command, type Desk, read } from '../desk.ts';
import type { JobControl } from '../jobs.ts';
import { theSchool } from '../school/school.ts';
import { assertAsked } from './assert-asked.ts';
import { type BatchOrder, type CaseRecipient, figuresFor, type LetterCase, letterCases } from './letter-cases.ts';
import { assertPeriod, type LetterFigures } from './letter-figures.ts';
import { batchFile, type FileTicket } from './letter-files.ts';
import { shippedTemplate, type UsedTemplate, usedTemplate } from './letter-template.ts';
import { runValues } from './letter-values.ts';
import { fillWith, keepLetter, type LetterValues, preparedFor, recipientText } from './write-letter.ts';

export type LettersMade = { batch: number; letters: number; wanted: number; stopped: boolean; file?: FileTicket };

/** So many letters are filled and then kept by one command: memory and the wait of others stay the same for any run. */
const atOnce = 25;

/**
 * Makes the letters that a person looked at, as a job that ends with a `LettersMade`. Ends with LETTER_REFUSED where anything of
 * the list has changed since. Stopped in between it keeps the whole letters that were made and says how many.
 */
export async function makeLetters(desk: Desk, { seen, ...order }: BatchOrder & { seen: string }): Promise<{ jobId: string }> {
  assertPeriod(order.period, desk.ports.clock.today());
  return desk.jobs.start({
    what: `Making the letters: ${letterKind(order.kind).title.toLowerCase()}`,
    unit: 'letters',
    work: (control) => make(desk, { seen, order, control }),
  });
}

type Making = { readonly seen: string; readonly order: BatchOrder; readonly control: JobControl };

async function make(desk: Desk, { seen, order, control }: Making): Promise<LettersMade> {
  const start = await read(desk, async (db) => {
    await assertAsked(db, order);
    const figures = await figuresFor(db, order);
    const found = await letterCases(db, desk, { order, figures });
    if (found.seen !== seen) {
      const message = 'The list has changed since you looked at it. Look again; nothing was made.';
      throw new AppError('LETTER_REFUSED', { message });
    }
    return { figures, found, school: (await theSchool(db)).school };
  });
  const planned = start.found.cases.filter(({ standing }) => standing === 'write').flatMap(lettersOfCase);
  if (planned.length === 0) throw new AppError('LETTER_REFUSED', { message: 'Nobody on this list gets a letter.' });
  control.progress(0, planned.length);
  const { forWhom } = start.found;
  const batch = await command(desk, { procedure: 'letters.make' }, (write) =>
    addLetterBatch(write, {
      kind: order.kind,
      forWhom,
      madeOn: desk.ports.clock.today(),
      wanted: planned.length,
      content: JSON.stringify(order),
    }),
  );
  const run: Run = { ...start, order, batch, templates: new Map() };
  return finished(desk, { run, planned, control });
}

type PlannedLetter = { readonly known: LetterCase; readonly recipient: CaseRecipient };

function lettersOfCase(known: LetterCase): readonly PlannedLetter[] {
  return known.recipients.map((recipient) => ({ known, recipient }));
}

/** Read and prepared once for the whole run. */
type ReadyTemplate = Omit<UsedTemplate, 'bytes'> & { readonly prepared: PreparedTemplate };

type Run = {
  readonly order: BatchOrder;
  readonly batch: number;
  readonly school: School;
  readonly figures: (pupil: LetterCase['pupil']['id']) => LetterFigures | undefined;
  readonly templates: Map<LetterLanguage, ReadyTemplate>;
};
type Rest = { readonly run: Run; readonly planned: readonly PlannedLetter[]; readonly control: JobControl };

async function finished(desk: Desk, { run, planned, control }: Rest): Promise<LettersMade> {
  let letters = 0;
  let done = 0;
  while (done < planned.length && !control.isCancelled()) {
    const part = planned.slice(done, done + atOnce);
    letters += await makePart(desk, { run, part, control });
    done += part.length;
    control.progress(done, planned.length);
  }
  const made = { batch: run.batch, letters, wanted: planned.length, stopped: done < planned.length };
  if (letters === 0) return made;
  return { ...made, file: (await batchFile(desk, { batch: run.batch })).file };
}

type Part = { readonly run: Run; readonly part: readonly PlannedLetter[]; readonly control: JobControl };

/** Filled outside the command, which then only looks whether each may still go out: letters may have been held since. */
async function makePart(desk: Desk, { run, part, control }: Part): Promise<number> {
  const today = desk.ports.clock.today();
  const filled: FilledPart[] = [];
  for (const letter of part) {
    if (control.isCancelled()) break;
    filled.push(await fillOne(desk, { run, letter, today }));
  }
  return command(desk, { procedure: 'letters.make' }, (write) => keepPart(write, desk, { run, filled }));
}

type FilledPart = PlannedLetter & { readonly bytes: Uint8Array; readonly values: LetterValues; readonly template: ReadyTemplate };
type ToFill = { readonly run: Run; readonly letter: PlannedLetter; readonly today: PlainDate };

async function fillOne(desk: Desk, { run, letter, today }: ToFill): Promise<FilledPart> {
  const { order, school } = run;
  const { known, recipient } = letter;
  const template = await templateOf(desk, run, recipient.language);
  const values = runValues({ known, order, school, recipient, on: today, language: template.language });
  return { ...letter, values, template, bytes: fillWith(desk, { kind: order.kind, prepared: template.prepared, values }) };
}

async function templateOf(desk: Desk, { order, templates }: Run, language: LetterLanguage): Promise<ReadyTemplate> {
  const held = templates.get(language);
  if (held !== undefined) return held;
  const found = await read(desk, (db) => usedTemplate(db, desk, { kind: order.kind, language }));
  const { bytes, ...used } = found ?? (await shippedTemplate(desk, order.kind));
  const template = { ...used, prepared: await preparedFor(order.kind, { bytes }) };
  templates.set(language, template);
  return template;
}

type ToKeep = { readonly run: Run; readonly filled: readonly FilledPart[] };

async function keepPart(write: WriteDb, desk: Desk, { run, filled }: ToKeep): Promise<number> {
  const pupils = [...new Set(filled.map(({ known }) => known.pupil.id))];
  const order: BatchOrder = { ...run.order, group: { kind: 'pupils', pupils } };
  const now = await letterCases(write.db, desk, { order, figures: run.figures });
  const may = new Set(
    now.cases
      .filter(({ standing }) => standing === 'write')
      .flatMap(lettersOfCase)
      .map(keyOf),
  );
  let kept = 0;
  for (const letter of filled) {
    if (!may.has(keyOf(letter))) continue;
    const { known, recipient, values, template, bytes } = letter;
    await keepLetter(write, desk, {
      kind: run.order.kind,
      values,
      pupil: known.pupil.id,
      contact: recipient.contact,
      recipient,
      filled: { bytes, template, language: template.language },
      batch: run.batch,
    });
    kept += 1;
  }
  return kept;
}

function keyOf({ known, recipient }: PlannedLetter): string {
  return `${known.pupil.id} ${recipient.contact ?? ''} ${recipientText(recipient)}`;
}
