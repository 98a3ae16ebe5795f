import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type DemoOffice, demoOffice } from '../../../tests/support/demo-office.ts';

/** The demo school has pupils who left, came and moved: whoever counts by the last day's lists counts otherwise. */
describe('targets, classes and figures of the demo school', () => {
  const period = { from: plainDate('2025-09-01'), to: plainDate('2026-02-12') };
  let office: DemoOffice;
  beforeAll(async () => {
    office = await demoOffice({ pupils: 240, years: 1.5, seed: 5, until: period.to });
  }, 120_000);
  afterAll(() => office.close());

  const groups = async () =>
    (await office.client.attendance.groups({ ...period, group: { kind: 'school', value: 'all' } })).groups;

  it('say the same of the school, every year and every class', async () => {
    const { attendance } = office.client;
    const before = await attendance.targets({});
    const year = { from: period.from, to: plainDate('2026-08-31'), tenths: 950 };
    const proposal = { ...year, proposedBy: 'Mo Vale', proposedOn: period.to };
    const scopes = [
      ...before.years.map((group) => ({ scope: 'year' as const, group })),
      ...before.classes.map(({ id }) => ({ scope: 'class' as const, group: id })),
    ];
    for (const asked of scopes) await attendance.targetPropose({ ...proposal, ...asked }).catch(() => undefined);
    for (const { id, now } of (await attendance.targets({})).rows.filter((row) => row.now.state === 'proposed')) {
      const answer = { agreed: true, answeredBy: 'Helen Achebe', answeredOn: period.to, answer: 'Fair enough.' };
      await attendance.targetAnswer({ id, seen: now.command, ...answer });
    }
    const counted = new Map((await groups()).map((row) => [`${row.group.kind} ${row.group.value}`, row]));
    const rows = (await attendance.targets({})).rows.filter((row) => row.progress?.from === period.from);
    expect(rows.length).toBeGreaterThanOrEqual(before.years.length + 4);
    for (const { scope, name, progress } of rows) {
      const key = scope === 'school' ? 'school all' : `${scope} ${name.replace(/^Year /, '')}`;
      const own = counted.get(key);
      expect([progress?.present, progress?.possible, progress?.pupils], name).toEqual([
        own?.figures.present ?? 0,
        own?.figures.possible ?? 0,
        own?.pupils ?? 0,
      ]);
    }
  });

  it('have the classes of the report add up to what Figures say of each', async () => {
    const { classes, school } = await office.client.attendance.classes(period);
    const counted = (await groups()).filter(({ group }) => group.kind === 'class');
    expect(classes.map(({ name, pupils, figures }) => ({ name, pupils, figures }))).toEqual(
      counted.map(({ group, pupils, figures }) => ({ name: group.value, pupils, figures })),
    );
    expect(classes.reduce((sum, { figures }) => sum + figures.possible, 0)).toBe(school.possible);
  });

  it('have pupils who left a class within the period, so that none of this is empty', async () => {
    const found = await office.client.attendance.groups({ ...period, group: { kind: 'school', value: 'all' } });
    expect(found.pupils.some(({ only }) => only !== undefined)).toBe(true);
  });
});
