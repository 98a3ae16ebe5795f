import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeContract } from '#shared/contract/exchange.ts';
import { type ExchangeOffice, exchangeOffice } from '../../../tests/support/exchange-office.ts';
import { membersOf } from '../../exchange/test-support/forged-bundle.ts';
import { systemClock } from '../../ports/clock.ts';
import { checkBundle, checkBundleFile } from './check-bundle.ts';
import { enrolDemoLa } from './enrol-demo-la.ts';
import { enrolLa } from './enrol-la.ts';
import { exchangeState, schoolSigners } from './exchange-state.ts';
import { createLaDemoKeys } from './la-demo-keys.ts';
import { heldKeys } from './school-keys.ts';

let office: ExchangeOffice;
beforeAll(async () => {
  office = await exchangeOffice();
});
afterAll(() => office.close());

async function broughtIn(text: string | Uint8Array): Promise<string> {
  return office.office.upload(await office.office.as('Helen Achebe'), 'la.json', text);
}

describe('the school’s own card', () => {
  it('is made once, whoever asks first, and its private half stays in the store', async () => {
    const [state, signers] = await Promise.all([exchangeState(office.desk), schoolSigners(office.desk)]);
    expect(await exchangeContract.state['~orpc'].outputSchema?.['~standard'].validate(state)).toEqual({ value: state });
    expect(state.la).toBeUndefined();
    expect(state.school.signerLine).toBe(signers.line);
    expect(signers.line).toMatch(
      /^urn199002 namespaces="bundle@attendance\.example,enrol@attendance\.example" ssh-ed25519 AAAA\S+$/,
    );
    expect(JSON.stringify(state)).not.toMatch(/PRIVATE|SECRET/);
  });
});

describe('enrolling an authority', () => {
  const good = {
    laCode: '373',
    name: 'Fivehills Council',
    signingKey: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBfLd4cgbHXXlR2+1K2Xq4b1uqN1bTLQO9cBkT8m2Xxa`,
    ageRecipients: ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'],
  };

  it.each([
    ['no JSON', 'hello', 'not JSON'],
    ['no recipients', JSON.stringify({ ...good, ageRecipients: [] }), 'ageRecipients'],
    ['a recipient that is none', JSON.stringify({ ...good, ageRecipients: [`age1${'q'.repeat(58)}`] }), 'encryption key'],
    ['another kind of key', JSON.stringify({ ...good, signingKey: 'ssh-rsa AAAA' }), 'signingKey'],
    ['a field that nobody knows', JSON.stringify({ ...good, address: 'x' }), 'address'],
    ['a file of another size', 'x'.repeat(70_000), 'larger'],
  ])('refuses %s', async (_name, text, place) => {
    const before = await office.desk.store.head();
    await expect(enrolLa(office.desk, { file: await broughtIn(text) })).rejects.toMatchObject({
      code: 'LA_FILE_REFUSED',
      details: [{ message: expect.stringContaining(place) }],
    });
    expect(await office.desk.store.head()).toEqual(before);
  });

  it('keeps the card, marks keys of an invented authority, and begins new chains', async () => {
    const chains = async () => (await office.desk.store.read(heldKeys))?.chainIds;
    const before = await chains();
    const { signerLine } = (await exchangeState(office.desk)).school;
    const { la, keys } = await enrolDemoLa(office.desk);
    expect(la).toMatchObject({ laCode: '373', recipients: 2, demo: true });
    expect(la.fingerprint).toMatch(/^SHA256:/);
    expect((await exchangeState(office.desk)).la).toEqual(la);
    const between = await chains();
    const real = await enrolLa(office.desk, { file: await broughtIn(JSON.stringify(good)) });
    expect(real).toMatchObject({ laCode: '373', name: 'Fivehills Council', recipients: 1, demo: false });
    expect((await exchangeState(office.desk)).school.signerLine).toBe(signerLine);
    await expect(enrolDemoLa(office.desk)).rejects.toMatchObject({ code: 'LA_FILE_REFUSED' });
    expect((await exchangeState(office.desk)).la).toEqual(real);
    const all = [before, between, await chains()].flatMap((one) => [one?.attendance, one?.legal]);
    expect(new Set(all).size).toBe(6);
    expect(keys.fileName).toMatch(/^DEMONSTRATION-ONLY/);
    const members = await membersOf(Buffer.from(await office.office.fetch(keys.ticket)));
    expect(members.map(({ name }) => name)).toEqual([
      'la-demo.json',
      'la-demo.key',
      'la-demo-recovery.key',
      'la-demo-signing',
      'la-demo-signing.pub',
    ]);
  });

  it('does not write over keys that are there', async () => {
    await createLaDemoKeys(`${office.away}/twice`);
    await expect(createLaDemoKeys(`${office.away}/twice`)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
  });
});

describe('checking a bundle', () => {
  it('takes this school’s own line where none is given, and says what it could not check', async () => {
    const keys = await office.enrol();
    const bytes = await office.office.fetch((await office.sent()).ticket.ticket);
    const world = systemClock();
    const sealed = await checkBundle(office.desk, { file: await broughtIn(bytes), world });
    expect(await exchangeContract.check['~orpc'].outputSchema?.['~standard'].validate(sealed)).toEqual({ value: sealed });
    expect(sealed).toMatchObject({
      outcome: 'sealed',
      chainChecked: false,
      from: 'URN 199002',
      to: 'LA 373',
      stream: 'attendance',
    });
    const identity = await readFile(keys.identityFile, 'utf8');
    const file = await broughtIn(bytes);
    const opened = await checkBundle(office.desk, { file, identity, world });
    expect(await exchangeContract.check['~orpc'].outputSchema?.['~standard'].validate(opened)).toEqual({ value: opened });
    expect(opened).toMatchObject({ outcome: 'accepted', checks: { chain: 'notChecked', counts: 'ok' } });
    expect(await checkBundle(office.desk, { file, world, signers: '# nobody\n' })).toMatchObject({
      outcome: 'refused',
      error: { code: 'SIG_UNKNOWN_KEY' },
    });
    const changed = Uint8Array.from(bytes, (byte, at) => (at === 900 ? byte ^ 1 : byte));
    expect(await checkBundle(office.desk, { file: await broughtIn(changed), identity, world })).toMatchObject({
      outcome: 'refused',
      checks: { ciphertext: 'failed', plaintext: 'notChecked' },
    });
    const named = { file: office.away, signers: (await schoolSigners(office.desk)).line };
    const lost = {
      ...named,
      file: await office.taken(
        office.desk.tickets.offer({ fileName: 'b.zip', mediaType: '', bytes: 0, open: async () => bytes }),
      ),
      ledger: `${office.away}/lost.json`,
    };
    expect(await checkBundleFile({ clock: world }, lost)).toMatchObject({
      outcome: 'refused',
      error: { code: 'LEDGER_MISSING' },
    });
    expect(await checkBundleFile({ clock: world }, named)).toMatchObject({ outcome: 'refused', error: { code: 'FILE_MISSING' } });
  });
});
