import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { type Dispatch, useReducer, useRef } from 'react';
import { describe, expect, it } from 'vitest';
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

function Desk() {
  const [state, dispatch] = useReducer(gridReducer, data, openGrid);
  const gridRef = useRef<HTMLDivElement>(null);
  dispatchNow = dispatch;
  return <RegisterGrid label="Register 7B" state={state} dispatch={dispatch} gridRef={gridRef} />;
}

function open() {
  render(
    <MantineProvider>
      <Desk />
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
