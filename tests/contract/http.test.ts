import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '#electron/backend/backend-types.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ClassOffice, classOffice } from '../support/class-office.ts';
import { procedure } from '../support/procedures.ts';
import { type OfficeClient, passphrase } from '../support/test-office.ts';

const origin = 'http://office.example';

describe('the office over requests', () => {
  let school: ClassOffice;
  let renderer: string;
  let backend: Backend;
  let inProcess: Map<string, unknown>;
  let officer: OfficeClient;
  let token: string;

  const asked: readonly (readonly [name: string, input: () => unknown])[] = [
    ['accounts.state', () => ({})],
    ['accounts.me', () => ({})],
    ['school.get', () => ({})],
    ['school.calendar', () => ({})],
    ['people.list', () => ({})],
    ['registers.day', () => ({})],
    ['registers.grid', () => ({ class: school.class, date: '2026-11-24', session: 'AM' })],
    ['registers.grid', () => ({ class: school.class, date: '2026-11-22', session: 'AM' })],
    ['registers.grid', () => ({ class: school.class, date: '2026-02-30', session: 'AM' })],
    ['attendance.watch', () => ({ on: '2026-11-24' })],
    ['attendance.thresholds', () => ({ on: '2024-01-10' })],
    ['accounts.add', () => ({ name: 'Una Field', role: 'head', passphrase })],
    ['people.sheet', () => ({ pupil: 987 })],
  ];

  beforeAll(async () => {
    school = await classOffice('2026-11-24T08:45:00.000Z', [{ forename: 'Ada' }]);
    inProcess = await answersOf(school.officer);
    await school.office.house.close();
    renderer = mkdtempSync(join(tmpdir(), 'attendance-page-'));
    mkdirSync(join(renderer, 'page', 'assets'), { recursive: true });
    writeFileSync(join(renderer, 'page', 'index.html'), '<!doctype html><title>Office</title>');
    writeFileSync(join(renderer, 'page', 'assets', 'app-1.js'), 'export {};');
    writeFileSync(join(renderer, 'secret.txt'), 'not for the page');
    backend = createBackend(school.office.ports, {
      dataFolder: school.office.folder,
      rendererFolder: join(renderer, 'page'),
      host: 'browser',
    });
    token = (await clientWith(undefined).accounts.signIn({ name: 'Owen Brook', passphrase })).token;
    officer = clientWith(token);
  });
  afterAll(async () => {
    await backend.close();
    rmSync(renderer, { recursive: true, force: true });
    await school.office.close();
  });

  function clientWith(bearer: string | undefined): OfficeClient {
    const link = new RPCLink({
      url: `${origin}/rpc`,
      headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
      fetch: (request) => backend.handler(request),
    });
    return createORPCClient(link);
  }

  async function answersOf(client: OfficeClient): Promise<Map<string, unknown>> {
    const answers = new Map<string, unknown>();
    for (const [name, input] of asked) {
      const answer = procedure(name)
        .call(client, input())
        .catch((cause: unknown) => {
          const { code, message, data } = cause as { code: string; message: string; data: unknown };
          return { refused: { code, message, data } };
        });
      answers.set(`${name} ${JSON.stringify(input())}`, await answer);
    }
    return answers;
  }

  const get = (path: string, init: RequestInit = {}) => backend.handler(new Request(`${origin}${path}`, init));

  it('answers and refuses as in process', async () => {
    const overRequests = await answersOf(officer);
    expect([...overRequests.values()].filter((answer) => JSON.stringify(answer).includes('refused')).length).toBeGreaterThan(4);
    expect(overRequests).toEqual(inProcess);
  });

  it.each([
    ['none', undefined],
    ['a wrong one', 'ab'.repeat(32)],
    ['half of one', 'ab'],
  ])('asks for a session: with %s', async (_name, bearer) => {
    await expect(clientWith(bearer).school.get({})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 });
  });

  it('reads no call that is longer than a form can be', async () => {
    const body = JSON.stringify({ json: { name: 'x'.repeat(1_100_000), passphrase } });
    const response = await get('/rpc/accounts/signIn', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(413);
  });

  it('takes a file in by its ticket, once', async () => {
    const { ticket, file } = await officer.files.upload({ fileName: 'marks.csv', bytes: 5 });
    const put = () => get(`/files/${ticket}`, { method: 'PUT', body: 'bytes' });
    await expect(officer.registers.previewMarks({ file, fileName: 'marks.csv' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await put()).status).toBe(200);
    const again = await put();
    expect([again.status, await again.json()]).toMatchObject([410, { code: 'TICKET_SPENT' }]);
    expect(await officer.registers.previewMarks({ file, fileName: 'marks.csv' })).toMatchObject({ jobId: expect.any(String) });
  });

  it('hands a file out by its ticket, once, and never to be kept by a cache', async () => {
    const { ticket, bytes, fileName } = await officer.school.backup({});
    const response = await get(`/files/${ticket}`);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(bytes);
    expect(response.headers.get('content-disposition')).toContain(fileName);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await get(`/files/${ticket}`)).status).toBe(410);
  });

  it('does not take a ticket for going out as one for coming in, nor any other method', async () => {
    const { ticket } = await officer.school.backup({});
    expect((await get(`/files/${ticket}`, { method: 'DELETE' })).status).toBe(405);
    expect((await get(`/files/${ticket}`, { method: 'PUT', body: 'x' })).status).toBe(410);
    expect((await get(`/files/${'00'.repeat(32)}`)).status).toBe(410);
  });

  it('is too late after a minute', async () => {
    const { ticket } = await officer.files.upload({ fileName: 'late.csv', bytes: 1 });
    school.clock.set('2026-11-24T08:46:01.000Z');
    expect((await get(`/files/${ticket}`, { method: 'PUT', body: 'x' })).status).toBe(410);
    school.clock.set('2026-11-24T08:45:00.000Z');
  });

  it('serves the page at every place within the program, with a policy that lets nothing else in', async () => {
    for (const path of ['/', '/registers', '/pupils/7']) {
      const response = await get(path);
      expect(await response.text()).toContain('<title>Office</title>');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect((await get('/assets/app-1.js')).headers.get('content-type')).toContain('text/javascript');
  });

  it.each([
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/%2fetc%2fhosts.txt',
    '/missing.js',
    '/%.js',
    '/%00.js',
    '/assets.d',
  ])('does not leave the folder of the page: %s', async (path) => {
    mkdirSync(join(renderer, 'page', 'assets.d'), { recursive: true });
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('not for the page');
  });

  it('answers 404 for a call that is not in the contract', async () => {
    const response = await get('/rpc/accounts/everything', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(404);
  });

  it('does not run a command by a mere link', async () => {
    const response = await get('/rpc/accounts/signOut?data=%7B%7D', { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await officer.accounts.me({})).toMatchObject({ name: 'Owen Brook' });
  });

  it('keeps what it acknowledged', async () => {
    const [saved] = await officer.registers.save({
      class: school.class,
      date: plainDate('2026-11-24'),
      session: 'AM',
      marks: [{ pupil: school.pupils[0] as never, mark: { symbol: '/' }, seen: null }],
    });
    expect(saved?.mark?.symbol).toBe('/');
  });
});
