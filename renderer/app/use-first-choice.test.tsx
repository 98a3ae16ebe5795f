import { MantineProvider } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useFirstChoice } from './use-first-choice.ts';

type Shown = { readonly names: readonly string[]; readonly onRun: (name: string) => void };

const [store, palette] = createSpotlight();

function Palette({ names, onRun }: Shown) {
  const [text, setText] = useState('');
  const acts = names.filter((name) => name.includes(text)).map((name) => ({ id: name, run: () => onRun(name) }));
  const onKeyDown = useFirstChoice({ store, text, first: acts[0], close: palette.close });
  return (
    <MantineProvider env="test">
      <Spotlight.Root store={store} query={text} onQueryChange={setText} shortcut={null}>
        <Spotlight.Search aria-label="Find" onKeyDown={onKeyDown} />
        <Spotlight.ActionsList>
          {acts.map(({ id, run }) => (
            <Spotlight.Action key={id} label={id} onClick={run} />
          ))}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </MantineProvider>
  );
}

async function opened(names: readonly string[]) {
  const onRun = vi.fn();
  const { rerender } = render(<Palette names={names} onRun={onRun} />);
  act(() => palette.open());
  const field = await screen.findByLabelText('Find');
  const type = async (value: string) => {
    fireEvent.change(field, { target: { value } });
    await act(() => Promise.resolve());
  };
  const press = (key: string) => fireEvent.keyDown(field, { key, code: key });
  return { onRun, type, press, arrives: (later: readonly string[]) => rerender(<Palette names={later} onRun={onRun} />) };
}

it('does what stands first when the list has changed since it was typed', async () => {
  const { onRun, type, press, arrives } = await opened(['registers', 'returns']);
  await type('re');
  arrives(['rebecca', 'registers', 'returns']);
  press('Enter');
  expect(onRun.mock.calls).toEqual([['rebecca']]);
});

it('does what stands first when what was chosen is gone', async () => {
  const { onRun, type, press, arrives } = await opened(['registers', 'returns']);
  await type('re');
  press('ArrowDown');
  arrives(['rebecca', 'rewa']);
  press('Enter');
  expect(onRun.mock.calls).toEqual([['rebecca']]);
});

it('does what the arrows have chosen, and once', async () => {
  const { onRun, type, press } = await opened(['registers', 'returns', 'roll']);
  await type('r');
  press('ArrowDown');
  press('Enter');
  expect(onRun.mock.calls).toEqual([['returns']]);
});
