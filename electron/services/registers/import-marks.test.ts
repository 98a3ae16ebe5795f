import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '#shared/lib/plain-date.ts';
import { type ImportDesk, importDesk, refusal, useMis } from '../../../tests/support/import-desk.ts';
import { membershipsOf } from '../../store/people/classes.ts';
import { openToDos } from '../../store/registers/clear-mis-to-do.ts';
import { marksOf } from '../../store/registers/marks.ts';
import { addMisToDo } from '../../store/registers/mis-to-do.ts';
import { amendedInSource } from './import-marks.ts';

const rollFile = [
  'UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,Reg Group,Entry Date,Leaving Date',
  'G373200015001,Ashdown,Imogen,2015-10-02,6,6A,2025-09-01,',
  'W373200015002,Ashdown,Rupert,2017-03-14,4,4B,2026-10-05,2026-11-13',
].join('\n');

const [immy, rupert] = ['G373200015001', 'W373200015002'];

function marks(...rows: readonly string[]): string {
  return `${['UPN,Date,Session,Code,Minutes Late,Comment', ...rows].join('\n')}\n`;
}

const monday = marks(
  `${immy},2026-11-09,AM,/,,`,
  `${immy},2026-11-09,PM,\\,,`,
  `${rupert},2026-11-09,AM,L,7,bus late`,
  `${rupert},2026-11-09,PM,,,`,
);

let at: ImportDesk;
beforeEach(async () => {
  at = await importDesk();
  await at.takeRoll(rollFile);
});
afterEach(() => at.close());

async function held(): Promise<readonly string[]> {
  const span = { pupils: [1 as never, 2 as never], from: plainDate('2025-01-01'), to: plainDate('2027-01-01') };
  const rows = await at.desk.store.read((db) => marksOf(db, span));
  return rows.map((mark) =>
    [mark.pupil, mark.date.slice(5), mark.session, mark.symbol, mark.minutesLate, mark.detail].filter(Boolean).join(' '),
  );
}

const reasonOf = async (id: number): Promise<string | null | undefined> => {
  const rows = await at.desk.store.read((db) => db.selectFrom('command').select('reason').where('id', '=', id).execute());
  return rows[0]?.reason;
};

