// What may be attached to a chronology, a contract or a meeting: what an office scans, and nothing that runs.

export const mostAttachmentBytes = 25 * 1024 * 1024;

/** Of all files that come with one entry. */
export const mostAttachedBytes = 50 * 1024 * 1024;

export const attachmentKinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
} as const;
type Ending = keyof typeof attachmentKinds;

const begins: Readonly<Record<Exclude<Ending, 'txt'>, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  docx: [0x50, 0x4b, 0x03, 0x04],
};

export type AttachmentFacts = { readonly fileName: string; readonly bytes: number; readonly head: Uint8Array };
export type AttachmentAnswer = { readonly mediaType: string } | { readonly refusal: string };

/** The media type of a file that may be attached, or why not. `head` is its first bytes: a name alone proves nothing. */
export function checkAttachment({ fileName, bytes, head }: AttachmentFacts): AttachmentAnswer {
  const ending = fileName.toLowerCase().split('.').at(-1) ?? '';
  if (!isEnding(ending)) {
    return { refusal: `Attachment “${fileName}”: a PDF, PNG, JPG, DOCX or TXT can be attached, no other kind of file.` };
  }
  if (bytes === 0) return { refusal: `Attachment “${fileName}”: the file is empty.` };
  if (bytes > mostAttachmentBytes) return { refusal: `Attachment “${fileName}”: the file is larger than 25 MB.` };
  const asNamed = ending === 'txt' ? !head.includes(0) : begins[ending].every((byte, at) => head[at] === byte);
  if (!asNamed) return { refusal: `Attachment “${fileName}”: what is in the file is not what its name says.` };
  return { mediaType: attachmentKinds[ending] };
}

function isEnding(text: string): text is Ending {
  return Object.hasOwn(attachmentKinds, text);
}
