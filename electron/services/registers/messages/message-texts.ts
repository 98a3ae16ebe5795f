import { AppError } from '#shared/contract/errors.ts';
import { oneLine, type TextState, textObjections } from '#shared/domain/messages/message-text.ts';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { WriteDb } from '../../../store/handles.ts';
import {
  addMessageText,
  type MessageTextVersion,
  messageTextOf,
  messageTextVersions,
  putMessageText,
} from '../../../store/registers/message-texts.ts';
import { command, type Desk, read } from '../../desk.ts';
import { theSchool } from '../../school/school.ts';

type Version = { command: CommandId; at: Instant; by: string; title: string; wording: string; state: TextState };

export type MessageTexts = {
  texts: { id: number; now: Version; versions: Version[] }[];
  school: { name: string; phone: string };
  today: PlainDate;
};

const order: Readonly<Record<TextState, number>> = { draft: 0, approved: 1, retired: 2 };

/** Every text with its versions: what waits for the head teacher first, the retired last. */
export async function listMessageTexts(desk: Desk): Promise<MessageTexts> {
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const texts = [...Map.groupBy(await messageTextVersions(db), (one) => one.id)].flatMap(([id, own]) => {
      const now = own.find(({ current }) => current);
      return now === undefined ? [] : [{ id, now: shown(now), versions: own.map(shown) }];
    });
    texts.sort((left, right) => order[left.now.state] - order[right.now.state] || left.now.title.localeCompare(right.now.title));
    return { texts, school: { name: school.name, phone: school.phone }, today: desk.ports.clock.today() };
  });
}

function shown({ command: written, at, by, title, wording, state }: MessageTextVersion): Version {
  return { command: written, at, by: by ?? 'the program', title, wording, state };
}

export type SavedText = {
  readonly text?: { readonly id: number; readonly seen: CommandId } | undefined;
  readonly title: string;
  readonly wording: string;
};

/** A draft, new or in place of what stood; nobody may use it until it is approved. Throws NOT_FOUND, MESSAGE_CHANGED or MESSAGE_REFUSED. */
export async function saveMessageText(desk: Desk, { text, title, wording }: SavedText): Promise<void> {
  const draft = { title: oneLine(title), wording: oneLine(wording), state: 'draft' as const };
  assertSayable(draft.wording);
  await command(desk, { procedure: 'registers.messageTextSave' }, async (write) => {
    if (text === undefined) return addMessageText(write, draft);
    await seenText(write, text);
    return putMessageText(write, text.id, draft);
  });
}

/** The head teacher's yes to exactly what was seen. Throws NOT_FOUND, MESSAGE_CHANGED or MESSAGE_REFUSED. */
export async function approveMessageText(desk: Desk, asked: { id: number; seen: CommandId }): Promise<void> {
  await changeState(desk, asked, 'approved');
}

/** Throws NOT_FOUND, MESSAGE_CHANGED or MESSAGE_REFUSED. */
export async function retireMessageText(desk: Desk, asked: { id: number; seen: CommandId }): Promise<void> {
  await changeState(desk, asked, 'retired');
}

async function changeState(desk: Desk, asked: { id: number; seen: CommandId }, state: 'approved' | 'retired'): Promise<void> {
  const procedure = state === 'approved' ? 'registers.messageTextApprove' : 'registers.messageTextRetire';
  await command(desk, { procedure }, async (write) => {
    const { title, wording, state: before } = await seenText(write, asked);
    if (before === state) throw new AppError('MESSAGE_REFUSED', { message: `This text is ${state} already.` });
    if (state === 'approved') assertSayable(wording);
    await putMessageText(write, asked.id, { title, wording, state });
  });
}

async function seenText(write: WriteDb, { id, seen }: { id: number; seen: CommandId }): Promise<MessageTextVersion> {
  const text = await messageTextOf(write.db, id);
  if (text === undefined) throw new AppError('NOT_FOUND');
  if (text.command !== seen) throw new AppError('MESSAGE_CHANGED');
  return text;
}

function assertSayable(wording: string): void {
  const details = textObjections(wording).map((message) => ({ message }));
  if (details.length > 0) {
    throw new AppError('MESSAGE_REFUSED', { message: 'This text cannot be sent to families. Nothing was saved.', details });
  }
}
