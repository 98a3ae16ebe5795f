import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId, SuspensionId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice, fillOffice } from '../../../tests/support/class-office.ts';
import { recordCare } from '../../store/care/looked-after.ts';
import { marksOf, writeMarks } from '../../store/registers/marks.ts';
import { plannedAbsencesOn } from '../../store/registers/planned-absences.ts';

const now = '2026-11-24T10:00:00.000Z';
const at = (date: string, session: 'AM' | 'PM' = 'AM') => ({ date: plainDate(date), session });

describe('suspensions', () => {
  let school: ClassOffice;
  let ada: PupilId;
  let ben: PupilId;
  beforeEach(async () => {
    school = await classOffice(now, [
      { forename: 'Ada', surname: 'Ash' },
      { forename: 'Ben', surname: 'Beech' },
    ]);
    [ada, ben] = school.pupils as [PupilId, PupilId];
  });
  afterEach(() => school.office.close());

  const entry = (changes: object = {}) => ({
    ...{ pupil: ada, kind: 'fixed' as const, from: at('2026-11-24'), halfDays: 4, reasons: ['PP' as const], missesExam: false },
    ...changes,
  });
  const record = async (changes: object = {}): Promise<SuspensionId> =>
    (await school.officer.suspensions.record({ ...entry(changes), told: [] })).suspension;
  const sheet = (suspension: SuspensionId) => school.head.suspensions.sheet({ suspension });
  const confirm = async (suspension: SuspensionId, decidedOn = '2026-11-24') => {
    const { seen } = await sheet(suspension);
    const { proposals } = await school.head.suspensions.previewRegister({ suspension });
    const sessions = proposals.map(({ date, session, seen: mark }) => ({ date, session, seen: mark }));
    return school.head.suspensions.confirm({ suspension, seen, decidedOn: plainDate(decidedOn), sessions });
  };
  const plans = async (on: string) =>
    fillOffice(school.office, (write) => plannedAbsencesOn(write.db, { pupils: [ada], on: plainDate(on) }));
  const marked = (date: string, session: 'AM' | 'PM', symbol: string) =>
    fillOffice(school.office, (write) => writeMarks(write, [{ pupil: ada, ...at(date, session), entry: { symbol } }]));
  const held = async (from: string, to = from) =>
    (
      await fillOffice(school.office, (write) => marksOf(write.db, { pupils: [ada], from: plainDate(from), to: plainDate(to) }))
    ).map((mark) => `${mark.date} ${mark.session} ${mark.symbol}`);

  it('shows what it comes to before anything is written', async () => {
    const preview = await school.officer.suspensions.preview(entry({ halfDays: 12 }));
    expect(preview).toMatchObject({
      span: { from: '2026-11-24', to: '2026-12-01', toSession: 'PM' },
      halfDays: 12,
      sixthDay: { date: '2026-12-01', whoArranges: 'school' },
      returnsOn: '2026-12-02',
      register: { proposals: [{ date: '2026-11-24', session: 'AM', after: 'E' }], planned: 11 },
    });
    expect(preview.duties.map((one) => one.title)).toContain('Governing board told');
    expect((await school.officer.suspensions.list({})).rows).toEqual([]);
  });

  it('of a permanent kind is planned past the calendar of now, until it is taken back', async () => {
    const { halfDays: _, ...unending } = entry({ kind: 'permanent' });
    const { suspension } = await school.officer.suspensions.record({ ...unending, told: [] });
    await confirm(suspension);
    expect(await plans('2028-03-06')).toMatchObject([{ symbol: 'E', note: 'Permanently excluded' }]);
  });

  it('is recorded by the office, changes no register, and waits for the head alone', async () => {
    const suspension = await record();
    const [row] = (await school.officer.suspensions.list({})).rows;
    expect(row).toMatchObject({ id: suspension, stage: 'proposed', halfDays: 4, reasons: ['Physical assault against a pupil'] });
    expect(await plans('2026-11-25')).toEqual([]);
    const { seen } = await sheet(suspension);
    const input = { suspension, seen, decidedOn: plainDate('2026-11-24'), sessions: [] };
    await expect(school.officer.suspensions.confirm(input)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const chosen = { suspension, sessions: [{ ...at('2026-11-24'), seen: null }] };
    await expect(school.officer.suspensions.writeMarks(chosen)).rejects.toMatchObject({ code: 'SUSPENSION_REFUSED' });
  });

  it('confirmed writes E where nothing better stands, plans the days to come, and leaves a present mark alone', async () => {
    await marked('2026-11-23', 'AM', '/');
    await marked('2026-11-23', 'PM', 'N');
    const suspension = await record({ from: at('2026-11-23'), halfDays: 6 });
    const { left } = await school.head.suspensions.previewRegister({ suspension });
    expect(left).toMatchObject([{ date: '2026-11-23', session: 'AM', because: expect.stringContaining('saw the pupil') }]);
    expect(await confirm(suspension, '2026-11-23')).toEqual({ written: 2 });
    expect(await held('2026-11-23', '2026-11-24')).toEqual(['2026-11-23 AM /', '2026-11-23 PM E', '2026-11-24 AM E']);
    expect(await plans('2026-11-25')).toMatchObject([{ symbol: 'E', note: 'Suspended' }]);
    expect(await plans('2026-11-26')).toEqual([]);
    expect(await sheet(suspension)).toMatchObject({ suspension: { stage: 'out' }, decided: { by: 'Helen Achebe' } });
  });

  it('never writes over a present mark that is sent all the same', async () => {
    await marked('2026-11-23', 'AM', '/');
    const suspension = await record({ from: at('2026-11-23'), halfDays: 6 });
    const { seen } = await sheet(suspension);
    const sessions = [{ ...at('2026-11-23'), seen: null }];
    const input = { suspension, seen, decidedOn: plainDate('2026-11-23'), sessions };
    await expect(school.head.suspensions.confirm(input)).rejects.toMatchObject({ code: 'SUSPENSION_REFUSED' });
    expect((await sheet(suspension)).suspension.stage).toBe('proposed');
    expect(await held('2026-11-23')).toEqual(['2026-11-23 AM /']);
  });

  it.each([
    ['on a day without school', { from: at('2026-11-28') }, 'is none'],
    ['with no length', { halfDays: undefined }, 'how many days'],
    ['with two lengths', { until: at('2026-11-25') }, 'how many days'],
    ['backwards', { halfDays: undefined, until: at('2026-11-23') }, 'before the first'],
    ['of a permanent kind with an end', { kind: 'permanent' }, 'no last day'],
    ['before any rule', { from: at('2023-05-03') }, ''],
  ])('is refused %s, and nothing is written', async (_, changes, words) => {
    await expect(record(changes)).rejects.toMatchObject({ message: expect.stringContaining(words) });
    expect((await school.officer.suspensions.list({})).rows).toEqual([]);
  });

  it('is refused where it meets another one, and above 45 days in the year', async () => {
    await record({ from: at('2026-09-07'), halfDays: 80 });
    await expect(record({ from: at('2026-09-08'), halfDays: 2 })).rejects.toMatchObject({
      message: expect.stringContaining('suspended on one of those days already'),
    });
    await expect(record({ halfDays: 11 })).rejects.toMatchObject({ message: expect.stringContaining('45.5 days') });
    await record({ halfDays: 10 });
  });

  it('discarded while it waits is gone from the list with a reason', async () => {
    const suspension = await record();
    const { seen } = await sheet(suspension);
    await expect(
      school.officer.suspensions.discard({ suspension, seen: ada as never, reason: 'Typed twice' }),
    ).rejects.toMatchObject({
      code: 'SUSPENSION_CHANGED',
    });
    await school.officer.suspensions.discard({ suspension, seen, reason: 'Typed twice' });
    expect((await school.officer.suspensions.list({})).rows).toEqual([]);
  });

  it('keeps who was told by whom, and what is late', async () => {
    const suspension = await record({ from: at('2026-11-23') });
    await confirm(suspension, '2026-11-23');
    expect((await sheet(suspension)).suspension).toMatchObject({ open: 6, overdue: 4 });
    const told = {
      suspension,
      duty: 'parents' as const,
      on: plainDate('2026-11-23'),
      channel: 'telephone' as const,
      who: 'Ms Ash',
    };
    await school.officer.suspensions.tell(told);
    await expect(school.officer.suspensions.tell(told)).rejects.toMatchObject({ code: 'SUSPENSION_REFUSED' });
    const { duties, suspension: row } = await sheet(suspension);
    expect(row).toMatchObject({ open: 5, overdue: 3 });
    const tick = duties.find((one) => one.duty === 'parents');
    expect(tick).toMatchObject({ overdue: false, done: { who: 'Ms Ash', by: 'Owen Brook' } });
    await school.officer.suspensions.untell({ suspension, told: tick?.done?.id ?? 0, reason: 'Wrong pupil' });
    expect((await sheet(suspension)).suspension.open).toBe(6);
    const later = { ...told, duty: 'authority' as const, on: plainDate('2026-11-25') };
    await expect(school.officer.suspensions.tell(later)).rejects.toMatchObject({ code: 'SUSPENSION_REFUSED' });
  });

  it('may be told before its first day, not before it was decided, and no return before it began', async () => {
    const suspension = await record({ from: at('2026-11-25') });
    await confirm(suspension, '2026-11-23');
    const told = { suspension, channel: 'telephone' as const, who: 'Ms Ash', on: plainDate('2026-11-23') };
    const tell = (changes: object) => school.officer.suspensions.tell({ ...told, duty: 'parents', ...changes });
    await expect(tell({ on: plainDate('2026-11-20') })).rejects.toMatchObject({ message: expect.stringContaining('decided') });
    await expect(tell({ duty: 'reintegration', on: plainDate('2026-11-24') })).rejects.toMatchObject({
      message: expect.stringContaining('began'),
    });
    await tell({});
    await tell({ duty: 'work', on: plainDate('2026-11-24') });
    expect((await sheet(suspension)).duties.filter((one) => one.done !== undefined).map((one) => one.duty)).toEqual([
      'parents',
      'work',
    ]);
    const early = [{ duty: 'reintegration' as const, on: plainDate('2026-11-24'), channel: 'in person' as const, who: 'Ms Ash' }];
    const again = { ...entry({ pupil: ben, from: at('2026-11-25') }), told: early };
    await expect(school.officer.suspensions.record(again)).rejects.toMatchObject({ code: 'SUSPENSION_REFUSED' });
  });

  it('names what else is planned on its days, and none of its own', async () => {
    const elsewhere = { pupil: ada, symbol: 'B', note: 'Bricklaying', terms: { provider: 'The Works', detail: 'Bricklaying' } };
    const plan = (from: string, to: string, changes: object = {}) =>
      school.officer.registers.planAbsence({ ...elsewhere, from: plainDate(from), to: plainDate(to), ...changes });
    await plan('2026-11-25', '2026-11-25');
    await plan('2026-11-26', '2026-11-26');
    // One of the two days is a Tuesday, none a Monday.
    await plan('2026-11-16', '2026-12-11', { note: 'Tuesdays', slots: 0b0000001100 });
    await plan('2026-11-16', '2026-12-11', { note: 'Mondays', slots: 0b0000000011 });
    const { register } = await school.officer.suspensions.preview(entry());
    expect(register.plans.map(({ from, to }) => `${from} ${to}`)).toEqual(['2026-11-16 2026-12-11', '2026-11-25 2026-11-25']);
    expect(register.plans[1]).toMatchObject({ symbol: 'B', provider: 'The Works', source: 'plan' });
    const suspension = await record();
    await confirm(suspension);
    expect((await school.head.suspensions.previewRegister({ suspension })).plans).toHaveLength(2);
  });

  it('stays when its marks are undone, and the undo says so beforehand', async () => {
    await marked('2026-11-23', 'AM', 'N');
    await marked('2026-11-23', 'PM', 'N');
    const suspension = await record({ from: at('2026-11-23') });
    await confirm(suspension, '2026-11-23');
    const [row] = await school.officer.registers.corrections({});
    if (row === undefined) throw new Error('no correction');
    const { suspensions } = await school.officer.registers.correction({ command: row.command });
    expect(suspensions).toEqual([{ suspension, knownName: 'Ada Ash', from: '2026-11-23', to: '2026-11-24', takenBack: false }]);
    await school.officer.registers.undoCorrection({ command: row.command, reason: 'Wrong pupil' });
    expect(await held('2026-11-23')).toEqual(['2026-11-23 AM N', '2026-11-23 PM N']);
    expect((await sheet(suspension)).suspension.stage).toBe('out');
    const { proposals } = await school.head.suspensions.previewRegister({ suspension });
    expect(proposals.map(({ date, session }) => `${date} ${session}`)).toContain('2026-11-23 AM');
    const [undo] = await school.officer.registers.corrections({});
    if (undo === undefined) throw new Error('no undo');
    expect((await school.officer.registers.correction({ command: undo.command })).suspensions).toEqual([]);
  });

  it('gives way to education elsewhere from its first day, which the provider confirms', async () => {
    const suspension = await record({ halfDays: 14 });
    await confirm(suspension);
    const input = { suspension, on: plainDate('2026-12-01'), where: 'Quay Centre, mornings and afternoons' };
    const { seen } = await sheet(suspension);
    await expect(school.officer.suspensions.beginProvision({ ...input, seen, code: 'K' })).rejects.toMatchObject({
      code: 'SUSPENSION_REFUSED',
    });
    await school.officer.suspensions.beginProvision({ ...input, seen, code: 'B' });
    expect(await plans('2026-11-30')).toMatchObject([{ symbol: 'E' }]);
    expect(await plans('2026-12-01')).toMatchObject([{ symbol: 'B', terms: { provider: input.where } }]);
    expect(await plans('2026-12-03')).toEqual([]);
    const { groups } = await school.officer.registers.expected({ date: plainDate('2026-12-01') });
    expect(groups).toMatchObject([{ provider: input.where }, { provider: input.where }]);
    await school.head.suspensions.takeBack({
      ...{ suspension, seen: (await sheet(suspension)).seen, from: at('2026-11-25'), reason: 'New evidence' },
    });
    expect(await plans('2026-12-01')).toEqual([]);
    expect(await school.office.ended((await school.head.school.check({})).jobId)).toMatchObject({ healthy: true });
  });

  it('keeps the plan of a session that has begun without a mark when a later day changes', async () => {
    const day = plainDate('2026-12-15');
    await school.officer.registers.planAbsence({ pupil: ada, from: day, to: day, symbol: 'M', note: 'Suspended' });
    const suspension = await record({ from: at('2026-11-25'), halfDays: 14 });
    await confirm(suspension);
    school.clock.set('2026-11-26T08:50:00.000Z');
    const { seen } = await sheet(suspension);
    const input = { suspension, seen, on: plainDate('2026-12-01'), where: 'Quay Centre', code: 'B' as const };
    await school.officer.suspensions.beginProvision(input);
    expect(await plans('2026-12-15')).toMatchObject([{ symbol: 'M', note: 'Suspended' }]);
    for (const date of ['2026-11-25', '2026-11-26', '2026-11-30']) expect(await plans(date)).toMatchObject([{ symbol: 'E' }]);
    expect(await plans('2026-12-01')).toMatchObject([{ symbol: 'B' }]);
  });

  it('is expected nowhere else while suspended', async () => {
    const day = plainDate('2026-11-25');
    const terms = { provider: 'Quay Centre', detail: 'Joinery' };
    await school.officer.registers.planAbsence({ pupil: ada, from: day, to: day, symbol: 'B', note: 'Workshop', terms });
    const expected = async () => (await school.officer.registers.expected({ date: day })).groups.length;
    expect(await expected()).toBe(2);
    await confirm(await record({ from: at('2026-11-25') }));
    expect(await expected()).toBe(0);
  });

  it('leaves no plan to anybody but the head', async () => {
    await confirm(await record({ from: at('2026-11-25') }));
    const [row] = (await school.officer.registers.plans({})).rows;
    const change = { plan: row?.plan ?? 0, seen: row?.seen as never, reason: 'In school', from: plainDate('2026-11-25') };
    await expect(school.officer.registers.endPlan(change)).rejects.toMatchObject({
      ...{ code: 'PLAN_REFUSED', message: expect.stringContaining('comes from a suspension') },
    });
    expect(await plans('2026-11-25')).toMatchObject([{ symbol: 'E' }]);
  });

  it('taken back ends the plans at once and puts marks right only after a look', async () => {
    const suspension = await record({ from: at('2026-11-23'), halfDays: 8 });
    await confirm(suspension, '2026-11-23');
    const taken = { suspension, seen: (await sheet(suspension)).seen, from: at('2026-11-24'), reason: 'New evidence' };
    await expect(school.officer.suspensions.takeBack(taken)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await school.head.suspensions.takeBack(taken);
    expect(await plans('2026-11-25')).toEqual([]);
    expect(await held('2026-11-24')).toEqual(['2026-11-24 AM E']);
    const { proposals } = await school.officer.suspensions.previewRegister({ suspension });
    expect(proposals).toMatchObject([{ date: '2026-11-24', session: 'AM', before: 'E', after: 'N' }]);
    const [first] = proposals;
    await school.officer.suspensions.writeMarks({
      suspension,
      sessions: [{ ...at('2026-11-24'), seen: first?.seen ?? null }],
    });
    expect(await held('2026-11-23', '2026-11-24')).toEqual(['2026-11-23 AM E', '2026-11-23 PM E', '2026-11-24 AM N']);
    const found = await sheet(suspension);
    expect(found).toMatchObject({ suspension: { stage: 'takenBack', halfDays: 2 }, counts: { yearHalfDays: 2 } });
    expect(found.duties.map((one) => one.duty)).toEqual(['takenBackParents', 'takenBackAuthority', 'takenBackBoard']);
  });

  it('says nothing of care to the office: not in a sheet, a list, a count or the figures', async () => {
    const statements = [{ pupil: ada, care: { inCare: true } }] as Parameters<typeof recordCare>[1]['statements'];
    await fillOffice(school.office, (write) => recordCare(write, { statements, source: 'test' }));
    const [one, other] = [await record(), await record({ pupil: ben })];
    await confirm(one);
    await confirm(other);
    const shown = async (suspension: SuspensionId) => (await school.officer.suspensions.sheet({ suspension })).duties;
    expect(await shown(one)).toEqual(await shown(other));
    await expect(school.officer.suspensions.care({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { rows } = await school.head.suspensions.care({});
    expect(rows.map((row) => [row.suspension.id, row.duties.map((duty) => duty.duty)])).toEqual([
      [one, ['virtualSchool', 'socialWorker']],
    ]);
    const tick = { duty: 'virtualSchool' as const, on: plainDate('2026-11-24'), channel: 'e-mail' as const, who: 'A. Moss' };
    await school.head.suspensions.tellCare({ suspension: one, ...tick });
    await expect(school.head.suspensions.tellCare({ suspension: other, ...tick })).rejects.toMatchObject({
      code: 'SUSPENSION_REFUSED',
    });
    expect(await shown(one)).toEqual(await shown(other));
    const kinds = (await school.officer.suspensions.figures({ startYear: 2026 })).groups.map((group) => group.kind);
    expect(kinds).not.toContain('lookedAfter');
  });

  it('hides figures of fewer than five children', async () => {
    await confirm(await record());
    const { groups, years } = await school.head.suspensions.figures({ startYear: 2026 });
    expect(years).toEqual([2026]);
    expect(groups.length).toBeGreaterThan(6);
    expect(groups.every((group) => group.figures === null)).toBe(true);
  });
});
