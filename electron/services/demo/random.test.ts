import { expect, it } from 'vitest';
import { bell, placeOf, randomFor, shuffled } from './random.ts';

const draws = (...labels: readonly (string | number)[]) => {
  const random = randomFor(...labels);
  return Array.from({ length: 5 }, () => random.int(1_000_000));
};

it('gives the same numbers to the same labels, on every machine', () => {
  expect(draws(7, 'pupil', 12)).toEqual(draws(7, 'pupil', 12));
  expect(draws(7, 'pupil', 12)).toMatchInlineSnapshot(`
    [
      350361,
      966532,
      802615,
      660974,
      236005,
    ]
  `);
});

it.each([[[7, 'pupil', 13]], [[8, 'pupil', 12]], [[7, 'pupil1', 2]]])('gives other numbers to %j', (labels) => {
  expect(draws(...labels)).not.toEqual(draws(7, 'pupil', 12));
});

it('is even over its range and never reaches 1', () => {
  const random = randomFor('even');
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let count = 0; count < 20_000; count += 1) {
    const value = random.next();
    expect(value).toBeLessThan(1);
    tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
  }
  for (const tenth of tenths) expect(Math.abs(tenth - 2000)).toBeLessThan(200);
});

it('shuffles without losing anything', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const mixed = shuffled(list, randomFor('shuffle'));
  expect(mixed).not.toEqual(list);
  expect(mixed.toSorted((a, b) => a - b)).toEqual(list);
});

it('is bell-shaped around 0', () => {
  const random = randomFor('bell');
  const values = Array.from({ length: 5000 }, () => bell(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.06);
  expect(Math.abs(spread - 1)).toBeLessThan(0.08);
});

it.each([
  [0, 0],
  [0.24, 0],
  [0.26, 2],
  [0.99, 2],
  [1, 2],
])('placeOf share %d of the weights 1, 0, 3 is %d', (share, place) => {
  expect(placeOf([1, 0, 3], share)).toBe(place);
});
