import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { OfficeClient } from '../../backend/in-process.ts';
import { neededDate, wholeNumber } from '../arguments.ts';
import { type SignedIn, type Terminal, takeOut, withSchool } from '../terminal.ts';
import type { Verb } from './verb.ts';

type Letter = Awaited<ReturnType<OfficeClient['notices']['draftWarning']>>[number];

/** One .docx per parent the child lives with: a draft, unless a head signs it with `--approve`. */
export const letter: Verb = {
  options: {
    pupil: { type: 'string' },
    parent: { type: 'string' },
    on: { type: 'string' },
    to: { type: 'string' },
    approve: { type: 'boolean' },
  },
  run: async (terminal) => {
    const { words, out } = terminal;
    const upn = words.needed('pupil');
    const folder = words.neededPath('to');
    const written = await withSchool(terminal, 'write', async (signedIn) => {
      const letters = await draftsOf(signedIn.client, terminal, upn);
      const files: { file: string; notice: number; state: string; number?: string; recipient: string }[] = [];
      for (const draft of letters) files.push(await writeLetter({ signedIn, draft, folder, approve: words.flag('approve') }));
      return files;
    });
    out(
      words.flag('json')
        ? JSON.stringify({ letters: written })
        : written.map((row) => `${row.file} (${row.state}) to ${row.recipient}`).join('\n'),
    );
  },
};

async function draftsOf(client: OfficeClient, { words }: Terminal, upn: string): Promise<Letter[]> {
  const pupil = (await client.people.search({ text: upn })).find((row) => row.upn === upn);
  if (!pupil) throw new AppError('NOT_FOUND', { place: upn, message: 'No pupil on the roll has this UPN.' });
  const open = (await client.notices.list({ pupil: pupil.id })).filter(
    (row) => row.state !== 'issued' && row.state !== 'withdrawn',
  );
  const on = words.text('on') === undefined ? (await client.school.freshness({})).today : plainDate(neededDate(words, 'on'));
  const letters = open.length > 0 ? open : await client.notices.draftWarning({ pupil: pupil.id, on });
  const parent = wholeNumber(words, 'parent');
  const chosen = parent === undefined ? letters : letters.slice(parent - 1, parent);
  if (chosen.length === 0)
    throw new AppError('NOT_FOUND', {
      place: upn,
      message: `There is no letter to parent ${parent ?? ''}; there are ${letters.length}.`,
    });
  return chosen;
}

type Writing = { readonly signedIn: SignedIn; readonly draft: Letter; readonly folder: string; readonly approve: boolean };

async function writeLetter({ signedIn, draft, folder, approve }: Writing) {
  const { notices, school } = signedIn.client;
  let row = draft;
  if (approve) {
    if (row.state === 'draft') await notices.clear({ notice: row.id, answer: 'cleared' });
    if (row.state !== 'approved') await notices.approve({ notice: row.id });
    const { today } = await school.freshness({});
    row = await notices.issue({ notice: row.id, issuedOn: today, means: 'first-class post' });
  }
  const ticket = approve ? await notices.download({ notice: row.id, as: 'docx' }) : await notices.preview({ notice: row.id });
  const file = join(folder, ticket.fileName);
  await takeOut(signedIn, ticket, file);
  return {
    file,
    notice: row.id,
    state: row.state,
    recipient: row.recipient,
    ...(row.number === undefined ? {} : { number: row.number }),
  };
}
