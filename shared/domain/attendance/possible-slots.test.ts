import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { codeAt, registerCodes } from '../registers/codes.ts';
import { countedSlots } from './possible-slots.ts';
import { slotBit, slotsToSessions, wholeWeek } from './week-slots.ts';

describe('what a week of a code counts as', () => {
  it.each([
    ['/', wholeWeek, 0],
    ['V', wholeWeek, 0],
    ['I', wholeWeek, wholeWeek],
    ['O', wholeWeek, wholeWeek],
    ['Y4', 0, 0],
    ['D', 0, 0],
    ['#', 0, 0],
  ])('%s', (symbol, possible, absent) => {
    expect(countedSlots({ symbol, monday: plainDate('2026-11-23'), slots: wholeWeek })).toEqual({ possible, absent });
  });

  it('is what each session by itself counts as, in every week and for every code', () => {
    const symbols = [...new Set(registerCodes.map((code) => code.symbol))];
    const mondays = ['2013-08-26', '2024-08-12', '2024-08-19', '2024-08-26', '2026-11-23'].map(plainDate);
    fc.assert(
      fc.property(
        fc.constantFrom(...symbols),
        fc.constantFrom(...mondays),
        fc.integer({ min: 0, max: 1023 }),
        (symbol, monday, slots) => {
          const found = countedSlots({ symbol, monday, slots });
          let [possible, absent] = [0, 0];
          for (const { date, session } of slotsToSessions(monday, slots)) {
            const codeClass = codeAt(symbol, date)?.class ?? 'notCollected';
            if (['present', 'educational', 'authorised', 'unauthorised'].includes(codeClass)) possible += slotBit(date, session);
            if (['authorised', 'unauthorised'].includes(codeClass)) absent += slotBit(date, session);
          }
          expect(found).toEqual({ possible, absent });
        },
      ),
    );
  });
});
