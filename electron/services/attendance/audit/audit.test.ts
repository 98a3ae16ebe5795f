import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditKind } from '#shared/domain/attendance/audit/audit-kinds.ts';
import type { CommandId, PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../../tests/support/class-office.ts';
import { type Entry, writeMarks } from '../../../store/registers/marks.ts';
import { addVersion } from '../../../store/versions.ts';

const day = plainDate;
const names = ['Ada', 'Ben', 'Cy', 'Dot', 'Eli', 'Fay', 'Gus', 'Hal'];
const period = { from: day('2026-09-01'), to: day('2026-11-24') };
let school: ClassOffice;
beforeEach(async () => {
  school = await classOffice(
    '2026-11-24T09:00:00.000Z',
    names.map((forename) => ({ forename, surname: 'Ash' })),
  );
});
afterEach(() => school.office.close());

const audit = () => school.head.attendance.audit(period);
const found = async (kind: AuditKind) => (await audit()).findings.filter((finding) => finding.kind === kind);
const behind = async (key: string) => school.head.attendance.auditSessions({ ...period, key });

function weekdays(from: string, count: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = day(from); days.length < count; date = addDays(date, 1)) if (weekdayOf(date) <= 5) days.push(date);
  return days;
}

async function mark(
  pupils: readonly PupilId[],
  dates: readonly PlainDate[],
  entry: (pupil: PupilId, date: PlainDate) => Entry,
): Promise<CommandId> {
  const marks = dates.flatMap((date) =>
    pupils.flatMap((pupil) => (['AM', 'PM'] as const).map((session) => ({ pupil, date, session, entry: entry(pupil, date) }))),
  );
  return fillOffice(school.office, async (write) => {
    await writeMarks(write, marks);
    return write.command;
  });
}

function letter(draftedOn: string) {
  return {
    ...{ id: 1, kind: 'warning', pupil: ada(), contact: 1, state: 'draft', number: null, drafted_on: draftedOn },
    ...{ window_from: '2026-09-01', window_to: draftedOn, counted: 10, provisional: 0, recipient_reason: null },
    ...{ content: '{}', reasons: '[]', cleared: null, issued_on: null, means: null, document: null, template_version: null },
  };
}

const ada = () => school.pupils[0] as PupilId;

