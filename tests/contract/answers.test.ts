import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../support/class-office.ts';
import { procedure } from '../support/procedures.ts';

/** Real answers, parsed once more here, so that a router that stopped checking its answers would be noticed. */
describe('answers keep to the contract', () => {
  let school: ClassOffice;
  beforeAll(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [{ forename: 'Ada' }, { forename: 'Ben', surname: 'Beech' }]);
    await school.officer.registers.save({
      class: school.class,
      date: plainDate('2026-11-24'),
      session: 'AM',
      marks: school.pupils.map((pupil) => ({ pupil, mark: { symbol: 'L', minutesLate: 3 }, seen: null })),
    });
  });
  afterAll(() => school.office.close());

  const day = '2026-11-24';
  const register = () => ({ class: school.class, date: day, session: 'AM' });
  const year = { from: '2026-09-01', to: day };

  it.each<[string, () => unknown]>([
    ['accounts.state', () => ({})],
    ['accounts.me', () => ({})],
    ['accounts.list', () => ({})],
    ['school.get', () => ({})],
    ['school.calendar', () => ({})],
    ['school.freshness', () => ({})],
    ['school.proposeCalendar', () => ({ startYear: 2026 })],
    ['school.demoAccounts', () => ({})],
    ['school.backup', () => ({})],
    ['school.check', () => ({})],
    ['people.list', () => ({})],
    ['people.search', () => ({ text: 'bee' })],
    ['people.sheet', () => ({ pupil: school.pupils[0] })],
    ['people.flags', () => ({ pupil: school.pupils[0] })],
    ['people.classes', () => ({})],
    ['people.families', () => ({})],
    ['people.imports', () => ({})],
    ['registers.day', () => ({})],
    ['registers.grid', register],
    ['registers.complete', register],
    ['registers.history', () => ({ pupil: school.pupils[0], date: day, session: 'AM' })],
    ['registers.codeGuidance', () => ({})],
    ['registers.misToDo', () => ({})],
    ['cases.list', () => ({})],
    ['cases.steps', () => ({})],
    ['cases.proposal', () => ({ pupil: school.pupils[0] })],
    ['cases.chronology', () => ({ pupils: school.pupils })],
    ['cases.eventPeople', () => ({ pupils: school.pupils })],
    ['registers.unexplained', () => ({})],
    ['registers.absenceCalls', () => ({})],
    ['registers.absenceCallers', () => ({ pupil: school.pupils[0] })],
    [
      'registers.previewAbsenceCall',
      () => ({ pupils: [school.pupils[0]], from: { date: day, session: 'AM' }, away: 2, symbol: 'I' }),
    ],
    ['registers.notYetSeen', () => ({})],
    ['registers.waiting', () => ({})],
    ['registers.messageTexts', () => ({})],
    ['registers.messageLists', () => ({})],
    ['attendance.report', () => year],
    ['attendance.classes', () => year],
    ['attendance.class', () => ({ class: school.class, ...year })],
    ['attendance.classLateness', () => ({ class: school.class, ...year })],
    ['attendance.classSessions', () => ({ class: school.class, ...year, code: 'L' })],
    ['attendance.thresholds', () => ({ on: day })],
    ['attendance.watch', () => ({ on: day })],
    ['attendance.allThresholds', () => ({ on: day })],
    ['attendance.earlyWarning', () => ({ on: day })],
    ['attendance.bands', () => ({ on: day })],
    ['attendance.groups', () => ({ ...year, group: { kind: 'school', value: 'all' } })],
    ['attendance.audit', () => year],
    ['attendance.targets', () => ({})],
    ['attendance.pupil', () => ({ pupil: school.pupils[0], ...year })],
    ['notices.list', () => ({})],
    ['exchange.returns', () => ({ on: day })],
    ['leave.list', () => ({})],
    ['meetings.list', () => ({})],
    ['meetings.people', () => ({ pupils: [school.pupils[0]] })],
    ['meetings.evening', () => ({})],
    ['targeting.pack', () => ({})],
    ['targeting.meetings', () => ({})],
    ['contracts.list', () => ({})],
    ['contracts.prepare', () => ({ pupil: school.pupils[0] })],
    ['suspensions.list', () => ({})],
    ['suspensions.care', () => ({})],
    ['suspensions.figures', () => ({ startYear: 2026 })],
    [
      'suspensions.preview',
      () => ({
        ...{ pupil: school.pupils[0], kind: 'fixed', from: { date: day, session: 'AM' }, halfDays: 12 },
        ...{ reasons: ['PP'], missesExam: false },
      }),
    ],
    ['files.upload', () => ({ fileName: 'marks.csv', bytes: 10 })],
  ])('%s', async (name, input) => {
    const { call, output } = procedure(name);
    const answer = await call(school.head, input());
    expect(answer).toBeDefined();
    expect(output?.safeParse(answer)).toMatchObject({ success: true });
    expect(JSON.parse(JSON.stringify(answer)), 'plain JSON').toEqual(answer);
  });

  it('states a check that was made, as a job', async () => {
    const { jobId } = await school.head.school.check({});
    expect(await school.office.ended(jobId)).toMatchObject({ healthy: true, findings: [] });
    const { call, output } = procedure('jobs.state');
    expect(output?.safeParse(await call(school.office.door, { jobId }))).toMatchObject({ success: true });
  });

  it('finds no job that was never started', async () => {
    await expect(school.office.door.jobs.state({ jobId: 'f00d' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
