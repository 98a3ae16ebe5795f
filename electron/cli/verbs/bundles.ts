import { join } from 'node:path';
import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { bundleSent } from '#shared/contract/exchange.ts';
import { checkBundleFile } from '../../backend/without-school.ts';
import { Misuse } from '../arguments.ts';
import { ended, readText, takeOut, withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

const streams = ['attendance', 'legal'] as const;

export const exportBundle: Verb = {
  options: { stream: { type: 'string' }, to: { type: 'string' } },
  run: async (terminal) => {
    const { words, out } = terminal;
    const stream = streams.find((known) => known === words.needed('stream'));
    if (!stream) throw new Misuse(`--stream wants ${streams.join(' or ')}.`);
    const folder = words.neededPath('to');
    const sent = await withSchool(terminal, 'write', async (signedIn) => {
      const { jobId } = await signedIn.client.exchange.send({ stream });
      const result = (await ended(signedIn.office, jobId)) as z.infer<typeof bundleSent>;
      const file = join(folder, result.bundle.fileName);
      await takeOut(signedIn, result.ticket, file);
      return { file, ...result.bundle, warnings: result.warnings };
    });
    for (const warning of sent.warnings) process.stderr.write(`${warning}\n`);
    out(words.flag('json') ? JSON.stringify(sent) : sent.file);
  },
};

export const verify: Verb = {
  options: { signers: { type: 'string' }, identity: { type: 'string' }, ledger: { type: 'string' } },
  run: async ({ ports, words, out }) => {
    const file = words.pathAt(0, 'The bundle');
    const identity = words.path('identity');
    const result = await checkBundleFile(ports, {
      file,
      signers: await readText(words.neededPath('signers')),
      identity: identity === undefined ? undefined : await readText(identity),
      ledger: words.path('ledger'),
    });
    const checks = Object.entries(result.checks).map(([name, state]) => `  ${name}: ${state}`);
    const chain = result.chainChecked ? [] : ['The chain was not checked: no ledger was given.'];
    if (words.flag('json')) out(JSON.stringify(result));
    else
      out(
        [
          `${result.outcome}: bundle ${result.sequence ?? '?'} of ${result.from ?? 'an unknown school'}`,
          ...checks,
          ...chain,
        ].join('\n'),
      );
    if (result.outcome === 'refused' || result.outcome === 'held') {
      throw new AppError('BUNDLE_REFUSED', {
        message: result.error?.message ?? `The bundle is ${result.outcome}.`,
        place: result.error?.place ?? file,
        details: result.error ? [{ message: result.error.code, code: result.error.code }] : [],
      });
    }
  },
};
