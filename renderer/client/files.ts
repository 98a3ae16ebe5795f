// Bytes never travel inside JSON: they go up and come down beside it, by a ticket that serves once.
import { ORPCError } from '@orpc/client';
import { type ErrorCode, errorSentences } from '#shared/contract/errors.ts';
import { authorization, client } from './client.ts';

export type UploadedFile = { readonly file: string; readonly fileName: string };

/** Sends a file to the office; the answer's `file` is what the importing procedures take. Throws what calls throw. */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const place = await client.files.upload({ fileName: file.name, bytes: file.size });
  const response = await fetch(`/files/${place.ticket}`, { method: 'PUT', headers: authorization(), body: file });
  if (!response.ok) throw await refusal(response);
  return { file: place.file, fileName: file.name };
}

/** Saves what waits behind a ticket as a file of the desk; the browser or the desktop asks where. */
export function downloadTicket(ticket: { readonly ticket: string; readonly fileName: string }): void {
  const anchor = document.createElement('a');
  anchor.href = `/files/${ticket.ticket}`;
  anchor.download = ticket.fileName;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/** The bytes behind a ticket, for a preview inside the program. */
export async function fetchTicket(ticket: { readonly ticket: string }): Promise<Blob> {
  const response = await fetch(`/files/${ticket.ticket}`, { headers: authorization() });
  if (!response.ok) throw await refusal(response);
  return response.blob();
}

/** The office says in its answer what it refused; anything else is a fault. */
async function refusal(response: Response): Promise<Error> {
  const answer = (await response.json().catch(() => ({}))) as { readonly code?: unknown };
  const code = typeof answer.code === 'string' && Object.hasOwn(errorSentences, answer.code) ? answer.code : 'INTERNAL';
  return new ORPCError(code, { status: response.status, message: errorSentences[code as ErrorCode] });
}
