import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { checkResult } from '#shared/contract/school.ts';
import { restoreBackup } from '../../backend/without-school.ts';
import { dataFolderOf, ended, passphraseFrom, takeOut, withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const backup: Verb = {
  options: { to: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const target = words.neededPath('to');
    await withSchool(terminal, 'read', async (signedIn) => takeOut(signedIn, await signedIn.client.school.backup({}), target));
    out(words.flag('json') ? JSON.stringify({ file: target }) : target);
  },
};

export const restore: Verb = {
  options: {},
  run: async ({ ports, words, out }) => {
    const file = words.pathAt(0, 'The backup');
    const passphrase = await passphraseFrom(words, 'passphrase-file');
    const { commands } = await restoreBackup(
      { ports, folder: dataFolderOf(words) },
      { file, name: words.text('user'), passphrase },
    );
    out(words.flag('json') ? JSON.stringify({ commands }) : `Restored the school as it was after command ${commands}.`);
  },
};

export const check: Verb = {
  options: {},
  run: async (terminal) => {
    const { words, out } = terminal;
    const result = await withSchool(terminal, 'read', async ({ office, client }) => {
      const { jobId } = await client.school.check({});
      return (await ended(office, jobId)) as z.infer<typeof checkResult>;
    });
    if (words.flag('json')) out(JSON.stringify(result));
    else if (result.healthy) out(`All is well: ${result.commands} commands, head ${result.head}.`);
    if (!result.healthy) {
      throw new AppError('STORE_DAMAGED', {
        details: result.findings.map((finding) => ({ message: `${finding.where}: ${finding.what}` })),
      });
    }
  },
};
