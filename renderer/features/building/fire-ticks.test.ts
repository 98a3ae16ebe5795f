import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noTicks, ticksFrom, ticksText, withTick } from './fire-ticks.ts';

const minuteOfDay = fc.integer({ min: 0, max: 1439 });

describe('ticks of the fire list', () => {
  it('are read as they were kept', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1 }), { minLength: 1 }), minuteOfDay, (pupils, minute) => {
        const ticks = { pupils: new Set(pupils), since: minute, latest: minute };
        expect(ticksFrom(ticksText(ticks), minute)).toEqual(ticks);
      }),
    );
  });

  it.each([null, '', 'nonsense', '612 612 ', '612 1,2', '612 612 1,x'])('are none where %j was kept', (text) => {
    expect(ticksFrom(text, 612)).toEqual(noTicks);
  });

  it('say since when, until the last one is taken away', () => {
    const one = withTick(noTicks, { pupil: 3, ticked: true, minute: 612 });
    const two = withTick(one, { pupil: 4, ticked: true, minute: 615 });
    expect(two).toEqual({ pupils: new Set([3, 4]), since: 612, latest: 615 });
    const none = [3, 4].reduce((ticks, pupil) => withTick(ticks, { pupil, ticked: false, minute: 620 }), two);
    expect(none).toEqual(noTicks);
    expect(ticksFrom(ticksText(none), 620)).toEqual(noTicks);
  });

  it.each([
    [719, true],
    [735, true],
    [736, false],
    [900, false],
  ])('of 10:15 still count at minute %i: %s', (minute, counts) => {
    const ticks = withTick(noTicks, { pupil: 3, ticked: true, minute: 615 });
    expect(ticksFrom(ticksText(ticks), minute).pupils.size).toBe(counts ? 1 : 0);
  });
});
