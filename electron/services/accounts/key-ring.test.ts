import { describe, expect, it } from 'vitest';
import { newStoreKey, parseKeyRing, unwrapKey, type WrappedKey, wrapKey } from './key-ring.ts';

const holder = { name: 'Helen Achebe', role: 'head' as const, passphrase: 'correct horse battery' };

describe('the wrapped store key', () => {
  it('comes back with the passphrase and with no other', async () => {
    const key = newStoreKey();
    const wrapped = await wrapKey(key, holder);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(wrapped)).not.toContain(key);
    expect(await unwrapKey(wrapped, holder.passphrase)).toBe(key);
    expect(await unwrapKey(wrapped, `${holder.passphrase} `)).toBeUndefined();
    expect(await unwrapKey(wrapped, '')).toBeUndefined();
  });

  it('is bound to the name that it was wrapped for', async () => {
    const wrapped = await wrapKey(newStoreKey(), holder);
    expect(await unwrapKey({ ...wrapped, name: 'Owen Brook' }, holder.passphrase)).toBeUndefined();
  });

  it('is never wrapped twice the same way', async () => {
    const key = newStoreKey();
    const [one, two] = [await wrapKey(key, holder), await wrapKey(key, holder)];
    expect(one.salt).not.toBe(two.salt);
    expect(one.sealed).not.toBe(two.sealed);
  });

  it('takes a passphrase typed with composed or decomposed letters for the same', async () => {
    const key = newStoreKey();
    const wrapped = await wrapKey(key, { ...holder, passphrase: 'caf\u00e9 au lait matin' });
    expect(await unwrapKey(wrapped, 'cafe\u0301 au lait matin')).toBe(key);
  });

  it('takes 12 characters and not 11', async () => {
    await expect(wrapKey(newStoreKey(), { ...holder, passphrase: 'elevenchars' })).rejects.toMatchObject({
      code: 'PASSPHRASE_TOO_SHORT',
      place: holder.name,
    });
    expect(await wrapKey(newStoreKey(), { ...holder, passphrase: 'twelve chars' })).toMatchObject({ name: holder.name });
  });
});

describe('the key file', () => {
  const account: WrappedKey = {
    name: 'Helen Achebe',
    role: 'head',
    salt: '0a'.repeat(16),
    cost: { n: 32_768, r: 8, p: 1 },
    nonce: '0b'.repeat(12),
    sealed: '0c'.repeat(48),
  };
  const ring = { format: 'attendance-keys/1', school: 'Alderbrook', demo: false, accounts: [account] };
  const parse = (value: unknown) =>
    parseKeyRing(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));

  it('is read as it was written', () => {
    expect(parse(ring)).toEqual(ring);
  });

  it.each([
    ['no JSON', '{"format":'],
    ['another format', { ...ring, format: 'attendance-keys/2' }],
    ['an unknown role', { ...ring, accounts: [{ ...account, role: 'caretaker' }] }],
    ['a sealed key cut short', { ...ring, accounts: [{ ...account, sealed: '0c'.repeat(12) }] }],
    ['a salt that is no hex', { ...ring, accounts: [{ ...account, salt: 'zz'.repeat(16) }] }],
    ['a cost beyond all memory', { ...ring, accounts: [{ ...account, cost: { n: 2 ** 30, r: 8, p: 1 } }] }],
    ['a field that nobody knows', { ...ring, accounts: [{ ...account, hint: 'horse' }] }],
  ])('is refused as damaged: %s', (_name, value) => {
    expect(() => parse(value)).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
  });
});
