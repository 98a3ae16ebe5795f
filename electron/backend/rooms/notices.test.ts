import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { addChild, addContact, mark } from '../../../tests/support/notices-office.ts';
import { passphrase, type TestOffice, testOffice } from '../../../tests/support/test-office.ts';

const on = plainDate('2026-11-24');
let office: TestOffice;
let pupil: PupilId;

beforeEach(async () => {
  office = await testOffice();
  const { token } = await office.door.accounts.signIn({ name: 'Owen Brook', passphrase });
  const { store, actor, ports } = office.house.deskOf(token);
  pupil = await store.write({ at: ports.clock.now(), account: actor.id, procedure: 'test' }, async (write) => {
    const id = await addChild(write, { upn: 'B373300121001' });
    await addContact(write, id, {});
    await mark(write, id, { from: plainDate('2026-11-09'), days: 4, code: 'O' });
    return id;
  });
});
afterEach(() => office.close());

/** Every answer passes the contract's own shapes on its way. */
describe('the notices room', () => {
  it('carries a letter from the question whether to the file that went out', async () => {
    const [officer, lead, head] = [await office.as('Owen Brook'), await office.as('Sol Deane'), await office.as('Helen Achebe')];
    expect(await officer.notices.mayWarn({ pupil, on })).toMatchObject({ may: true, recipients: [{ byDefault: true }] });
    const [row] = await officer.notices.draftWarning({ pupil, on });
    if (!row) throw new Error('no letter was drafted');
    const notice = row.id;
    expect((await office.fetch((await head.notices.preview({ notice })).ticket)).length).toBeGreaterThan(1000);
    expect(await lead.notices.clear({ notice, answer: 'cleared' })).toEqual({ done: true });
    expect(await head.notices.approve({ notice })).toEqual({ done: true });
    const issued = await officer.notices.issue({ notice, issuedOn: on, means: 'first-class post' });
    expect(issued.number).toBe('PNWL/2026-27/0001');
    expect(await officer.notices.list({ state: 'issued', pupil })).toEqual([issued]);
    expect((await officer.notices.sheet({ notice })).steps).toHaveLength(4);
    expect((await officer.notices.download({ notice, as: 'docx' })).fileName).toBe('PNWL-2026-27-0001.docx');
    await expect(officer.notices.download({ notice, as: 'pdf' })).rejects.toMatchObject({ code: 'NO_PRINTER' });
  });

  it('names every reason of a refusal beneath it', async () => {
    const officer = await office.as('Owen Brook');
    await officer.notices.draftWarning({ pupil, on });
    await expect(officer.notices.draftWarning({ pupil, on })).rejects.toMatchObject({
      code: 'NOTICE_REFUSED',
      data: { details: [{ code: 'alreadyOpen' }] },
    });
    await expect(officer.notices.sheet({ notice: 99 as never })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['Owen Brook', 'Ada Ewing', 'Tess Ferris'])('lets %s make no welfare check', async (name) => {
    const [row] = await (await office.as('Owen Brook')).notices.draftWarning({ pupil, on });
    const person = await office.as(name);
    const refusal = person.notices.clear({ notice: row?.id as never, answer: 'cleared' });
    await expect(refusal).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