describe('marks from a file', () => {
  it('shows what is new and takes it in with minutes and comment', async () => {
    const preview = await at.previewMarks(monday);
    expect(preview).toMatchObject({
      ...{ fileName: 'marks.csv', encoding: 'utf-8', rows: 4, added: 3, differing: 0, same: 0, blank: 1, closedDays: 0 },
      ...{ from: '2026-11-09', to: '2026-11-09', differences: [], reasonNeeded: false, problems: [], mayApply: true },
    });
    expect(await held()).toEqual([]);
    expect(await at.applyMarks(preview.previewId)).toEqual({ command: await at.commands(), added: 3, replaced: 0, same: 0 });
    expect(await held()).toEqual(['1 11-09 AM /', '1 11-09 PM \\', '2 11-09 AM L 7 bus late']);
  });

  it('read twice changes nothing and writes no command', async () => {
    await at.takeMarks(monday);
    const before = await at.commands();
    expect(await at.takeMarks(monday)).toEqual({ added: 0, replaced: 0, same: 3 });
    expect(await at.commands()).toBe(before);
  });

  it('says nothing of a comment that it does not give', async () => {
    await at.takeMarks(monday);
    const bare = await at.previewMarks(marks(`${rupert},2026-11-09,AM,L,,`));
    expect(bare).toMatchObject({ same: 1, differing: 0 });
    await at.applyMarks(bare.previewId);
    expect(await held()).toContain('2 11-09 AM L 7 bus late');
  });

  it.each([
    ['an unknown pupil', 'K373200015003,2026-11-09,AM,/,,', 'UPN_UNKNOWN'],
    ['the day before the starting day', `${rupert},2026-10-02,AM,/,,`, 'BEFORE_START'],
    ['the day after the leaving day', `${rupert},2026-11-16,AM,/,,`, 'NOT_ON_ROLL'],
    ['a Saturday', `${immy},2026-11-14,AM,/,,`, 'DAY_CLOSED'],
    ['half-term', `${immy},2026-10-26,AM,/,,`, 'DAY_CLOSED'],
    ['a day outside the terms', `${immy},2026-09-01,AM,/,,`, 'OUTSIDE_CALENDAR'],
    ['# outside the terms', `${immy},2026-09-01,AM,#,,`, 'OUTSIDE_CALENDAR'],
    ['a code of other years', `${immy},2026-11-09,AM,H,,`, 'CODE_NOT_THEN'],
    ['an unknown code', `${immy},2026-11-09,AM,QQ,,`, 'CODE_UNKNOWN'],
  ])('refuses %s with its line', async (_, line, code) => {
    const preview = await at.previewMarks(marks(`${immy},2026-11-10,AM,/,,`, line));
    expect(preview).toMatchObject({ mayApply: false, problems: [{ code, severity: 'error', line: 3 }], problemCount: 1 });
    expect((await refusal(at.applyMarks(preview.previewId))).code).toBe('FILE_REFUSED');
    expect(await held()).toEqual([]);
  });

  it('takes the starting day and the leaving day', async () => {
    expect(await at.previewMarks(marks(`${rupert},2026-10-05,AM,/,,`, `${rupert},2026-11-13,PM,\\,,`))).toMatchObject({
      added: 2,
      mayApply: true,
    });
  });

  it('names both lines of a session that stands twice', async () => {
    const preview = await at.previewMarks(marks(`${immy},2026-11-09,AM,/,,`, `${immy},2026-11-09,AM,O,,`));
    expect(preview).toMatchObject({ mayApply: false, problems: [{ code: 'MARK_TWICE', line: 3 }] });
    expect(preview.problems[0]?.message).toContain('line 2');
  });

  it('counts # on a closed day and leaves it out', async () => {
    const preview = await at.previewMarks(marks(`${immy},2026-10-26,AM,#,,`, `${immy},2026-11-09,AM,/,,`));
    expect(preview).toMatchObject({ closedDays: 1, added: 1, problems: [], mayApply: true });
  });

  it('takes only Y4 on a day of unplanned closure', async () => {
    const calendar = await at.client.school.calendar({});
    const closure = { from: plainDate('2026-11-11'), to: plainDate('2026-11-11'), kind: 'closure' as const, name: 'Burst pipe' };
    await at.client.school.setCalendar({ periods: [...calendar, closure], reason: 'burst pipe' });
    expect(await at.previewMarks(marks(`${immy},2026-11-11,AM,Y4,,`))).toMatchObject({ added: 1, mayApply: true });
    const refused = await at.previewMarks(marks(`${immy},2026-11-11,AM,/,,`));
    expect(refused.problems).toMatchObject([{ code: 'MARK_ON_CLOSURE', line: 2 }]);
  });

  it('is void once the people or the calendar have changed', async () => {
    const preview = await at.previewMarks(monday);
    await at.takeRoll(rollFile.replace('Imogen', 'Immy'));
    expect((await refusal(at.applyMarks(preview.previewId))).code).toBe('IMPORT_GONE');
    const second = await at.previewMarks(monday);
    await at.client.school.setCalendar({ periods: (await at.client.school.calendar({})).slice(0, 2), reason: 'no INSET' });
    expect((await refusal(at.applyMarks(second.previewId))).code).toBe('IMPORT_GONE');
    expect(await held()).toEqual([]);
  });

  it('keeps nothing of an import that is stopped', async () => {
    const { previewId } = await at.previewMarks(monday);
    let release = (): void => undefined;
    const turn = new Promise<void>((resolve) => {
      release = resolve;
    });
    const other = at.desk.store.write({ at: at.desk.ports.clock.now(), account: null, procedure: 'test' }, () => turn);
    const { jobId } = await at.client.registers.applyMarks({ previewId });
    await at.client.jobs.cancel({ jobId });
    release();
    await other;
    const before = await at.commands();
    expect((await refusal(at.office.ended(jobId))).code).toBe('JOB_CANCELLED');
    expect(await held()).toEqual([]);
    expect(await at.commands()).toBe(before);
    expect(await at.applyMarks(previewId)).toMatchObject({ added: 3 });
  });
});

