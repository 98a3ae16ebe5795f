import { expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { addRow, rowsOf } from './calendar-rows.ts';
import { rowsOfYear, yearsOf } from './calendar-years.ts';

const term = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to), kind: 'term' as const, name: from });
const rows = rowsOf([term('2025-09-01', '2025-12-19'), term('2026-06-01', '2026-07-20'), term('2026-09-01', '2026-12-18')]);

it('knows the school years, which turn on 1 September', () => {
  expect(yearsOf(rows)).toEqual(['2025/26', '2026/27']);
  expect(rowsOfYear(rows, '2025/26').map((row) => row.name)).toEqual(['2025-09-01', '2026-06-01']);
});

it('keeps a line without a day in sight in every year', () => {
  expect(rowsOfYear(addRow(rows), '2026/27')).toHaveLength(2);
  expect(rowsOfYear(addRow(rows), '2025/26')).toHaveLength(3);
});
