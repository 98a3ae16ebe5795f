import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import shipped from '../../../resources/guidance/code-assistant.json' with { type: 'json' };
import { passphrase, type TestOffice, testOffice } from '../../../tests/support/test-office.ts';
import type { Desk } from '../desk.ts';
import { codeGuidance } from './code-guidance.ts';

let office: TestOffice;
let desk: Desk;
let file: string;

beforeEach(async () => {
  office = await testOffice();
  const { token } = await office.door.accounts.signIn({ name: 'Owen Brook', passphrase });
  const own = office.house.deskOf(token);
  const resources = await mkdtemp(join(tmpdir(), 'guidance-'));
  await cp(join(own.resources, 'guidance'), join(resources, 'guidance'), { recursive: true });
  file = join(resources, 'guidance', 'code-assistant.json');
  desk = { ...own, resources };
});
afterEach(async () => {
  await office.close();
  await rm(desk.resources, { recursive: true });
});

describe('codeGuidance', () => {
  it('answers the file that comes with the program', async () => {
    expect(await codeGuidance(desk)).toEqual(shipped);
  });

  it('reaches whoever may read a register', async () => {
    const teacher = await office.as('Tess Ferris');
    expect((await teacher.registers.codeGuidance({})).topics).toHaveLength(shipped.topics.length);
  });

  it.each([
    ['no JSON', '{ "from": ', /JSON/],
    ['a code that does not exist', JSON.stringify(shipped).replaceAll('"Y1"', '"YY"'), /YY is no code on 2024-08-19/],
    ['a misspelt key', JSON.stringify({ ...shipped, reviewed: '2026-11-20' }), /reviewed/],
  ])('refuses %s in words', async (_, text, because) => {
    await writeFile(file, text);
    const refusal = { code: 'GUIDANCE_REFUSED', place: 'code-assistant.json' };
    const details = expect.arrayContaining([{ message: expect.stringMatching(because) }]);
    await expect(codeGuidance(desk)).rejects.toMatchObject({ ...refusal, details });
  });

  it('refuses a file that is not there', async () => {
    await rm(file);
    await expect(codeGuidance(desk)).rejects.toMatchObject({ code: 'GUIDANCE_REFUSED' });
  });
});
