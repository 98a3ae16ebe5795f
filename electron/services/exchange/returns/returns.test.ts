import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from '#shared/lib/plain-date.ts';
import { type ExchangeOffice, exchangeOffice, filesOf } from '../../../../tests/support/exchange-office.ts';
import { addTestPupil } from '../../../../tests/support/test-people.ts';
import { createLedgerFile } from '../../../exchange/verify/ledger-file.ts';
import { systemClock } from '../../../ports/clock.ts';
import { writeMarks } from '../../../store/registers/marks.ts';
import { command } from '../../desk.ts';
import { checkBundleFile } from '../check-bundle.ts';
import { schoolSigners } from '../exchange-state.ts';
import { listReturns } from './list-returns.ts';
import { prepareReturn, returnMadeElsewhere, takeBackReturn } from './prepare-return.ts';

const leaving = { kind: 'deletion' as const, caseOn: plainDate('2026-11-13') };
const ground = '9(1)(a)';

let office: ExchangeOffice;
let cy: PupilId;
beforeEach(async () => {
  office = await exchangeOffice();
  cy = office.pupils[2] as PupilId;
});
afterEach(() => office.close());

const rows = async () => (await listReturns(office.desk, {})).rows;
const prepareLeaver = () => prepareReturn(office.desk, { ...leaving, pupil: cy, ground });

/** A pupil marked with one code on every school day of a span. */
async function pupilMarked(symbol: string, from: PlainDate, to: PlainDate): Promise<PupilId> {
  return command(office.desk, { procedure: 'test' }, async (write) => {
    const pupil = await addTestPupil(write, { forename: 'Dot', surname: 'Dogwood' });
    const dates = Array.from({ length: 60 }, (_, index) => addDays(from, index)).filter((d) => d <= to && weekdayOf(d) <= 5);
    const marks = dates.flatMap((date) =>
      (['AM', 'PM'] as const).map((session) => ({ pupil, date, session, entry: { symbol } })),
    );
    await writeMarks(write, marks);
    return pupil;
  });
}

describe('returns to the authority', () => {
  it('lists a deletion by its last day, and a continuous absence from its tenth day', async () => {
    const dot = await pupilMarked('O', plainDate('2026-11-09'), plainDate('2026-11-20'));
    const found = await rows();
    expect(found.map(({ kind, status, deadline, pupil }) => [kind, status, deadline, pupil.id])).toEqual([
      ['deletion', 'overdue', '2026-11-13', cy],
      ['attendance', 'due', '2026-11-30', dot],
    ]);
    expect(found[1]?.because).toBe('Absent 10 school days in a row, wholly G, N, O, U.');
  });

  it('needs the ground of a deletion and the belief of a sickness, and writes nothing without', async () => {
    await expect(prepareReturn(office.desk, { ...leaving, pupil: cy })).rejects.toMatchObject({ code: 'RETURN_REFUSED' });
    const dot = await pupilMarked('I', plainDate('2026-11-02'), plainDate('2026-11-20'));
    const sick = (await rows()).find((row) => row.kind === 'sickness');
    expect(sick).toMatchObject({ status: 'judge', caseOn: '2026-11-20', pupil: { id: dot } });
    const preparing = { kind: 'sickness' as const, pupil: dot, caseOn: plainDate('2026-11-20') };
    await expect(prepareReturn(office.desk, { ...preparing, believedOn: '2026-11-25' })).rejects.toThrow(/Say since which day/);
    expect((await rows()).some((row) => row.prepared !== undefined)).toBe(false);
    await prepareReturn(office.desk, { ...preparing, believedOn: '2026-11-24' });
    expect((await rows()).find((row) => row.kind === 'sickness')?.prepared?.standing).toBe('prepared');
  });

  it('refuses what is not due and what was made already', async () => {
    await expect(prepareReturn(office.desk, { ...leaving, pupil: office.pupils[0] as PupilId, ground })).rejects.toThrow(
      /do not call for/,
    );
    await prepareLeaver();
    await expect(prepareLeaver()).rejects.toThrow(/already/);
  });

  it('goes into the next bundle once, which the authority can open, and says so', async () => {
    const keys = await office.enrol();
    await prepareLeaver();
    expect((await rows())[0]).toMatchObject({ status: 'overdue', prepared: { standing: 'prepared', ground } });
    const bundle = await office.taken((await office.sent()).ticket);
    const files = await filesOf(bundle, keys);
    const lines = files.get('data/attendance/returns.csv')?.trim().split('\n') ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^deletion,2026-11-13,\w{13},Cy Cedar,/);
    expect(files.has('schemas/returns.csv-metadata.json')).toBe(true);
    const ledger = join(office.away, 'ledger.json');
    await createLedgerFile(ledger);
    const identity = await readFile(keys.identityFile, 'utf8');
    const signers = `${(await schoolSigners(office.desk)).line}\n`;
    expect(await checkBundleFile({ clock: systemClock() }, { file: bundle, signers, identity, ledger })).toMatchObject({
      outcome: 'accepted',
    });
    const [row] = await rows();
    expect(row).toMatchObject({ status: 'done', prepared: { standing: 'included', bundle: { sequence: 1 } } });
    const second = await filesOf(await office.taken((await office.sent()).ticket), keys);
    expect(second.has('data/attendance/returns.csv')).toBe(false);
    const id = row?.prepared?.id ?? 0;
    await expect(takeBackReturn(office.desk, { id, reason: 'a mistake' })).rejects.toThrow(/along already/);
  });

  it('made by another route goes into no bundle', async () => {
    const keys = await office.enrol();
    const route = { route: 'form of the authority', madeOn: plainDate('2026-11-24') };
    const input = { ...leaving, pupil: cy, ground };
    await expect(returnMadeElsewhere(office.desk, { ...input, ...route, madeOn: plainDate('2026-11-25') })).rejects.toThrow();
    await returnMadeElsewhere(office.desk, { ...input, ...route });
    expect((await rows())[0]).toMatchObject({ status: 'done', prepared: { standing: 'otherRoute', otherRoute: route.route } });
    const files = await filesOf(await office.taken((await office.sent()).ticket), keys);
    expect(files.has('data/attendance/returns.csv')).toBe(false);
  });

  it('is taken back before it leaves, and then due again', async () => {
    await prepareLeaver();
    await takeBackReturn(office.desk, { id: (await rows())[0]?.prepared?.id ?? 0, reason: 'wrong ground' });
    expect((await rows())[0]).toMatchObject({ status: 'overdue' });
    expect((await rows())[0]?.prepared).toBeUndefined();
  });
});
