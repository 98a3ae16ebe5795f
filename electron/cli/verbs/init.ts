import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { newSchoolValue } from '#shared/contract/school.ts';
import { openInProcess, resourcesBesideSources } from '../../backend/in-process.ts';
import { Misuse } from '../arguments.ts';
import { exampleSchool } from '../example-school.ts';
import { dataFolderOf, passphraseFrom, readText, type Terminal } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const init: Verb = {
  options: { school: { type: 'string' }, example: { type: 'boolean' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    if (words.flag('example')) {
      out(JSON.stringify(exampleSchool, null, 2));
      return;
    }
    const file = words.path('school');
    if (file === undefined) throw new Misuse('Say --school FILE, or --example to see one.');
    const school = await readSchool(terminal, file);
    const office = openInProcess(terminal.ports, {
      folder: dataFolderOf(words),
      resources: resourcesBesideSources(),
      mode: 'write',
    });
    try {
      await office.client().school.create(school);
    } finally {
      await office.close();
    }
    const done = { school: school.school.name, accounts: school.accounts.map((account) => account.name) };
    out(
      words.flag('json')
        ? JSON.stringify(done)
        : `Created ${done.school} with ${done.accounts.length} accounts. First account: ${done.accounts[0]}.`,
    );
  },
};

/** The file as it must be; `--passphrase-file` stands in for the first account's passphrase, so that none need lie in the file. */
async function readSchool({ words }: Terminal, file: string): Promise<z.infer<typeof newSchoolValue>> {
  const given = parseJson(await readText(file), file);
  if (words.path('passphrase-file') !== undefined && isWithAccounts(given)) {
    const [first] = given.accounts;
    if (first) first['passphrase'] = await passphraseFrom(words, 'passphrase-file');
  }
  const read = newSchoolValue.safeParse(given);
  if (read.success) return read.data;
  throw new AppError('FILE_REFUSED', {
    place: file,
    details: read.error.issues.map((issue) => ({ column: issue.path.join('.'), message: issue.message })),
  });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AppError('FILE_REFUSED', {
      place: file,
      details: [{ message: `This is not JSON: ${cause instanceof Error ? cause.message : ''}` }],
    });
  }
}

const withAccounts = z.looseObject({ accounts: z.array(z.looseObject({})) });

function isWithAccounts(value: unknown): value is { accounts: Record<string, unknown>[] } {
  return withAccounts.safeParse(value).success;
}
