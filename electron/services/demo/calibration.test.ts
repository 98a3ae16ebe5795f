// How closely the demo school must follow the national rates: at 2,000 pupils each phase's rates within 0.3 point, each
// code above 0.1 % within 15 %, weekdays and year groups in the national order.
import { describe, expect, it } from 'vitest';
import { classOf, symbolOf } from '#shared/domain/registers/codes.ts';
import { plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { demoMarks } from './demo-marks.ts';
import { bandOf, nationalRates } from './national-rates.ts';
import { plan } from './plan.ts';

type Tally = { possible: number; authorised: number; unauthorised: number };

function measure(phase: 'Primary' | 'Secondary', seed: number, until: string) {
  const demo = plan({ pupils: 2000, years: 1, seed, until: plainDate(until), phase });
  const codes = new Map<string, number>();
  const weekdays = [1, 2, 3, 4, 5].map((): Tally => ({ possible: 0, authorised: 0, unauthorised: 0 }));
  const groups = new Map<string, Tally>();
  const placesOf = Map.groupBy(demo.places, (place) => place.pupil.id);
  for (const mark of demoMarks(demo.grids)) {
    const symbol = symbolOf(mark.code);
    const codeClass = classOf(symbol, mark.marked_on);
    if (codeClass === 'notPossible') continue;
    codes.set(symbol, (codes.get(symbol) ?? 0) + 1);
    const place = placesOf
      .get(mark.pupil)
      ?.find((each) => each.from <= mark.marked_on && mark.marked_on <= (each.to ?? mark.marked_on));
    const group = groups.get(place?.yearGroup ?? '') ?? { possible: 0, authorised: 0, unauthorised: 0 };
    groups.set(place?.yearGroup ?? '', group);
    for (const tally of [group, weekdays[weekdayOf(mark.marked_on) - 1]]) {
      if (tally === undefined) continue;
      tally.possible += 1;
      if (codeClass === 'authorised' || codeClass === 'unauthorised') tally[codeClass] += 1;
    }
  }
  return { codes, weekdays, groups };
}

const absence = (tally: Tally | undefined) =>
  tally === undefined ? 0 : ((tally.authorised + tally.unauthorised) * 100) / tally.possible;
const order = (values: readonly number[]) => [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));

describe.each([
  ['Secondary', 7, '2026-11-20'],
  ['Secondary', 1, '2026-07-17'],
  ['Primary', 7, '2026-11-20'],
] as const)('%s, seed %d, a year until %s', (phase, seed, until) => {
  const { codes, weekdays, groups } = measure(phase, seed, until);
  const national = nationalRates(phase);
  const possible = weekdays.reduce((sum, tally) => sum + tally.possible, 0);
  const rate = (part: 'authorised' | 'unauthorised') => (weekdays.reduce((sum, tally) => sum + tally[part], 0) * 100) / possible;

  it('has the national rates of absence', () => {
    expect(Math.abs(rate('authorised') - national.authorised)).toBeLessThan(0.3);
    expect(Math.abs(rate('unauthorised') - national.unauthorised)).toBeLessThan(0.3);
    expect(Math.abs(rate('authorised') + rate('unauthorised') - national.overall)).toBeLessThan(0.3);
  });

  it.each([...national.byCode].filter(([, share]) => share > 0.1))('has the national share of %s, %d %%', (symbol, share) => {
    const own = ((codes.get(symbol) ?? 0) * 100) / possible;
    expect(own / share).toBeGreaterThan(0.85);
    expect(own / share).toBeLessThan(1.15);
  });

  it('has the weekdays in the national order', () => {
    expect(order(weekdays.map(absence))).toEqual(order(national.weekdays));
  });

  it('has the year groups in the national order', () => {
    const rates = [...groups].filter(([group]) => bandOf(group as '7') === phase);
    const of = (group: string) => absence(groups.get(group));
    expect(rates.length).toBe(phase === 'Primary' ? 7 : 5);
    if (phase === 'Primary') for (const group of ['2', '3', '4', '5', '6']) expect(of('1')).toBeGreaterThan(of(group));
    else
      for (const [younger, older] of [
        ['7', '8'],
        ['8', '9'],
        ['9', '10'],
        ['10', '11'],
      ])
        expect(of(younger ?? '')).toBeLessThan(of(older ?? ''));
  });
});
