import { describe, expect, it } from 'vitest';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { entryChain } from './entry-chain.ts';

const id = (command: number) => command as CommandId;
const mark = (symbol: string, command: number) => ({
  ...{ pupil: 1 as PupilId, date: plainDate('2026-11-23'), session: 'AM' as const },
  ...{ symbol, command: id(command) },
});
const old = (symbol: string, command: number, replacedBy: number) => ({ ...mark(symbol, command), replacedBy: id(replacedBy) });

describe('all that stood for a session', () => {
  it.each([
    ['nothing', [], undefined, [], ''],
    ['a mark of its register', [], mark('/', 1), [], '/@1'],
    ['a mark put late where none stood', [], mark('I', 3), [3], '–@3 I@3'],
    ['a correction', [old('N', 1, 2)], mark('I', 2), [], 'N@1 I@2'],
    ['a late mark that was corrected', [old('I', 3, 4)], mark('N', 4), [3], '–@3 I@3 N@4'],
    ['a mark taken away', [old('N', 1, 2)], undefined, [], 'N@1 –@2'],
    ['a mark taken away and put late', [old('N', 1, 2)], mark('I', 5), [5], 'N@1 –@2 I@5'],
    ['the same with a correction after it', [old('N', 1, 2), old('I', 5, 6)], mark('U', 6), [5], 'N@1 –@2 I@5 U@6'],
    ['a late mark taken away again', [old('I', 3, 4)], undefined, [3], '–@3 I@3 –@4'],
  ])('%s', (_name, replaced, now, late, words) => {
    const links = entryChain({ replaced, now, isLate: (command) => (late as readonly number[]).includes(command) });
    expect(links.map(({ entry, command }) => `${entry?.symbol ?? '–'}@${command}`).join(' ')).toBe(words);
  });
});
