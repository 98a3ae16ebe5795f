import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type DemoOffice, demoOffice } from '../../../tests/support/demo-office.ts';
import { absent, authorised, present, type RawPupil, type RawSchool, rawSchool } from '../../../tests/support/raw-school.ts';
import {
  inARow,
  isOfAge,
  nationalThreshold,
  type Reckoned,
  sickness,
  termThreshold,
} from '../../../tests/support/second-thresholds.ts';
import { warningReasons } from '../../../tests/support/second-warnings.ts';

/** What the program answers about every pupil of a demo school, against the same reckoned from its raw marks. */
describe('the figures of the demo school', () => {
  let office: DemoOffice;
  let client: DemoOffice['client'];
  let school: RawSchool;

  beforeAll(async () => {
    office = await demoOffice({ pupils: 240, years: 1.5, seed: 11, until: plainDate('2026-02-13') });
    client = office.client;
    school = await rawSchool(office.store);
  }, 120_000);
  afterAll(() => office.close());

  const days = ['2026-02-13', '2026-02-10', '2026-01-05', '2025-12-25', '2025-10-29', '2025-11-20', '2025-09-05'];

  it.each([
    ['2025-09-01', '2026-02-13'],
    ['2024-09-01', '2025-07-31'],
    ['2025-10-14', '2025-12-03'],
  ])('attendance of everybody from %s to %s', async (from, to) => {
    const report = await client.attendance.report({ from: plainDate(from), to: plainDate(to) });
    const found = new Map(report.pupils.map((row) => [row.upn, [row.possible, row.present, row.authorised, row.unauthorised]]));
    for (const pupil of school.pupils) {
      const marks = pupil.marks.filter(({ day }) => from <= day && day <= to);
      const of = (codes: readonly string[]): number => marks.filter(({ code }) => codes.includes(code)).length;
      const [here, allowed, all] = [of(present), of(authorised), of(absent)];
      const expected = marks.length === 0 ? undefined : [here + all, here, allowed, all - allowed];
      expect(found.get(pupil.upn), pupil.upn).toEqual(expected);
    }
  });

  type Reckon = (pupil: RawPupil, on: string) => Reckoned | undefined;
  const ofAge =
    (reckon: Reckon): Reckon =>
    (pupil, on) =>
      isOfAge(pupil, on) ? reckon(pupil, on) : undefined;
  const kinds: readonly (readonly [string, Reckon])[] = [
    ['penalty', (pupil, on) => nationalThreshold(school, pupil, on)],
    ['authority', (pupil, on) => termThreshold(school, pupil, on)],
    ['continuous', ofAge((pupil, on) => inARow(school, pupil, on, false))],
    ['sickness', ofAge((pupil, on) => sickness(pupil, on))],
    ['removal', ofAge((pupil, on) => inARow(school, pupil, on, true))],
  ];

  it.each(days)('every threshold on %s', async (on) => {
    const answer = await client.attendance.allThresholds({ on: plainDate(on) });
    for (const [kind, reckon] of kinds) {
      const list = answer.kinds.find((one) => one.kind === kind);
      const found = (list?.rows ?? []).map(({ pupil, status, counted, from, metOn }) => ({
        upn: pupil.upn,
        status,
        counted,
        from,
        ...(metOn === undefined ? {} : { metOn }),
      }));
      const expected = school.pupils
        .filter(({ id }) => school.isOnRoll(id, on))
        .flatMap((pupil) => {
          const one = reckon(pupil, on);
          return one ? [{ upn: pupil.upn, ...one }] : [];
        });
      expect(found.toSorted(byUpn), kind).toEqual(expected.toSorted(byUpn));
    }
  });

  it.each(days)('every early warning on %s', async (on) => {
    const answer = await client.attendance.earlyWarning({ on: plainDate(on) });
    const found = answer.rows.map(({ pupil, reasons }) => ({
      upn: pupil.upn,
      reasons: reasons.map(({ kind, counted, of }) => ({ kind, counted, of })),
    }));
    const expected = school.pupils
      .filter(({ id }) => school.isOnRoll(id, on))
      .map((pupil) => ({ upn: pupil.upn, reasons: warningReasons(school, pupil, on) }))
      .filter(({ reasons }) => reasons.length > 0);
    expect(found.toSorted(byUpn)).toEqual(expected.toSorted(byUpn));
  });

  it('has pupils of every kind to find, so that none of this is empty', async () => {
    const thresholds = await Promise.all(days.map((on) => client.attendance.allThresholds({ on: plainDate(on) })));
    const filled = new Set(
      thresholds.flatMap(({ kinds: lists }) => lists.filter(({ rows }) => rows.length > 0).map(({ kind }) => kind)),
    );
    expect([...filled]).toEqual(expect.arrayContaining(['penalty', 'authority', 'continuous', 'sickness']));
    const warnings = await Promise.all(days.map((on) => client.attendance.earlyWarning({ on: plainDate(on) })));
    const reasons = new Set(warnings.flatMap(({ rows }) => rows.flatMap((row) => row.reasons.map(({ kind }) => kind))));
    expect([...reasons].sort()).toEqual(['afterBreaks', 'lateness', 'rising', 'sameDays', 'weekday']);
  });

  it('answers nothing for a day that no rule or term covers, and says so', async () => {
    const early = await client.attendance.allThresholds({ on: plainDate('2024-08-18') });
    expect(early.kinds.every(({ rows, rule, notCovered }) => rows.length === 0 && !rule && notCovered !== undefined)).toBe(true);
    const outside = await client.attendance.allThresholds({ on: plainDate('2031-01-06') });
    expect(outside.kinds[0]?.notCovered).toContain('No term');
    await expect(client.attendance.earlyWarning({ on: plainDate('2031-01-06') })).rejects.toMatchObject({
      code: 'OUTSIDE_CALENDAR',
    });
    await expect(client.attendance.earlyWarning({ on: plainDate('2015-08-31') })).rejects.toMatchObject({
      code: 'OUTSIDE_CALENDAR',
    });
  });
});

function byUpn(a: { readonly upn: string }, b: { readonly upn: string }): number {
  return a.upn < b.upn ? -1 : 1;
}
