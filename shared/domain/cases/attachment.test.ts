import { describe, expect, it } from 'vitest';
import { checkAttachment, mostAttachmentBytes } from './attachment.ts';

const pdf = new TextEncoder().encode('%PDF-1.7');
const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04]);
const program = new Uint8Array([0x4d, 0x5a, 0x90, 0]);
const file = { fileName: 'scan.pdf', bytes: 8, head: pdf };

describe('what may be attached', () => {
  it.each([
    [file, 'application/pdf'],
    [{ ...file, fileName: 'SCAN.PDF' }, 'application/pdf'],
    [{ ...file, bytes: mostAttachmentBytes }, 'application/pdf'],
    [{ fileName: 'plan.docx', bytes: 4, head: zip }, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [{ fileName: 'note.txt', bytes: 4, head: new TextEncoder().encode('Rang.') }, 'text/plain'],
  ])('%j is kept', (facts, mediaType) => {
    expect(checkAttachment(facts)).toEqual({ mediaType });
  });

  it.each([
    [{ ...file, bytes: mostAttachmentBytes + 1 }, 'larger than 25 MB'],
    [{ ...file, bytes: 0, head: new Uint8Array() }, 'the file is empty'],
    [{ ...file, head: program }, 'not what its name says'],
    [{ fileName: 'note.txt', bytes: 4, head: program }, 'not what its name says'],
    [{ fileName: 'run.exe', bytes: 4, head: program }, 'no other kind of file'],
    [{ fileName: 'page.html', bytes: 4, head: pdf }, 'no other kind of file'],
    [{ fileName: 'macro.docm', bytes: 4, head: zip }, 'no other kind of file'],
    [{ fileName: 'constructor', bytes: 4, head: zip }, 'no other kind of file'],
  ])('%j is refused with its name', (facts, words) => {
    const answer = checkAttachment(facts);
    expect(answer).toHaveProperty('refusal');
    expect('refusal' in answer && answer.refusal).toContain(words);
    expect('refusal' in answer && answer.refusal).toContain(facts.fileName);
  });
});
