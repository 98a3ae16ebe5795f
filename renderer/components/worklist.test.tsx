import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Worklist, type WorklistColumn } from './worklist.tsx';

type Pupil = { readonly id: number; readonly name: string; readonly missed: number };

const columns: readonly WorklistColumn<Pupil>[] = [
  { key: 'name', title: 'Pupil', cell: (row) => row.name, sortBy: (row) => row.name },
  { key: 'missed', title: 'Missed', align: 'right', cell: (row) => row.missed, sortBy: (row) => row.missed },
];

const three: readonly Pupil[] = [
  { id: 1, name: 'Cara', missed: 9 },
  { id: 2, name: 'Amina', missed: 12 },
  { id: 3, name: 'Ben', missed: 10 },
];

function show(rows: readonly Pupil[] | undefined) {
  render(
    <MantineProvider>
      <Worklist
        label="Pupils"
        sentence="Who is missed."
        rows={rows}
        columns={columns}
        rowKey={(row) => String(row.id)}
        rowTitle={(row) => row.name}
        panel={(row) => <p>Why {row.name}</p>}
        nextAct={(row) => <button type="button">Write about {row.name}</button>}
        counts={[{ label: 'pupils', value: rows?.length ?? 0 }]}
        empty={<p>Nobody</p>}
      />
    </MantineProvider>,
  );
}

const grid = () => screen.getByRole('grid', { name: 'Pupils' });
const chosen = () =>
  within(grid())
    .getAllByRole('row')
    .find((row) => row.getAttribute('aria-selected') === 'true')?.textContent ?? '';
const press = (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(grid(), { key });
};

describe('Worklist', () => {
  it('moves by keys and opens the why of the chosen row beside the list', () => {
    show(three);
    press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(chosen()).toContain('Amina');
    press('Enter');
    expect(screen.getByRole('complementary', { name: 'Amina' }).textContent).toContain('Why Amina');
    expect(grid()).toBeTruthy();
  });

  it('opens the chosen row by Space too, and does not scroll by it', () => {
    show(three);
    press('ArrowDown');
    expect(fireEvent.keyDown(grid(), { key: ' ' })).toBe(false);
    expect(screen.getByRole('complementary', { name: 'Amina' })).toBeTruthy();
  });

  it('gives the focus back to the list when the panel is closed by Escape', () => {
    show(three);
    press('End', 'Enter');
    fireEvent.keyDown(screen.getByRole('heading', { name: 'Ben' }), { key: 'Escape' });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(grid());
  });

  it('keeps the chosen row by what it is, not by where it stands, when a heading sorts', () => {
    show(three);
    press('End');
    fireEvent.click(screen.getByRole('button', { name: /Missed/ }));
    expect(within(grid()).getAllByRole('row')[1]?.textContent).toContain('Cara');
    expect(chosen()).toContain('Ben');
    expect(screen.getByRole('columnheader', { name: /Missed/ }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('leaves the keys of a button in a row to that button', () => {
    show(three);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Write about Ben' }), { key: 'Enter' });
    fireEvent.click(screen.getByRole('button', { name: 'Write about Ben' }));
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('says what would be here where nothing is, and waits where nothing is known', () => {
    show([]);
    expect(screen.getByText('Nobody')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('draws only rows in sight of a long list, and tells how many there are', () => {
    // The simulated page has no layout, so the list is given a height.
    const height = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
    show(Array.from({ length: 2000 }, (_, index) => ({ id: index + 1, name: `Pupil ${index + 1}`, missed: index })));
    expect(grid().getAttribute('aria-rowcount')).toBe('2001');
    const drawn = within(grid()).getAllByRole('row').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(100);
    height.mockRestore();
  });
});
