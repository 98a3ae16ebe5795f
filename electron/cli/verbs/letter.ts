import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { NoticeId, PupilId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { OfficeClient } from '../../backend/in-process.ts';
import { neededDate, type Words, wholeNumber } from '../arguments.ts';
import { type SignedIn, takeOut, withSchool } from '../terminal.ts';
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
      const { client } = signedIn;
      const sign = words.flag('approve') && (await client.accounts.me({})).rights.includes('notices.approve');
      if (words.flag('approve') && !sign) process.stderr.write('Only a head teacher approves letters: these are drafts.\n');
      const files: WrittenLetter[] = [];
      for (const draft of await lettersOf(client, words, upn)) files.push(await writeLetter({ signedIn, draft, folder, sign }));
      return files;
    });
    const lines = written.map((row) => `${row.file} (${row.state}) to ${row.recipient}`);
    out(words.flag('json') ? JSON.stringify({ letters: written }) : lines.join('\n'));
  },
};

/** Letters under way are taken up again; one that the register has left behind is withdrawn and drafted anew. */
async function lettersOf(client: OfficeClient, words: Words, upn: string): Promise<readonly Letter[]> {
  const pupil = (await client.people.search({ text: upn })).find((row) => row.upn === upn)?.id;
  if (pupil === undefined) throw new AppError('NOT_FOUND', { place: upn, message: 'No pupil on the roll has this UPN.' });
  const contact = await contactOf(client, { pupil, parent: wholeNumber(words, 'parent') });
  const open = (await openLetters(client, pupil)).filter((row) => contact === undefined || row.recipient === contact.name);
  if (open.length > 0) return open;
  const on = await dayOf(client, words);
  const recipients = contact === undefined ? {} : { recipients: [{ contact: contact.id }] };
  return client.notices.draftWarning({ pupil, on, ...recipients });
}

async function openLetters(client: OfficeClient, pupil: PupilId): Promise<readonly Letter[]> {
  const fresh: Letter[] = [];
  for (const row of await client.notices.list({ pupil })) {
    if (row.state === 'issued' || row.state === 'withdrawn') continue;
    const { stale } = await client.notices.sheet({ notice: row.id });
    if (stale)
      await client.notices.withdraw({ notice: row.id, reason: 'The register has changed since this letter was drafted.' });
    else fresh.push(row);
  }
  return fresh;
}

/** A parent by the place in the order of calling. */
async function contactOf(client: OfficeClient, of: { pupil: PupilId; parent: number | undefined }) {
  if (of.parent === undefined) return undefined;
  const contact = (await client.people.sheet({ pupil: of.pupil })).contacts.find(({ order }) => order === of.parent);
  if (!contact) throw new AppError('NOT_FOUND', { message: `This pupil has no contact number ${of.parent}.` });
  return contact;
}

async function dayOf(client: OfficeClient, words: Words): Promise<PlainDate> {
  return words.text('on') === undefined ? (await client.school.freshness({})).today : neededDate(words, 'on');
}

type Writing = { readonly signedIn: SignedIn; readonly draft: Letter; readonly folder: string; readonly sign: boolean };
type WrittenLetter = { file: string; notice: NoticeId; state: string; recipient: string; number?: string };

async function writeLetter({ signedIn, draft, folder, sign }: Writing): Promise<WrittenLetter> {
  const { client } = signedIn;
  const row = sign ? await issueNow(client, draft) : draft;
  const notice = row.id;
  const ticket = sign ? await client.notices.download({ notice, as: 'docx' }) : await client.notices.preview({ notice });
  const file = join(folder, ticket.fileName);
  await takeOut(signedIn, ticket, file);
  return {
    file,
    notice,
    state: row.state,
    recipient: row.recipient,
    ...(row.number === undefined ? {} : { number: row.number }),
  };
}

/** A head clears, approves and issues in one sitting, each step recorded. */
async function issueNow({ notices, school }: OfficeClient, draft: Letter): Promise<Letter> {
  const notice = draft.id;
  if (draft.state === 'draft') await notices.clear({ notice, answer: 'cleared' });
  if (draft.state !== 'approved') await notices.approve({ notice });
  const { today } = await school.freshness({});
  return notices.issue({ notice, issuedOn: today, means: 'first-class post' });
}