describe('marks that differ from those held', () => {
  const changed = marks(`${immy},2026-11-09,AM,O,,`, `${immy},2026-11-09,PM,\\,,`, `${rupert},2026-11-09,AM,L,9,bus late`);

  it('need a reason where this program is the register of record', async () => {
    await at.takeMarks(monday);
    const preview = await at.previewMarks(changed);
    expect(preview).toMatchObject({
      ...{ added: 0, differing: 2, same: 1, reasonNeeded: true, mayApply: true },
      differences: [
        { upn: immy, name: 'Imogen Ashdown', date: '2026-11-09', session: 'AM', before: '/', after: 'O' },
        { upn: rupert, before: 'L (7 minutes), bus late', after: 'L (9 minutes), bus late' },
      ],
    });
    expect((await refusal(at.applyMarks(preview.previewId))).code).toBe('REASON_NEEDED');
    expect(await held()).toContain('1 11-09 AM /');
    const { command, replaced } = await at.applyMarks(preview.previewId, 'paper register found');
    expect(replaced).toBe(2);
    expect(await reasonOf(command!)).toBe('paper register found');
    expect(await held()).toEqual(['1 11-09 AM O', '1 11-09 PM \\', '2 11-09 AM L 9 bus late']);
  });

  it('are amended in source where the MIS is', async () => {
    await useMis(at);
    await at.takeMarks(monday);
    const preview = await at.previewMarks(changed);
    expect(preview).toMatchObject({ differing: 2, reasonNeeded: false });
    const { command } = await at.applyMarks(preview.previewId);
    expect(await reasonOf(command!)).toBe(amendedInSource);
    const history = await at.client.registers.history({ pupil: 1 as never, date: plainDate('2026-11-09'), session: 'AM' });
    expect(history.map((one) => one.symbol).toSorted()).toEqual(['/', 'O']);
  });

  it('that a register made after the preview are never replaced without a reason', async () => {
    const { previewId } = await at.previewMarks(changed);
    await at.takeMarks(monday);
    expect((await refusal(at.applyMarks(previewId))).code).toBe('REASON_NEEDED');
    await useMis(at);
    const { command, replaced } = await at.applyMarks(previewId);
    expect(replaced).toBe(2);
    expect(await reasonOf(command!)).toBe(amendedInSource);
  });

  it('clear the list of what the MIS does not hold yet, also where they are the same', async () => {
    await useMis(at);
    await at.takeMarks(monday);
    const todo = [
      { pupil: 1 as never, date: plainDate('2026-11-09'), session: 'AM' as const },
      { pupil: 1 as never, date: plainDate('2026-11-10'), session: 'AM' as const },
    ];
    await at.desk.store.write({ at: at.desk.ports.clock.now(), account: null, procedure: 'test' }, (write) =>
      addMisToDo(write, todo),
    );
    const { command, same } = await at.takeMarks(monday);
    expect(same).toBe(3);
    const open = async () => (await at.desk.store.read(openToDos)).map((one) => one.date);
    expect(await open()).toEqual(['2026-11-10']);
    await at.client.people.undoImport({ command: command!, reason: 'test' });
    expect((await open()).toSorted()).toEqual(['2026-11-09', '2026-11-10']);
  });
});

describe('undoing an import of marks', () => {
  const reason = 'the wrong week';

  it('takes new marks away and puts replaced ones back', async () => {
    await at.takeMarks(monday);
    const before = await held();
    const { command } = await at.takeMarks(
      marks(`${immy},2026-11-09,AM,O,,`, `${immy},2026-11-10,AM,/,,`, `${rupert},2026-11-10,PM,I,,`),
      'paper register',
    );
    expect(await held()).toHaveLength(5);
    await at.client.people.undoImport({ command: command!, reason });
    expect(await held()).toEqual(before);
    expect(await at.takeMarks(monday)).toMatchObject({ same: 3, added: 0 });
  });

  it('leaves no mark where there was none', async () => {
    const { command } = await at.takeMarks(monday);
    await at.client.people.undoImport({ command: command!, reason });
    expect(await held()).toEqual([]);
    expect(await at.takeMarks(monday)).toMatchObject({ added: 3 });
  });

  it('refuses, naming whose, where a mark was corrected since', async () => {
    const { command } = await at.takeMarks(monday);
    const seen = command!;
    const mark = { symbol: 'O' };
    await at.client.registers.correct({
      pupil: 1 as never,
      date: plainDate('2026-11-09'),
      session: 'AM',
      mark,
      seen,
      reason: 'seen in town',
    });
    const { code, details } = await refusal(at.client.people.undoImport({ command: seen, reason }));
    expect(code).toBe('IMPORT_NOT_UNDONE');
    expect(details.map((one) => one.message)).toEqual(['Imogen Ashdown: one mark of this import was changed since.']);
    expect(await held()).toContain('1 11-09 AM O');
  });

  it('needs the marks undone before the roll that they rest on', async () => {
    const [roll] = await at.client.people.imports({});
    const { command } = await at.takeMarks(monday);
    expect((await refusal(at.client.people.undoImport({ command: roll!.command, reason }))).code).toBe('IMPORT_NOT_UNDONE');
    await at.client.people.undoImport({ command: command!, reason });
    // A mark that was once written stays in the history, and its pupil with it.
    expect((await refusal(at.client.people.undoImport({ command: roll!.command, reason }))).code).toBe('IMPORT_NOT_UNDONE');
    expect(await at.desk.store.read((db) => membershipsOf(db))).toHaveLength(2);
  });
});
