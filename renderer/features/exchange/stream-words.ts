import type { Outputs } from '../../client/contract-types.ts';

export type Stream = Outputs['exchange']['outlook']['stream'];

export const streams: readonly Stream[] = ['attendance', 'legal'];

export const streamWords: Readonly<Record<Stream, { readonly title: string; readonly holds: string }>> = {
  attendance: { title: 'Attendance', holds: 'Pupils, their sessions, and that a letter exists: its kind, date and number.' },
  legal: { title: 'Legal', holds: 'The issued letters, each with the sessions that were its ground.' },
};

/** The act in full: which bundle goes to whom. */
export function sendLabel(stream: Stream, sequence: number, authority: string): string {
  return `Send ${stream} bundle ${sequence} to ${authority}`;
}

/** Fingerprints are read aloud by two people: groups of four are easier to keep one's place in. */
export function spokenFingerprint(fingerprint: string): string {
  const [kind, hash] = fingerprint.split(':');
  if (hash === undefined) return fingerprint;
  return `${kind}: ${hash.match(/.{1,4}/g)?.join(' ') ?? hash}`;
}
