import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeState } from '#shared/domain/notices/notice-states.ts';
import type { Instant } from '#shared/lib/plain-date.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import {
  addChild,
  addContact,
  mark,
  type NoticesOffice,
  nearPupil,
  noticesOffice,
  today,
} from '../../../tests/support/notices-office.ts';
import { testSchool } from '../../../tests/support/test-office.ts';
import { documentText } from '../../documents/template/document-text.ts';
import { putSchool } from '../../store/school/school.ts';
import type { Desk } from '../desk.ts';
import { localDate } from '../local-date.ts';
import { livesWithAsParent, looksAfter } from './contact-standing.ts';
import { draftWarning } from './draft-warning.ts';
import { mayWarn } from './may-warn.ts';
import { nextActs } from './next-acts.ts';
import { policyFor } from './policies.ts';
import { previewLetter } from './show-letter.ts';

describe('the school’s day of a moment', () => {
  it.each([
    ['2026-11-24T23:59:59.999Z', '2026-11-24'],
    ['2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['2026-06-30T23:00:00.000Z', '2026-07-01'],
  ])('%s is %s', (at, day) => {
    expect(localDate(at as Instant)).toBe(day);
  });
});

describe('who stands as a parent', () => {
  it.each([
    ['Mother', true],
    ['Step-father', true],
    ['PAM', true],
    ['Special Guardian', true],
    ['Foster carer', true],
    ['Grandmother', true],
    ['Childminder', false],
    ['Social worker', false],
    ['Brother', false],
    ['Neighbour', false],
    ['Family friend', false],
  ])('%s: %s', (relationship, expected) => {
    expect(looksAfter(relationship)).toBe(expected);
  });

  it('needs to live with the child to get a letter by default', () => {
    const contact = { relationship: 'Mother', parentalResponsibility: true, livesWith: undefined } as Parameters<
      typeof livesWithAsParent
    >[0];
    expect(livesWithAsParent(contact)).toBe(false);
    expect(livesWithAsParent({ ...contact, livesWith: true })).toBe(true);
    expect(livesWithAsParent({ ...contact, livesWith: true, parentalResponsibility: undefined, relationship: 'Sister' })).toBe(
      false,
    );
  });
});

describe('what may be done next', () => {
  it.each<[NoticeState, Parameters<typeof nextActs>[1], string]>([
    ['draft', 'attendanceOfficer', 'clear no, withdraw yes'],
    ['draft', 'safeguardingLead', 'clear yes, withdraw no'],
    ['cleared', 'attendanceOfficer', 'approve no, withdraw yes'],
    ['cleared', 'head', 'approve yes, withdraw yes'],
    ['approved', 'attendanceOfficer', 'issue yes, withdraw yes'],
    ['approved', 'administrator', 'issue no, withdraw no'],
    ['issued', 'head', ''],
    ['withdrawn', 'head', ''],
  ])('%s, asked by the %s', (state, role, expected) => {
    const acts = nextActs(state, role, undefined);
    expect(acts.map(({ act, allowed }) => `${act} ${allowed ? 'yes' : 'no'}`).join(', ')).toBe(expected);
    expect(acts.every(({ allowed, because }) => allowed === (because === ''))).toBe(true);
  });

  it('an objection stops the way forward, never the welfare check or the withdrawal', () => {
    expect(nextActs('approved', 'head', 'Held.')).toEqual([
      { act: 'issue', allowed: false, because: 'Held.' },
      { act: 'withdraw', allowed: true, because: '' },
    ]);
    expect(nextActs('draft', 'head', 'Held.')[0]?.allowed).toBe(true);
  });
});

describe('on a school’s own facts', () => {
  let office: NoticesOffice;
  beforeEach(async () => {
    office = await noticesOffice();
  });
  afterEach(() => office.close());

  async function withPolicies(policies: Readonly<Record<string, object | string>>): Promise<Desk> {
    const desk = office.desk('attendanceOfficer');
    const resources = join(office.folder, 'resources');
    for (const [name, policy] of Object.entries(policies)) {
      const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
      await desk.ports.files.write(join(resources, 'policies', name), new TextEncoder().encode(text));
    }
    return { ...desk, resources };
  }

  async function example(): Promise<{ laCode: string }> {
    const desk = office.desk('head');
    const bytes = await desk.ports.files.read(join(desk.resources, 'policies', '373-example.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as { laCode: string };
  }

  it('takes the policy of the school’s authority, a real one before an example, and the example only where there is none', async () => {
    const policy = await example();
    const real = { ...policy, laCode: '382', example: false, reference: 'Code of conduct 2026', exampleSentence: undefined };
    const desk = await withPolicies({
      'a.json': policy,
      'b.json': { ...real, from: '2026-09-01' },
      'c.json': { ...policy, laCode: '382' },
    });
    const chosen = (laCode: string, on: string) => policyFor(desk, { laCode, on: plainDate(on) });
    expect(await chosen('382', '2026-11-24')).toMatchObject({ own: true, policy: { reference: 'Code of conduct 2026' } });
    expect(await chosen('382', '2026-08-31')).toMatchObject({ own: true, policy: { example: true } });
    expect(await chosen('383', '2026-11-24')).toMatchObject({ own: false, policy: { laCode: '373' } });
    expect(await policyFor({ ...desk, resources: office.folder }, { laCode: '383', on: today })).toBeUndefined();
  });

  it('refuses where a policy file cannot be read, and where there is none', async () => {
    const { pupil } = await nearPupil(office);
    const desk = await withPolicies({ 'broken.json': '{"laCode": 373}' });
    await expect(draftWarning(desk, { pupil, on: today })).rejects.toMatchObject({
      code: 'NOTICE_REFUSED',
      place: 'broken.json',
    });
    const none = { ...desk, resources: office.folder };
    await expect(draftWarning(none, { pupil, on: today })).rejects.toMatchObject({ details: [{ code: 'policyMissing' }] });
  });

  it('names no other council and no telephone of one where only the example stands in', async () => {
    await office.write((write) => putSchool(write, { school: { ...testSchool, laCode: '382' }, demo: false }));
    const { pupil } = await nearPupil(office);
    const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    if (!row) throw new Error('no letter was drafted');
    const text = await documentText(await office.bytes(await previewLetter(office.desk('head'), { notice: row.id })));
    expect(text).not.toMatch(/City Council|960100/);
    expect(text).toContain('Local Authority 382 may go to court instead.');
    expect(text).toContain('example policy');
  });

  it('writes to the child’s address where the parent at home has none, and c/o the school where nobody knows one', async () => {
    const texts: string[] = [];
    for (const [upn, addressLines] of [
      ['B373300121001', ['5 Weir Lane', 'Fivehills']],
      ['P373300121002', []],
    ] as const) {
      const pupil = await office.write(async (write) => {
        const id = await addChild(write, { upn, addressLines });
        await addContact(write, id, { addressLines: [] });
        await mark(write, id, { from: plainDate('2026-11-09'), days: 4, code: 'U' });
        return id;
      });
      const [row] = await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
      if (!row) throw new Error('no letter was drafted');
      texts.push(await documentText(await office.bytes(await previewLetter(office.desk('head'), { notice: row.id }))));
    }
    expect(texts[0]).toContain('5 Weir Lane');
    expect(texts[1]).toContain('c/o the school');
  });

  it('offers nobody twice while a letter to them is under way', async () => {
    const { pupil } = await nearPupil(office);
    await draftWarning(office.desk('attendanceOfficer'), { pupil, on: today });
    const answer = await mayWarn(office.desk('attendanceOfficer'), { pupil, on: today });
    expect(answer).toEqual({
      may: false,
      reasons: ['A letter to Mrs Carla Linden, drafted on 24 November 2026, is under way.'],
      recipients: [],
    });
  });

  it('refuses a letter whose deadlines lie beyond the known terms', async () => {
    const { pupil } = await nearPupil(office);
    const late = office.desk('attendanceOfficer', { instant: '2026-11-30T09:00:00.000Z' });
    await expect(draftWarning(late, { pupil, on: plainDate('2026-11-30') })).rejects.toMatchObject({ code: 'OUTSIDE_CALENDAR' });
  });

  it('refuses help in words that a letter may not say', async () => {
    const { pupil } = await nearPupil(office);
    const support = { given: ['Attendance was at 84%.'], offered: [], notTakenUp: ['Keeping a child away is an offence.'] };
    const refusal = draftWarning(office.desk('attendanceOfficer'), { pupil, on: today, support });
    await expect(refusal).rejects.toMatchObject({ code: 'NOTICE_REFUSED', details: [{ code: 'offence' }, { code: 'rate' }] });
  });
});
