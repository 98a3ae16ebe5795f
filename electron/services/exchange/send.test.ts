import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleSent, exchangeContract } from '#shared/contract/exchange.ts';
import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import {
  type ExchangeOffice,
  exchangeOffice,
  filesOf,
  firstDay,
  issueTestLetter,
  lastDay,
} from '../../../tests/support/exchange-office.ts';
import { addTestPupil } from '../../../tests/support/test-people.ts';
import { needing, run } from '../../exchange/test-support/tools.ts';
import { createLedgerFile } from '../../exchange/verify/ledger-file.ts';
import { systemClock } from '../../ports/clock.ts';
import { nodeFiles } from '../../ports/files.ts';
import { verifyLedger } from '../../store/ledger/verify-ledger.ts';
import { pupilsOf } from '../../store/people/pupil-details.ts';
import { marksOf, writeMarks } from '../../store/registers/marks.ts';
import { attendanceReport } from '../attendance/report.ts';
import { command, type Desk } from '../desk.ts';
import { correctMark } from '../registers/correct-mark.ts';
import { checkBundleFile } from './check-bundle.ts';
import { exchangeState, schoolSigners } from './exchange-state.ts';
import { resend } from './kept-bundles.ts';
import { outlook } from './outlook.ts';
import { send } from './send.ts';

const itNeeds = needing(it);
const clock = systemClock();

let office: ExchangeOffice;
beforeEach(async () => {
  office = await exchangeOffice();
});
afterEach(() => office.close());

async function signers(): Promise<string> {
  return `${(await schoolSigners(office.desk)).line}\n`;
}

function keptFiles(): readonly string[] {
  return readdirSync(office.office.folder, { recursive: true })
    .map(String)
    .filter((name) => /bundle\.zip/.test(name));
}

