import type { Versioned } from './schema-versioned.ts';

export type HalfTermRunTable = Versioned & {
  name: string;
  from_on: string;
  to_on: string;
  for_whom: string;
  friendly: number;
  made_on: string;
};
export type HalfTermNoteTable = Versioned & { run: number; pupil: number; contact: number; content: string };
export type HalfTermGivenTable = Versioned & { note: number; given_by: string; given_on: string };
