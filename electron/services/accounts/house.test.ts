import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyOffice, openInProcessAgain, passphrase, type TestOffice, testOffice } from '../../../tests/support/test-office.ts';

describe('the door of the school', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await testOffice();
  });
  afterEach(() => office.close());

  const backups = (): string[] => {
    try {
      return readdirSync(join(office.folder, 'backups')).filter((name) => name.endsWith('.zip'));
    } catch {
      return [];
    }
  };

  it('shows whose school it is, and who may knock, and nothing else', async () => {
    const state = await office.door.accounts.state({});
    expect(state).toMatchObject({ state: 'locked', schoolName: 'Alderbrook School', demo: false });
    expect(state.accounts).toContainEqual({ name: 'Owen Brook', roleTitle: 'Attendance officer' });
    expect(JSON.stringify(state)).not.toMatch(/salt|sealed|nonce/);
  });

  it.each([
    ['a wrong passphrase', 'Owen Brook', 'incorrect horse'],
    ['a name that nobody has', 'Nobody', passphrase],
    ["another person's case", 'owen brook', passphrase],
  ])('does not open for %s, and the school stays closed', async (_name, name, words) => {
    await expect(office.door.accounts.signIn({ name, passphrase: words })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(() => office.house.storeKey()).toThrow(expect.objectContaining({ code: 'DATA_LOCKED' }));
  });

  it('gives each window a session of its own; the last to leave closes, backs up and locks', async () => {
    const first = await office.as('Owen Brook');
    const second = await office.as('Helen Achebe');
    const again = await office.as('Owen Brook');
    expect((await second.accounts.me({})).role).toBe('head');
    await first.accounts.signOut({});
    await expect(first.accounts.me({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect((await again.accounts.me({})).name).toBe('Owen Brook');
    await again.accounts.signOut({});
    expect(backups()).toEqual([]);
    await second.accounts.signOut({});
    expect(backups()).toHaveLength(1);
    expect(() => office.house.storeKey()).toThrow(expect.objectContaining({ code: 'DATA_LOCKED' }));
    await expect(second.school.get({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('makes no second backup where nothing was written since', async () => {
    await (await office.as('Owen Brook')).accounts.signOut({});
    await (await office.as('Owen Brook')).accounts.signOut({});
    expect(backups()).toHaveLength(1);
  });

  it('takes the open links of a session away when it ends', async () => {
    const head = await office.as('Helen Achebe');
    const other = await office.as('Owen Brook');
    const { ticket } = await head.school.backup({});
    const kept = await other.school.backup({});
    await head.accounts.signOut({});
    await expect(office.fetch(ticket)).rejects.toMatchObject({ code: 'TICKET_SPENT' });
    expect((await office.fetch(kept.ticket)).length).toBe(kept.bytes);
  });

  it('keeps neither what was sent up nor the results of jobs once the last has left', async () => {
    const head = await office.as('Helen Achebe');
    await office.upload(head, 'roll.csv', 'UPN,Legal Surname\n');
    const { jobId } = await head.school.check({});
    await office.ended(jobId);
    await head.accounts.signOut({});
    expect(existsSync(join(office.folder, 'incoming'))).toBe(false);
    await expect(office.door.jobs.state({ jobId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows the new name of a school that was renamed', async () => {
    const head = await office.as('Helen Achebe');
    await head.school.change({ school: { ...(await head.school.get({})), name: 'Alderbrook Academy' }, reason: 'converted' });
    expect(await office.door.accounts.state({})).toMatchObject({ schoolName: 'Alderbrook Academy' });
    expect((await (await office.as('Owen Brook')).school.get({})).name).toBe('Alderbrook Academy');
  });

  it('lets an added person in, also after a restart, and two added at once both', async () => {
    const head = await office.as('Helen Achebe');
    const add = (name: string) => head.accounts.add({ name, role: 'classTeacher', passphrase: `${passphrase} ${name}` });
    await Promise.all([add('Una Field'), add('Vic Glen')]);
    const restarted = await openInProcessAgain(office);
    for (const name of ['Una Field', 'Vic Glen']) {
      const { account } = await restarted.door.accounts.signIn({ name, passphrase: `${passphrase} ${name}` });
      expect(account).toMatchObject({ name, role: 'classTeacher' });
    }
    await restarted.close();
  });

  it('refuses a name that is taken, in any case, and a short passphrase, and keeps the key file as it was', async () => {
    const head = await office.as('Helen Achebe');
    const before = readFileSync(join(office.folder, 'keys.json'), 'utf8');
    const add = (name: string, words: string) => head.accounts.add({ name, role: 'classTeacher', passphrase: words });
    await expect(add('OWEN brook', passphrase)).rejects.toMatchObject({ code: 'ACCOUNT_EXISTS' });
    await expect(add('Una Field', 'elevenchars')).rejects.toMatchObject({ code: 'PASSPHRASE_TOO_SHORT' });
    expect(readFileSync(join(office.folder, 'keys.json'), 'utf8')).toBe(before);
  });

  it('lets a name be added again whose key was written but not the person', async () => {
    const head = await office.as('Helen Achebe');
    const path = join(office.folder, 'keys.json');
    const ring = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...ring, accounts: [...ring.accounts, { ...ring.accounts[0], name: 'Una Field' }] }));
    await head.accounts.add({ name: 'Una Field', role: 'classTeacher', passphrase });
    expect((await office.door.accounts.signIn({ name: 'Una Field', passphrase })).account.role).toBe('classTeacher');
  });

  it.each([
    ['damaged', (path: string) => writeFileSync(path, '{}')],
    ['missing', (path: string) => rmSync(path)],
  ])('says so where the key file is %s', async (word, spoil) => {
    spoil(join(office.folder, 'keys.json'));
    const state = await office.door.accounts.state({});
    expect(state).toMatchObject({ state: 'refused', accounts: [] });
    expect(state.refusal).toContain(word);
  });
});

describe('a folder without a school', () => {
  it('stays one where the program closes while the demo school is made', async () => {
    const office = await emptyOffice();
    const { jobId } = await office.door.school.createDemo({ pupils: 300, years: 1.5, seed: 1 });
    await office.house.close();
    expect(office.house.jobs.state(jobId).state).toBe('cancelled');
    expect(readdirSync(office.folder).filter((name) => name.startsWith('store'))).toEqual([]);
    await office.close();
  });

  it('says that there is none', async () => {
    const office = await testOffice();
    await office.close();
    const empty = await openInProcessAgain(office);
    expect(await empty.door.accounts.state({})).toEqual({ state: 'new', demo: false, accounts: [] });
    await expect(empty.door.accounts.signIn({ name: 'Owen Brook', passphrase })).rejects.toMatchObject({ code: 'NO_SCHOOL' });
    await empty.close();
  });
});
