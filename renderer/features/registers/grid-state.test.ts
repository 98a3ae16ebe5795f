import { describe, expect, it } from 'vitest';
import type { ClassId, CommandId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import { allPresent } from './all-present.ts';
import { type GridState, type HeldMark, type RegisterGridData, rowStatus, shownMark } from './grid-model.ts';
import { nextBatch } from './grid-saving.ts';
import { type GridAction, gridReducer, openGrid } from './grid-state.ts';

const day = plainDate('2026-11-24');
const names = ['Amina K.', 'Ben O.', 'Cara P.', 'Dev R.'];

function held(symbol: string, command: number): HeldMark {
  return { symbol, command: command as CommandId, corrected: false };
}

type Changes = Partial<Omit<RegisterGridData, 'rows'>> & { rows?: Partial<RegisterGridData['rows'][number]>[] };

function grid({ rows = [], ...changes }: Changes = {}): RegisterGridData {
  return {
    class: 1 as ClassId,
    className: '7B',
    date: day,
    session: 'AM',
    state: 'open',
    writable: true,
    closesAt: 570,
    before: [{ date: plainDate('2026-11-23'), session: 'PM' }],
    rows: names.map((knownName, index) => ({
      pupil: (index + 1) as PupilId,
      knownName,
      before: [held('\\', 1)],
      mark: null,
      ...rows[index],
    })),
    ...changes,
  };
}

/** Keys as one types them: `ctrl+z`, `ctrl+shift+a`, or the key itself. */
function press(state: GridState, ...keys: readonly string[]): GridState {
  return keys.reduce((now, text) => {
    const parts = text.split('+');
    const key = parts.at(-1) ?? text;
    return gridReducer(now, { type: 'pressed', key: { key, ctrl: parts.includes('ctrl'), shift: parts.includes('shift') } });
  }, state);
}

function act(state: GridState, ...actions: readonly GridAction[]): GridState {
  return actions.reduce(gridReducer, state);
}

const symbols = (state: GridState) => state.rows.map((row) => shownMark(row)?.symbol ?? '');
const pupil = (number: number) => number as PupilId;

describe('keys that write', () => {
  it.each([
    { what: 'a stroke writes the mark and goes down', session: 'AM', keys: ['/'], expected: ['/', '', '', ''], row: 1 },
    { what: 'Enter does the same', session: 'AM', keys: ['Enter', 'Enter'], expected: ['/', '/', '', ''], row: 2 },
    { what: 'the afternoon has its own stroke', session: 'PM', keys: ['/', '\\'], expected: ['\\', '\\', '', ''], row: 2 },
    { what: 'a letter is a code', session: 'AM', keys: ['n', 'I'], expected: ['N', 'I', '', ''], row: 2 },
    {
      what: 'a stroke writes over another mark',
      session: 'AM',
      keys: ['n', 'ArrowUp', '/'],
      expected: ['/', '', '', ''],
      row: 1,
    },
    {
      what: 'Enter leaves a mark that stands',
      session: 'AM',
      keys: ['n', 'ArrowUp', 'Enter'],
      expected: ['N', '', '', ''],
      row: 1,
    },
    {
      what: 'C waits, since it begins C1, and Enter takes it',
      session: 'AM',
      keys: ['c', 'Enter'],
      expected: ['C', '', '', ''],
      row: 1,
    },
    { what: 'C1 is whole', session: 'AM', keys: ['c', '1'], expected: ['C1', '', '', ''], row: 1 },
    { what: 'J alone offers J1', session: 'AM', keys: ['j', 'Enter'], expected: ['J1', '', '', ''], row: 1 },
    { what: 'arrows choose in the list', session: 'AM', keys: ['y', 'ArrowDown', 'Enter'], expected: ['Y2', '', '', ''], row: 1 },
    { what: 'Escape leaves the list', session: 'AM', keys: ['c', 'Escape', '/'], expected: ['/', '', '', ''], row: 1 },
    { what: 'a letter that is no code writes nothing', session: 'AM', keys: ['a', 'h'], expected: ['', '', '', ''], row: 0 },
    { what: 'the last row stays', session: 'AM', keys: ['End', 'PageDown', '/', '/'], expected: ['', '', '', '/'], row: 3 },
  ] as const)('$what', ({ session, keys, expected, row }) => {
    const state = press(openGrid(grid({ session })), ...keys);
    expect(symbols(state)).toEqual(expected);
    expect(state.focus.row).toBe(row);
  });

  it('takes digits after L as minutes late', () => {
    const state = press(openGrid(grid()), 'l', '1', '2', 'Enter');
    expect(shownMark(state.rows[0]!)).toEqual({ symbol: 'L', minutesLate: 12 });
    expect(state.focus.row).toBe(1);
  });

  it('asks for the minutes of L before it writes anything', () => {
    const state = press(openGrid(grid()), 'l', 'Enter');
    expect(symbols(state)).toEqual(['', '', '', '']);
    expect(state.entry).toMatchObject({ kind: 'minutes', hint: true });
  });

  it('opens the minutes of an L that stands with its first digit', () => {
    const state = press(
      openGrid(grid({ rows: [{ mark: { ...held('L', 4), minutesLate: 5 } }] })),
      'Home',
      'End',
      'ArrowUp',
      '1',
      '5',
      'Enter',
    );
    expect(shownMark(state.rows[0]!)).toEqual({ symbol: 'L', minutesLate: 15 });
  });

  it('asks what a B was and keeps it beside the code', () => {
    const asked = press(openGrid(grid()), 'b');
    expect(asked.entry).toMatchObject({ kind: 'detail', symbol: 'B' });
    const blank = act(asked, { type: 'detailFinished' });
    expect(blank.entry).toMatchObject({ kind: 'detail' });
    const done = act(asked, { type: 'detailTyped', text: 'Forest school' }, { type: 'detailFinished' });
    expect(shownMark(done.rows[0]!)).toEqual({ symbol: 'B', detail: 'Forest school' });
  });
});

describe('keys that move', () => {
  it.each([
    [['ArrowDown', 'ArrowLeft'], { row: 1, column: 0 }],
    [['Home'], { row: 0, column: 0 }],
    [['Home', 'End'], { row: 0, column: 1 }],
    [['PageDown'], { row: 3, column: 1 }],
    [['PageDown', 'PageUp'], { row: 0, column: 1 }],
    [['ctrl+End'], { row: 3, column: 1 }],
    [['ArrowUp', 'ArrowRight'], { row: 0, column: 1 }],
  ])('%j', (keys, focus) => {
    expect(press(openGrid(grid()), ...keys).focus).toEqual(focus);
  });

  it('opens details by Space and the history by F2', () => {
    expect(press(openGrid(grid()), ' ').panel).toBe('details');
    expect(press(openGrid(grid()), 'F2').panel).toBe('history');
    expect(press(openGrid(grid()), 'F2', 'F2').panel).toBeUndefined();
  });

  it('begins at the first pupil without a mark', () => {
    expect(openGrid(grid({ rows: [{ mark: held('/', 3) }, { mark: held('/', 3) }] })).focus.row).toBe(2);
  });
});

describe('all blanks present', () => {
  it('asks first, then fills the blanks and nothing else', () => {
    const asked = press(openGrid(grid({ rows: [{}, { mark: held('N', 3) }] })), 'ctrl+shift+A');
    expect(asked.askingAllPresent).toBe(true);
    expect(symbols(asked)).toEqual(['', 'N', '', '']);
    expect(symbols(act(asked, { type: 'allPresentConfirmed' }))).toEqual(['/', 'N', '/', '/']);
  });

  it('never fills a planned absence and names whom it leaves out', () => {
    const state = openGrid(
      grid({ rows: [{ planned: { symbol: 'M', meaning: 'Leave: medical or dental appointment', note: 'dentist' } }] }),
    );
    expect(allPresent(state).leftOut).toEqual([{ knownName: 'Amina K.', because: 'planned M: dentist' }]);
    expect(symbols(act(state, { type: 'allPresentConfirmed' }))).toEqual(['', '/', '/', '/']);
  });

  it('leaves out in the afternoon who is unresolved from the morning', () => {
    const before = [{ date: day, session: 'AM' as const }];
    const rows = [{ before: [held('N', 2)] }, { before: [null] }, { before: [held('/', 2)] }, { before: [held('I', 2)] }];
    const state = openGrid(grid({ session: 'PM', before, rows }));
    expect(allPresent(state).fill).toEqual([3, 4]);
  });

  it('does not take yesterday afternoon for this morning', () => {
    expect(allPresent(openGrid(grid({ session: 'PM' }))).fill).toHaveLength(4);
  });

  it('is taken back as one step', () => {
    const state = press(act(openGrid(grid()), { type: 'allPresentConfirmed' }), 'ctrl+z');
    expect(symbols(state)).toEqual(['', '', '', '']);
  });
});

describe('saving', () => {
  it('sends what was typed with the command that was seen', () => {
    const state = press(openGrid(grid({ rows: [{ mark: held('N', 7) }] })), 'ArrowUp', '/', '/');
    expect(nextBatch(state)).toEqual([
      { pupil: 1, mark: { symbol: '/' }, seen: 7 },
      { pupil: 2, mark: { symbol: '/' }, seen: null },
    ]);
  });

  it('has one request on its way, and what is typed meanwhile goes next', () => {
    const sent = act(press(openGrid(grid()), '/'), { type: 'sent', pupils: [pupil(1)] });
    const typed = press(sent, '/', 'ArrowUp', 'ArrowUp', 'n');
    expect(nextBatch(typed)).toEqual([]);
    const saved = act(typed, { type: 'saved', marks: [{ pupil: pupil(1), mark: held('/', 9) }] });
    expect(nextBatch(saved)).toEqual([
      { pupil: 1, mark: { symbol: 'N' }, seen: 9 },
      { pupil: 2, mark: { symbol: '/' }, seen: null },
    ]);
  });

  it('shows the tick only after the answer', () => {
    const typed = press(openGrid(grid()), '/');
    const sent = act(typed, { type: 'sent', pupils: [pupil(1)] });
    const saved = act(sent, { type: 'saved', marks: [{ pupil: pupil(1), mark: held('/', 9) }] });
    expect([typed, sent, saved].map((state) => rowStatus(state.rows[0]!))).toEqual(['waiting', 'saving', 'saved']);
  });

  it('takes a saved mark back by sending none', () => {
    const saved = act(
      press(openGrid(grid()), '/'),
      { type: 'sent', pupils: [pupil(1)] },
      {
        type: 'saved',
        marks: [{ pupil: pupil(1), mark: held('/', 9) }],
      },
    );
    const undone = press(saved, 'ctrl+z');
    expect(nextBatch(undone)).toEqual([{ pupil: 1, mark: null, seen: 9 }]);
    expect(undone.focus.row).toBe(0);
    expect(undone.undo).toEqual([]);
  });

  it('sends nothing for a mark taken back before it left', () => {
    expect(nextBatch(press(openGrid(grid()), '/', 'ctrl+z'))).toEqual([]);
  });

  it('stops where another person wrote first, and sends the rest again', () => {
    const sent = act(press(openGrid(grid()), '/', '/'), { type: 'sent', pupils: [pupil(1), pupil(2)] });
    const stopped = act(sent, { type: 'changedByOther', grid: grid({ rows: [{ mark: held('I', 20) }] }) });
    expect(stopped.rows[0]!.problem).toEqual({ kind: 'changed' });
    expect(nextBatch(stopped).map((mark) => mark.pupil)).toEqual([2]);
    const mine = act(stopped, { type: 'settled', pupil: pupil(1), keep: 'mine' });
    expect(nextBatch(mine)[0]).toEqual({ pupil: 1, mark: { symbol: '/' }, seen: 20 });
    const theirs = act(stopped, { type: 'settled', pupil: pupil(1), keep: 'theirs' });
    expect(shownMark(theirs.rows[0]!)).toMatchObject({ symbol: 'I' });
  });

  it('stops all where it cannot tell which mark was changed', () => {
    const sent = act(press(openGrid(grid()), '/'), { type: 'sent', pupils: [pupil(1)] });
    expect(nextBatch(act(sent, { type: 'changedByOther', grid: grid() }))).toEqual([]);
  });

  it('waits again when the request did not arrive', () => {
    const sent = act(press(openGrid(grid()), '/'), { type: 'sent', pupils: [pupil(1)] });
    expect(nextBatch(act(sent, { type: 'unsent' }))).toHaveLength(1);
  });

  it('keeps what is typed when the grid is asked anew', () => {
    const typed = press(openGrid(grid()), '/');
    const loaded = act(typed, { type: 'loaded', grid: grid({ rows: [{}, { mark: held('I', 30) }] }) });
    expect(symbols(loaded)).toEqual(['/', 'I', '', '']);
  });

  it('leaves untouched rows the same objects, so that they are not drawn again', () => {
    const before = openGrid(grid());
    const after = press(before, '/');
    expect(after.rows.slice(1)).toEqual(before.rows.slice(1));
    expect(after.rows[2]).toBe(before.rows[2]);
  });
});

describe('a register that is not open', () => {
  it('asks a reason instead of writing', () => {
    const state = press(openGrid(grid({ writable: false, rows: [{ mark: held('N', 5) }] })), 'ArrowUp', 'i');
    expect(nextBatch(state)).toEqual([]);
    expect(state.correction).toMatchObject({ pupil: 1, mark: { symbol: 'I' }, held: { symbol: 'N' }, session: 'AM' });
  });

  it('asks a reason for a session that is past, also while today is open', () => {
    const state = press(openGrid(grid()), 'ArrowLeft', 'm');
    expect(state.correction).toMatchObject({ date: '2026-11-23', session: 'PM', mark: { symbol: 'M' }, held: { symbol: '\\' } });
  });

  it('writes no mark by Enter', () => {
    const state = press(openGrid(grid({ writable: false })), 'Enter');
    expect(state.correction).toBeUndefined();
    expect(state.focus.row).toBe(1);
  });

  it('shows the amended entry with its notch once it is held', () => {
    const asked = press(openGrid(grid({ writable: false, rows: [{ mark: held('N', 5) }] })), 'ArrowUp', 'i');
    const done = act(asked, { type: 'corrected', saved: { pupil: pupil(1), mark: { ...held('I', 8), corrected: true } } });
    expect(done.rows[0]!.held).toMatchObject({ symbol: 'I', corrected: true });
    expect(done.correction).toBeUndefined();
  });
});

describe('the code assistant', () => {
  it.each(['F1', 'ctrl+.'])('%s opens the details with its field in hand, and leaves what was being typed', (key) => {
    const opened = press(openGrid(grid()), 'c', key);
    expect([opened.panel, opened.entry]).toEqual(['assistant', undefined]);
    expect(symbols(opened)).toEqual(['', '', '', '']);
  });

  it('gives the keyboard back once another pupil is in focus; the details stay', () => {
    const opened = press(openGrid(grid()), 'F1');
    expect(press(opened, 'ArrowDown').panel).toBe('details');
    expect(act(opened, { type: 'focused', row: 2, column: 1 }).panel).toBe('details');
    expect(act(opened, { type: 'listOpened' }).panel).toBe('assistant');
    expect(press(opened, 'Escape').panel).toBeUndefined();
  });

  it('leaves letters to the codes', () => {
    expect(symbols(press(openGrid(grid()), 'F1', 'i'))[0]).toBe('I');
  });
});