describe('the coding audit', () => {
  it('finds codes that claim an arrangement on days without a plan of the pupil, and opens their sessions', async () => {
    const [, ben] = school.pupils;
    if (ben === undefined) throw new Error('nobody');
    await mark([ada(), ben], [day('2026-11-16'), day('2026-11-17'), day('2026-11-18')], () => ({ symbol: 'D' }));
    await mark([ada()], [day('2026-11-19')], () => ({ symbol: 'V', detail: 'The Works' }));
    const terms = { detail: 'Ashby School' };
    const plan = { pupil: ada(), symbol: 'D', note: 'Two schools', from: day('2026-11-17'), to: day('2026-12-11') };
    // Tuesdays alone, so that the Wednesday stays without one.
    await school.officer.registers.planAbsence({ ...plan, slots: 0b0000001100, terms });
    await school.officer.registers.planAbsence({ ...plan, pupil: ben, from: day('2026-11-16'), to: day('2026-11-17'), terms });
    const [finding] = await found('withoutPlan');
    expect(finding).toMatchObject({
      key: 'withoutPlan',
      sessions: 6,
      sentence: expect.stringContaining('6 sessions of D stand'),
    });
    const { rows } = await behind('withoutPlan');
    expect(rows.map(({ name, date, session }) => `${name} ${date} ${session}`)).toEqual([
      ...['Ada Ash 2026-11-18 PM', 'Ben Ash 2026-11-18 PM', 'Ada Ash 2026-11-18 AM', 'Ben Ash 2026-11-18 AM'],
      ...['Ada Ash 2026-11-16 PM', 'Ada Ash 2026-11-16 AM'],
    ]);
  });

  it('of a school that has no marks says nothing, and is the head teacher’s alone', async () => {
    expect((await audit()).findings).toEqual([]);
    await expect(school.officer.attendance.audit(period)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(school.officer.attendance.auditSessions({ ...period, key: 'overdueN' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('refuses a period that ends before it begins', async () => {
    await expect(school.head.attendance.audit({ from: period.to, to: period.from })).rejects.toThrow(/before it begins/);
  });

  it('says nothing by rules that are not in force', async () => {
    const report = await school.head.attendance.audit({ from: day('2024-06-01'), to: day('2024-08-18') });
    expect(report).toMatchObject({ findings: [] });
    expect(report.rules).toBeUndefined();
  });

  it('names N from the day after the deadline, with its age', async () => {
    // The fifth school day after Tuesday 17 November is Tuesday 24: still in time today. Of Monday 16 it is over.
    await mark([ada()], [day('2026-11-17')], () => ({ symbol: 'N' }));
    expect(await found('overdueN')).toEqual([]);
    await mark([ada()], [day('2026-11-16')], () => ({ symbol: 'N' }));
    expect(await found('overdueN')).toMatchObject([
      { sessions: 2, sentence: expect.stringContaining('the oldest for 6 school days') },
    ]);
    expect((await behind('overdueN')).rows).toMatchObject([
      { date: '2026-11-16', session: 'PM', code: 'N', name: 'Ada Ash', className: '7 Ash', note: '6 school days old' },
      { session: 'AM' },
    ]);
  });

  it('names B and K without their nature', async () => {
    await mark([ada()], [day('2026-11-16')], () => ({ symbol: 'B', detail: 'college' }));
    expect(await found('withoutNature')).toEqual([]);
    await mark([ada()], [day('2026-11-18')], () => ({ symbol: 'K' }));
    expect(await found('withoutNature')).toMatchObject([
      { sessions: 2, sentence: '2 sessions of K do not say what the activity or cause was.' },
    ]);
  });

  it.each([
    [14, 0],
    [15, 1],
  ])('of %i days of illness without a return: %i', async (days, expected) => {
    await mark([ada()], weekdays('2026-09-03', days), () => ({ symbol: 'I' }));
    const illness = await found('illness');
    expect(illness).toHaveLength(expected);
    if (expected === 1) {
      expect(illness[0]?.sessions).toBe(30);
      const caseOn = weekdays('2026-09-03', 15).at(-1) as PlainDate;
      await school.head.exchange.returnsElsewhere({
        ...{ kind: 'sickness', pupil: ada(), caseOn, believedOn: caseOn, route: 'form', madeOn: caseOn },
      });
      expect(await found('illness')).toEqual([]);
    }
  });

  describe('corrections', () => {
    const session = day('2026-09-14');
    const correctOn = async (at: string): Promise<void> => {
      const seen = await mark([ada()], [session], () => ({ symbol: 'N' }));
      school.clock.set(`${at}T09:00:00.000Z`);
      const what = { mark: { symbol: 'I' }, reason: 'Said so by telephone' };
      await school.officer.registers.correct({ pupil: ada(), date: session, session: 'AM', seen, ...what });
      school.clock.set('2026-11-24T09:00:00.000Z');
    };

    it('long after the session are named, with who made them and when', async () => {
      await correctOn('2026-11-24');
      expect(await found('lateCorrection')).toMatchObject([
        { sessions: 1, sentence: '1 entry was corrected more than 10 school days after the session.' },
      ]);
      expect(await found('beforeCensus')).toEqual([]);
      expect((await behind('lateCorrection')).rows).toMatchObject([
        { code: 'I', note: 'N corrected to I on 24 November 2026 by Owen Brook' },
      ]);
    });

    it('shortly before the census of 1 October are named, and so far not late', async () => {
      await correctOn('2026-09-24');
      expect((await audit()).findings.map(({ key }) => key)).toEqual(['overdueN', 'beforeCensus 2026-10-01']);
    });

    it.each([
      ['2026-09-16', []],
      ['2026-09-17', ['beforeNotice']],
      ['2026-09-25', []],
    ])('on %s, beside a letter drafted on 24 September: %j', async (at, expected) => {
      await fillOffice(school.office, (write) => addVersion(write, 'notice', letter('2026-09-24')));
      await correctOn(at);
      expect((await found('beforeNotice')).map(({ kind }) => kind)).toEqual(expected);
    });
  });

  it('does not take a first mark for a correction', async () => {
    await mark([ada()], [day('2026-09-14')], () => ({ symbol: 'N' }));
    expect((await audit()).findings.map(({ kind }) => kind)).toEqual(['overdueN']);
  });

  it('names a class whose marks never change for five days, not for four', async () => {
    const [first] = school.pupils;
    const same = (pupil: PupilId): Entry => ({ symbol: pupil === first ? 'I' : 'V' });
    await mark(school.pupils, weekdays('2026-11-02', 4), same);
    expect(await found('identical')).toEqual([]);
    await mark(school.pupils, [day('2026-11-06')], same);
    expect(await found('identical')).toMatchObject([
      {
        sessions: 80,
        sentence: 'Every pupil of 7 Ash has the same marks on 5 school days in a row, 2 November 2026 to 6 November 2026.',
      },
    ]);
    expect((await behind((await found('identical'))[0]?.key ?? '')).total).toBe(80);
  });

  it('compares each code with the published share and with the same weeks of last year', async () => {
    await mark(school.pupils, weekdays('2026-11-02', 2), () => ({ symbol: 'I' }));
    const report = await audit();
    expect(report.codes.find(({ symbol }) => symbol === 'I')).toMatchObject({ n: 32, before: 0, per100000: 3627 });
    expect(report).toMatchObject({ possible: 32, possibleBefore: 0, before: { from: '2025-09-02', to: '2025-11-25' } });
    expect(report.national?.source).toContain('Department for Education');
    expect(report.findings.map(({ kind }) => kind)).toEqual(['shareNational']);
    await mark(school.pupils, weekdays('2025-11-03', 2), (_pupil, date) => ({ symbol: date === '2025-11-03' ? 'I' : 'O' }));
    expect((await found('shareBefore')).map(({ key }) => key)).toEqual(['shareBefore I']);
    expect(await behind('shareBefore I')).toMatchObject({ total: 32 });
  });

  it('names the code that one person records far more often than all others', async () => {
    for (const [client, symbol] of [
      [school.teacher, 'B'],
      [school.officer, 'I'],
    ] as const) {
      const dates = client === school.teacher ? weekdays('2026-11-02', 4) : weekdays('2026-11-09', 4);
      for (const date of dates) await save(client, date, symbol);
    }
    const people = await found('recorder');
    expect(people).toHaveLength(2);
    const finding = people.find(({ sentence }) => sentence.startsWith('B'));
    expect(finding?.sentence).toMatch(/^B is 64 of the 64 entries other than present that Tess Ferris recorded/);
    expect(await behind(finding?.key ?? '')).toMatchObject({ total: 64 });
  });

  it('opens nothing that was not found', async () => {
    await expect(behind('overdueN')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** A register of one code, taken on its day. */
async function save(client: ClassOffice['officer'], date: PlainDate, symbol: string): Promise<void> {
  for (const session of ['AM', 'PM'] as const) {
    school.clock.set(`${date}T${session === 'AM' ? '08:45' : '13:05'}:00.000Z`);
    const entry = symbol === 'B' ? { symbol, detail: 'college' } : { symbol };
    await client.registers.save({
      ...{ class: school.class, date, session },
      marks: school.pupils.map((pupil) => ({ pupil, mark: entry, seen: null })),
    });
  }
}
