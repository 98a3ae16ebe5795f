import { openInProcess, resourcesBesideSources } from '../../backend/in-process.ts';
import { Misuse, neededDate, type Words, wholeNumber } from '../arguments.ts';
import { dataFolderOf, ended } from '../terminal.ts';
import type { Verb } from './verb.ts';

export const demo: Verb = {
  options: { pupils: { type: 'string' }, years: { type: 'string' }, seed: { type: 'string' }, until: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const options = {
      pupils: wholeNumber(words, 'pupils') ?? 300,
      years: yearsOf(words) ?? 1.5,
      seed: wholeNumber(words, 'seed') ?? 1,
      ...(words.text('until') === undefined ? {} : { until: neededDate(words, 'until') }),
    };
    const folder = dataFolderOf(words);
    const office = openInProcess(terminal.ports, { folder, resources: resourcesBesideSources(), mode: 'write' });
    try {
      const { jobId } = await office.client().school.createDemo(options);
      const summary = (await ended(office, jobId)) as object;
      const accounts = await office.client().school.demoAccounts({});
      if (words.flag('json')) out(JSON.stringify({ ...options, ...summary, accounts }));
      else
        out(
          `Made a demo school of ${options.pupils} pupils.\n${accounts.map((account) => `  ${account.name}: ${account.passphrase}`).join('\n')}`,
        );
    } finally {
      await office.close();
    }
  },
};

function yearsOf(words: Words): number | undefined {
  const value = words.text('years');
  if (value === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(value)) throw new Misuse(`--years wants a number such as 1.5, and got ${value}.`);
  return Number(value);
}
