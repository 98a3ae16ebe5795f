import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { addMonths, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { Misuse, neededDate, type Words } from '../arguments.ts';
import { type SignedIn, takeOut, withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

/** The register of a class by month, or of every class, as Word files. */
export const printRegister: Verb = {
  options: {
    class: { type: 'string' },
    month: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    to: { type: 'string' },
  },
  run: async (terminal) => {
    const { words, out } = terminal;
    const wanted = monthsOf(words);
    const files = await withSchool(terminal, 'read', async (signedIn) => {
      const prints: Print[] = [];
      const empty: AppError[] = [];
      for (const one of await classesOf(signedIn, words.text('class'))) {
        for (const month of wanted) {
          const print = await printed(signedIn, { class: one.id, month }).catch((cause: unknown) => nothingHeld(cause));
          if (print instanceof AppError) empty.push(print);
          else prints.push(print);
        }
      }
      if (prints.length === 0) throw empty[0] ?? new AppError('NOT_FOUND', { message: 'There is no class to print.' });
      return written(signedIn, prints, words);
    });
    out(words.flag('json') ? JSON.stringify({ files }) : files.join('\n'));
  },
};

const whoever = { 'on-roll': 'onRoll', left: 'left', everyone: 'everyone' } as const;

/** The admission register as a Word file. */
export const printAdmissions: Verb = {
  options: { who: { type: 'string' }, to: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const said = words.text('who') ?? 'on-roll';
    const who = Object.entries(whoever).find(([word]) => word === said)?.[1];
    if (who === undefined) throw new Misuse(`--who wants ${Object.keys(whoever).join(', ')}, and got ${said}.`);
    words.needed('to');
    const files = await withSchool(terminal, 'read', async (signedIn) =>
      written(signedIn, [await signedIn.client.registers.printAdmissions({ who })], words),
    );
    out(words.flag('json') ? JSON.stringify({ files }) : files.join('\n'));
  },
};

type Print = Awaited<ReturnType<SignedIn['client']['registers']['printMonth']>>;
type ClassRow = Awaited<ReturnType<SignedIn['client']['people']['classes']>>[number];

/** `--month`, or each month that `--from` and `--until` touch. */
function monthsOf(words: Words): readonly string[] {
  words.needed('to');
  if (words.text('month') !== undefined || words.text('from') === undefined) {
    const month = words.needed('month');
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Misuse(`--month wants a month as YYYY-MM, and got ${month}.`);
    if (words.text('from') !== undefined) throw new Misuse('Say --month, or --from and --until.');
    return [month];
  }
  const [from, until] = [neededDate(words, 'from'), neededDate(words, 'until')];
  if (until < from) throw new Misuse('--until is before --from.');
  const months: string[] = [];
  for (let first: PlainDate = plainDate(`${from.slice(0, 7)}-01`); first <= until; first = addMonths(first, 1)) {
    months.push(first.slice(0, 7));
  }
  return months;
}

async function classesOf({ client }: SignedIn, name: string | undefined): Promise<readonly ClassRow[]> {
  const classes = await client.people.classes({});
  if (name === undefined) return classes;
  const found = classes.filter((one) => one.name === name);
  const known = classes.map((one) => one.name).join(', ');
  if (found.length === 0)
    throw new AppError('NOT_FOUND', { place: name, message: `There is no such class. There are ${known}.` });
  return found;
}

function printed({ client }: SignedIn, of: { class: ClassRow['id']; month: string }): Promise<Print> {
  return client.registers.printMonth(of);
}

/** A month of holidays or of an empty class has no register; the others of the range are printed all the same. */
function nothingHeld(cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (cause instanceof Error && (code === 'OUTSIDE_CALENDAR' || code === 'NOT_FOUND'))
    return new AppError(code, { message: cause.message });
  throw cause;
}

/** `--to` is a folder, or the .docx itself where there is one. */
async function written(signedIn: SignedIn, prints: readonly Print[], words: Words): Promise<readonly string[]> {
  const to = words.neededPath('to');
  const isFile = to.toLowerCase().endsWith('.docx');
  if (isFile && prints.length > 1) throw new Misuse(`--to wants a folder: there are ${prints.length} registers to print.`);
  const files: string[] = [];
  for (const print of prints) {
    const file = isFile ? to : join(to, print.fileName);
    await takeOut(signedIn, print, file);
    files.push(file);
  }
  return files;
}
