import { AppError } from '#shared/contract/errors.ts';
import { checkAttachment, mostAttachedBytes, mostAttachmentBytes } from '#shared/domain/cases/attachment.ts';
import type { Desk } from '../desk.ts';

export type ReadAttachment = {
  readonly path: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
};

const headBytes = 512;

/** Files that came up, each checked by what is in it. Throws `FILE_REFUSED` with the field and the reason; writes nothing. */
export async function readAttachments(desk: Desk, files: readonly string[]): Promise<readonly ReadAttachment[]> {
  const found: ReadAttachment[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    const { path, fileName } = desk.tickets.incoming(file);
    const bytes = await desk.ports.files.size(path);
    // What is too large is not read at all.
    const content = bytes > mostAttachmentBytes ? new Uint8Array() : await desk.ports.files.read(path);
    const answer = checkAttachment({ fileName, bytes, head: content.subarray(0, headBytes) });
    if ('refusal' in answer) refusals.push(answer.refusal);
    else found.push({ path, fileName, mediaType: answer.mediaType, content });
  }
  if (found.reduce((sum, { content }) => sum + content.length, 0) > mostAttachedBytes) {
    refusals.push('Attachments: together they are larger than 50 MB. Keep them in two entries.');
  }
  if (refusals.length > 0) {
    throw new AppError('FILE_REFUSED', {
      message: `${refusals[0]} Nothing was saved.`,
      details: refusals.map((message) => ({ message })),
    });
  }
  return found;
}
