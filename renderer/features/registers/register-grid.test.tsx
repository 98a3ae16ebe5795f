import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { type Dispatch, useReducer, useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClassId, CommandId, PupilId } from '#shared/lib/ids.ts';
import { plainDate } from '#shared/lib/plain-date.ts';
import type { HeldMark, RegisterGridData } from './grid-model.ts';
import { type GridAction, gridReducer, openGrid } from './grid-state.ts';
import { RegisterGrid } from './register-grid.tsx';

const mark = (symbol: string): HeldMark => ({ symbol, command: 1 as CommandId, corrected: false });

const data: RegisterGridData = {
  class: 1 as ClassId,
  className: '7B',
  date: plainDate('2026-11-24'),
  session: 'AM',
  state: 'open',
  writable: true,
  closesAt: 570,
  before: [{ date: plainDate('2026-11-23'), session: 'PM' }],
  rows: ['Amina K.', 'Ben O.', 'Cara P.'].map((knownName, index) => ({
    pupil: (index + 1) as PupilId,
    knownName,
    before: [{ ...mark('O'), corrected: index === 1 }],
    mark: null,
    ...(index === 2
      ? { planned: { symbol: 'M', meaning: 'Leave: medical or dental appointment', note: 'dentist until 11' } }
      : {}),
  })),
};

let dispatchNow: Dispatch<GridAction> = () => undefined;

function Desk({ of }: { readonly of: RegisterGridData }) {
  const [state, dispatch] = useReducer(gridReducer, of, openGrid);
  const gridRef = useRef<HTMLDivElement>(null);
  dispatchNow = dispatch;
  return <RegisterGrid label="Register 7B" state={state} dispatch={dispatch} gridRef={gridRef} />;
}

function open(of: RegisterGridData = data) {
  render(
    <MantineProvider>
      <Desk of={of} />
    </MantineProvider>,
  );
  return screen.getByRole('grid', { name: 'Register 7B' });
}

const press = (grid: HTMLElement, ...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(grid, { key });
};
const cellOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) })).getAllByRole('gridcell')[1];

describe('RegisterGrid', () => {
  it('has the keyboard from the first and names the cell in focus', () => {
    const grid = open();
    expect(document.activeElement).toBe(grid);
    expect(grid.getAttribute('aria-activedescendant')).toBe(cellOf('Amina')?.id);
    press(grid, 'ArrowDown');
    expect(grid.getAttribute('aria-activedescendant')).toBe(cellOf('Ben')?.id);
  });

  it('shows a typed mark at once, and as saved only when the office has answered', () => {
    const grid = open();
    press(grid, '/');
    const row = screen.getByRole('row', { name: /Amina/ });
    expect(within(row).getByRole('img', { name: /Present, morning/ })).toBeTruthy();
    expect(within(row).getByRole('img', { name: 'Being saved' })).toBeTruthy();
    const saved = { pupil: 1 as PupilId, mark: mark('/') };
    act(() => dispatchNow({ type: 'sent', pupils: [1 as PupilId] }));
    act(() => dispatchNow({ type: 'saved', marks: [saved] }));
    expect(within(row).getByRole('img', { name: 'Saved' })).toBeTruthy();
  });

  it('lists the codes as letters are typed, with meaning and class, and takes one by a press', () => {
    const grid = open();
    press(grid, 'c');
    const list = screen.getByRole('listbox', { name: 'Codes' });
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([
      'CLeave: exceptional circumstancesauthorised absence',
      expect.stringContaining('C1'),
      expect.stringContaining('C2'),
    ]);
    expect(grid.getAttribute('aria-activedescendant')).toBe(within(list).getAllByRole('option')[0]?.id);
    fireEvent.mouseDown(within(list).getByRole('option', { name: /C1/ }));
    expect(cellOf('Amina')?.textContent).toContain('C1');
  });

  it('asks the detail in the cell and goes on with Enter', () => {
    const grid = open();
    press(grid, 'k');
    const input = screen.getByRole('textbox', { name: /What was it/ });
    expect(document.activeElement).toBe(input);
    fireEvent.change(input, { target: { value: 'Hospital school' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(cellOf('Amina')?.textContent).toContain('Hospital school');
    expect(document.activeElement).toBe(grid);
  });

  it('shows what is planned without writing it', () => {
    open();
    expect(cellOf('Cara')?.textContent).toContain('planned: dentist until 11');
    expect(within(screen.getByRole('row', { name: /Cara/ })).queryByRole('img', { name: /medical/ })).toBeNull();
  });

  it('reads a corrected mark out as corrected', () => {
    open();
    const row = screen.getByRole('row', { name: /Ben/ });
    expect(within(row).getByRole('img', { name: /unauthorised absence, corrected/ })).toBeTruthy();
  });

  it('leaves keys that are not its own to the page', () => {
    const grid = open();
    expect(fireEvent.keyDown(grid, { key: '?' })).toBe(true);
    expect(fireEvent.keyDown(grid, { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(grid, { key: 'k', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(grid, { key: '/' })).toBe(false);
  });
});

describe('a register of many classes together', () => {
  const many: RegisterGridData = {
    ...data,
    rows: Array.from({ length: 400 }, (_, index) => ({
      pupil: (index + 1) as PupilId,
      knownName: `Pupil ${index + 1} X.`,
      before: [null],
      mark: null,
    })),
  };
  const drawn = () => screen.getAllByRole('row').length - 1;
  // Nothing has a size where nothing is laid out.
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
      return this.tagName === 'TR' ? 35 : 700;
    });
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  });
  afterEach(() => vi.restoreAllMocks());

  it('draws the rows in sight, and says how many there are and which each is', () => {
    const grid = open(many);
    expect(grid.getAttribute('aria-rowcount')).toBe('401');
    expect(drawn()).toBeGreaterThanOrEqual(20);
    expect(drawn()).toBeLessThan(80);
    expect(screen.getByRole('row', { name: /Pupil 1 X/ }).getAttribute('aria-rowindex')).toBe('2');
  });

  it('always draws the row in focus, so that it is named, marked and scrolled to', () => {
    const grid = open(many);
    fireEvent.keyDown(grid, { key: 'End', ctrlKey: true });
    const last = screen.getByRole('row', { name: /Pupil 400 X/ });
    expect(last.getAttribute('aria-rowindex')).toBe('401');
    expect(grid.getAttribute('aria-activedescendant')).toBe(within(last).getAllByRole('gridcell')[1]?.id);
    press(grid, '/');
    expect(within(last).getByRole('img', { name: /Present, morning/ })).toBeTruthy();
    for (let page = 0; page < 12; page += 1) press(grid, 'PageUp');
    expect(screen.getByRole('row', { name: /Pupil 280 X/ })).toBeTruthy();
  });

  it('draws every row for paper', () => {
    open(many);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(drawn()).toBe(400);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(drawn()).toBeLessThan(80);
  });
});
