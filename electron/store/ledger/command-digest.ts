import { createHash, type Hash } from 'node:crypto';

/** Rows of one table that a command wrote, hashed in key order. */
type Part =
  | { readonly kept: { key: readonly (string | number)[]; line: string }[] }
  | { readonly stream: Hash; waiting: string[]; rows: number };

const batch = 2000;

/**
 * What one command wrote, as one SHA-256: the parts by table name, each the hash of its canonical rows in key order.
 * Few rows are kept and sorted at the end; a bulk write streams them and must bring them in key order.
 */
export class CommandDigest {
  readonly #parts = new Map<string, Part>();

  add(part: string, key: readonly (string | number)[], line: string): void {
    const found = this.#parts.get(part) ?? { kept: [] };
    if ('stream' in found) throw new Error(`${part} is streamed in this command`);
    found.kept.push({ key, line });
    this.#parts.set(part, found);
  }

  /** A sink for rows that come in key order. */
  stream(part: string): (line: string) => void {
    if (this.#parts.has(part)) throw new Error(`${part} has rows already`);
    const opened = { stream: createHash('sha256'), waiting: [] as string[], rows: 0 };
    this.#parts.set(part, opened);
    return (line) => {
      opened.rows += 1;
      opened.waiting.push(line);
      if (opened.waiting.length >= batch) drain(opened);
    };
  }

  /** The digest of all that was added; hex. A part that was opened and got no row counts as not there. */
  finish(): string {
    const whole = createHash('sha256');
    for (const name of [...this.#parts.keys()].sort()) {
      const part = this.#parts.get(name);
      if (part && !isEmpty(part)) whole.update(`${name}\n${hashOf(part)}\n`);
    }
    return whole.digest('hex');
  }
}

function isEmpty(part: Part): boolean {
  return 'stream' in part && part.rows === 0;
}

function drain(part: { readonly stream: Hash; waiting: string[] }): void {
  if (part.waiting.length === 0) return;
  part.stream.update(`${part.waiting.join('\n')}\n`);
  part.waiting = [];
}

function hashOf(part: Part): string {
  if ('stream' in part) {
    drain(part);
    return part.stream.digest('hex');
  }
  const hash = createHash('sha256');
  for (const { line } of part.kept.sort((a, b) => compareKeys(a.key, b.key))) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return a.length - b.length;
}
