import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SaidWhy } from './said-why.tsx';

function show(onSaid: (why: string) => Promise<unknown>, pending = false) {
  render(
    <MantineProvider>
      <SaidWhy act="Withhold the address" about="The pupil’s home" pending={pending} onSaid={onSaid} />
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Withhold the address: The pupil’s home' }));
  const field = screen.getByRole('textbox', { name: 'Why: The pupil’s home' });
  fireEvent.change(field, { target: { value: '  a refuge  ' } });
  return field as HTMLInputElement;
}

describe('SaidWhy', () => {
  it('closes once what was said is kept', async () => {
    const said: string[] = [];
    fireEvent.submit(show((why) => Promise.resolve(said.push(why))));
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(said).toEqual(['a refuge']);
  });

  it('keeps what was typed where it was refused', async () => {
    const refused = Promise.reject(new Error('refused'));
    const field = show(() => refused);
    fireEvent.submit(field);
    await refused.catch(() => undefined);
    await Promise.resolve();
    expect(screen.getByRole('textbox')).toBe(field);
    expect(field.value).toBe('  a refuge  ');
  });

  it('says it once, however often Enter is pressed', () => {
    const said: string[] = [];
    const field = show((why) => Promise.resolve(said.push(why)), true);
    fireEvent.submit(field);
    expect(said).toEqual([]);
  });
});
