import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { storeEngines, storeFindings, testCommand } from '../../../tests/support/store-engines.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import type { Store } from '../store.ts';
import { type BulkMark, writeMarksInBulk } from './bulk-marks.ts';
import { codeNumber } from './code-numbers.ts';
import { writeMarks } from './marks.ts';
import { marksReplacedSince, undoMarksOf } from './undo-marks.ts';
import { weekCountsBetween } from './week-counts.ts';

const monday = plainDate('2026-10-12');
const symbols = ['/', '\\', 'L', 'I', 'O', 'N', 'X'] as const;

const entry = fc.record({ ...placeParts(), symbol: fc.option(fc.constantFrom(...symbols)) });
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), marks: listOf(entry) }),
  fc.record({
    kind: fc.constant('bulk' as const),
    marks: listOf(fc.record({ ...placeParts(), symbol: fc.constantFrom(...symbols) })),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

function placeParts() {
  return { pupil: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 0, max: 9 }), session: fc.integer({ min: 0, max: 1 }) };
}

function listOf<Mark extends { pupil: number; day: number; session: number }>(one: fc.Arbitrary<Mark>) {
  return fc.uniqueArray(one, {
    maxLength: 12,
    minLength: 1,
    selector: ({ pupil, day, session }) => `${pupil} ${day} ${session}`,
  });
}

/** School day 0 is Monday, 5 the Monday after. */
const dateOf = (day: number): PlainDate => addDays(monday, day + (day > 4 ? 2 : 0));

type Held = Map<string, string>;
const keyOf = (mark: { pupil: number; day: number; session: number }): string =>
  `${mark.pupil} ${dateOf(mark.day)} ${mark.session}`;

describe.each(storeEngines)('the week summary on $name', ({ open, name }) => {
  it('always equals a recount, whatever is written, replaced, taken away, imported and undone', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { store, close } = await open();
        try {
          await testCommand(store, async (write) => {
            for (let pupil = 0; pupil < 3; pupil += 1) await addTestPupil(write);
          });
          const held = await runSteps(store, steps);
          expect(await storeFindings(store)).toEqual([]);
          expect(await sessionsByCode(store)).toEqual(countByCode(held));
        } finally {
          await close();
        }
      }),
      { numRuns: name === 'SQLite' ? 20 : 3 },
    );
  });
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Runs the steps on the store and on a plain map beside it. */
async function runSteps(store: Store, steps: readonly Step[]): Promise<Held> {
  const held: Held = new Map();
  let before: Held = new Map();
  let lastBulk: Awaited<ReturnType<typeof testCommand>> | undefined;
  for (const one of steps) {
    if (one.kind === 'write') {
      lastBulk = undefined;
      await testCommand(store, (write) =>
        writeMarks(
          write,
          one.marks.map((mark) => ({
            pupil: mark.pupil as PupilId,
            date: dateOf(mark.day),
            session: mark.session === 0 ? 'AM' : 'PM',
            entry: mark.symbol === null ? null : { symbol: mark.symbol },
          })),
        ),
      );
      for (const mark of one.marks) {
        if (mark.symbol === null) held.delete(keyOf(mark));
        else held.set(keyOf(mark), mark.symbol);
      }
    } else if (one.kind === 'bulk') {
      before = new Map(held);
      lastBulk = await testCommand(store, (write) => writeMarksInBulk(write, { marks: one.marks.map(bulkMark).sort(inOrder) }));
      for (const mark of one.marks) held.set(keyOf(mark), mark.symbol);
    } else if (lastBulk !== undefined) {
      const undone = lastBulk;
      lastBulk = undefined;
      expect(await store.read((db) => marksReplacedSince(db, undone))).toEqual([]);
      await testCommand(store, (write) => undoMarksOf(write, undone));
      held.clear();
      for (const [key, symbol] of before) held.set(key, symbol);
    }
  }
  return held;
}

function bulkMark(mark: { pupil: number; day: number; session: number; symbol: string }): BulkMark {
  return {
    pupil: mark.pupil,
    marked_on: dateOf(mark.day),
    session: mark.session,
    code: codeNumber(mark.symbol),
    minutes_late: null,
    detail: null,
  };
}

function inOrder(a: BulkMark, b: BulkMark): number {
  return a.pupil - b.pupil || (a.marked_on < b.marked_on ? -1 : a.marked_on > b.marked_on ? 1 : a.session - b.session);
}

async function sessionsByCode(store: Store): Promise<Record<string, number>> {
  const rows = await store.read((db) => weekCountsBetween(db, { fromMonday: monday, toMonday: addDays(monday, 7) }));
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const bits = row.slots.toString(2).replaceAll('0', '').length;
    counts[row.code] = (counts[row.code] ?? 0) + bits;
  }
  return counts;
}

function countByCode(held: Held): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const symbol of held.values()) counts[codeNumber(symbol)] = (counts[codeNumber(symbol)] ?? 0) + 1;
  return counts;
}