describe('sending the attendance stream', () => {
  it('is opened and agreed to by the authority, bundle after bundle', async () => {
    const keys = await office.enrol();
    const first = await office.sent();
    expect(bundleSent.parse(first)).toEqual(first);
    expect(first).toMatchObject({
      bundle: { sequence: 1, periodFrom: firstDay, periodTo: '2026-11-24', demo: true, by: 'Helen Achebe' },
      warnings: [],
    });
    const ledger = join(office.away, 'ledger.json');
    await createLedgerFile(ledger);
    const identity = await readFile(keys.identityFile, 'utf8');
    const check = async (file: string) => checkBundleFile({ clock }, { file, signers: await signers(), identity, ledger });
    const firstFile = await office.taken(first.ticket);
    expect(await check(firstFile)).toMatchObject({
      outcome: 'accepted',
      chainChecked: true,
      sequence: 1,
      from: 'Alderbrook School, URN 199002',
    });
    const second = await office.sent();
    expect(second.bundle.sequence).toBe(2);
    expect(await check(await office.taken(second.ticket))).toMatchObject({
      outcome: 'accepted',
      sequence: 2,
      counts: { sessionMarks: 54, pupilsIncluded: 3, pupilsOnRoll: 2 },
    });
    expect(await check(firstFile)).toMatchObject({ outcome: 'refused', error: { code: 'REPLAY' } });
  });

  it('is of one moment: what is written while it is being made is in none of its parts', async () => {
    const keys = await office.enrol();
    const { desk } = office;
    const before = await desk.store.head();
    const snapshot: Desk['store']['snapshot'] = (ask) =>
      desk.store.snapshot(async (db) => {
        const [first, ...others] = await pupilsOf(db);
        expect(others).toHaveLength(2);
        await command(desk, { procedure: 'test' }, async (write) => {
          await addTestPupil(write, { forename: 'Dot', surname: 'Dogwood', starts: firstDay });
          const at = { pupil: first?.id ?? (0 as PupilId), date: lastDay, session: 'AM' as const };
          await writeMarks(write, [{ ...at, entry: { symbol: 'E' } }]);
        });
        return ask(db);
      });
    const { jobId } = await send({ ...desk, store: { ...desk.store, snapshot } }, { stream: 'attendance' });
    const sent = (await office.office.ended(jobId)) as Awaited<ReturnType<ExchangeOffice['sent']>>;
    expect((await desk.store.head()).commands).toBe(before.commands + 2);
    const files = await filesOf(await office.taken(sent.ticket), keys);
    expect(files.get('data/attendance/sessions.csv')).not.toMatch(/,2026-11-23,AM,E,/);
    expect(files.get('data/attendance/pupils.csv')).not.toContain('Dogwood');
    const manifest = [...files.values()].find((text) => text.includes(before.hash));
    expect(manifest).toMatch(/"pupilsOnRoll": ?2\b/);
  });

  it('hands out the same bytes again', async () => {
    await office.enrol();
    const first = await office.sent();
    const bytes = await office.office.fetch(first.ticket.ticket);
    const again = await resend(office.desk, { stream: 'attendance', sequence: 1 });
    expect(
      createHash('sha256')
        .update(await office.office.fetch(again.ticket))
        .digest('hex'),
    ).toBe(createHash('sha256').update(bytes).digest('hex'));
    await expect(resend(office.desk, { stream: 'attendance', sequence: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(resend(office.desk, { stream: 'legal', sequence: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows the original beside the amended mark, and figures that are the report’s', async () => {
    const keys = await office.enrol();
    const files = await filesOf(await office.taken((await office.sent()).ticket), keys);
    const sessions = files.get('data/attendance/sessions.csv')?.split('\n') ?? [];
    expect(sessions[0]).toBe('upn,date,session,code,minutesLate,originalCodes,reasons,correctedAt,correctedBy');
    expect(sessions.filter((line) => line.includes('2026-11-12,AM,O'))).toEqual([
      expect.stringMatching(/^\w{13},2026-11-12,AM,O,,N,Other reason,2026-11-24T09:00:00\.000Z,Helen Achebe$/),
    ]);
    expect(sessions.filter((line) => line.includes('2026-11-12,PM,L'))).toEqual([expect.stringMatching(/,L,7,,,,$/)]);
    const { pupils } = await attendanceReport(office.desk, { from: firstDay, to: lastDay });
    const lines = files.get('data/attendance/pupils.csv')?.trim().split('\n').slice(1) ?? [];
    expect(lines).toHaveLength(3);
    for (const { upn, possible, present, authorised, unauthorised } of pupils) {
      expect(lines.find((line) => line.startsWith(upn))).toMatch(
        new RegExp(`,${possible},${present},${authorised},${unauthorised}$`),
      );
    }
    expect(lines[1]).toContain('"Birch, the younger"');
  });

  it('says of a mark put late that no entry stood there', async () => {
    const keys = await office.enrol();
    const pupil = office.pupils[0];
    if (pupil === undefined) throw new Error('no pupil');
    const here = { pupil, date: plainDate('2026-11-11'), session: 'PM' as const };
    const correct = async (symbol: string) => {
      const held = await office.desk.store.read((db) => marksOf(db, { pupils: [pupil], from: here.date, to: here.date }));
      const seen = held.find(({ session }) => session === 'PM')?.command ?? null;
      await correctMark(office.desk, { ...here, mark: { symbol }, seen, reason: 'Reason given by parent' });
    };
    await command(office.desk, { procedure: 'test' }, (write) => writeMarks(write, [{ ...here, entry: null }]));
    await correct('I');
    await correct('O');
    const files = await filesOf(await office.taken((await office.sent()).ticket), keys);
    const at = '2026-11-24T09:00:00.000Z';
    const [line] = (files.get('data/attendance/sessions.csv') ?? '').split('\n').filter((one) => one.includes('2026-11-11,PM,O'));
    expect(line).toMatch(/,O,,\\ > none > I,/);
    expect(line).toContain(`,${at} | ${at} | ${at},Helen Achebe | Helen Achebe | Helen Achebe`);
    expect(files.get('schemas/sessions.csv-metadata.json')).toContain('\\"none\\" where the mark came in late');
  });

  it('carries no word of care, need or address', async () => {
    const keys = await office.enrol();
    const files = await filesOf(await office.taken((await office.sent()).ticket), keys);
    const { files: listed, ...manifest } = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
    expect(listed.map(({ path }) => path).sort()).toEqual([
      'data/attendance/notices.csv',
      'data/attendance/pupils.csv',
      'data/attendance/sessions.csv',
    ]);
    for (const [path, text] of files) {
      expect(`${path} ${text}`).not.toMatch(/looked|in care|care|social|programme|breakfast|premium|ethnic|address|\b372\b/i);
    }
    expect(manifest).toMatchObject({
      registerOfRecord: 'this-program',
      approvedBy: { role: 'Head teacher' },
      period: { from: firstDay, to: '2026-11-24', academicYear: '2026/27', termLabel: 'Autumn' },
      freshness: {
        dataAsOf: '2026-11-23T15:20:00.000Z',
        lastRegisterDate: lastDay,
        registersExpected: 22,
        registersReceived: 22,
      },
    });
    expect([...files.keys()].filter((path) => path.startsWith('schemas/'))).toHaveLength(3);
  });

  it('names the newest command of the ledger, which stays sound', async () => {
    const keys = await office.enrol();
    const { hash, commands } = await office.desk.store.head();
    const files = await filesOf(await office.taken((await office.sent()).ticket), keys);
    expect(JSON.parse(files.get('manifest.json') ?? '')).toMatchObject({ ledgerHead: hash });
    expect((await office.desk.store.head()).commands).toBe(commands + 1);
    expect(await office.desk.store.read((db) => verifyLedger(db))).toMatchObject({ findings: [] });
  });

  itNeeds(
    'bash',
    'unzip',
    'ssh-keygen',
    'jq',
    'sha256sum',
    'age',
  )('is accepted by the bare tools of an officer', async () => {
    const keys = await office.enrol();
    const file = await office.taken((await office.sent()).ticket);
    await writeFile(join(office.away, 'signers'), await signers());
    const script = fileURLToPath(new URL('../../../resources/guidance/check-a-bundle.sh', import.meta.url));
    const ask = (...words: readonly string[]) => run('bash', [script, ...words], { cwd: office.away });
    expect(ask('--new-ledger', 'own.json')).toMatchObject({ code: 0 });
    const words = [
      '--signers',
      'signers',
      '--la',
      '373',
      '--identity',
      keys.identityFile,
      '--ledger',
      'own.json',
      '--to',
      'kept',
    ];
    expect(ask(file, ...words)).toMatchObject({ code: 0, err: '' });
  });
});

describe('the legal stream', () => {
  it('carries the letters as issued, their list and their grounds; the attendance stream only that there is one', async () => {
    const [, ben] = office.pupils;
    if (ben === undefined) throw new Error('no pupil');
    const letter = await issueTestLetter(office.desk, ben);
    const keys = await office.enrol();
    expect(await outlook(office.desk, { stream: 'legal' })).toMatchObject({ sequence: 1, pupils: 1, marks: 0, letters: 1 });
    const files = await filesOf(await office.taken((await office.sent('legal')).ticket), keys);
    expect(files.get('data/letters/L00001.docx')).toBe(new TextDecoder().decode(letter));
    const sha256 = createHash('sha256').update(letter).digest('hex');
    expect(files.get('data/letters/letters.csv')).toContain(`L00001.docx,PNWL/2026-27/0001,warning,`);
    expect(files.get('data/letters/letters.csv')).toContain(sha256);
    expect(files.get('data/letters/grounds.csv')?.split('\n').slice(1, 3)).toEqual([
      'PNWL/2026-27/0001,2026-11-12,AM,O,counted',
      'PNWL/2026-27/0001,2026-11-23,AM,N,provisional',
    ]);
    expect(JSON.parse(files.get('manifest.json') ?? '')).toMatchObject({
      counts: { letters: 1, pupilsIncluded: 1, sessionMarks: 0 },
      generator: { templates: [{ id: 'warning', sha256: 'ab'.repeat(32) }] },
    });
    const attendance = await filesOf(await office.taken((await office.sent()).ticket), keys);
    expect(attendance.get('data/attendance/notices.csv')).toMatch(
      /^type,issuedOn,reference,upn\nwarning,2026-11-23,PNWL\/2026-27\/0001,\w{13}\n$/,
    );
  });
});

describe('what stops a bundle', () => {
  it('says that no authority is enrolled', async () => {
    await expect(send(office.desk, { stream: 'attendance' })).rejects.toMatchObject({ code: 'LA_NOT_ENROLLED' });
    expect(await outlook(office.desk, { stream: 'attendance' })).toMatchObject({
      blocked: expect.stringContaining('No local authority'),
    });
    expect(keptFiles()).toEqual([]);
  });

  it('leaves neither file nor number after a cancel', async () => {
    await office.enrol();
    const { jobId } = await send(office.desk, { stream: 'attendance' });
    office.desk.jobs.cancel(jobId);
    await office.desk.jobs.settled();
    expect(office.desk.jobs.state(jobId)).toMatchObject({ state: 'cancelled', error: { code: 'JOB_CANCELLED' } });
    expect(keptFiles()).toEqual([]);
    expect((await exchangeState(office.desk)).sent).toEqual([]);
    expect((await office.sent()).bundle.sequence).toBe(1);
  });

  it('refuses a second one of the same stream while the first is being made', async () => {
    await office.enrol();
    await send(office.desk, { stream: 'attendance' });
    await expect(send(office.desk, { stream: 'attendance' })).rejects.toMatchObject({ code: 'BUNDLE_REFUSED' });
    await send(office.desk, { stream: 'legal' });
    await office.desk.jobs.settled();
    expect((await exchangeState(office.desk)).sent.map(({ stream, sequence }) => `${stream} ${sequence}`).sort()).toEqual([
      'attendance 1',
      'legal 1',
    ]);
  });

  it('keeps nothing where another authority was enrolled meanwhile', async () => {
    await office.enrol();
    const { jobId } = await send(office.desk, { stream: 'attendance' });
    await office.enrol();
    await office.desk.jobs.settled();
    expect(office.desk.jobs.state(jobId)).toMatchObject({ state: 'failed', error: { code: 'BUNDLE_REFUSED' } });
    expect(keptFiles()).toEqual([]);
  });

  it('begins anew at 1 for the next authority and takes away what a killed program left', async () => {
    await office.enrol();
    await office.sent();
    await office.enrol();
    expect((await office.sent()).bundle.sequence).toBe(1);
    const [chain] = (await exchangeState(office.desk)).sent;
    const left = keptFiles().find((name) => readFileSync(join(office.office.folder, name)).length === chain?.bytes) ?? '';
    await nodeFiles().write(join(office.office.folder, left.replace('000001', '000002')), new Uint8Array(3));
    expect((await office.sent()).bundle.sequence).toBe(2);
  });
});

describe('the outlook', () => {
  it('says the same as the bundle that follows, and what is missing', async () => {
    await office.enrol();
    const before = await outlook(office.desk, { stream: 'attendance' });
    expect(await exchangeContract.outlook['~orpc'].outputSchema?.['~standard'].validate(before)).toEqual({ value: before });
    expect(before).toMatchObject({ sequence: 1, pupils: 3, marks: 54, letters: 0, dataAsOf: '2026-11-23 PM', warnings: [] });
    const afternoon = {
      ...office.desk,
      ports: {
        ...office.desk.ports,
        clock: { ...clock, today: () => lastDay, minuteOfDay: () => 1000, now: office.desk.ports.clock.now },
      },
    };
    expect((await outlook(afternoon, { stream: 'attendance' })).warnings).toEqual([
      'Registers complete only to 2026-11-20 PM.',
      '2 of 22 registers that were due are missing or not signed as taken.',
    ]);
    const tomorrow = {
      ...afternoon,
      ports: { ...afternoon.ports, clock: { ...afternoon.ports.clock, today: () => '2026-11-25' as never } },
    };
    expect((await outlook(tomorrow, { stream: 'attendance' })).warnings).toEqual([
      'Registers complete only to 2026-11-23 PM.',
      '4 of 26 registers that were due are missing or not signed as taken.',
    ]);
  });
});
