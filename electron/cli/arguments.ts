import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type PlainDate, parsePlainDate } from '#shared/lib/plain-date.ts';

/** The words were wrong: exit 2, and nothing was done. */
export class Misuse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Misuse';
  }
}

export type Words = {
  readonly places: readonly string[];
  /** A text option, or undefined where it was not given. */
  text(name: string): string | undefined;
  needed(name: string): string;
  flag(name: string): boolean;
  /** A path, made absolute from the folder that the caller stands in. */
  path(name: string): string | undefined;
  neededPath(name: string): string;
  /** The word at a place, as a path. */
  pathAt(index: number, what: string): string;
};

const everywhere: ParseArgsOptionsConfig = {
  data: { type: 'string' },
  user: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean' },
};

/** Reads a verb's words; an option that it does not know is a misuse. */
export function readWords(args: readonly string[], options: ParseArgsOptionsConfig, callerFolder: string): Words {
  const { values, positionals } = parse(args, options);
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const needed = (name: string): string => {
    const value = text(name);
    if (value === undefined) throw new Misuse(`--${name} is missing.`);
    return value;
  };
  return {
    places: positionals,
    text,
    needed,
    flag: (name) => values[name] === true,
    path: (name) => {
      const value = text(name);
      return value === undefined ? undefined : resolve(callerFolder, value);
    },
    neededPath: (name) => resolve(callerFolder, needed(name)),
    pathAt: (index, what) => {
      const word = positionals[index];
      if (word === undefined) throw new Misuse(`${what} is missing.`);
      return resolve(callerFolder, word);
    },
  };
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options: { ...everywhere, ...options }, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new Misuse(cause instanceof Error ? cause.message : String(cause));
  }
}

/** A day among the words. */
export function neededDate(words: Words, name: string): PlainDate {
  const value = words.needed(name);
  const date = parsePlainDate(value);
  if (date === undefined) throw new Misuse(`--${name} wants a date as YYYY-MM-DD, and got ${value}.`);
  return date;
}

export function wholeNumber(words: Words, name: string): number | undefined {
  const value = words.text(name);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Misuse(`--${name} wants a whole number, and got ${value}.`);
  return Number(value);
}
